# What only e-mails say. subject: it must not tell what they are about; anybody may see it on a locked screen.

mail-subject = Your message
mail-how-to-answer = Answer this e-mail with the number of each question and your answer, one on each line. If you do not know one, leave it out: we will ask again.
