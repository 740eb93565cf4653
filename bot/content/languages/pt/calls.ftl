# What is said on the telephone around the questions: which key does what, silence, recording, calling back.
# These texts are only spoken; bot/content/languages/<code>/audio/ may hold a recording of each.

call-language = Para português, aperte { $key }.
call-press = aperte { $key }.
call-service = Para ouvir de novo, aperte asterisco. Para o menu e suas perguntas, aperte oito. Para falar com uma pessoa, aperte zero.
call-or-say = Também pode falar em voz alta.
call-say = Fale agora.
call-end = Quando terminar, aperte a tecla jogo da velha.
call-skip = Para deixar sem resposta, aperte { $key }.
call-silence = Não ouvi.
call-other-way = Pode usar as teclas do telefone ou falar em voz alta.
call-keys-only = Por favor, use as teclas do telefone.
call-rescue = O que você respondeu está guardado. Para tentar de novo, aperte um. Para falar com uma pessoa, aperte zero.
call-goodbye = O que você respondeu está guardado. Ligue quando quiser deste telefone, e continuamos onde parou. Tchau.
call-record = Para deixar sua resposta gravada, aperte { $key }.
call-record-ask = Vamos gravar sua voz só para esta resposta. Guardamos com segurança, e uma pessoa da nossa equipe escreve. Se concorda, aperte um. Se não, aperte dois.
call-record-now = Fale sua resposta depois do sinal. Quando terminar, aperte a tecla jogo da velha.
call-broke = Desculpe, há um problema do nosso lado. Por favor, ligue de novo em alguns minutos.
call-back-hello = Você ligou para nós, e estamos ligando de volta.
call-back-go-on = Para continuar, aperte um.
call-voicemail = Pode ligar quando quiser. Tchau.
# On the telephone: put through to a person, and the number of the registration as a text message.
person-connect = Vamos passar você agora para uma pessoa. Por favor, não desligue.
by-text-ask = Quer que a gente mande seu número de registro por mensagem de texto para este telefone? O PIN não é enviado.
by-text-yes = Sim, mandar
by-text-no = Não
by-text-sent = Vai chegar em um momento por mensagem de texto.
reference-by-text = Seu número de registro: { $reference }. Você pediu por telefone. Com este número e seu PIN pode continuar de qualquer telefone.
