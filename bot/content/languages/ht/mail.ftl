# What only e-mails say. subject: it must not tell what they are about; anybody may see it on a locked screen.

mail-subject = Mesaj ou
mail-how-to-answer = Reponn imèl sa a ak nimewo chak kesyon ak repons ou, youn sou chak liy. Si gen youn ou pa konnen, kite l: n ap mande w li ankò.
