# Answers to what people ask. One line each: the value is read in full, .sms fits two text messages together with
# the date that follows it, .voice says numbers and addresses as they are spoken.

faq-as-of = Informação de { $date }. Pode mudar.
    .sms = De { $date }. Pode mudar.

## Menu

topic-group-registering = Registro
topic-group-entering = Entrada: ordem e data
topic-group-my_case = Meu caso e meus números
topic-group-family = Família e filhos
topic-group-journey = Viagem, teste, chegada
topic-group-safety = Segurança e programa

topic-how_to_register = Como se registrar
topic-register_first_helps = Ser o primeiro ajuda?
topic-my_status = Como está meu registro?
topic-change_phone_or_data = Mudar telefone ou dado
topic-missed_appointment = Perdi ligação ou data
topic-website_problem = O site não funciona
topic-entry_order = Quem entra primeiro?
topic-entry_date = Quando vou entrar?
topic-entry_port = Por qual porto?
topic-go_to_border = Ir para a fronteira?
topic-outside_matamoros = Não estou em Matamoros
topic-outside_mexico = Estou fora do México
topic-eligibility = Para quem é?
topic-no_active_case = Não tenho caso ativo
topic-closed_or_in_absentia_case = Caso fechado ou negado
topic-lost_a_number = Não tenho meu número A
topic-hearing_date = Minha data na corte
topic-lawyer = Advogado
topic-children = Crianças
topic-family_separate_cases = Família com outro caso
topic-call_family = Ligar para a família
topic-covid_test = Teste de COVID-19
topic-transport = Transporte
topic-documents = Que papéis levar
topic-after_entry = Depois de entrar
topic-detention = Vão me deter?
topic-cost_scam = Custo e golpes
topic-confidentiality = Quem vê meus dados?
topic-about_program = O que é este programa

## Registration

faq-how_to_register-camp = Você pode se registrar aqui, na página conecta.acnur.org ou na linha gratuita 800 283 2753 no México. É de graça. Quem mora no acampamento de Matamoros se registra lá, em pessoa, desde 24 de fevereiro. Tenha à mão o número A de cada pessoa e um telefone que funcione. Pode fazer de onde está: não precisa viajar. Para começar aqui, responda INICIAR.
    .sms = Registre-se aqui (responda INICIAR), em conecta.acnur.org ou no 800 283 2753. É de graça. No acampamento de Matamoros, em pessoa. Tenha o número A de cada pessoa e um telefone que funcione. Não precisa viajar.
    .voice = Você pode se registrar nesta ligação, na página conecta ponto acnur ponto org, ou na linha gratuita no México: oito, zero, zero. Dois, oito, três. Dois, sete, cinco, três. É de graça. Quem mora no acampamento de Matamoros se registra lá, em pessoa. Tenha à mão o número A de cada pessoa e um telefone que funcione. Não precisa viajar.

faq-how_to_register-after_camp = Você pode se registrar aqui, na página conecta.acnur.org ou na linha gratuita 800 283 2753 no México. É de graça. O acampamento de Matamoros já fechou. Tenha à mão o número A de cada pessoa e um telefone que funcione. Pode fazer de onde está: não precisa viajar. Para começar aqui, responda INICIAR.
    .sms = Registre-se aqui (responda INICIAR), em conecta.acnur.org ou no 800 283 2753. É de graça. Tenha o número A de cada pessoa e um telefone que funcione. Pode fazer de onde está: não precisa viajar.
    .voice = Você pode se registrar nesta ligação, na página conecta ponto acnur ponto org, ou na linha gratuita no México: oito, zero, zero. Dois, oito, três. Dois, sete, cinco, três. É de graça. O acampamento de Matamoros já fechou. Tenha à mão o número A de cada pessoa e um telefone que funcione. Não precisa viajar.

faq-how_to_register-stopped = O processo parou por uma ordem de um tribunal dos Estados Unidos de 13 de agosto de 2021. Veja primeiro as notícias oficiais: as regras podem ter mudado. Se você já se registrou, guarde seu número de registro e seus papéis. Nunca pague por um registro.

faq-register_first_helps = Não. Registrar-se antes, mais rápido ou duas vezes não muda nada. A ordem é decidida pelos Estados Unidos e não é a ordem de registro. Não foi anunciado nenhum prazo final. Faça com calma, uma vez só.

faq-my_status = Aqui só podemos dizer se recebemos seu registro, se falta a ligação ou se ele está com a equipe. Não vemos a decisão dos Estados Unidos. Para saber como está, responda STATUS e tenha à mão seu número de registro. Se ninguém ligou ainda, isso não quer dizer não.

faq-change_phone_or_data = Avise logo, porque as ligações vão para o número que você deu. Diga o que mudou: telefone, e-mail, lugar ou um dado escrito errado. Antes de mudar, conferimos se é você mesmo. Não precisa se registrar de novo. Se perdeu o telefone, responda PESSOA.

faq-missed_appointment = Escreva para nós ou ligue para a linha, e fique com o telefone por perto. Responda PESSOA para que alguém ajude você. Não vá ao porto sem uma nova data. Não há regra publicada sobre quem perde uma ligação ou um horário.

faq-website_problem-overload = É um problema conhecido. Desde 19 de fevereiro muita gente entra ao mesmo tempo e a página conecta.acnur.org fica sobrecarregada. Tente mais tarde ou se registre aqui. Você não perde nada por esperar: a ordem não é a ordem de registro. Se não apareceu data para a ligação, ela vem depois.
    .sms = A página está sobrecarregada desde 19 de fevereiro. Tente mais tarde ou se registre aqui. Você não perde nada por esperar: a ordem não é a de registro. Se não apareceu data para a ligação, ela vem depois.
    .voice = É um problema conhecido. Desde 19 de fevereiro muita gente entra ao mesmo tempo e a página conecta ponto acnur ponto org fica sobrecarregada. Tente mais tarde ou se registre nesta ligação. Você não perde nada por esperar: a ordem não é a ordem de registro. Se não apareceu data para a ligação, ela vem depois.

faq-website_problem-later = Quando muita gente entra ao mesmo tempo, a página ou a linha podem falhar. Tente mais tarde ou se registre aqui. Você não perde nada por esperar: a ordem não é a ordem de registro. Se não apareceu data para a ligação, ela vem depois.

## Entering

faq-entry_order = Só o governo dos Estados Unidos decide a ordem. Não é a ordem de registro. O acampamento de Matamoros veio primeiro por causa das más condições de lá. Também se falou do tempo no MPP e das pessoas mais vulneráveis, mas não há regra publicada. Ninguém pode passar você na frente.
    .sms = Só os Estados Unidos decidem a ordem. Não é a ordem de registro. Falou-se do tempo no MPP e das pessoas mais vulneráveis, mas não há regra publicada. Ninguém pode passar você na frente.

faq-entry_date = Só o governo dos Estados Unidos decide a data. Nem o ACNUR, nem a OIM, nem este serviço podem dar ou mudar uma data. Depois do registro, espere a ligação e fique com o telefone por perto. Pode demorar. Segundo os Estados Unidos, todas as pessoas com um caso ativo serão atendidas.
    .sms = Só os Estados Unidos decidem a data. Nem o ACNUR, nem a OIM, nem este serviço podem dar ou mudar uma. Depois do registro, espere a ligação. Pode demorar. Segundo os Estados Unidos, todos os casos ativos serão atendidos.

faq-entry_port-first = Os Estados Unidos decidem o porto para cada pessoa. Não dá para escolher, e pode não ser o da sua devolução. O primeiro grupo entrou em 19 de fevereiro por San Ysidro, em frente a Tijuana. Espere o aviso e não vá a um porto sem hora marcada.

faq-entry_port-february = Os Estados Unidos decidem o porto para cada pessoa. Não dá para escolher, e pode não ser o da sua devolução. Em fevereiro entraram grupos por San Ysidro, Brownsville e El Paso. Espere o aviso e não vá a um porto sem hora marcada.

faq-entry_port-march = Os Estados Unidos decidem o porto para cada pessoa. Não dá para escolher. Em fevereiro entraram grupos por San Ysidro, Brownsville e El Paso. Em março foram anunciados Hidalgo e Laredo. Espere o aviso e não vá a um porto sem hora marcada.

faq-go_to_border-camp = Não. Fique onde está. Não vá à fronteira nem a um porto até receber um horário marcado. O acampamento de Matamoros não recebe pessoas novas. Se ouvir que abriram uma ponte, não acredite sem uma notícia oficial.

faq-go_to_border-after_camp = Não. Fique onde está. Não vá à fronteira nem a um porto sem um horário marcado. O acampamento de Matamoros fechou em março de 2021. Se ouvir que abriram uma ponte, não acredite sem uma notícia oficial.

faq-outside_matamoros-camp = Sim, as pessoas com MPP e caso ativo que moram em outros lugares também serão atendidas. Ir para Matamoros não ajuda: o acampamento não recebe pessoas novas. Registre-se de onde está e fique aí.

faq-outside_matamoros-after_camp = Sim, as pessoas com MPP e caso ativo que moram em outros lugares também serão atendidas. Ir para Matamoros não ajuda: o acampamento fechou em março de 2021. Registre-se de onde está e fique aí.

faq-outside_mexico = Fique onde está e espere. Não viaje para a fronteira. O que conta é se o seu caso continua ativo. Se você está em outro país ou voltou para o seu, diga isso no registro. Se já está nos Estados Unidos, espere instruções separadas.

faq-process_stopped = O processo de entrada parou por uma ordem de um tribunal dos Estados Unidos de 13 de agosto de 2021. Veja primeiro as notícias oficiais: as regras podem ter mudado. Fique onde está, guarde seus papéis e procure ajuda jurídica gratuita.

## My case

faq-eligibility-before = É para pessoas devolvidas ao México pelo programa MPP que têm um caso de imigração ativo nos Estados Unidos. Um recurso pendente na Junta de Apelações (BIA) também conta. Nós não decidimos: os Estados Unidos analisam cada caso.

faq-eligibility-after = É para pessoas devolvidas ao México pelo MPP e com um caso ativo nos Estados Unidos, também em recurso (BIA). Desde 23 de junho de 2021 também podem se registrar os casos encerrados (terminated) e os que têm ordem de deportação em ausência. Um caso negado depois de uma audiência ainda não está incluído. Os Estados Unidos decidem sobre cada caso.
    .sms = É para pessoas com MPP e caso ativo (também em recurso). Desde 23 de junho de 2021, também casos encerrados ou com deportação em ausência. Negados após audiência: ainda não. Os Estados Unidos decidem cada caso.

faq-eligibility-stopped = O processo parou por uma ordem de um tribunal dos Estados Unidos de 13 de agosto de 2021. Era para pessoas devolvidas ao México pelo MPP. Não podemos dizer quem se qualifica agora. Veja primeiro as notícias oficiais e procure ajuda jurídica gratuita.

faq-no_active_case-before = Este processo é só para pessoas com um caso MPP ativo, e desde 21 de janeiro de 2021 ninguém novo entra no MPP. Sentimos muito, sabemos que é difícil. Espere notícias oficiais e fale com um grupo de ajuda jurídica. O asilo no México se pede na COMAR. Para saber se seu caso está ativo, ligue para 1-800-898-7180 com seu número A.
    .sms = Sentimos muito: é só para casos MPP ativos, e ninguém novo entra. Espere notícias oficiais e procure ajuda jurídica. Asilo no México: COMAR. Para ver se seu caso está ativo ligue 1-800-898-7180 com seu número A.
    .voice = Este processo é só para pessoas com um caso M P P ativo, e desde 21 de janeiro de 2021 ninguém novo entra no programa. Sentimos muito, sabemos que é difícil. Espere notícias oficiais e fale com um grupo de ajuda jurídica. O asilo no México se pede na Comar. Para saber se seu caso está ativo, ligue com seu número A para um, oito zero zero, oito nove oito, sete um oito zero.

faq-no_active_case-after = Este processo é só para pessoas que os Estados Unidos puseram no MPP: com caso ativo e, desde 23 de junho de 2021, também com caso encerrado ou ordem em ausência. Ninguém novo entra no MPP. Sentimos muito, sabemos que é difícil. Fale com um grupo de ajuda jurídica. O asilo no México se pede na COMAR. Para ver seu caso, ligue para 1-800-898-7180 com seu número A.
    .sms = Sentimos muito: é só para pessoas com MPP e caso ativo, encerrado ou com ordem em ausência. Espere notícias oficiais e procure ajuda jurídica. Asilo no México: COMAR. Para ver seu caso ligue 1-800-898-7180 com seu número A.
    .voice = Este processo é só para pessoas que os Estados Unidos puseram no M P P: com caso ativo e, desde 23 de junho de 2021, também com caso encerrado ou ordem em ausência. Ninguém novo entra no programa. Sentimos muito, sabemos que é difícil. Fale com um grupo de ajuda jurídica. O asilo no México se pede na Comar. Para ver seu caso, ligue com seu número A para um, oito zero zero, oito nove oito, sete um oito zero.

faq-no_active_case-stopped = Este serviço era só para pessoas com MPP, e o processo parou por ordem de um tribunal em agosto de 2021. Sentimos muito, sabemos que é difícil. Veja primeiro as notícias oficiais: as regras podem ter mudado. Fale com um grupo de ajuda jurídica. O asilo no México se pede na COMAR. Para ver se você tem um caso, ligue para 1-800-898-7180 com seu número A.
    .sms = Sentimos muito: era só para o MPP e parou por ordem de um tribunal em agosto de 2021. Veja notícias oficiais e procure ajuda jurídica. Asilo no México: COMAR. Para ver seu caso ligue 1-800-898-7180 com seu número A.
    .voice = Este serviço era só para pessoas com M P P, e o processo parou por ordem de um tribunal em agosto de 2021. Sentimos muito, sabemos que é difícil. Veja primeiro as notícias oficiais: as regras podem ter mudado. Fale com um grupo de ajuda jurídica. O asilo no México se pede na Comar. Para ver se você tem um caso, ligue com seu número A para um, oito zero zero, oito nove oito, sete um oito zero.

faq-closed_or_in_absentia_case-before = Por enquanto os casos fechados não estão nesta fase: nem negados, nem encerrados, nem com ordem de deportação em ausência. Guarde todos os papéis e fale com um advogado ou um grupo de ajuda jurídica. Não pague a quem prometer reabrir seu caso.

faq-closed_or_in_absentia_case-after = Depende. Desde 23 de junho de 2021 podem se registrar as pessoas com MPP cujo caso foi encerrado (terminated) ou que têm ordem de deportação em ausência. Se um juiz negou seu caso depois de uma audiência, ele ainda não está incluído. O registro não é promessa de entrada: os Estados Unidos analisam cada caso. Guarde seus papéis e procure ajuda jurídica.
    .sms = Depende. Desde 23 de junho de 2021 podem se registrar casos MPP encerrados ou com deportação em ausência. Caso negado depois de uma audiência: ainda não. Não é promessa de entrada. Procure ajuda jurídica.

faq-lost_a_number = Fica no alto, à direita, na Notificação para Comparecer (Notice to Appear), e nos avisos de audiência. Pergunte a seu advogado ou a parentes que tenham cópias. Você pode começar sem o número. Nunca invente nem adivinhe.

faq-hearing_date = Ligue para 1-800-898-7180, a qualquer hora, com seu número A. Muitas audiências do MPP foram adiadas em 2020 e 2021: não vá ao porto para uma audiência sem conferir antes. Depois da entrada, o caso passa para uma corte perto de onde a pessoa vai morar.
    .voice = Ligue com seu número A para um, oito zero zero, oito nove oito, sete um oito zero. Atende a qualquer hora. Muitas audiências do M P P foram adiadas em 2020 e 2021: não vá ao porto para uma audiência sem conferir antes. Depois da entrada, o caso passa para uma corte perto de onde a pessoa vai morar.

faq-lawyer = Você não precisa de advogado para se registrar. Na corte você tem direito a um, pago por você, e há grupos que ajudam de graça. Este serviço não dá conselho jurídico. Desconfie de quem cobra para fazer seu registro.

## Family

faq-children = As crianças que estão no seu caso viajam com você. O UNICEF ajuda as famílias a ficarem juntas. Fale de cada criança, também das que nasceram no México e não têm número A. Nunca mande uma criança sozinha.

faq-family_separate_cases = Diga isso no registro e dê o número A de cada pessoa. Na ligação também se fala da família que vai com você. Ninguém prometeu que casos diferentes entrem no mesmo dia: a equipe precisa ver isso.

faq-call_family = A Cruz Vermelha Mexicana e o Comitê Internacional da Cruz Vermelha oferecem ligações grátis e curtas em seus postos e nos abrigos. Também ajudam a procurar parentes desaparecidos. Pergunte no seu abrigo.

## The journey

faq-covid_test-first = A OIM faz o teste, de graça, no lugar de encontro antes da entrada. Também dá máscara. Não pague um teste por sua conta. Até agora não foi achado nenhum caso de COVID-19. Se der positivo, você fica no México para ser cuidado e não perde seu caso.

faq-covid_test-later = A OIM faz o teste, de graça, no lugar de encontro antes da entrada. Também dá máscara. Não pague um teste por sua conta. Se der positivo, você fica no México para ser cuidado e não perde seu caso. A equipe dirá o que vem depois.

faq-transport = Se você tem horário marcado, a OIM leva você de graça do lugar de encontro até o porto. Sobre a viagem de longe até esse lugar não há nada publicado: responda PESSOA e pergunte à equipe. Não compre passagem sem horário marcado.

faq-documents = Guarde todos os papéis que os agentes dos Estados Unidos deram. Se tem horário marcado, leve-os com qualquer identidade que tiver. Você pode se registrar mesmo sem passaporte ou certidão. Não mande fotos por aqui.

faq-after_entry = Seu caso continua numa corte dos Estados Unidos. Entrar não é o mesmo que ter asilo. Grupos locais ajudam nos primeiros 2 a 4 dias e depois a maioria vai para a família ou amigos. A permissão de trabalho não é automática: fale com um advogado.

faq-detention = O plano anunciado é entrar sem detenção, se passar nos controles de saúde e de segurança. Pode haver vigilância, como se apresentar num escritório ou usar um aparelho no tornozelo. Ninguém pode garantir isso.

## Safety and the programme

faq-cost_scam = Tudo é de graça, sempre. Ninguém pode fazer andar mais rápido. A ONU nunca pede dinheiro, dados do banco nem senhas. Se alguém cobrar ou prometer apressar seu caso, é golpe: não pague. Para nos avisar, responda PESSOA.

faq-confidentiality = Guardamos, protegido, o que você nos diz: nomes, números A, lugar e contato. Quem vê é o ACNUR, a OIM e, para este processo, as autoridades dos Estados Unidos. Não é dado ao seu país. Você pode dizer não. Para apagar seus dados, responda APAGAR.

faq-about_program-running = MPP é o programa que obrigou pessoas a esperar no México sua audiência dos Estados Unidos. Ele está terminando. As pessoas com um caso MPP ativo se registram para continuar seu caso nos Estados Unidos, que decidem quem entra, quando e por onde. O ACNUR registra, a OIM faz testes de COVID-19 e o transporte, o UNICEF cuida de crianças e famílias, e a Cruz Vermelha dá ligações grátis. Este é um serviço automático e gratuito: anota seus dados e responde perguntas.
    .sms = O MPP fez pessoas esperar no México a audiência dos Estados Unidos. Agora quem tem caso MPP ativo se registra. Os Estados Unidos decidem quem entra, quando e por onde. Este serviço automático e grátis anota seus dados.

faq-about_program-stopped = Este serviço registrava pessoas com casos MPP para entrar nos Estados Unidos. O processo parou por uma ordem de um tribunal dos Estados Unidos de 13 de agosto de 2021. Veja primeiro as notícias oficiais: as regras podem ter mudado.

## What is no question

label-greeting = Olá! Você pode me perguntar sobre o registro de casos MPP ou começar seu registro. É de graça. Responda INICIAR, ou MENU para ver as perguntas.
label-thanks_bye = De nada. Se tiver outra pergunta, escreva quando quiser. Tudo de bom para você.
    .voice = De nada. Se tiver outra pergunta, ligue quando quiser. Tudo de bom para você.
label-out_of_scope = Com isso não podemos ajudar: este serviço é só para o registro de casos MPP. Para ver as perguntas, responda MENU. Para falar com uma pessoa, responda PESSOA ou ligue para { $human_phone } ({ $human_hours }).
