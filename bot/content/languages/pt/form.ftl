# The questions of the registration form (../../forms/intake.yml), in Portuguese as spoken in Brazil.
# Value: as written. .sms: shorter, for text messages. .voice: as spoken. .hint: an example. .help: simpler words.

choice-yes = Sim
choice-no = Não

## Before the form

ask-consent =
    Para fazer o registro, guardamos os seus dados e os da sua família: nomes, datas de nascimento, número A, lugar e telefone. Compartilhamos com o ACNUR, a OIM e, só para este processo, com as autoridades dos Estados Unidos. Não compartilhamos com o governo do seu país.
    O registro é grátis. Você pode dizer não. Depois, também pode pedir que apaguemos tudo. Se você registra outras pessoas, elas também precisam concordar.
    Nunca perguntamos por que saiu do seu país, e nunca pedimos dinheiro nem fotos dos seus papéis. Você concorda?
    .sms = Guardamos os seus dados e compartilhamos com ACNUR, OIM e, só para este processo, autoridades dos EUA. Nunca com o seu país. É grátis. Pode dizer não, ou apagar depois. Não pedimos história de asilo, dinheiro nem fotos. Concorda?
    .voice = Para fazer o registro, guardamos os seus dados e os da sua família: nomes, datas de nascimento, número A, lugar e telefone. Compartilhamos com o ACNUR, que é a agência da ONU para refugiados, com a Organização Internacional para as Migrações e, só para este processo, com as autoridades dos Estados Unidos. Não compartilhamos com o governo do seu país. É grátis. Você pode dizer não, e depois pode pedir que apaguemos tudo. Nunca perguntamos por que saiu do seu país, e nunca pedimos dinheiro nem fotos dos seus papéis. Se você registra outras pessoas, elas também precisam concordar. Você concorda?
    .help = Podemos guardar e compartilhar os seus dados? Se disser sim, começamos o registro. Se disser não, não guardamos os seus dados, e você ainda pode fazer perguntas.
label-consent = Acordo sobre os dados

ask-who = Quem está falando conosco?
    .help = O registro é para você, ou você ajuda outra pessoa? Por exemplo: se é para você e a sua família, é a primeira opção.
label-who = Quem faz o registro
choice-who-self = Eu vou me registrar
choice-who-relative = Familiar, de outro lugar
choice-who-helper = Voluntário ou ONG
choice-who-lawyer = Advogada ou advogado

ask-active_case = Os Estados Unidos mandaram você de volta ao México pelo programa MPP, e o seu caso de imigração nos Estados Unidos continua aberto?
    .sms = Os EUA mandaram você de volta ao México pelo programa MPP, e o seu caso de imigração nos EUA continua aberto?
    .help = Você está no MPP, o programa que manda esperar no México a audiência dos Estados Unidos, e o seu caso está aberto? Aberto, ou ativo, é quando ainda não há decisão final, ou há um recurso. Se não tem certeza, diga que não sabe.
label-active_case = Caso MPP aberto
choice-active_case-yes = Sim
choice-active_case-no = Não
choice-active_case-unknown = Não sei

end-no_active_case =
    Obrigado por contar. Este registro é só para pessoas que os Estados Unidos mandaram de volta ao México pelo MPP e que têm um caso aberto. Por isso não vamos fazer mais perguntas. Isto não é uma decisão sobre você.
    Para conferir um caso, ligue para o tribunal de imigração (EOIR), 1-800-898-7180, com o número A. Um grupo de ajuda legal gratuita pode orientar você. Para pedir asilo no México, procure a COMAR. Fique onde está e espere as notícias oficiais. Você pode continuar fazendo perguntas aqui.
    .sms = Obrigado por contar. Este registro é só para quem foi devolvido ao México pelo MPP e tem caso aberto. Isto não é uma decisão sobre você. Para conferir: EOIR 1-800-898-7180, com o número A. Asilo no México: COMAR. Fique onde está. Pode fazer perguntas aqui.
    .voice = Obrigado por contar. Este registro é só para pessoas que os Estados Unidos mandaram de volta ao México pelo MPP e que têm um caso aberto. Isto não é uma decisão sobre você. Para conferir um caso, ligue para o tribunal de imigração dos Estados Unidos: um, oito, zero, zero. Oito, nove, oito. Sete, um, oito, zero. Repito: um, oito, zero, zero. Oito, nove, oito. Sete, um, oito, zero. Tenha o seu número A. Para pedir asilo no México, procure a COMAR. Fique onde está e espere as notícias oficiais.
explain-active_case =
    Não tem problema. Para saber, ligue para o tribunal de imigração (EOIR), 1-800-898-7180, a qualquer hora, com o número A. Você pode continuar o registro: anotamos que não tem certeza.
    .voice = Não tem problema. Para saber, ligue a qualquer hora para o tribunal de imigração dos Estados Unidos: um, oito, zero, zero. Oito, nove, oito. Sete, um, oito, zero. Tenha o seu número A. Você pode continuar o registro: anotamos que não tem certeza.

## The people

ask-given_names = Qual é o seu nome, como está nos papéis dos Estados Unidos? Ainda sem os sobrenomes.
    .hint = Exemplo: Maria José
    .help = Diga só o primeiro nome, e o segundo se tiver. Por exemplo: Maria José. Depois perguntamos os sobrenomes.
ask-given_names-other = Sobre { $name }: qual é o nome, como está nos papéis dos Estados Unidos? Ainda sem os sobrenomes.
    .hint = Exemplo: Maria José
    .help = Sobre { $name }: diga só o primeiro nome, e o segundo se tiver. Por exemplo: Maria José. Depois perguntamos os sobrenomes.
label-given_names = Nome

ask-surnames = Quais são os seus sobrenomes? Diga todos.
    .hint = Exemplo: da Silva Souza
    .help = Diga os nomes da sua família, que vêm depois do seu nome. Por exemplo: da Silva Souza. Se tem só um, diga só esse.
ask-surnames-other = Sobre { $name }: quais são os sobrenomes? Diga todos.
    .hint = Exemplo: da Silva Souza
    .help = Sobre { $name }: diga os nomes da família, que vêm depois do nome. Por exemplo: da Silva Souza. Se tem só um, diga só esse.
label-surnames = Sobrenomes

ask-relation = O que você é da primeira pessoa deste registro?
    .hint = Exemplo: esposa, filho, mãe, irmão
    .help = Diga o seu parentesco com a primeira pessoa. Por exemplo: filha. Se não são da mesma família, diga: não é familiar.
ask-relation-other = Sobre { $name }: o que é da primeira pessoa deste registro?
    .hint = Exemplo: esposa, filho, mãe, irmão
    .help = Sobre { $name }: diga o parentesco com a primeira pessoa. Por exemplo: filha. Se não são da mesma família, diga: não é familiar.
label-relation = Parentesco
choice-relation-head = Chefe da família
choice-relation-spouse = Esposa ou marido
choice-relation-child = Filha ou filho
choice-relation-stepchild = Enteada ou enteado
choice-relation-parent = Mãe ou pai
choice-relation-sibling = Irmã ou irmão
choice-relation-grandparent = Avó ou avô
choice-relation-grandchild = Neta ou neto
choice-relation-niece_nephew = Sobrinha ou sobrinho
choice-relation-other_relative = Outro familiar
choice-relation-not_related = Não é familiar

ask-birth_date = Em que data você nasceu?
    .hint = Exemplo: 3 de abril de 1990
    .help = Diga o dia, o mês e o ano em que você nasceu. Por exemplo: 3 de abril de 1990. Se não sabe a data, diga a idade, como 25 anos.
ask-birth_date-other = Sobre { $name }: em que data nasceu?
    .hint = Exemplo: 3 de abril de 2012
    .help = Sobre { $name }: diga o dia, o mês e o ano em que nasceu. Por exemplo: 3 de abril de 2012. Se não sabe a data, diga a idade, como 8 anos ou 5 meses.
label-birth_date = Data de nascimento

ask-with_adult = Você está com um adulto da sua família, ou com um adulto que cuida de você?
    .help = Algum adulto cuida de você aí onde está? Por exemplo: a sua mãe, o seu tio ou outra pessoa. Perguntamos para ajudar você do jeito certo.
ask-with_adult-other = Sobre { $name }: está com um adulto da família, ou com um adulto que cuida dessa pessoa?
    .help = Sobre { $name }: algum adulto cuida dessa pessoa? Por exemplo: a mãe, o tio ou outra pessoa. Perguntamos para ajudar do jeito certo.
label-with_adult = Está com um adulto

ask-sex = Qual é o seu sexo?
    .help = Diga se você é mulher, homem ou outro. Se não quer dizer, escolha a última opção.
ask-sex-other = Sobre { $name }: qual é o sexo?
    .help = Sobre { $name }: diga se é mulher, homem ou outro. Se não quer dizer, escolha a última opção.
label-sex = Sexo
choice-sex-female = Mulher
choice-sex-male = Homem
choice-sex-other = Outro
choice-sex-unsaid = Prefiro não dizer

ask-nationality = De que país você é?
    .hint = Exemplo: brasileira, ou Honduras
    .help = Diga o país que dá os seus documentos. Por exemplo: Brasil.
ask-nationality-other = Sobre { $name }: de que país é?
    .hint = Exemplo: brasileira, ou Honduras
    .help = Sobre { $name }: diga o país que dá os documentos. Por exemplo: Brasil.
label-nationality = Nacionalidade

ask-a_number = Qual é o seu número A? Ele fica no alto, à direita, nos papéis que os Estados Unidos deram. Serve só para encontrar o seu caso.
    .sms = Qual é o seu número A? Fica no alto, à direita, nos papéis que os EUA deram. Serve só para encontrar o seu caso.
    .hint = Exemplo: A000-000-012. Se não souber: perdi, ou não tenho
    .help = Diga o seu número A: a letra A com 8 ou 9 números. Cada pessoa tem o seu. Se perdeu os papéis, diga: perdi. Se nunca teve, diga: não tenho. Não invente: pode continuar sem o número.
ask-a_number-other = Sobre { $name }: qual é o número A? Fica no alto, à direita, nos papéis que os Estados Unidos deram. Serve só para encontrar o caso.
    .sms = Sobre { $name }: qual é o número A? Fica no alto, à direita, nos papéis dos EUA. Serve só para encontrar o caso.
    .hint = Exemplo: A000-000-012. Se não souber: perdi, ou não tenho
    .help = Sobre { $name }: diga o número A, a letra A com 8 ou 9 números. Se perdeu os papéis, diga: perdi. Uma criança nascida no México não tem: diga não tenho. Não invente.
label-a_number = Número A

## Where, and how to reach

ask-place = Onde você está agora? Diga a cidade e o estado.
    .hint = Exemplo: Matamoros, Tamaulipas
    .help = Diga a cidade e o estado onde está, sem o endereço. Por exemplo: Tijuana, Baja California. Se está em outro país, diga a cidade e o país.
label-place = Onde está

ask-phone = Qual é o melhor número para falar com você? A ligação sobre o registro vai para esse número.
    .hint = Exemplo: 55 0000 0012
    .help = Diga um número de telefone em que podemos falar com você. Pode ser de alguém de confiança. Se for de outro país, comece com + e o código do país.
ask-phone-known = Podemos usar este número para falar com você: { $reach }? Se preferir outro, diga o outro número.
    .hint = Responda: este. Ou dê outro número.
    .help = A ligação sobre o registro vai para este número: { $reach }. Diga "este" para usar o mesmo, ou diga outro número todo.
label-phone = Telefone

ask-notice = As nossas mensagens ficam no telefone, e outra pessoa pode ler. O que elas podem dizer?
    .help = O que as nossas mensagens podem dizer? Se outra pessoa usa o telefone, a primeira opção é mais segura: a mensagem só avisa, e você lê com o seu PIN.
label-notice = O que dizer por mensagem
choice-notice-notice = Só que há mensagem
choice-notice-details = A decisão e o dia

ask-safe_hours = Quando é seguro mandar mensagem ou ligar?
    .help = Escolha a hora em que uma mensagem ou ligação não traz problema. Com a última opção, só escrevemos ou ligamos quando você pedir.
label-safe_hours = Hora segura
choice-safe_hours-any = A qualquer hora
choice-safe_hours-morning = De manhã
choice-safe_hours-afternoon = À tarde
choice-safe_hours-evening = À noite
choice-safe_hours-never = Só se eu pedir

ask-family = Quantas outras pessoas da sua família estão com você e entram neste registro? Se nenhuma, diga 0.
    .hint = Exemplo: 2
    .help = Diga quantas pessoas da família estão com você. Não conte você. Conte todas as crianças, também as nascidas no México. Por exemplo, você e dois filhos: diga 2.
label-family = Outras pessoas

## More: who helps

block-you = Sobre quem ajuda
block-you-intro = Conte quem você é, para podermos falar com você.
ask-helper_name = Qual é o seu nome?
    .hint = Exemplo: Ana Souza
label-helper_name = Nome de quem ajuda
ask-helper_group = De que organização ou grupo você é?
    .hint = Exemplo: abrigo, igreja, escritório de advogados
label-helper_group = Organização
ask-helper_phone = Em que número podemos falar com você?
    .hint = Exemplo: 55 0000 0012
label-helper_phone = Telefone de quem ajuda

## More: the people

block-people_more = Sobre cada pessoa
block-people_more-intro = Algumas perguntas curtas sobre cada pessoa do registro.
ask-other_names = Algum papel mostra o seu nome escrito de outro jeito? Diga como.
    .hint = Exemplo: Maria Silva, em vez de Maria da Silva Souza
ask-other_names-other = Sobre { $name }: algum papel mostra o nome escrito de outro jeito? Diga como.
    .hint = Exemplo: Maria Silva, em vez de Maria da Silva Souza
label-other_names = Outros nomes
ask-marital = Qual é o seu estado civil?
ask-marital-other = Sobre { $name }: qual é o estado civil?
label-marital = Estado civil
choice-marital-single = Solteira ou solteiro
choice-marital-engaged = Noiva ou noivo
choice-marital-married = Casada ou casado
choice-marital-common_law = União estável
choice-marital-separated = Separada ou separado
choice-marital-divorced = Divorciada ou divorciado
choice-marital-widowed = Viúva ou viúvo
choice-marital-unsaid = Prefiro não dizer
ask-birth_country = Em que país você nasceu?
    .hint = Exemplo: Brasil
ask-birth_country-other = Sobre { $name }: em que país nasceu?
    .hint = Exemplo: México
label-birth_country = País onde nasceu
ask-member_nationality = De que país você é?
    .hint = Exemplo: brasileira, ou Honduras
ask-member_nationality-other = Sobre { $name }: de que país é?
    .hint = Exemplo: brasileira, ou Honduras
label-member_nationality = Nacionalidade
ask-same_case = Você está no mesmo caso de imigração que a primeira pessoa deste registro?
    .help = O seu caso é o mesmo da primeira pessoa? Pessoas da mesma família podem ter casos diferentes. Se não tem certeza, diga que não sabe.
ask-same_case-other = Sobre { $name }: está no mesmo caso de imigração que a primeira pessoa deste registro?
    .help = Sobre { $name }: o caso é o mesmo da primeira pessoa? Pessoas da mesma família podem ter casos diferentes. Se não tem certeza, diga que não sabe.
label-same_case = Mesmo caso
choice-same_case-yes = Sim
choice-same_case-no = Não
choice-same_case-unknown = Não sei
ask-together = Você viaja junto com a primeira pessoa deste registro?
ask-together-other = Sobre { $name }: viaja junto com a primeira pessoa deste registro?
label-together = Viajam juntos

## More: the case

block-case_facts = Caso e audiência
block-case_facts-intro = Perguntas sobre o MPP e o caso. Se não sabe, pode pular.
ask-return_date = Em que data mandaram você de volta ao México pelo MPP?
    .hint = Exemplo: 15 de agosto de 2019, ou agosto de 2019
    .help = Diga o dia em que os Estados Unidos mandaram voltar ao México para esperar. Se não lembra o dia, diga o mês e o ano.
label-return_date = Data da volta ao México
ask-return_port = Por qual ponte ou cidade mandaram você de volta ao México?
label-return_port = Porto da volta
choice-return_port-san_ysidro = San Ysidro (Tijuana)
choice-return_port-calexico = Calexico (Mexicali)
choice-return_port-nogales = Nogales
choice-return_port-el_paso = El Paso (Juárez)
choice-return_port-eagle_pass = Eagle Pass (P. Negras)
choice-return_port-laredo = Laredo (Nuevo Laredo)
choice-return_port-hidalgo = Hidalgo (Reynosa)
choice-return_port-brownsville = Brownsville (Matamoros)
choice-return_port-other = Outro
ask-hearing_date = Qual é a data da próxima audiência de imigração? Se já passou, diga a última.
    .hint = Exemplo: 20 de maio de 2021
label-hearing_date = Data da audiência
ask-hearing_place = Em que cidade ou tribunal é a audiência?
    .hint = Exemplo: Brownsville
label-hearing_place = Lugar da audiência
ask-case_status = Como está o caso de imigração, pelo que você sabe?
    .help = Diga o que você lembra da última audiência ou do último papel. "Em ausência" é uma ordem do juiz quando a pessoa não foi à audiência. Se não tem certeza, diga que não sabe.
label-case_status = Situação do caso
choice-case_status-pending = Espera decisão
choice-case_status-appeal = Em recurso
choice-case_status-absence = Ordem em ausência
choice-case_status-terminated = Encerrado
choice-case_status-denied = Negado
choice-case_status-unknown = Não sei

## More: lawyer

block-lawyer = Advogada ou advogado
block-lawyer-intro = Não é preciso ter advogado para se registrar.
ask-lawyer = Tem uma advogada ou um advogado que ajuda no caso?
    .help = Alguém que conhece as leis ajuda no caso? Por exemplo: uma advogada, um advogado ou um representante de uma organização.
label-lawyer = Tem advogado
ask-lawyer_name = Qual é o nome dessa advogada ou desse advogado?
    .hint = Exemplo: Ana Souza
label-lawyer_name = Nome do advogado
ask-lawyer_phone = Qual é o telefone dessa advogada ou desse advogado?
    .hint = Exemplo: +1 202 555 0112
label-lawyer_phone = Telefone do advogado
ask-lawyer_talk = Podemos falar com essa advogada ou esse advogado sobre este registro?
label-lawyer_talk = Falar com o advogado

## More: needs

block-needs = Cuidados especiais
block-needs-intro = Isto ajuda a equipe de proteção a cuidar de quem mais precisa. Não pedimos detalhes.
ask-needs = Alguém da família está em alguma destas situações? Pode escolher várias, ou nenhuma. Só a equipe de proteção vê a resposta. Não pedimos detalhes.
    .sms = Alguém da família está nesta situação? Exemplo: 1 e 3, ou nenhuma. Só a equipe de proteção vê.
    .help = Escolha o que acontece com você ou com alguém da família. Se nada é assim, diga nenhuma.
label-needs = Cuidados especiais
choice-needs-pregnant = Gravidez
choice-needs-medical = Doença grave
choice-needs-disability = Deficiência
choice-needs-older = Pessoa idosa
choice-needs-single_parent = Cria filhos sem ajuda
choice-needs-child = Criança sem os pais
choice-needs-threats = Corre perigo
choice-needs-separated = Família separada
choice-needs-private_talk = Conversa em particular
ask-needs_note = Quer dizer mais alguma coisa sobre isso? Poucas palavras bastam. Não precisa contar o que aconteceu.
    .hint = Exemplo: preciso de insulina
label-needs_note = Nota sobre cuidados

## More: living

block-living = Onde mora e idioma
block-living-intro = Perguntas sobre o lugar onde mora e a língua que fala.
ask-dwelling = Em que tipo de lugar está morando agora?
label-dwelling = Tipo de moradia
choice-dwelling-camp = Acampamento
choice-dwelling-shelter = Abrigo
choice-dwelling-rented = Lugar alugado
choice-dwelling-friends = Casa de conhecidos
choice-dwelling-hotel = Hotel
choice-dwelling-street = Na rua
choice-dwelling-other = Outro lugar
ask-dwelling_name = Como se chama esse lugar ou o bairro?
    .hint = Exemplo: Casa del Migrante
label-dwelling_name = Nome do lugar
ask-spoken_language = Que língua você fala melhor?
    .hint = Exemplo: português, espanhol, mam
label-spoken_language = Língua que fala
ask-can_read = Para você é fácil ler as mensagens? Perguntamos para saber se é melhor ligar.
label-can_read = Lê mensagens
choice-can_read-yes = Sim
choice-can_read-some = Um pouco
choice-can_read-no = Não

## More: documents

block-documents = Papéis
block-documents-intro = Só queremos saber quais papéis tem. Não mande fotos.
ask-documents = Que papéis a família tem? Pode escolher vários, ou nenhum. Não mande fotos. Sem papéis também pode se registrar.
    .sms = Que papéis a família tem? Exemplo: 1 e 3, ou nenhum. Não mande fotos. Sem papéis também pode se registrar.
    .help = Escolha os papéis que tem com você. Se não tem, diga nenhum. Não faz mal se falta algum.
label-documents = Papéis
choice-documents-notice_to_appear = Notice to Appear (NTA)
choice-documents-hearing_notice = Aviso de audiência
choice-documents-passport = Passaporte
choice-documents-id = Identidade
choice-documents-birth_certificates = Certidão de nascimento
choice-documents-other = Outros papéis

## More: contact in the United States

block-us_contact = Contato nos EUA
block-us_contact-intro = Perguntas sobre alguém que pode receber a família nos Estados Unidos.
ask-us_contact = Há um parente ou amigo nos Estados Unidos que pode receber a família?
    .help = Alguém nos Estados Unidos pode receber a família? Por exemplo: uma tia ou um amigo. Se não há ninguém, diga não. Isto não muda o registro.
label-us_contact = Contato nos EUA
ask-us_name = Qual é o nome dessa pessoa nos Estados Unidos?
    .hint = Exemplo: João Souza
label-us_name = Nome do contato
ask-us_phone = Qual é o telefone dessa pessoa nos Estados Unidos?
    .hint = Exemplo: +1 202 555 0112
label-us_phone = Telefone do contato
ask-us_city = Em que cidade e estado mora essa pessoa?
    .hint = Exemplo: Miami, Flórida
label-us_city = Cidade do contato

## More: a second way to reach

block-second_contact = Outro contato
block-second_contact-intro = Isto ajuda a encontrar você se o telefone mudar ou se perder.
ask-has_whatsapp = O seu número de telefone tem WhatsApp?
label-has_whatsapp = Tem WhatsApp
ask-mail = Qual é o seu e-mail?
    .hint = Exemplo: maria@example.org
label-mail = E-mail
ask-second_name = Com quem mais podemos falar, se não acharmos você? Diga o nome de uma pessoa de confiança.
    .hint = Exemplo: João Souza
    .help = Diga o nome de alguém que sabe que você está neste processo. Só vamos perguntar como achar você.
label-second_name = Pessoa de confiança
ask-second_phone = Qual é o telefone dessa pessoa de confiança?
    .hint = Exemplo: 55 0000 0012
label-second_phone = Outro telefone
ask-voicemail = Podemos deixar recado na caixa postal? Perguntamos porque outra pessoa pode ouvir.
    .help = Se você não atender, podemos deixar uma mensagem de voz? Outra pessoa pode ouvir. A mensagem diria só que procuramos você.
label-voicemail = Recado na caixa postal
