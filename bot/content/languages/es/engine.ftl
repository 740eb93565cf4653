# What is said around the questions: welcome, help, numbers, menu, receipt, status, danger, stop, erasure.
# Value: as a page shows it. .sms: shorter, for text messages. .voice: as it is spoken.
# Words to write ({ $menu }, { $start }, { $word } ...) come from words.yml.

## The beginning

choose-language = Español: elija su idioma
welcome =
    Hola. Aquí registramos a personas que Estados Unidos mandó a esperar en México con el programa MPP. Es un servicio automático de ACNUR y la OIM, y siempre es gratis.
    Solo el gobierno de Estados Unidos decide quién entra, cuándo y por dónde. El orden no es el orden de registro: puede hacerlo con calma.
    .sms = Hola. Aquí registramos a personas del programa MPP. Servicio automático y gratis de ACNUR y la OIM. Solo Estados Unidos decide quién entra, cuándo y por dónde. El orden no es el de registro: hágalo con calma.
    .voice = Hola. Aquí registramos a personas que Estados Unidos mandó a esperar en México con el programa MPP. Es un servicio automático de ACNUR y la OIM, y siempre es gratis. Solo el gobierno de Estados Unidos decide quién entra, cuándo y por dónde. El orden no es el orden de registro: puede hacerlo con calma.
language-ask = ¿En qué idioma quiere seguir?
language-changed = Ahora en español.
consent-refused = Está bien. No guardamos sus datos. Puede hacer preguntas aquí. Si cambia de idea, escriba { $start }.
    .voice = Está bien. No guardamos sus datos. Puede hacer preguntas aquí. Si cambia de idea, diga { $start }.

## Registration number and PIN

identity-reference = Su número de registro: { $reference }. Con este número y un PIN puede seguir desde cualquier teléfono.
    .voice = Su número de registro es: { $reference }. Anótelo. Repito: { $reference }. Con este número y un PIN puede seguir desde cualquier teléfono.
identity-pin = Su PIN: { $pin }. No lo comparta con nadie. Anótelo en un lugar seguro y borre este mensaje.
    .voice = Su PIN es: { $pin }. Anótelo en un lugar seguro. Repito: { $pin }. No lo comparta con nadie.
resume-how = Para seguir un registro, envíe su número de registro y su PIN en un solo mensaje. Ejemplo: 12345678 123456
    .voice = Para seguir un registro, marque los ocho números del registro.
proof-wrong = El número de registro y el PIN no coinciden. Revíselos e intente otra vez.
proof-no-reference = Ese no es un número de registro. Son ocho números: revíselos, por favor.
proof-no-pin = Ese no es un PIN. Son seis números.
proof-locked = Hubo demasiados intentos. Pruebe más tarde, o escriba { $person } para hablar con una persona.
    .voice = Hubo demasiados intentos. Pruebe más tarde, o diga { $person } para hablar con una persona.
welcome-back = Qué bueno que volvió. Lo que ya contestó está guardado: { $done } de { $of } preguntas. Seguimos donde se quedó.
joined-elsewhere = Alguien continuó este registro desde otro teléfono. Si no fue usted, escriba { $person }.
    .voice = Alguien continuó este registro desde otro teléfono. Si no fue usted, diga { $person }.
pin-locked = Varias veces se escribió un PIN equivocado. Por seguridad, su PIN no funciona hasta mañana. Si necesita ayuda, escriba { $person }.
    .voice = Varias veces se escribió un PIN equivocado. Por seguridad, su PIN no funciona hasta mañana. Si necesita ayuda, diga { $person }.
pin-renewed = Una persona de nuestro equipo hizo un PIN nuevo, y el anterior ya no funciona. Si usted no lo pidió, escriba { $person }.
    .voice = Una persona de nuestro equipo hizo un PIN nuevo, y el anterior ya no funciona. Si usted no lo pidió, diga { $person }.
pin-not-seen = Su PIN ya no se puede mostrar aquí. Para recibir otro, escriba { $person }.
    .voice = Su PIN ya no se puede mostrar aquí. Para recibir otro, diga { $person }.

## Asking

progress = { $at } de { $of }
confirm = { $shown }. ¿Está bien?
which-one = ¿Cuál quiso decir?
skip-label = Saltar: { $word }
question-again = Seguimos:
recap = Ya contestó { $done } de { $of } preguntas. Seguimos donde se quedó.
back-none = No hay una pregunta anterior.
is-this-answer = ¿Esta es su respuesta?: { $text }
is-answer-yes = Sí, es mi respuesta
is-answer-question = No, es una pregunta
late-joined = Agregamos su mensaje a: { $label }
# Once after each answer: did it help? The shorter wording names the words to write.
rate = ¿Le sirvió esta respuesta?
    .sms = ¿Le sirvió? Escriba { $helpful } o { $unhelpful }.
    .voice = ¿Le sirvió? Diga { $helpful } o { $unhelpful }.
rate-helpful = Sí, me sirvió
rate-unhelpful = No me sirvió
rated-helpful = Gracias por decirlo.
rated-unhelpful = Gracias por decirlo. Puede preguntar con otras palabras, o escribir { $person } para hablar con una persona.
story-noted = Anotado: { $labels }. Al final podrá revisarlo todo.
late-ask-again = Su mensaje llegó antes de la pregunta. Le preguntamos una vez más:
answer-this-message = Para estar seguros de que es usted, conteste a este mismo mensaje y diga otra vez lo que quiere hacer.
revised = Usted cambió un mensaje que ya habíamos leído, y el cambio no cuenta. Para corregir una respuesta, escriba { $back }.
date-day = Diga solo el día, del 1 al 31. { $label }
date-month = Ahora el mes, con su nombre o con un número del 1 al 12. { $label }
date-year = Ahora el año, con cuatro números. { $label }
date-confirm = { $shown }. ¿Está bien?
recorded-kept = Guardamos su grabación. Una persona la va a escribir.
one-moment = Un momento.
trouble = No pudimos leer un mensaje suyo. Una persona lo va a revisar. Podemos seguir.
unread-kept = Recibimos algo que aquí no podemos leer. Lo guardamos para que lo vea una persona. Por favor, escriba su respuesta.
    .voice = No pudimos entender. Lo guardamos para que lo escuche una persona. Por favor, dígalo otra vez.

## When it was not understood

not-understood = Perdón, no entendí.
miss-choices = Responda con el número. Por ejemplo: 1.
    .voice = Diga el número de la opción, o use las teclas.
miss-skip = Si no sabe, escriba { $word }.
    .voice = Si no sabe, diga { $word }.
miss-person = ¿Prefiere hablar con una persona? Escriba { $word }.
    .voice = ¿Prefiere hablar con una persona? Diga { $word }.

## Help and menu

help = Puede escribir: { $repeat } para ver la pregunta otra vez, { $back } para volver, { $menu } para ver las opciones, { $person } para hablar con una persona, { $language } para cambiar de idioma, { $stop } para no recibir más mensajes.
    .sms = Puede escribir: { $repeat } (ver la pregunta otra vez), { $back } (volver), { $menu } (opciones), { $person } (hablar con alguien), { $language } (otro idioma), { $stop } (no más mensajes).
    .voice = Puede decir: { $repeat }, para oír la pregunta otra vez. { $back }, para volver. { $menu }, para oír las opciones. { $person }, para hablar con una persona. { $language }, para cambiar de idioma. { $stop }, para no recibir más mensajes.
menu = ¿Qué quiere hacer?
menu-continue = Seguir el registro
menu-questions = Hacer una pregunta
menu-review = Ver o corregir datos
menu-add_member = Agregar una persona
menu-remove_member = Quitar una persona
menu-status = Ver cómo va
menu-language = Cambiar de idioma
menu-person = Hablar con una persona
menu-delete = Borrar todo
menu-more = Contar más

## Questions that people ask

topics = ¿Sobre qué quiere saber?
topics-in = { $group }: elija una pregunta.
topics-after = ¿Algo más? Escriba { $menu }.
    .voice = ¿Algo más? Diga { $menu }.
did-you-mean = ¿Quiere saber algo de esto?
did-you-mean-none = Nada de esto
ask-anything = Puede hacer una pregunta, o escribir { $start } para registrarse.
    .voice = Puede hacer una pregunta, o decir { $start } para registrarse.

## Read-back and receipt

readback-ask-first = Para revisar, le mostraremos sus datos en este teléfono. ¿Está bien?
    .voice = Para revisar, le leeremos sus datos en voz alta. ¿Está bien?
readback-show = Mostrar
readback-skip = Enviar sin mostrar
readback =
    Revise: { $name }
    { $lines }
readback-line = { $number }) { $label }: { $value }
    .voice = { $number }. { $label }: { $value }.
readback-question = ¿Está todo bien?
readback-ok = Sí, enviar
readback-correct = Corregir algo
readback-which-person = ¿De quién es el dato?
readback-contact = Contacto y lugar
readback-which-answer = ¿Qué número quiere corregir?
receipt = Recibido. Su registro: { $reference }.
    .voice = Recibimos su registro. El número es: { $reference }. Repito: { $reference }.
receipt-next =
    Una persona va a llamar al número que nos dio. Quédese donde está y no vaya a la frontera sin un aviso oficial.
    El gobierno de Estados Unidos decide quién entra, cuándo y por dónde. El orden no es el orden de registro. Todo es gratis: si alguien le pide dinero, no pague.
    .sms = Le van a llamar al número que nos dio. Quédese donde está, no vaya a la frontera sin aviso oficial. Estados Unidos decide quién entra, cuándo y por dónde. El orden no es el de registro. Todo es gratis: no pague a nadie.
receipt-child = Gracias por contarnos. Una persona preparada para ayudar a niños va a hablar con usted. Quédese en un lugar seguro, con un adulto de confianza. Si hay peligro, llame al 911. En México, el DIF protege a niños y también puede ayudarle. No vaya a la frontera.
    .voice = Gracias por contarnos. Una persona preparada para ayudar a niños va a hablar con usted. Quédese en un lugar seguro, con un adulto de confianza. Si hay peligro, llame al nueve, uno, uno. En México, el DIF protege a niños y también puede ayudarle. No vaya a la frontera.
more-offer = Si quiere, cuéntenos más. Ayuda a preparar su llamada. Puede parar cuando quiera.
more-later = Ahora no
more-thanks = Gracias. Está guardado.
updated = Guardado.

## How things stand

status-none = Todavía no hay un registro hecho desde aquí.
status-unfinished = Su registro todavía no está completo: contestó { $done } de { $of } preguntas.
status-received = Recibimos su registro { $reference }. Lo tiene el personal. Aquí no vemos la decisión de Estados Unidos. No hace falta registrarse otra vez.
own-data-pin = Para ver lo que guardamos, envíe su número de registro y su PIN en un solo mensaje. Ejemplo: 12345678 123456
    .voice = Para oír lo que guardamos, dé primero los ocho números del registro, y después los seis números del PIN.
own-data = Esto es lo que guardamos:
own-data-none = No guardamos datos suyos.
own-data-besides = También guardamos cuándo y por dónde dio cada respuesta, sus respuestas anteriores, su permiso y los mensajes de las últimas semanas. Para una copia completa, escriba { $person }.
    .voice = También guardamos cuándo y por dónde dio cada respuesta, sus respuestas anteriores, su permiso y los mensajes de las últimas semanas. Para una copia completa, diga { $person }.

## The people of the registration

applicant-unnamed = la persona que registra
person-unnamed = la persona { $number }
member-added = Ahora hay una persona más en el registro.
member-remove-which = ¿A quién quiere quitar del registro?
member-removed = Ya no está en el registro: { $name }.
member-none = No hay otra persona en este registro.
another-family-ask = ¿Quiere registrar a otra familia?
another-yes = Sí, otra familia
another-no = No
who-about = ¿De qué registro se trata?
household-stay = Seguir con este
household-now = Ahora hablamos del registro de: { $name }.
household-only = Aquí no hay otro registro. Con el número y el PIN puede abrir uno que se hizo en otro teléfono.

## A person, danger

person-open = Llame al { $phone } ({ $hours }). También anotamos su pedido: una persona se pondrá en contacto con usted.
    .voice = Llame al { $phone }. Repito: { $phone }. Horario: { $hours }. También anotamos su pedido: una persona se pondrá en contacto con usted.
person-closed = Ahora no hay nadie en la línea. El { $phone } atiende en este horario: { $hours }. Anotamos su pedido: una persona se pondrá en contacto con usted.
person-none = Anotamos su pedido: una persona se pondrá en contacto con usted. No podemos decirle la hora.
danger = Si está en peligro, llame al 911 ahora. Si puede, vaya a un lugar seguro. Ya avisamos a nuestro personal. { $phone }
    .sms = Si está en peligro, llame al 911 ahora. Ya avisamos a nuestro personal. { $phone }
    .voice = Si está en peligro, llame ahora al nueve, uno, uno. Si puede, vaya a un lugar seguro. Ya avisamos a nuestro personal. { $phone }
danger-continue = No tiene que contestar nada ahora. Cuando pueda seguir, escriba { $resume }.
    .voice = No tiene que contestar nada ahora. Cuando pueda seguir, diga { $resume }.
danger-continue-resume = Seguir con el registro
danger-perhaps = Si está en peligro ahora, llame al 911 o escriba aquí: peligro.
    .voice = Si está en peligro ahora, llame al nueve, uno, uno, o diga: peligro.

## Stop, erasure, silence

stopped = Está bien, no le enviamos más mensajes. Su registro se queda guardado. Para recibir mensajes otra vez, escriba { $start }. Para borrar todo, escriba { $delete }.
    .voice = Está bien, no le enviamos más mensajes. Su registro se queda guardado. Para recibir mensajes otra vez, diga { $start }. Para borrar todo, diga { $delete }.
stopped-start = Recibir mensajes otra vez
started-again = Bien, otra vez recibirá mensajes.
delete-ask = ¿Quiere borrar su registro y todo lo que nos contó? No se puede deshacer.
delete-yes = Sí, borrar todo
delete-no = No, guardar
deleted = Listo. Borramos lo que guardábamos de usted.
delete-kept = Bien. No borramos nada.
silent = No insistimos más. Escriba cuando quiera: lo que contestó está guardado.
    .voice = No insistimos más. Llame cuando quiera: lo que contestó está guardado.
notice-erase = Su registro sin terminar se borrará el { $date }. Para seguir, escríbanos.
    .voice = Su registro sin terminar se borrará el { $date }. Para seguir, llámenos.

## extra
# The same questions to somebody who registers others (who: relative, helper, lawyer).
ask-active_case-other = ¿Devolvieron a esa persona a México con el programa MPP, y su caso de inmigración en Estados Unidos sigue abierto?
    .sms = ¿Devolvieron a esa persona a México con el programa MPP, y su caso de inmigración en EE.UU. sigue abierto?
    .help = MPP también se llama "Quédate en México": esperar en México la corte de Estados Unidos. Abierto es que aún no hay decisión final, o que hay una apelación. Si tiene dudas, diga que no sabe.
ask-place-other = ¿Dónde está ahora la persona que registra? Diga la ciudad y el estado.
    .hint = Ejemplo: Matamoros, Tamaulipas
    .help = Basta la ciudad y el estado, sin la dirección. Por ejemplo: Tijuana, Baja California. Si está en otro país, diga la ciudad y el país.
ask-phone-other = ¿Cuál es el mejor número de teléfono para llamar a la persona que registra? A ese número la llaman por su registro.
    .hint = Ejemplo: 55 0000 0012
    .help = Puede ser prestado, de alguien de confianza. Diga el número completo. Si es de otro país, empiece con + y el código del país.
ask-family-other = ¿Cuántas personas más de la familia están con la persona que registra y entran en este registro? Si no hay nadie más, diga 0.
    .hint = Ejemplo: 2
    .help = No cuente a la primera persona. Cuente a todos los niños, también a los nacidos en México.
# An answer that was left out, or that was recorded and is not typed yet, in the list that is read back.
answer-none = sin respuesta
answer-recorded = grabación guardada
# A number of a registration came without its PIN; a list goes on; something cannot be done at this point.
resume-pin = Ahora envíe su PIN: son seis números.
    .voice = Ahora marque los seis números de su PIN.
more-choices = Ver más
not-now = Eso ahora no se puede hacer.
# More of the menu: before a registration, within a block, after the receipt.
menu-start = Registrarme
menu-resume = Tengo número y PIN
menu-leave = Terminar esta parte
menu-another = Registrar otra familia
menu-households = Otra familia que registré
# Danger, where no telephone of ours is set.
danger-no-phone = Si está en peligro, llame al 911 ahora. Si puede, vaya a un lugar seguro. Ya avisamos a nuestro personal.
    .sms = Si está en peligro, llame al 911 ahora. Ya avisamos a nuestro personal.
    .voice = Si está en peligro, llame ahora al nueve, uno, uno. Si puede, vaya a un lugar seguro. Ya avisamos a nuestro personal.
# Going back, taking back, and what was closed meanwhile; a language that was not understood.
choose-language-number = Español: escriba solo el número
choose-language-person = Español: escriba el número, o persona para hablar con alguien
language-default = Seguimos en español. Para otro idioma escriba su nombre: { $names }.
question-gone = Esa pregunta ya no está abierta.
end-mistake = Si se equivocó al contestar, escriba { $back }.
    .voice = Si se equivocó al contestar, diga { $back }.
end-again = Su registro { $reference } sigue guardado. Le preguntamos otra vez:
back-kept = Volvimos atrás. Para dejar su respuesta como está, escriba { $resume }.
    .voice = Volvimos atrás. Para dejar su respuesta como está, diga { $resume }.
back-received = Su registro ya está recibido. Para corregir algo, escriba { $change }.
    .voice = Su registro ya está recibido. Para corregir algo, diga { $change }.
withdraw-ask = Sin su permiso borramos su registro y todo lo que nos contó. No se puede deshacer. ¿Lo borramos?
member-later = Más adelante le preguntamos por las otras personas de la familia.
member-too-many = Ahora dice { $wanted } personas más, pero en el registro hay { $have }. ¿A quién quitamos?
member-stay = A nadie, todos siguen
