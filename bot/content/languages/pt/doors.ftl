# What stands on buttons that only some doors have, and what a group is told.

# The button that opens a list of choices; at most 20 characters.
list-button = Ver opções

share-number = Compartilhar meu número
share-place = Compartilhar onde estou
only-alone = Olá. Aqui falamos com cada pessoa em particular, para proteger os seus dados. Escreva para nós fora do grupo, por favor.
