# What is said around the questions, in Portuguese as spoken in Brazil.
# Value: as written. .sms: shorter, for text messages. .voice: as spoken.

## The beginning

choose-language = Português: escolha o seu idioma
welcome =
    Bem-vindo. Aqui fazemos o registro de pessoas que os Estados Unidos mandaram esperar no México pelo programa MPP. É um serviço automático do ACNUR e da OIM, sempre grátis.
    Só o governo dos Estados Unidos decide quem entra, quando e por onde. A ordem não é a ordem do registro: vá com calma.
    .sms = Bem-vindo ao registro de pessoas no programa MPP, do ACNUR e da OIM. É grátis. Só o governo dos EUA decide quem entra, quando e por onde. A ordem não é a ordem do registro: vá com calma.
    .voice = Bem-vindo. Aqui fazemos o registro de pessoas que os Estados Unidos mandaram esperar no México pelo programa M P P. É um serviço automático e sempre grátis. Só o governo dos Estados Unidos decide quem entra, quando e por onde. A ordem não é a ordem do registro: vá com calma.
language-ask = Em que idioma quer continuar?
language-changed = Agora em português.
consent-refused = Tudo bem. Não guardamos os seus dados. Você pode fazer perguntas aqui. Se mudar de ideia, escreva { $start }.
    .voice = Tudo bem. Não guardamos os seus dados. Você pode fazer perguntas aqui. Se mudar de ideia, diga { $start }.

## Reference and PIN

identity-reference = Seu número de registro: { $reference }. Com este número e um PIN você pode continuar de qualquer telefone.
    .voice = O seu número de registro é: { $reference }. Anote. Repito: { $reference }. Com este número e um PIN você pode continuar de qualquer telefone.
identity-pin = Seu PIN: { $pin }. Não mostre a ninguém. Anote e apague esta mensagem.
    .voice = O seu PIN é: { $pin }. Anote. Repito: { $pin }. Não diga a ninguém.
resume-how = Para continuar um registro, mande numa só mensagem o número de registro e o PIN. Exemplo: 12345678 123456
    .voice = Para continuar um registro, digite os oito números do registro.
proof-wrong = O número de registro e o PIN não combinam. Confira e tente de novo.
proof-no-reference = Esse não é um número de registro. São oito números: confira, por favor.
proof-no-pin = Esse não é um PIN. São seis números.
proof-locked = Foram muitas tentativas. Tente mais tarde, ou escreva { $person } para falar com uma pessoa.
    .voice = Foram muitas tentativas. Tente mais tarde, ou diga { $person } para falar com uma pessoa.
welcome-back = Que bom ter você de volta. O que você já respondeu está guardado: { $done } de { $of } perguntas. Continuamos de onde parou.
joined-elsewhere = Alguém continuou este registro de outro telefone. Se não foi você, escreva { $person }.
    .voice = Alguém continuou este registro de outro telefone. Se não foi você, diga { $person }.
pin-locked = Um PIN errado foi digitado várias vezes. Por segurança, o seu PIN não funciona até amanhã. Se precisar de ajuda, escreva { $person }.
    .voice = Um PIN errado foi digitado várias vezes. Por segurança, o seu PIN não funciona até amanhã. Se precisar de ajuda, diga { $person }.
pin-renewed = Nossa equipe fez um PIN novo, e o anterior não funciona mais. Se não foi você que pediu, escreva { $person }.
    .voice = Nossa equipe fez um PIN novo, e o anterior não funciona mais. Se não foi você que pediu, diga { $person }.
pin-not-seen = O seu PIN não pode mais ser mostrado aqui. Para receber outro, escreva { $person }.
    .voice = O seu PIN não pode mais ser mostrado aqui. Para receber outro, diga { $person }.

## Asking

progress = { $at } de { $of }
confirm = { $shown }. Está certo?
which-one = Qual destas você quis dizer?
skip-label = Pular: { $word }
question-again = Continuamos:
recap = Você já respondeu { $done } de { $of } perguntas. Continuamos de onde parou.
back-none = Não há pergunta anterior.
is-this-answer = Esta é a sua resposta? { $text }
is-answer-yes = Sim, é a resposta
is-answer-question = É uma pergunta
late-joined = Juntamos a sua mensagem a: { $label }
# Once after each answer: did it help? The shorter wording names the words to write.
rate = Esta resposta ajudou?
    .sms = Ajudou? Escreva { $helpful } ou { $unhelpful }.
    .voice = Ajudou? Diga { $helpful } ou { $unhelpful }.
rate-helpful = Sim, ajudou
rate-unhelpful = Não ajudou
rated-helpful = Obrigado por dizer.
rated-unhelpful = Obrigado por dizer. Pode perguntar com outras palavras, ou escrever { $person } para falar com uma pessoa.
story-noted = Anotado: { $labels }. No final poderá conferir tudo.
late-ask-again = A sua mensagem chegou antes da pergunta. Perguntamos mais uma vez:
answer-this-message = Para termos certeza de que é você, responda a esta mesma mensagem e diga outra vez o que quer fazer.
revised = Você mudou uma mensagem que já tínhamos lido, e a mudança não conta. Para corrigir uma resposta, escreva { $back }.
date-day = Diga só o dia, de 1 a 31. { $label }
date-month = Agora o mês, com o nome ou com um número de 1 a 12. { $label }
date-year = Agora o ano, com quatro números. { $label }
date-confirm = { $shown }. Está certo?
recorded-kept = Guardamos a sua gravação. Uma pessoa vai escrever o que você disse.
one-moment = Um momento.
trouble = Não conseguimos ler uma mensagem sua. Uma pessoa vai ver o que houve. Podemos continuar.
unread-kept = Recebemos algo que não conseguimos ler aqui. Guardamos para uma pessoa ver. Por favor, escreva a resposta.
    .voice = Não conseguimos entender. Guardamos para uma pessoa ouvir. Por favor, diga de novo.

## When it was not understood

not-understood = Desculpe, não entendi.
miss-choices = Responda com o número. Por exemplo: 1.
    .voice = Diga o número da opção, ou use as teclas.
miss-skip = Se não sabe, escreva { $word }.
    .voice = Se não sabe, diga { $word }.
miss-person = Prefere falar com uma pessoa? Escreva { $word }.
    .voice = Prefere falar com uma pessoa? Diga { $word }.

## Help and menu

help = Você pode escrever: { $repeat } para ver a pergunta de novo, { $back } para voltar, { $menu } para ver as opções, { $person } para falar com uma pessoa, { $language } para mudar de idioma, { $stop } para não receber mais mensagens.
    .sms = Pode escrever: { $repeat } (ver a pergunta de novo), { $back } (voltar), { $menu } (opções), { $person } (falar com alguém), { $language } (outro idioma), { $stop } (sem mais mensagens).
    .voice = Você pode dizer: { $repeat }, para ouvir a pergunta de novo. { $back }, para voltar. { $menu }, para ouvir as opções. { $person }, para falar com uma pessoa. { $language }, para mudar de idioma. { $stop }, para não receber mais mensagens.
menu = O que você quer fazer?
menu-continue = Continuar o registro
menu-questions = Fazer uma pergunta
menu-review = Ver ou corrigir dados
menu-add_member = Adicionar uma pessoa
menu-remove_member = Retirar uma pessoa
menu-status = Ver como está
menu-language = Mudar de idioma
menu-person = Falar com uma pessoa
menu-delete = Apagar tudo
menu-more = Contar mais

## Questions that people ask

topics = Sobre o que você quer saber?
topics-in = { $group }: escolha uma pergunta.
topics-after = Quer saber mais? Escreva { $menu }.
    .voice = Quer saber mais? Diga { $menu }.
did-you-mean = Você quis perguntar sobre uma destas coisas?
did-you-mean-none = Nenhuma destas
ask-anything = Você pode fazer uma pergunta, ou escrever { $start } para se registrar.
    .voice = Você pode fazer uma pergunta, ou dizer { $start } para se registrar.

## Read-back and receipt

readback-ask-first = Para conferir, vamos mostrar os seus dados neste telefone. Está bem?
    .voice = Para conferir, vamos dizer os seus dados em voz alta. Está bem?
readback-show = Mostrar
readback-skip = Enviar sem mostrar
readback =
    Confira: { $name }
    { $lines }
readback-line = { $number }) { $label }: { $value }
    .voice = { $number }. { $label }: { $value }.
readback-question = Está tudo certo?
readback-ok = Sim, enviar
readback-correct = Corrigir algo
readback-which-person = De quem é essa informação?
readback-contact = Contato e lugar
readback-which-answer = Qual número você quer corrigir?
receipt = Recebido. Seu registro: { $reference }.
    .voice = Recebemos o seu registro. O número é: { $reference }. Repito: { $reference }.
receipt-next =
    Uma pessoa vai ligar para o número que você deu. Fique onde está e não vá à fronteira antes de ter um aviso oficial.
    O governo dos Estados Unidos decide quem entra, quando e por onde. A ordem não é a ordem do registro. É tudo grátis: se alguém pedir dinheiro, não pague.
    .sms = Vão ligar para o número que você deu. Fique onde está, não vá à fronteira sem aviso oficial. Os EUA decidem quem entra, quando e por onde. A ordem não é a do registro. É grátis: não pague a ninguém.
receipt-child = Obrigado por nos contar. Uma pessoa preparada para ajudar crianças vai falar com você. Fique num lugar seguro, com um adulto de confiança. Em perigo, ligue 911. No México, o DIF protege crianças e também pode ajudar. Não vá à fronteira.
    .voice = Obrigado por nos contar. Uma pessoa preparada para ajudar crianças vai falar com você. Fique num lugar seguro, com um adulto de confiança. Em perigo, ligue nove, um, um. No México, o DIF protege crianças e também pode ajudar. Não vá à fronteira.
more-offer = Se quiser, conte mais. Isso ajuda a preparar a sua ligação. Pode parar quando quiser.
more-later = Agora não
more-thanks = Obrigado. Está guardado.
updated = Guardado.

## How things stand

status-none = Ainda não há registro feito daqui. Para começar, escreva { $start }.
    .voice = Ainda não há registro feito daqui. Para começar, diga { $start }.
status-unfinished = O seu registro ainda não está completo: { $done } de { $of } perguntas respondidas.
status-received = Recebemos o seu registro { $reference }. A equipe está com ele. Aqui não vemos a decisão dos Estados Unidos. Não precisa se registrar de novo.
own-data-pin = Para ver o que guardamos, mande numa só mensagem o número de registro e o PIN. Exemplo: 12345678 123456
    .voice = Para ouvir o que guardamos, primeiro dê os oito números do registro, e depois os seis números do PIN.
own-data = Isto é o que guardamos:
own-data-none = Não guardamos dados seus.
own-data-besides = Também guardamos quando e por onde você deu cada resposta, as respostas anteriores, a sua autorização e as mensagens das últimas semanas. Para uma cópia completa, escreva { $person }.
    .voice = Também guardamos quando e por onde você deu cada resposta, as respostas anteriores, a sua autorização e as mensagens das últimas semanas. Para uma cópia completa, diga { $person }.

## People of the registration

applicant-unnamed = a pessoa que você registra
person-unnamed = a pessoa { $number }
member-added = Agora há mais uma pessoa no registro.
member-remove-which = Quem você quer retirar do registro?
member-removed = Retirado do registro: { $name }.
member-none = Não há outra pessoa neste registro.
another-family-ask = Quer registrar outra família?
another-yes = Sim, outra família
another-no = Não
who-about = De qual registro se trata?
household-stay = Ficar com este
household-now = Agora falamos do registro de: { $name }.
household-only = Aqui não há outro registro. Com o número e o PIN pode abrir um que foi feito em outro telefone.

## A person, danger

person-open = Ligue para { $phone } ({ $hours }). Também anotamos o seu pedido: uma pessoa vai entrar em contato com você.
    .voice = Ligue para { $phone }. Repito: { $phone }. Horário: { $hours }. Também anotamos o seu pedido: uma pessoa vai entrar em contato com você.
person-closed = Agora não há ninguém na linha. O { $phone } atende neste horário: { $hours }. Anotamos o seu pedido: uma pessoa vai entrar em contato com você.
person-none = Anotamos o seu pedido: uma pessoa vai entrar em contato com você. Não sabemos dizer a hora.
danger = Se está em perigo, ligue 911 agora. Se puder, vá para um lugar seguro. Avisamos a nossa equipe. { $phone }
    .sms = Se está em perigo, ligue 911 agora. Avisamos a nossa equipe. { $phone }
    .voice = Se está em perigo, ligue agora nove, um, um. Se puder, vá para um lugar seguro. Avisamos a nossa equipe. { $phone }
danger-continue = Não precisa responder agora. Quando puder continuar, escreva { $resume }.
    .voice = Não precisa responder agora. Quando puder continuar, diga { $resume }.
danger-continue-resume = Continuar o registro
danger-perhaps = Se está em perigo agora, ligue 911 ou escreva aqui: perigo.
    .voice = Se está em perigo agora, ligue nove, um, um, ou diga: perigo.

## Stop, delete, silence

stopped = Certo, não vamos mandar mais mensagens. O seu registro continua. Para voltar a receber, escreva { $start }. Para apagar tudo, escreva { $delete }.
    .voice = Certo, não vamos mandar mais mensagens. O seu registro continua. Para voltar a receber, diga { $start }. Para apagar tudo, diga { $delete }.
stopped-start = Voltar a receber
started-again = Certo, você vai receber mensagens de novo.
delete-ask = Quer apagar o registro e tudo o que você contou? Não dá para desfazer.
delete-yes = Sim, apagar tudo
delete-no = Não, guardar
deleted = Pronto. Apagamos o que guardávamos sobre você.
delete-kept = Certo. Não apagamos nada.
silent = Não vamos insistir. Escreva quando quiser: o que você respondeu está guardado.
    .voice = Não vamos insistir. Ligue quando quiser: o que você respondeu está guardado.
notice-erase = O seu registro sem terminar será apagado em { $date }. Para continuar, escreva.
    .voice = O seu registro sem terminar será apagado em { $date }. Para continuar, ligue para nós.

## extra
# The same questions to somebody who registers others (who: relative, helper, lawyer).
ask-active_case-other = Os Estados Unidos mandaram essa pessoa de volta ao México pelo programa MPP, e o caso de imigração dela nos Estados Unidos continua aberto?
    .sms = Os EUA mandaram essa pessoa de volta ao México pelo programa MPP, e o caso de imigração dela nos EUA continua aberto?
    .help = Essa pessoa está no MPP, o programa que manda esperar no México a audiência dos Estados Unidos, e o caso dela está aberto? Aberto, ou ativo, é quando ainda não há decisão final, ou há um recurso. Se não tem certeza, diga que não sabe.
ask-place-other = Onde está agora a pessoa que você registra? Diga a cidade e o estado.
    .hint = Exemplo: Matamoros, Tamaulipas
    .help = Diga a cidade e o estado onde essa pessoa está, sem o endereço. Por exemplo: Tijuana, Baja California.
ask-phone-other = Qual é o melhor número para falar com a pessoa que você registra? A ligação sobre o registro vai para esse número.
    .hint = Exemplo: 55 0000 0012
    .help = Diga um número de telefone para falar com essa pessoa. Pode ser de alguém de confiança dela. Se for de outro país, comece com + e o código do país.
ask-family-other = Quantas outras pessoas da família estão com a pessoa que você registra e entram neste registro? Se nenhuma, diga 0.
    .hint = Exemplo: 2
    .help = Diga quantas pessoas da família estão com essa pessoa. Não conte a primeira pessoa. Conte todas as crianças, também as nascidas no México.
# An answer that was left out, or that was recorded and is not typed yet, in the list that is read back.
answer-none = sem resposta
answer-recorded = gravação guardada
# The registration's number was given, the PIN is missing.
resume-pin = Agora mande o seu PIN: são seis números.
    .voice = Agora digite os seis números do seu PIN.
# The last of many choices, when there are too many for one message.
more-choices = Ver mais
# Asked for at a moment when it cannot be done.
not-now = Isso não é possível agora.
# More of the menu: before a registration, within a block, after the receipt.
menu-start = Fazer o registro
menu-resume = Tenho número e PIN
menu-leave = Terminar esta parte
menu-another = Registrar outra família
menu-households = Outra família que registrei
# Danger, where no telephone of ours is set.
danger-no-phone = Se está em perigo, ligue 911 agora. Se puder, vá para um lugar seguro. Avisamos a nossa equipe.
    .sms = Se está em perigo, ligue 911 agora. Avisamos a nossa equipe.
    .voice = Se está em perigo, ligue agora nove, um, um. Se puder, vá para um lugar seguro. Avisamos a nossa equipe.
# Going back, taking back, and what was closed meanwhile; a language that was not understood.
choose-language-number = Português: escreva só o número
choose-language-person = Português: escreva o número, ou pessoa para falar com alguém
language-default = Continuamos em português. Para outro idioma, escreva o nome dele: { $names }.
question-gone = Essa pergunta já não está aberta.
end-mistake = Se você se enganou na resposta, escreva { $back }.
    .voice = Se você se enganou na resposta, diga { $back }.
end-again = Seu registro { $reference } continua guardado. Perguntamos mais uma vez:
back-kept = Voltamos. Para deixar sua resposta como está, escreva { $resume }.
    .voice = Voltamos. Para deixar sua resposta como está, diga { $resume }.
back-received = Seu registro já foi recebido. Para corrigir algo, escreva { $change }.
    .voice = Seu registro já foi recebido. Para corrigir algo, diga { $change }.
withdraw-ask = Sem a sua permissão apagamos seu registro e tudo o que você nos contou. Não dá para desfazer. Apagamos?
member-later = Mais adiante perguntamos sobre as outras pessoas da família.
member-too-many = Agora você diz mais { $wanted } pessoas, mas no registro há { $have }. Quem tiramos?
member-stay = Ninguém, todos ficam
