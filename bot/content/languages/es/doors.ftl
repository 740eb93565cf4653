# What stands on buttons that only some doors have, and what a group is told.

# The button that opens a list of choices; at most 20 characters.
list-button = Ver opciones

share-number = Compartir mi número
share-place = Compartir dónde estoy
only-alone = Hola. Aquí hablamos con cada persona en privado, para cuidar sus datos. Escríbanos fuera del grupo, por favor.
