# The questions of the registration, as they are asked. Which question comes when stands in ../../forms/intake.yml.
# Value: as a page shows it. .sms: fits two text messages with its choices and its hint. .voice: as it is spoken.
# .hint: one line with an example. .help: in simpler words, when somebody asks for help or was not understood twice.
# ask-<question>-other: the same, about somebody else of the family; { $name } is a given name or "la persona 2".

choice-yes = Sí
choice-no = No

## Before the registration

ask-consent =
    Para registrarle guardamos sus datos y los de su familia: nombres, fechas de nacimiento, número A, lugar y teléfono. Los compartimos con ACNUR, la OIM y, solo para este proceso, con las autoridades de Estados Unidos. No los compartimos con el gobierno de su país.
    Es gratis. Puede decir que no, y después puede pedir que borremos todo. Si registra a otras personas, ellas también deben estar de acuerdo. Nunca le preguntamos por qué salió de su país, y nunca le pedimos dinero ni fotos de sus papeles. ¿Está de acuerdo?
    .sms = Guardamos sus datos y los compartimos con ACNUR, OIM y, solo para este proceso, autoridades de EE.UU. No con su país. Es gratis. Puede decir no, o borrarlos después. Nunca pedimos dinero, fotos ni su historia de asilo. ¿Está de acuerdo?
    .voice = Para registrarle guardamos sus datos y los de su familia: nombres, fechas de nacimiento, número A, lugar y teléfono. Los compartimos con ACNUR, que es la agencia de la ONU para los refugiados, con la Organización Internacional para las Migraciones y, solo para este proceso, con las autoridades de Estados Unidos. No los compartimos con el gobierno de su país. Es gratis. Puede decir que no, y después puede pedir que borremos todo. Si registra a otras personas, ellas también deben estar de acuerdo. Nunca le preguntamos por qué salió de su país, y nunca le pedimos dinero ni fotos de sus papeles. ¿Está de acuerdo?
    .help = Si dice que sí, guardamos lo que nos cuente y empezamos el registro. Si dice que no, no guardamos sus datos y puede seguir preguntando. Si registra a otra persona, pídale permiso primero.
label-consent = Permiso para guardar

ask-who = ¿Quién hace este registro?
    .help = Queremos saber si usted es una de las personas del registro o si ayuda a otra. Por ejemplo: si el registro es para usted y su familia, es la primera opción.
label-who = Quién hace el registro
choice-who-self = Yo, es para mí
choice-who-relative = Familiar, de otro lugar
choice-who-helper = Voluntario o grupo
choice-who-lawyer = Abogada o abogado

ask-active_case = ¿Le devolvieron a México con el programa MPP, y su caso de inmigración en Estados Unidos sigue abierto?
    .sms = ¿Le devolvieron a México con el programa MPP, y su caso de inmigración en EE.UU. sigue abierto?
    .help = MPP también se llama "Quédate en México": esperar en México la corte de Estados Unidos. Abierto es que aún no hay decisión final, o que hay una apelación. Si tiene dudas, diga que no sabe.
label-active_case = Caso MPP abierto
choice-active_case-yes = Sí
choice-active_case-no = No
choice-active_case-unknown = No sé

end-no_active_case =
    Gracias por decirlo. Este registro es solo para personas devueltas a México con MPP que tienen un caso abierto en Estados Unidos. Por eso no le hacemos más preguntas. Esto no es una decisión sobre usted.
    Para revisar un caso, llame al 1-800-898-7180, la línea de la corte de inmigración (EOIR), con el número A. Un grupo de ayuda legal gratuita puede orientarle. Para pedir asilo en México, busque a la COMAR. Quédese donde está y no pague a nadie por un registro. Puede seguir preguntando aquí.
    .sms = Gracias por decirlo. Este registro es solo para personas devueltas a México con MPP y con caso abierto. No es una decisión sobre usted. Para revisar su caso: EOIR 1-800-898-7180, con su número A. Asilo en México: COMAR. Quédese donde está. Puede seguir preguntando.
    .voice = Gracias por decirlo. Este registro es solo para personas devueltas a México con MPP que tienen un caso abierto en Estados Unidos. Por eso no le hacemos más preguntas. Esto no es una decisión sobre usted. Para revisar un caso, llame a la corte de inmigración de Estados Unidos: uno, ocho, cero, cero. Ocho, nueve, ocho. Siete, uno, ocho, cero. Repito: uno, ocho, cero, cero. Ocho, nueve, ocho. Siete, uno, ocho, cero. Tenga a mano el número A. Un grupo de ayuda legal gratuita puede orientarle. Para pedir asilo en México, busque a la COMAR. Quédese donde está y no pague a nadie por un registro.
explain-active_case =
    No hay problema. Para saberlo, llame a cualquier hora al 1-800-898-7180, la línea de la corte de inmigración (EOIR), con su número A. Mientras tanto puede seguir: anotamos que tiene dudas.
    .voice = No hay problema. Para saberlo, llame a cualquier hora a la corte de inmigración de Estados Unidos: uno, ocho, cero, cero. Ocho, nueve, ocho. Siete, uno, ocho, cero. Tenga a mano su número A. Mientras tanto puede seguir: anotamos que tiene dudas.

## The people

ask-given_names = ¿Cómo se llama usted? Diga su nombre o nombres, todavía sin apellidos.
    .hint = Como en los papeles de Estados Unidos. Ejemplo: María José
    .help = Diga solo su primer nombre, y el segundo si tiene. Por ejemplo: María José. Después preguntamos los apellidos.
ask-given_names-other = ¿Cómo se llama { $name }? Diga el nombre o nombres, todavía sin apellidos.
    .hint = Como en los papeles de Estados Unidos. Ejemplo: María José
    .help = Diga solo el primer nombre de esa persona, y el segundo si tiene. Por ejemplo: María José. Después preguntamos los apellidos.
label-given_names = Nombres

ask-surnames = ¿Cuáles son sus apellidos? Diga todos.
    .hint = Ejemplo: López Cruz
    .help = Son los nombres de su familia. Por ejemplo: López Cruz. Si tiene uno solo, diga ese.
ask-surnames-other = ¿Cuáles son los apellidos de { $name }? Diga todos.
    .hint = Ejemplo: López Cruz
    .help = Son los nombres de familia de esa persona. Por ejemplo: López Cruz. Si tiene uno solo, diga ese.
label-surnames = Apellidos

ask-relation = ¿Qué es usted de la primera persona de este registro?
    .hint = Ejemplo: esposa, hijo, mamá, hermano
    .help = Diga el parentesco. Por ejemplo: hija. Si no son familia, diga: no es familiar.
ask-relation-other = ¿Qué es { $name } de la primera persona de este registro?
    .hint = Ejemplo: esposa, hijo, mamá, hermano
    .help = Diga el parentesco. Por ejemplo: hija. Si no son familia, diga: no es familiar.
label-relation = Parentesco
choice-relation-head = Jefa o jefe de familia
choice-relation-spouse = Esposa, esposo o pareja
choice-relation-child = Hija o hijo
choice-relation-stepchild = Hijastra o hijastro
choice-relation-parent = Madre o padre
choice-relation-sibling = Hermana o hermano
choice-relation-grandparent = Abuela o abuelo
choice-relation-grandchild = Nieta o nieto
choice-relation-niece_nephew = Sobrina o sobrino
choice-relation-other_relative = Otro familiar
choice-relation-not_related = No es familiar

ask-birth_date = ¿En qué fecha nació usted?
    .hint = Ejemplo: 3 de abril de 1990
    .help = Diga el día, el mes y el año. Por ejemplo: 3 de abril de 1990. Si no sabe la fecha, diga la edad, como 25 años.
ask-birth_date-other = ¿En qué fecha nació { $name }?
    .hint = Ejemplo: 3 de abril de 2012
    .help = Diga el día, el mes y el año. Por ejemplo: 3 de abril de 2012. Si no sabe la fecha, diga la edad, como 8 años o 5 meses.
label-birth_date = Fecha de nacimiento

ask-with_adult = ¿Está con usted un adulto de su familia, o un adulto que le cuida?
    .help = Por ejemplo: su mamá, su tío u otro adulto que le cuida. Lo preguntamos para darle la ayuda correcta.
ask-with_adult-other = ¿Está { $name } con un adulto de su familia, o con un adulto que le cuida?
    .help = Por ejemplo: su mamá, su tío u otro adulto que le cuida. Lo preguntamos para dar la ayuda correcta.
label-with_adult = Con un adulto

ask-sex = ¿Cuál es su sexo?
    .help = Elija lo que sea correcto para usted. Si no quiere decirlo, es la última opción.
ask-sex-other = ¿Cuál es el sexo de { $name }?
    .help = Elija lo que sea correcto para esa persona. Si no quiere decirlo, es la última opción.
label-sex = Sexo
choice-sex-female = Mujer
choice-sex-male = Hombre
choice-sex-other = Otro
choice-sex-unsaid = Prefiero no decir

ask-nationality = ¿De qué país es usted?
    .hint = Ejemplo: Honduras, o hondureña
    .help = Diga el país que le da sus documentos. Por ejemplo: Guatemala.
ask-nationality-other = ¿De qué país es { $name }?
    .hint = Ejemplo: Honduras, o hondureña
    .help = Diga el país que le da sus documentos. Por ejemplo: Guatemala.
label-nationality = Nacionalidad

ask-a_number = ¿Cuál es su número A? Está arriba a la derecha en los papeles que le dio Estados Unidos. Lo pedimos solo para encontrar su caso.
    .sms = ¿Cuál es su número A? Está arriba a la derecha en los papeles que le dio EE.UU. Lo pedimos solo para encontrar su caso.
    .hint = Ejemplo: A000-000-012. Si falta: lo perdí, o no tengo
    .help = Es una letra A con 8 o 9 números. Cada persona tiene el suyo. Si perdió los papeles, diga: lo perdí. Si nunca tuvo, diga: no tengo. No lo invente: puede seguir sin el número.
ask-a_number-other = ¿Cuál es el número A de { $name }? Está arriba a la derecha en los papeles que dio Estados Unidos. Lo pedimos solo para encontrar el caso.
    .sms = ¿Cuál es el número A de { $name }? Está arriba a la derecha en los papeles de EE.UU. Lo pedimos solo para encontrar el caso.
    .hint = Ejemplo: A000-000-012. Si falta: lo perdí, o no tengo
    .help = Es una letra A con 8 o 9 números. Cada persona tiene el suyo. Si lo perdió, diga: lo perdí. Un niño nacido en México no tiene: diga no tengo. No lo invente.
label-a_number = Número A

## Where, and how to reach

ask-place = ¿Dónde está usted ahora? Diga la ciudad y el estado.
    .hint = Ejemplo: Matamoros, Tamaulipas
    .help = Basta la ciudad y el estado, sin la dirección. Por ejemplo: Tijuana, Baja California. Si está en otro país, diga la ciudad y el país.
label-place = Lugar

ask-phone = ¿Cuál es el mejor número de teléfono para llamarle? A ese número le llaman por su registro.
    .hint = Ejemplo: 55 0000 0012
    .help = Puede ser prestado, de alguien de confianza. Diga el número completo. Si es de otro país, empiece con + y el código del país.
ask-phone-known = ¿Podemos llamarle a este número, { $reach }? Si prefiere otro, diga el otro número.
    .hint = Responda: este. O dé otro número.
    .help = A ese número le llaman por su registro. Diga "este" para usar el mismo, o diga otro número completo.
label-phone = Teléfono

ask-notice = Otra persona podría leer los mensajes en su teléfono. ¿Qué pueden decir nuestros mensajes?
    .help = Si otros usan su teléfono, lo más seguro es la primera opción: el mensaje solo avisa, y usted lo lee con su PIN.
label-notice = Qué dicen los mensajes
choice-notice-notice = Solo que hay un mensaje
choice-notice-details = La decisión y el día

ask-safe_hours = ¿A qué hora es seguro escribirle o llamarle?
    .help = Elija la hora en que un mensaje o una llamada no le da problemas. Con la última opción, solo le buscamos si usted lo pide.
label-safe_hours = Hora segura
choice-safe_hours-any = A cualquier hora
choice-safe_hours-morning = En la mañana
choice-safe_hours-afternoon = En la tarde
choice-safe_hours-evening = En la noche
choice-safe_hours-never = Solo si yo lo pido

ask-family = ¿Cuántas personas más de su familia están con usted y entran en este registro? Si no hay nadie más, diga 0.
    .hint = Ejemplo: 2
    .help = No se cuente usted. Cuente a todos los niños, también a los nacidos en México. Por ejemplo: usted y dos hijos, diga 2.
label-family = Personas más

## More: who helps

block-you = Sobre quien ayuda
block-you-intro = Díganos quién es usted, para poder hablarle sobre este registro.
ask-helper_name = ¿Cómo se llama usted?
    .hint = Ejemplo: Ana Soto
label-helper_name = Nombre de quien ayuda
ask-helper_group = ¿De qué organización o grupo es usted?
    .hint = Ejemplo: albergue, iglesia, oficina de abogados
label-helper_group = Organización
ask-helper_phone = ¿A qué número podemos llamarle a usted?
    .hint = Ejemplo: 55 0000 0012
label-helper_phone = Teléfono de quien ayuda

## More: the people

block-people_more = Sobre cada persona
block-people_more-intro = Unas preguntas cortas sobre cada persona del registro.
ask-other_names = ¿Algún papel tiene su nombre escrito de otra manera? Diga cómo.
    .hint = Ejemplo: María López, en vez de María José López Cruz
ask-other_names-other = ¿Algún papel tiene el nombre de { $name } escrito de otra manera? Diga cómo.
    .hint = Ejemplo: María López, en vez de María José López Cruz
label-other_names = Otros nombres
ask-marital = ¿Cuál es su estado civil?
ask-marital-other = ¿Cuál es el estado civil de { $name }?
label-marital = Estado civil
choice-marital-single = Soltera o soltero
choice-marital-engaged = Con compromiso de boda
choice-marital-married = Casada o casado
choice-marital-common_law = Unión libre
choice-marital-separated = Separada o separado
choice-marital-divorced = Divorciada o divorciado
choice-marital-widowed = Viuda o viudo
choice-marital-unsaid = Prefiero no decir
ask-birth_country = ¿En qué país nació usted?
    .hint = Ejemplo: Honduras
ask-birth_country-other = ¿En qué país nació { $name }?
    .hint = Ejemplo: México
label-birth_country = País de nacimiento
ask-member_nationality = ¿De qué país es usted?
    .hint = Ejemplo: Honduras, o hondureña
ask-member_nationality-other = ¿De qué país es { $name }?
    .hint = Ejemplo: Honduras, o hondureña
label-member_nationality = Nacionalidad
ask-same_case = ¿Tiene usted el mismo caso de inmigración que la primera persona de este registro?
    .help = En una familia puede haber casos distintos. Si tiene dudas, diga que no sabe.
ask-same_case-other = ¿Tiene { $name } el mismo caso de inmigración que la primera persona de este registro?
    .help = En una familia puede haber casos distintos. Si tiene dudas, diga que no sabe.
label-same_case = Mismo caso
choice-same_case-yes = Sí
choice-same_case-no = No
choice-same_case-unknown = No sé
ask-together = ¿Viaja usted junto con la primera persona de este registro?
ask-together-other = ¿Viaja { $name } junto con la primera persona de este registro?
label-together = Viajan juntos

## More: the case

block-case_facts = Caso y audiencia
block-case_facts-intro = Unas preguntas sobre MPP y su caso. Lo que no sepa, puede saltarlo.
ask-return_date = ¿En qué fecha le devolvieron a México con MPP?
    .hint = Ejemplo: 15 de agosto de 2019, o agosto de 2019
    .help = Es el día en que Estados Unidos le mandó a esperar en México. Si no recuerda el día, diga el mes y el año.
label-return_date = Fecha de devolución
ask-return_port = ¿Por qué puerto o puente le devolvieron a México?
label-return_port = Puerto de devolución
choice-return_port-san_ysidro = San Ysidro, Tijuana
choice-return_port-calexico = Calexico, Mexicali
choice-return_port-nogales = Nogales
choice-return_port-el_paso = El Paso, Juárez
choice-return_port-eagle_pass = Eagle Pass
choice-return_port-laredo = Laredo
choice-return_port-hidalgo = Hidalgo, Reynosa
choice-return_port-brownsville = Brownsville, Matamoros
choice-return_port-other = Otro
ask-hearing_date = ¿Cuándo es su próxima audiencia de inmigración? Si ya pasó, diga la última.
    .hint = Ejemplo: 20 de mayo de 2021
label-hearing_date = Fecha de audiencia
ask-hearing_place = ¿En qué ciudad o corte es su audiencia?
    .hint = Ejemplo: Brownsville
label-hearing_place = Lugar de audiencia
ask-case_status = Hasta donde usted sabe, ¿cómo está su caso de inmigración?
    .help = Diga lo que recuerde de la última audiencia o del último papel. "En ausencia" es una orden que da el juez cuando la persona no estuvo en la audiencia.
label-case_status = Estado del caso
choice-case_status-pending = Pendiente, sin decisión
choice-case_status-appeal = En apelación
choice-case_status-absence = Orden en ausencia
choice-case_status-terminated = Terminado o cerrado
choice-case_status-denied = Negado por el juez
choice-case_status-unknown = No sé

## More: the lawyer

block-lawyer = Abogado
block-lawyer-intro = Preguntas cortas sobre su abogado. No necesita uno para registrarse.
ask-lawyer = ¿Tiene abogado o representante legal?
label-lawyer = Tiene abogado
ask-lawyer_name = ¿Cómo se llama su abogado o representante?
    .hint = Ejemplo: Ana Soto
label-lawyer_name = Nombre del abogado
ask-lawyer_phone = ¿Cuál es el teléfono de su abogado o representante?
    .hint = Ejemplo: +1 202 555 0112
label-lawyer_phone = Teléfono del abogado
ask-lawyer_talk = ¿Nos da permiso de hablar con su abogado o representante sobre este registro?
label-lawyer_talk = Hablar con el abogado

## More: needs

block-needs = Salud y protección
block-needs-intro = Lo preguntamos para avisar al personal de protección. No cambia su lugar en el proceso.
ask-needs = ¿Alguien de su familia vive algo de esto? Elija varias, o ninguna. No pedimos detalles: solo lo ve el personal de protección.
    .sms = ¿Alguien de su familia vive esto? Elija varias, o ninguna. Solo lo ve personal de protección.
    .hint = Ejemplo: 1, 3
    .help = Elija lo que le pase a usted o a alguien de su familia. Si nada es así, diga ninguna.
label-needs = Salud y protección
choice-needs-pregnant = Embarazo
choice-needs-medical = Enfermedad grave
choice-needs-disability = Discapacidad
choice-needs-older = Persona mayor
choice-needs-single_parent = Cría sin pareja
choice-needs-child = Menor sin padres
choice-needs-threats = Le quieren hacer daño
choice-needs-separated = Familia separada
choice-needs-private_talk = Hablar en privado
ask-needs_note = ¿Quiere agregar algo sobre eso? Dígalo en pocas palabras. No hace falta contar cosas difíciles.
    .hint = Ejemplo: necesito medicina para la diabetes
label-needs_note = Nota de protección

## More: how you live

block-living = Dónde vive
block-living-intro = Lo preguntamos para poder encontrarle y hablarle en su idioma.
ask-dwelling = ¿En qué clase de lugar vive ahora?
label-dwelling = Clase de lugar
choice-dwelling-camp = Campamento
choice-dwelling-shelter = Albergue
choice-dwelling-rented = Casa o cuarto rentado
choice-dwelling-friends = Con amigos o familia
choice-dwelling-hotel = Hotel
choice-dwelling-street = En la calle
choice-dwelling-other = Otro lugar
ask-dwelling_name = ¿Cómo se llama el campamento, albergue u hotel?
    .hint = Ejemplo: Casa del Migrante
label-dwelling_name = Nombre del lugar
ask-spoken_language = ¿En qué idioma prefiere hablar por teléfono?
    .hint = Ejemplo: español, k'iche', mam, garífuna
label-spoken_language = Idioma para hablar
ask-can_read = ¿Le es fácil leer mensajes? Así sabemos si es mejor llamarle.
label-can_read = Lee mensajes
choice-can_read-yes = Sí
choice-can_read-some = Un poco
choice-can_read-no = No

## More: papers

block-documents = Papeles que tiene
block-documents-intro = Si le falta un papel, igual puede registrarse. No mande fotos.
ask-documents = ¿Qué papeles tiene? Elija varios, o ninguno. No mande fotos.
    .hint = Ejemplo: 1, 3
    .help = Elija los papeles que tenga con usted. Si no tiene, diga ninguno. No pasa nada si le falta alguno.
label-documents = Papeles
choice-documents-notice_to_appear = Aviso de comparecencia
choice-documents-hearing_notice = Aviso de audiencia
choice-documents-passport = Pasaporte
choice-documents-id = Identificación
choice-documents-birth_certificates = Actas de nacimiento
choice-documents-other = Otros papeles

## More: somebody in the United States

block-us_contact = Contacto en EE.UU.
block-us_contact-intro = Una persona en Estados Unidos que pueda recibirle o ayudarle. No es obligatorio.
ask-us_contact = ¿Tiene familia o conocidos en Estados Unidos que puedan ayudarle?
label-us_contact = Contacto en EE.UU.
ask-us_name = ¿Cómo se llama esa persona en Estados Unidos?
    .hint = Ejemplo: Ana Soto
label-us_name = Nombre en EE.UU.
ask-us_phone = ¿Cuál es el teléfono de esa persona en Estados Unidos?
    .hint = Ejemplo: +1 202 555 0112
label-us_phone = Teléfono en EE.UU.
ask-us_city = ¿En qué ciudad y estado vive esa persona?
    .hint = Ejemplo: Houston, Texas
label-us_city = Ciudad en EE.UU.

## More: a second way

block-second_contact = Otra forma de contacto
block-second_contact-intro = Por si pierde su teléfono: otra forma de encontrarle.
ask-has_whatsapp = ¿El número que nos dio tiene WhatsApp?
label-has_whatsapp = Tiene WhatsApp
ask-mail = ¿Cuál es su correo electrónico?
    .hint = Ejemplo: nombre@example.org
label-mail = Correo electrónico
ask-second_name = ¿Cómo se llama otra persona de confianza a quien podamos llamar?
    .hint = Ejemplo: Ana Soto
    .help = Elija a alguien que sepa que usted está en este proceso. Solo le preguntaremos cómo encontrarle a usted.
label-second_name = Persona de confianza
ask-second_phone = ¿Cuál es el teléfono de esa persona de confianza?
    .hint = Ejemplo: 55 0000 0012
label-second_phone = Teléfono de confianza
ask-voicemail = Si no contesta, ¿podemos dejarle un mensaje de voz?
    .help = Otra persona podría oírlo. El mensaje diría solo que le buscamos.
label-voicemail = Mensaje de voz
