# What stands on buttons that only some doors have, and what a group is told.

# The button that opens a list of choices; at most 20 characters.
list-button = See the choices

share-number = Share my number
share-place = Share where I am
only-alone = Hello. Here we talk with each person in private, to protect what they tell us. Please write to us outside the group.
