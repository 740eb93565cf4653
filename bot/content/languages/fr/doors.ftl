# What stands on buttons that only some doors have.

# The button that opens a list of choices; at most 20 characters.
list-button = Voir les choix
