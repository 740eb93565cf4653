# What is said on the telephone around the questions: which key does what, silence, recording, calling back.
# These texts are only spoken; bot/content/languages/<code>/audio/ may hold a recording of each.

call-language = Para español, oprima { $key }.
call-press = oprima { $key }.
call-service = Para oír otra vez, oprima asterisco. Para el menú y sus preguntas, oprima ocho. Para hablar con una persona, oprima cero.
call-or-say = También puede decirlo en voz alta.
call-say = Dígalo ahora.
call-end = Al terminar, oprima la tecla de gato.
call-skip = Para dejarla sin contestar, oprima { $key }.
call-silence = No le oí.
call-other-way = Puede usar las teclas del teléfono, o decirlo en voz alta.
call-keys-only = Por favor, use las teclas del teléfono.
call-rescue = Lo que contestó está guardado. Para intentar otra vez, oprima uno. Para hablar con una persona, oprima cero.
call-goodbye = Lo que contestó está guardado. Llame cuando quiera desde este teléfono, y seguimos donde se quedó. Adiós.
call-record = Para dejar su respuesta grabada, oprima { $key }.
call-record-ask = Vamos a grabar su voz solo para esta respuesta. La guardamos segura, y una persona de nuestro equipo la escribe. Si está de acuerdo, oprima uno. Si no, oprima dos.
call-record-now = Diga su respuesta después del tono. Al terminar, oprima la tecla de gato.
call-broke = Perdón, hay un problema de nuestro lado. Por favor, llame otra vez en unos minutos.
call-back-hello = Usted nos llamó, y le devolvemos la llamada.
call-back-go-on = Para seguir, oprima uno.
call-voicemail = Puede llamarnos cuando quiera. Adiós.
# On the telephone: put through to a person, and the number of the registration as a text message.
person-connect = Le comunicamos ahora con una persona. No cuelgue, por favor.
by-text-ask = ¿Quiere que le mandemos su número de registro por mensaje de texto a este teléfono? El PIN no se manda.
by-text-yes = Sí, mandarlo
by-text-no = No
by-text-sent = Le llegará en un momento por mensaje de texto.
reference-by-text = Su número de registro: { $reference }. Lo pidió por teléfono. Con este número y su PIN puede seguir desde cualquier teléfono.
