# What stands on buttons that only some doors have, and what a group is told.

# The button that opens a list of choices; at most 20 characters.
list-button = Voir les choix

share-number = Partager mon numéro
share-place = Partager où je suis
only-alone = Bonjour. Ici, nous parlons avec chaque personne en privé, pour protéger ses données. Écrivez-nous en dehors du groupe, s'il vous plaît.
