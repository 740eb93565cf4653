# What only e-mails say. subject: it must not tell what they are about; anybody may see it on a locked screen.

mail-subject = Sua mensagem
mail-how-to-answer = Responda a este e-mail com o número de cada pergunta e a sua resposta, uma em cada linha. Se não souber alguma, deixe-a: perguntamos de novo.
