# What stands on buttons that only some doors have, and what a group is told.

# The button that opens a list of choices; at most 20 characters.
list-button = Gade chwa yo

share-number = Pataje nimewo mwen
share-place = Pataje kote mwen ye
only-alone = Bonjou. Isit la nou pale ak chak moun apa, pou pwoteje enfòmasyon yo. Tanpri ekri nou andeyò gwoup la.
