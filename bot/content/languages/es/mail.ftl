# What only e-mails say. subject: it must not tell what they are about; anybody may see it on a locked screen.

mail-subject = Su mensaje
mail-how-to-answer = Conteste a este correo con el número de cada pregunta y su respuesta, una en cada línea. Si no sabe alguna, déjela: la preguntamos otra vez.
