# What only e-mails say. subject: it must not tell what they are about; anybody may see it on a locked screen.

mail-subject = Votre message
mail-how-to-answer = Répondez à cet e-mail avec le numéro de chaque question et votre réponse, une par ligne. Si vous ne savez pas, laissez-la : nous demanderons encore.
