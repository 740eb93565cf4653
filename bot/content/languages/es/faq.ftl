# Answers to what people ask. One line each: the value is read in full, .sms fits two text messages together with
# the date that follows it, .voice says numbers and addresses as they are spoken.

faq-as-of = Información al { $date }. Puede cambiar.
    .sms = Al { $date }. Puede cambiar.

## Menu

topic-group-registering = Registro
topic-group-entering = Entrar: orden y fecha
topic-group-my_case = Mi caso y mis números
topic-group-family = Familia e hijos
topic-group-journey = Viaje, prueba, llegada
topic-group-safety = Seguridad y programa

topic-how_to_register = Cómo registrarse
topic-register_first_helps = ¿Ayuda ser el primero?
topic-my_status = Mi registro: ¿cómo va?
topic-change_phone_or_data = Cambiar teléfono o dato
topic-missed_appointment = Perdí llamada o cita
topic-website_problem = La página no funciona
topic-entry_order = ¿Quién entra primero?
topic-entry_date = ¿Cuándo voy a entrar?
topic-entry_port = ¿Por qué puerto?
topic-go_to_border = ¿Ir a la frontera?
topic-outside_matamoros = No estoy en Matamoros
topic-outside_mexico = Estoy fuera de México
topic-eligibility = ¿Para quién es?
topic-no_active_case = No tengo caso activo
topic-closed_or_in_absentia_case = Caso cerrado o negado
topic-lost_a_number = No tengo mi número A
topic-hearing_date = Mi fecha de corte
topic-lawyer = Abogado
topic-children = Niños
topic-family_separate_cases = Familia con otro caso
topic-call_family = Llamar a mi familia
topic-covid_test = Prueba de COVID-19
topic-transport = Transporte
topic-documents = Qué papeles llevar
topic-after_entry = Después de entrar
topic-detention = ¿Me van a detener?
topic-cost_scam = Costo y fraudes
topic-confidentiality = ¿Quién ve mis datos?
topic-about_program = Qué es este programa

## Registration

faq-how_to_register-camp = Puede registrarse aquí, en la página conecta.acnur.org o en la línea gratuita 800 283 2753 en México. Es gratis. Quien vive en el campamento de Matamoros se registra allí en persona desde el 24 de febrero. Tenga a mano el número A de cada persona y un teléfono que funcione. Puede hacerlo desde donde está: no hace falta viajar. Para empezar aquí, responda EMPEZAR.
    .sms = Regístrese aquí (responda EMPEZAR), en conecta.acnur.org o en el 800 283 2753. Es gratis. En el campamento de Matamoros, en persona. Tenga el número A de cada persona y un teléfono que funcione. No hace falta viajar.
    .voice = Puede registrarse en esta misma llamada, en la página conecta punto acnur punto org, o en la línea gratuita en México: ocho, cero, cero. Dos, ocho, tres. Dos, siete, cinco, tres. Es gratis. Quien vive en el campamento de Matamoros se registra allí en persona. Tenga a mano el número A de cada persona y un teléfono que funcione. No hace falta viajar.

faq-how_to_register-after_camp = Puede registrarse aquí, en la página conecta.acnur.org o en la línea gratuita 800 283 2753 en México. Es gratis. El campamento de Matamoros ya cerró. Tenga a mano el número A de cada persona y un teléfono que funcione. Puede hacerlo desde donde está: no hace falta viajar. Para empezar aquí, responda EMPEZAR.
    .sms = Regístrese aquí (responda EMPEZAR), en conecta.acnur.org o en el 800 283 2753. Es gratis. Tenga el número A de cada persona y un teléfono que funcione. Puede hacerlo desde donde está: no hace falta viajar.
    .voice = Puede registrarse en esta misma llamada, en la página conecta punto acnur punto org, o en la línea gratuita en México: ocho, cero, cero. Dos, ocho, tres. Dos, siete, cinco, tres. Es gratis. El campamento de Matamoros ya cerró. Tenga a mano el número A de cada persona y un teléfono que funcione. No hace falta viajar.

faq-how_to_register-stopped = El proceso se detuvo por una orden de un tribunal de Estados Unidos del 13 de agosto de 2021. Mire primero las noticias oficiales: las reglas pueden haber cambiado. Si ya se registró, guarde su número de registro y sus papeles. Nunca pague por un registro.

faq-register_first_helps = No. Registrarse antes, más rápido o dos veces no cambia nada. El orden lo decide Estados Unidos y no es el orden de registro. No se ha anunciado una fecha límite. Hágalo con calma, una sola vez.

faq-my_status = Aquí solo podemos decirle si recibimos su registro, si falta la llamada o si lo tiene el personal. No vemos la decisión de Estados Unidos. Para saber cómo va, responda ESTADO y tenga a mano su número de registro. Si nadie llama todavía, no quiere decir que no.

faq-change_phone_or_data = Avísenos pronto, porque las llamadas van al número que usted dio. Diga qué cambió: teléfono, correo, lugar o un dato mal escrito. Antes de cambiarlo comprobamos que es usted. No necesita registrarse otra vez. Si perdió su teléfono, responda PERSONA.

faq-missed_appointment = Escríbanos o llame a la línea, y siga con el teléfono a mano. Responda PERSONA para que alguien le ayude. No vaya al puerto sin una nueva fecha. No hay una regla publicada sobre lo que pasa si falta a una llamada o a una cita.

faq-website_problem-overload = Es un problema conocido. Desde el 19 de febrero entran muchas personas a la vez y la página conecta.acnur.org se satura. Intente más tarde o regístrese aquí. No pierde nada por esperar: el orden no es el orden de registro. Si no le salió una fecha para la llamada, se la darán después.
    .sms = La página está saturada desde el 19 de febrero. Intente más tarde o regístrese aquí. No pierde nada por esperar: el orden no es el de registro. Si no le salió fecha para la llamada, se la darán después.
    .voice = Es un problema conocido. Desde el 19 de febrero entran muchas personas a la vez y la página conecta punto acnur punto org se satura. Intente más tarde o regístrese en esta llamada. No pierde nada por esperar: el orden no es el orden de registro. Si no le salió una fecha para la llamada, se la darán después.

faq-website_problem-later = Cuando entran muchas personas a la vez, la página o la línea pueden fallar. Intente más tarde o regístrese aquí. No pierde nada por esperar: el orden no es el orden de registro. Si no le salió fecha para la llamada, se la darán después.

## Entering

faq-entry_order = El orden lo decide solo el gobierno de Estados Unidos. No es el orden de registro. El campamento de Matamoros se puso primero por las malas condiciones de allí. También se ha hablado del tiempo en MPP y de las personas más vulnerables, pero no hay una regla publicada. Nadie puede adelantarle un lugar.
    .sms = El orden lo decide solo Estados Unidos. No es el orden de registro. Se ha hablado del tiempo en MPP y de las personas más vulnerables, pero no hay una regla publicada. Nadie puede adelantarle un lugar.

faq-entry_date = La fecha la decide solo el gobierno de Estados Unidos. Ni ACNUR, ni la OIM, ni este servicio pueden darla ni cambiarla. Después de registrarse, espere la llamada y tenga el teléfono a mano. Puede tardar. Según Estados Unidos, se atenderá a todas las personas con un caso activo.
    .sms = La fecha la decide solo Estados Unidos. Ni ACNUR, ni la OIM, ni este servicio pueden darla o cambiarla. Después de registrarse, espere la llamada. Puede tardar. Según Estados Unidos, se atenderán todos los casos activos.

faq-entry_port-first = El puerto lo decide Estados Unidos para cada persona. No se puede elegir, y puede no ser el de su devolución. El primer grupo entró el 19 de febrero por San Ysidro, frente a Tijuana. Espere el aviso y no vaya a un puerto sin cita.

faq-entry_port-february = El puerto lo decide Estados Unidos para cada persona. No se puede elegir, y puede no ser el de su devolución. En febrero entraron grupos por San Ysidro, Brownsville y El Paso. Espere el aviso y no vaya a un puerto sin cita.

faq-entry_port-march = El puerto lo decide Estados Unidos para cada persona. No se puede elegir. En febrero entraron grupos por San Ysidro, Brownsville y El Paso. En marzo se anunciaron Hidalgo y Laredo. Espere el aviso y no vaya a un puerto sin cita.

faq-go_to_border-camp = No. Quédese donde está. No vaya a la frontera ni a un puerto hasta que le den una cita. El campamento de Matamoros no recibe a personas nuevas. Si oye que abrieron un puente, no lo crea sin una noticia oficial.

faq-go_to_border-after_camp = No. Quédese donde está. No vaya a la frontera ni a un puerto sin una cita. El campamento de Matamoros cerró en marzo de 2021. Si oye que abrieron un puente, no lo crea sin una noticia oficial.

faq-outside_matamoros-camp = Sí, también se atenderá a las personas con MPP y caso activo que viven en otros lugares. Ir a Matamoros no ayuda: el campamento no recibe a personas nuevas. Regístrese desde donde está y quédese allí.

faq-outside_matamoros-after_camp = Sí, también se atenderá a las personas con MPP y caso activo que viven en otros lugares. Ir a Matamoros no ayuda: el campamento cerró en marzo de 2021. Regístrese desde donde está y quédese allí.

faq-outside_mexico = Quédese donde está y espere. No viaje a la frontera. Lo que cuenta es si su caso sigue activo. Si está en otro país o regresó al suyo, dígalo al registrarse. Si ya está en Estados Unidos, espere instrucciones aparte.

faq-process_stopped = El proceso de entrada se detuvo por una orden de un tribunal de Estados Unidos del 13 de agosto de 2021. Mire primero las noticias oficiales: las reglas pueden haber cambiado. Quédese donde está, guarde sus papeles y busque ayuda legal gratuita.

## My case

faq-eligibility-before = Es para personas devueltas a México con el programa MPP que tienen un caso de inmigración activo en Estados Unidos. También cuenta una apelación pendiente en la Junta de Apelaciones (BIA). No lo decidimos nosotros: Estados Unidos revisa cada caso.

faq-eligibility-after = Es para personas devueltas a México con MPP y con un caso activo en Estados Unidos, también en apelación (BIA). Desde el 23 de junio de 2021 también pueden registrarse los casos terminados y los que tienen orden de deportación en ausencia. Un caso negado después de una audiencia todavía no está incluido. Estados Unidos decide sobre cada caso.
    .sms = Es para personas con MPP y caso activo (también en apelación). Desde el 23 de junio de 2021, también casos terminados o con deportación en ausencia. Negados tras una audiencia: todavía no. Estados Unidos decide cada caso.

faq-eligibility-stopped = El proceso se detuvo por una orden de un tribunal de Estados Unidos del 13 de agosto de 2021. Era para personas devueltas a México con MPP. No podemos decirle quién califica ahora. Mire primero las noticias oficiales y busque ayuda legal gratuita.

faq-no_active_case-before = Este proceso es solo para personas con un caso MPP activo, y desde el 21 de enero de 2021 no entra nadie nuevo en MPP. Lo sentimos, sabemos que es difícil. Espere noticias oficiales y hable con un grupo de ayuda legal. El asilo en México se pide en la COMAR. Para saber si su caso está activo, llame al 1-800-898-7180 con su número A.
    .sms = Lo sentimos: es solo para casos MPP activos, y no hay ingresos nuevos. Espere noticias oficiales y busque ayuda legal. Asilo en México: COMAR. Para ver si su caso está activo llame al 1-800-898-7180 con su número A.
    .voice = Este proceso es solo para personas con un caso M P P activo, y desde el 21 de enero de 2021 no entra nadie nuevo en el programa. Lo sentimos, sabemos que es difícil. Espere noticias oficiales y hable con un grupo de ayuda legal. El asilo en México se pide en la Comar. Para saber si su caso está activo, llame con su número A al uno, ocho cero cero, ocho nueve ocho, siete uno ocho cero.

faq-no_active_case-after = Este proceso es solo para personas que Estados Unidos puso en MPP: con caso activo y, desde el 23 de junio de 2021, también con caso terminado u orden en ausencia. Nadie nuevo entra en MPP. Lo sentimos, sabemos que es difícil. Hable con un grupo de ayuda legal. El asilo en México se pide en la COMAR. Para ver su caso, llame al 1-800-898-7180 con su número A.
    .sms = Lo sentimos: es solo para personas con MPP y caso activo, terminado o con orden en ausencia. Espere noticias oficiales y busque ayuda legal. Asilo en México: COMAR. Para ver su caso llame al 1-800-898-7180 con su número A.
    .voice = Este proceso es solo para personas que Estados Unidos puso en M P P: con caso activo y, desde el 23 de junio de 2021, también con caso terminado u orden en ausencia. Nadie nuevo entra en el programa. Lo sentimos, sabemos que es difícil. Hable con un grupo de ayuda legal. El asilo en México se pide en la Comar. Para ver su caso, llame con su número A al uno, ocho cero cero, ocho nueve ocho, siete uno ocho cero.

faq-no_active_case-stopped = Este servicio era solo para personas con MPP, y el proceso se detuvo por orden de un tribunal en agosto de 2021. Lo sentimos, sabemos que es difícil. Mire primero las noticias oficiales: las reglas pueden haber cambiado. Hable con un grupo de ayuda legal. El asilo en México se pide en la COMAR. Para ver si tiene un caso, llame al 1-800-898-7180 con su número A.
    .sms = Lo sentimos: era solo para MPP y se detuvo por orden de un tribunal en agosto de 2021. Mire noticias oficiales y busque ayuda legal. Asilo en México: COMAR. Para ver su caso llame al 1-800-898-7180 con su número A.
    .voice = Este servicio era solo para personas con M P P, y el proceso se detuvo por orden de un tribunal en agosto de 2021. Lo sentimos, sabemos que es difícil. Mire primero las noticias oficiales: las reglas pueden haber cambiado. Hable con un grupo de ayuda legal. El asilo en México se pide en la Comar. Para ver si tiene un caso, llame con su número A al uno, ocho cero cero, ocho nueve ocho, siete uno ocho cero.

faq-closed_or_in_absentia_case-before = Por ahora los casos cerrados no están en esta fase: ni negados, ni terminados, ni con orden de deportación en ausencia. Guarde todos sus papeles y hable con un abogado o un grupo de ayuda legal. No pague a quien le prometa reabrir su caso.

faq-closed_or_in_absentia_case-after = Depende. Desde el 23 de junio de 2021 pueden registrarse las personas con MPP cuyo caso fue terminado o que tienen orden de deportación en ausencia. Si un juez negó su caso después de una audiencia, todavía no está incluido. Registrarse no es una promesa de entrada: Estados Unidos revisa cada caso. Guarde sus papeles y busque ayuda legal.
    .sms = Depende. Desde el 23 de junio de 2021 pueden registrarse casos MPP terminados o con deportación en ausencia. Un caso negado después de una audiencia: todavía no. No es promesa de entrada. Busque ayuda legal.

faq-lost_a_number = Está arriba a la derecha en la Notificación para Comparecer (Notice to Appear), y en los avisos de audiencia. Pregunte a su abogado o a familiares con copias. Puede empezar sin el número. No lo invente ni lo adivine.

faq-hearing_date = Llame al 1-800-898-7180, a cualquier hora, con su número A. Muchas audiencias de MPP se aplazaron en 2020 y 2021: no vaya al puerto para una audiencia sin comprobarla antes. Tras la entrada, el caso pasa a una corte cerca de donde vivirá la persona.
    .voice = Llame con su número A al uno, ocho cero cero, ocho nueve ocho, siete uno ocho cero. Contesta a cualquier hora. Muchas audiencias de M P P se aplazaron en 2020 y 2021: no vaya al puerto para una audiencia sin comprobarla antes. Tras la entrada, el caso pasa a una corte cerca de donde vivirá la persona.

faq-lawyer = No necesita abogado para registrarse. En la corte tiene derecho a uno, pagado por usted, y hay grupos que ayudan gratis. Este servicio no da consejos legales. Desconfíe de quien cobra por registrarle.

## Family

faq-children = Los niños que están en su caso viajan con usted. UNICEF ayuda a que las familias sigan juntas. Díganos de cada niño, también de los que nacieron en México y no tienen número A. Nunca mande a un niño solo.

faq-family_separate_cases = Dígalo al registrarse y dé el número A de cada persona. En la llamada se habla también de la familia que va con usted. No hay promesa de que casos distintos entren el mismo día: el personal tiene que revisarlo.

faq-call_family = La Cruz Roja Mexicana y el Comité Internacional de la Cruz Roja ofrecen llamadas gratis y cortas en sus puestos y en albergues. También ayudan a buscar a familiares desaparecidos. Pregunte en su albergue.

## The journey

faq-covid_test-first = La OIM hace la prueba, gratis, en el lugar de reunión antes de entrar. También da mascarilla. No pague una prueba por su cuenta. Hasta ahora no se ha encontrado ningún caso de COVID-19. Si sale positivo, se queda en México para su atención y no pierde su caso.

faq-covid_test-later = La OIM hace la prueba, gratis, en el lugar de reunión antes de entrar. También da mascarilla. No pague una prueba por su cuenta. Si sale positivo, se queda en México para su atención y no pierde su caso. El personal le dirá cómo sigue.

faq-transport = Si tiene cita, la OIM le lleva gratis del lugar de reunión al puerto. Sobre el viaje desde lejos hasta ese lugar no hay nada publicado: responda PERSONA y pregunte al personal. No compre pasajes sin una cita.

faq-documents = Guarde todos los papeles que le dieron los oficiales de Estados Unidos. Si tiene cita, llévelos con cualquier identificación que tenga. Puede registrarse aunque le falte el pasaporte o un acta. No mande fotos por aquí.

faq-after_entry = Su caso sigue en una corte de Estados Unidos. Entrar no es lo mismo que tener asilo. Grupos locales ayudan los primeros 2 a 4 días y después la mayoría va con familia o amigos. El permiso de trabajo no es automático: pregunte a un abogado.

faq-detention = El plan anunciado es entrar sin detención, si pasa los controles de salud y de seguridad. Puede haber vigilancia, como presentarse en una oficina o llevar un aparato en el tobillo. Nadie puede garantizarlo.

## Safety and the programme

faq-cost_scam = Todo es gratis, siempre. Nadie puede hacer que entre más rápido. La ONU nunca pide dinero, datos del banco ni contraseñas. Si alguien le cobra o le promete apurar su caso, es un fraude: no pague. Para avisarnos, responda PERSONA.

faq-confidentiality = Guardamos, protegido, lo que usted nos dice: nombres, números A, lugar y contacto. Lo ven ACNUR y la OIM y, para este proceso, las autoridades de Estados Unidos. No se da a su país de origen. Usted puede decir que no. Para que borremos sus datos, responda BORRAR.
    .sms = Guardamos protegido lo que nos dice. Lo ven ACNUR, la OIM y, para este proceso, autoridades de Estados Unidos. No se da a su país de origen. Puede decir que no. Para que borremos sus datos, responda BORRAR.

faq-about_program-running = MPP es el programa que obligó a personas a esperar en México su audiencia de Estados Unidos. Se está terminando. Las personas con un caso MPP activo se registran para seguir su caso en Estados Unidos, que decide quién entra, cuándo y por dónde. ACNUR registra, la OIM hace pruebas de COVID-19 y el transporte, UNICEF cuida a niños y familias, y la Cruz Roja da llamadas gratis. Este es un servicio automático y gratuito: toma sus datos y responde preguntas.
    .sms = MPP obligó a esperar en México la audiencia de Estados Unidos. Ahora las personas con caso MPP activo se registran. Estados Unidos decide quién entra, cuándo y por dónde. Este servicio automático y gratis toma sus datos.

faq-about_program-stopped = Este servicio registraba a personas con casos MPP para entrar a Estados Unidos. El proceso se detuvo por una orden de un tribunal de Estados Unidos del 13 de agosto de 2021. Mire primero las noticias oficiales: las reglas pueden haber cambiado.

## What is no question

label-greeting = ¡Hola! Puede preguntarme sobre el registro de casos MPP o empezar su registro. Es gratis. Responda EMPEZAR, o MENU para ver las preguntas.
label-thanks_bye = Con gusto. Si tiene otra pregunta, escriba cuando quiera. Que le vaya muy bien.
    .voice = Con gusto. Si tiene otra pregunta, llame cuando quiera. Que le vaya muy bien.
label-out_of_scope = Con eso no podemos ayudarle: este servicio es solo para el registro de casos MPP. Para ver las preguntas, responda MENU. Para hablar con una persona, responda PERSONA o llame al { $human_phone } ({ $human_hours }).
