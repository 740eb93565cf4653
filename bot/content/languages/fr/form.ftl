# The questions of the registration, as they are asked. Which question comes when stands in ../../forms/intake.yml.
# Value: as a page shows it. .sms: fits two text messages with its choices and its hint. .voice: as it is spoken.
# .hint: one line with an example. .help: in simpler words, when somebody asks for help or was not understood twice.
# ask-<question>-other: the same, about somebody else of the family; { $name } is a given name or "la personne 2":
# it never stands after "de", so that no "d'" is needed.

choice-yes = Oui
choice-no = Non

## Before the registration

ask-consent =
    Pour vous inscrire, nous gardons vos données et celles de votre famille : noms, dates de naissance, numéro A, lieu et téléphone. Nous les partageons avec le HCR (ACNUR), l'OIM et, seulement pour ce processus, les autorités des États-Unis. Nous ne les partageons pas avec le gouvernement de votre pays.
    C'est gratuit. Vous pouvez dire non, et plus tard vous pouvez demander que nous effacions tout. Si vous inscrivez d'autres personnes, elles doivent aussi être d'accord. Nous ne demandons jamais pourquoi vous avez quitté votre pays, ni argent, ni photos de vos papiers. Êtes-vous d'accord ?
    .sms = Nous gardons vos données et les partageons avec le HCR, l'OIM et, seulement pour ce processus, les autorités des USA. Pas avec votre pays. C'est gratuit. Vous pouvez dire non, ou les effacer plus tard. Jamais d'argent, de photos ni de récit d'asile. D'accord ?
    .voice = Pour vous inscrire, nous gardons vos données et celles de votre famille : noms, dates de naissance, numéro A, lieu et téléphone. Nous les partageons avec le H C R, l'agence des Nations unies pour les réfugiés, avec l'Organisation internationale pour les migrations et, seulement pour ce processus, avec les autorités des États-Unis. Nous ne les partageons pas avec le gouvernement de votre pays. C'est gratuit. Vous pouvez dire non, et plus tard vous pouvez demander que nous effacions tout. Si vous inscrivez d'autres personnes, elles doivent aussi être d'accord. Nous ne demandons jamais pourquoi vous avez quitté votre pays, ni argent, ni photos de vos papiers. Êtes-vous d'accord ?
    .help = Si vous dites oui, nous gardons ce que vous dites et l'inscription commence. Si vous dites non, nous ne gardons pas vos données et vous pouvez poser des questions. Si vous inscrivez quelqu'un, demandez-lui d'abord.
label-consent = Accord sur les données

ask-who = Qui fait cette inscription ?
    .help = Nous voulons savoir si vous êtes une des personnes inscrites ou si vous aidez quelqu'un. Par exemple : si c'est pour vous et votre famille, c'est le premier choix.
label-who = Qui fait l'inscription
choice-who-self = Moi, c'est pour moi
choice-who-relative = Un proche, d'ailleurs
choice-who-helper = Bénévole ou association
choice-who-lawyer = Avocate ou avocat

ask-active_case = Vous a-t-on renvoyé au Mexique avec le programme MPP, et votre dossier d'immigration aux États-Unis est-il encore ouvert ?
    .sms = Vous a-t-on renvoyé au Mexique avec le programme MPP, et votre dossier d'immigration aux USA est-il encore ouvert ?
    .voice = Vous a-t-on renvoyé au Mexique avec le programme M P P, et votre dossier d'immigration aux États-Unis est-il encore ouvert ?
    .help = Avec le MPP on attend au Mexique le tribunal des États-Unis. Ouvert veut dire : pas encore de décision finale, ou un appel en cours. Si vous hésitez, dites que vous ne savez pas.
label-active_case = Dossier MPP ouvert
choice-active_case-yes = Oui
choice-active_case-no = Non
choice-active_case-unknown = Je ne sais pas

end-no_active_case =
    Merci de nous l'avoir dit. Cette inscription est seulement pour les personnes renvoyées au Mexique par le MPP qui ont un dossier ouvert aux États-Unis. Nous ne posons donc pas d'autres questions. Ce n'est pas une décision sur vous.
    Pour vérifier un dossier, appelez le 1-800-898-7180, la ligne du tribunal d'immigration (EOIR), avec le numéro A. Un groupe d'aide juridique gratuite peut vous guider. Pour l'asile au Mexique, allez à la COMAR. Restez où vous êtes et ne payez personne pour une inscription. Vous pouvez continuer à poser des questions ici.
    .sms = Merci de l'avoir dit. L'inscription est seulement pour les personnes renvoyées au Mexique par le MPP avec un dossier ouvert. Ce n'est pas une décision sur vous. Vérifier : EOIR 1-800-898-7180, avec le numéro A. Asile au Mexique : COMAR. Restez où vous êtes. Vos questions : ici.
    .voice = Merci de nous l'avoir dit. Cette inscription est seulement pour les personnes renvoyées au Mexique par le M P P qui ont un dossier ouvert aux États-Unis. Nous ne posons donc pas d'autres questions. Ce n'est pas une décision sur vous. Pour vérifier un dossier, appelez le tribunal d'immigration des États-Unis : un, huit zéro zéro, huit neuf huit, sept un huit zéro. Je répète : un, huit zéro zéro, huit neuf huit, sept un huit zéro. Préparez le numéro A. Un groupe d'aide juridique gratuite peut vous guider. Pour l'asile au Mexique, allez à la Comar. Restez où vous êtes et ne payez personne pour une inscription.
explain-active_case =
    Ce n'est pas grave. Pour le savoir, appelez à toute heure le 1-800-898-7180, la ligne du tribunal d'immigration (EOIR), avec votre numéro A. En attendant, vous pouvez continuer : nous notons que vous hésitez.
    .voice = Ce n'est pas grave. Pour le savoir, appelez à toute heure le tribunal d'immigration des États-Unis : un, huit zéro zéro, huit neuf huit, sept un huit zéro. Préparez votre numéro A. En attendant, vous pouvez continuer : nous notons que vous hésitez.

## The people

ask-given_names = Quel est votre prénom ? Dites tous vos prénoms, sans le nom de famille.
    .hint = Comme sur vos papiers des États-Unis. Exemple : Marie Louise
    .help = Dites seulement votre premier prénom, et le deuxième si vous en avez un. Par exemple : Marie Louise. Le nom de famille vient après.
ask-given_names-other = Pour { $name } : quel est le prénom ? Dites tous les prénoms, sans le nom de famille.
    .hint = Comme sur les papiers des États-Unis. Exemple : Marie Louise
    .help = Dites seulement le premier prénom de cette personne, et le deuxième s'il y en a un. Par exemple : Marie Louise. Le nom de famille vient après.
label-given_names = Prénoms

ask-surnames = Quel est votre nom de famille ? Si vous en avez plusieurs, dites-les tous.
    .hint = Exemple : Jean-Baptiste
    .help = C'est le nom de votre famille. Par exemple : Jean-Baptiste. Si vous en avez deux, dites les deux.
ask-surnames-other = Pour { $name } : quel est le nom de famille ? S'il y en a plusieurs, dites-les tous.
    .hint = Exemple : Jean-Baptiste
    .help = C'est le nom de la famille de cette personne. Par exemple : Jean-Baptiste. S'il y en a deux, dites les deux.
label-surnames = Noms de famille

ask-relation = Qui êtes-vous pour la première personne de cette inscription ?
    .hint = Exemple : femme, fils, mère, frère
    .help = Dites le lien de famille. Par exemple : fille. S'il n'y a pas de lien, dites : pas de la famille.
ask-relation-other = Pour { $name } : quel est le lien avec la première personne de cette inscription ?
    .hint = Exemple : femme, fils, mère, frère
    .help = Dites le lien de famille. Par exemple : fille. S'il n'y a pas de lien, dites : pas de la famille.
label-relation = Lien de famille
choice-relation-head = Chef de famille
choice-relation-spouse = Femme, mari, partenaire
choice-relation-child = Fille ou fils
choice-relation-stepchild = Belle-fille ou beau-fils
choice-relation-parent = Mère ou père
choice-relation-sibling = Sœur ou frère
choice-relation-grandparent = Grand-mère ou grand-père
choice-relation-grandchild = Petite-fille, petit-fils
choice-relation-niece_nephew = Nièce ou neveu
choice-relation-other_relative = Autre parent
choice-relation-not_related = Pas de la famille

ask-birth_date = Quelle est votre date de naissance ?
    .hint = Exemple : 3 avril 1990
    .help = Dites le jour, le mois et l'année. Par exemple : 3 avril 1990. Si vous ne savez pas la date, dites l'âge, comme 25 ans.
ask-birth_date-other = Pour { $name } : quelle est la date de naissance ?
    .hint = Exemple : 3 avril 2012
    .help = Dites le jour, le mois et l'année. Par exemple : 3 avril 2012. Si vous ne savez pas la date, dites l'âge, comme 8 ans ou 5 mois.
label-birth_date = Date de naissance

ask-with_adult = Un adulte de votre famille, ou un adulte qui s'occupe de vous, est-il avec vous ?
    .help = Par exemple : votre mère, votre oncle ou un autre adulte qui s'occupe de vous. Nous le demandons pour bien vous aider.
ask-with_adult-other = Pour { $name } : y a-t-il sur place un adulte de la famille, ou un adulte qui s'en occupe ?
    .help = Par exemple : la mère, un oncle ou un autre adulte qui s'occupe de cette personne. Nous le demandons pour bien l'aider.
label-with_adult = Avec un adulte

ask-sex = Quel est votre sexe ?
    .help = Choisissez ce qui est juste pour vous. Si vous ne voulez pas le dire, c'est le dernier choix.
ask-sex-other = Pour { $name } : quel est le sexe ?
    .help = Choisissez ce qui est juste pour cette personne. Si vous ne voulez pas le dire, c'est le dernier choix.
label-sex = Sexe
choice-sex-female = Femme
choice-sex-male = Homme
choice-sex-other = Autre
choice-sex-unsaid = Je préfère ne pas dire

ask-nationality = De quel pays êtes-vous ?
    .hint = Exemple : Haïti, ou haïtienne
    .help = Dites le pays qui vous donne vos papiers. Par exemple : Haïti.
ask-nationality-other = Pour { $name } : quel est le pays d'origine ?
    .hint = Exemple : Haïti, ou haïtienne
    .help = Dites le pays qui donne ses papiers à cette personne. Par exemple : Haïti.
label-nationality = Nationalité

ask-a_number = Quel est votre numéro A ? Il est en haut à droite des papiers reçus des États-Unis. Nous le demandons seulement pour trouver votre dossier.
    .sms = Quel est votre numéro A ? Il est en haut à droite des papiers reçus des USA. Il sert seulement à trouver votre dossier.
    .hint = Exemple : A000-000-012. Sinon : je l'ai perdu, ou aucun
    .help = C'est la lettre A avec 8 ou 9 chiffres. Chacun a le sien. Papiers perdus : dites je l'ai perdu. Jamais reçu : dites aucun. Ne l'inventez pas : vous pouvez continuer sans ce numéro.
ask-a_number-other = Pour { $name } : quel est le numéro A ? Il est en haut à droite des papiers reçus des États-Unis. Nous le demandons seulement pour trouver le dossier.
    .sms = Pour { $name } : quel est le numéro A ? Il est en haut à droite des papiers des USA. Il sert seulement à trouver le dossier.
    .hint = Exemple : A000-000-012. Sinon : je l'ai perdu, ou aucun
    .help = C'est la lettre A avec 8 ou 9 chiffres. Chacun a le sien. S'il est perdu : dites je l'ai perdu. Un enfant né au Mexique n'en a pas : dites aucun. Ne l'inventez pas.
label-a_number = Numéro A

## Where, and how to reach

ask-place = Où êtes-vous maintenant ? Dites la ville et l'État.
    .hint = Exemple : Matamoros, Tamaulipas
    .help = La ville et l'État suffisent, sans l'adresse. Par exemple : Tijuana, Baja California. Si vous êtes dans un autre pays, dites la ville et le pays.
label-place = Lieu

ask-phone = Quel est le meilleur numéro de téléphone pour vous appeler ? On vous appellera à ce numéro pour votre inscription.
    .hint = Exemple : 55 0000 0012
    .help = Il peut être prêté par quelqu'un de confiance. Dites le numéro entier. S'il est d'un autre pays, commencez par + et le code du pays.
ask-phone-known = Pouvons-nous vous appeler à ce numéro, { $reach } ? Si vous préférez un autre, dites l'autre numéro.
    .hint = Répondez : celui-ci. Ou donnez un autre numéro.
    .help = On vous appellera à ce numéro pour votre inscription. Dites "celui-ci" pour garder le même, ou dites un autre numéro entier.
label-phone = Téléphone

ask-notice = Quelqu'un d'autre pourrait lire les messages sur votre téléphone. Que peuvent dire nos messages ?
    .help = Si d'autres utilisent votre téléphone, le premier choix est le plus sûr : le message prévient seulement, et vous lisez la suite avec votre PIN.
label-notice = Ce que dit un message
choice-notice-notice = Seulement un avis
choice-notice-details = La décision et le jour

ask-safe_hours = À quelle heure peut-on vous écrire ou vous appeler sans risque ?
    .help = Choisissez le moment où un message ou un appel ne vous pose pas de problème. Avec le dernier choix, nous vous contactons seulement si vous le demandez.
label-safe_hours = Heures sûres
choice-safe_hours-any = À toute heure
choice-safe_hours-morning = Le matin
choice-safe_hours-afternoon = L'après-midi
choice-safe_hours-evening = Le soir
choice-safe_hours-never = Si je le demande

ask-family = Combien d'autres personnes de votre famille sont avec vous et font partie de cette inscription ? Si personne, dites 0.
    .hint = Exemple : 2
    .help = Ne vous comptez pas. Comptez tous les enfants, aussi ceux nés au Mexique. Par exemple : vous et deux enfants, dites 2.
label-family = Autres personnes

## More: who helps

block-you = Sur la personne qui aide
block-you-intro = Dites-nous qui vous êtes, pour que nous puissions vous parler de cette inscription.
ask-helper_name = Comment vous appelez-vous ?
    .hint = Exemple : Anne Soto
label-helper_name = Nom de qui aide
ask-helper_group = De quelle organisation ou de quel groupe êtes-vous ?
    .hint = Exemple : refuge, église, cabinet d'avocats
label-helper_group = Organisation
ask-helper_phone = À quel numéro pouvons-nous vous appeler ?
    .hint = Exemple : 55 0000 0012
label-helper_phone = Téléphone de qui aide

## More: the people

block-people_more = Sur chaque personne
block-people_more-intro = Quelques questions courtes sur chaque personne inscrite.
ask-other_names = Votre nom est-il écrit autrement sur un de vos papiers ? Dites comment.
    .hint = Exemple : Marie Jean, au lieu de Marie Louise Jean-Baptiste
ask-other_names-other = Pour { $name } : le nom est-il écrit autrement sur un papier ? Dites comment.
    .hint = Exemple : Marie Jean, au lieu de Marie Louise Jean-Baptiste
label-other_names = Autres noms
ask-marital = Quelle est votre situation de famille ?
ask-marital-other = Pour { $name } : quelle est la situation de famille ?
label-marital = Situation de famille
choice-marital-single = Célibataire
choice-marital-engaged = Fiancée ou fiancé
choice-marital-married = Mariée ou marié
choice-marital-common_law = Vie en couple
choice-marital-separated = Séparée ou séparé
choice-marital-divorced = Divorcée ou divorcé
choice-marital-widowed = Veuve ou veuf
choice-marital-unsaid = Je préfère ne pas dire
ask-birth_country = Quel est votre pays de naissance ?
    .hint = Exemple : Haïti
ask-birth_country-other = Pour { $name } : quel est le pays de naissance ?
    .hint = Exemple : Mexique
label-birth_country = Pays de naissance
ask-member_nationality = De quel pays êtes-vous ?
    .hint = Exemple : Haïti, ou haïtienne
ask-member_nationality-other = Pour { $name } : quel est le pays d'origine ?
    .hint = Exemple : Haïti, ou haïtienne
label-member_nationality = Nationalité
ask-same_case = Avez-vous le même dossier d'immigration que la première personne de cette inscription ?
    .help = Dans une famille il peut y avoir des dossiers différents. Si vous hésitez, dites que vous ne savez pas.
ask-same_case-other = Pour { $name } : est-ce le même dossier d'immigration que la première personne de cette inscription ?
    .help = Dans une famille il peut y avoir des dossiers différents. Si vous hésitez, dites que vous ne savez pas.
label-same_case = Même dossier
choice-same_case-yes = Oui
choice-same_case-no = Non
choice-same_case-unknown = Je ne sais pas
ask-together = Voyagez-vous avec la première personne de cette inscription ?
ask-together-other = Pour { $name } : le voyage se fait-il avec la première personne de cette inscription ?
label-together = Voyage ensemble

## More: the case

block-case_facts = Dossier et audience
block-case_facts-intro = Quelques questions sur le MPP et votre dossier. Ce que vous ne savez pas, vous pouvez le passer.
ask-return_date = À quelle date vous a-t-on renvoyé au Mexique avec le MPP ?
    .hint = Exemple : 15 août 2019, ou août 2019
    .help = C'est le jour où les États-Unis vous ont envoyé attendre au Mexique. Si vous ne savez plus le jour, dites le mois et l'année.
label-return_date = Date du renvoi
ask-return_port = Par quel port ou pont vous a-t-on renvoyé au Mexique ?
label-return_port = Port du renvoi
choice-return_port-san_ysidro = San Ysidro, Tijuana
choice-return_port-calexico = Calexico, Mexicali
choice-return_port-nogales = Nogales
choice-return_port-el_paso = El Paso, Juárez
choice-return_port-eagle_pass = Eagle Pass
choice-return_port-laredo = Laredo
choice-return_port-hidalgo = Hidalgo, Reynosa
choice-return_port-brownsville = Brownsville, Matamoros
choice-return_port-other = Autre
ask-hearing_date = Quand est votre prochaine audience d'immigration ? Si elle est passée, dites la dernière.
    .hint = Exemple : 20 mai 2021
label-hearing_date = Date d'audience
ask-hearing_place = Dans quelle ville ou quel tribunal est votre audience ?
    .hint = Exemple : Brownsville
label-hearing_place = Lieu d'audience
ask-case_status = D'après ce que vous savez, où en est votre dossier d'immigration ?
    .help = Dites ce que vous savez de la dernière audience ou du dernier papier. "En absence" : l'ordre du juge si la personne n'était pas à l'audience.
label-case_status = État du dossier
choice-case_status-pending = En attente de décision
choice-case_status-appeal = En appel
choice-case_status-absence = Ordre en absence
choice-case_status-terminated = Terminé ou clos
choice-case_status-denied = Refusé par le juge
choice-case_status-unknown = Je ne sais pas

## More: the lawyer

block-lawyer = Avocate ou avocat
block-lawyer-intro = Des questions courtes sur votre avocat. Vous n'avez pas besoin d'un avocat pour vous inscrire.
ask-lawyer = Avez-vous un avocat ou un représentant légal ?
label-lawyer = A un avocat
ask-lawyer_name = Comment s'appelle votre avocat ou représentant ?
    .hint = Exemple : Anne Soto
label-lawyer_name = Nom de l'avocat
ask-lawyer_phone = Quel est le téléphone de votre avocat ou représentant ?
    .hint = Exemple : +1 202 555 0112
label-lawyer_phone = Téléphone de l'avocat
ask-lawyer_talk = Pouvons-nous parler de cette inscription avec votre avocat ou représentant ?
label-lawyer_talk = Parler à l'avocat

## More: needs

block-needs = Santé et protection
block-needs-intro = Nous le demandons pour prévenir le personnel de protection. Cela ne change pas votre place.
ask-needs = Quelqu'un de votre famille vit-il une de ces situations ? Choisissez-en plusieurs, ou aucune. Pas besoin de détails : seul le personnel de protection le voit.
    .sms = Quelqu'un de la famille vit cela ? Plusieurs choix, ou aucun. Vu seulement par la protection.
    .hint = Exemple : 1, 3
    .help = Choisissez ce que vit une personne de votre famille, ou vous. Sinon, dites aucun.
label-needs = Santé et protection
choice-needs-pregnant = Grossesse
choice-needs-medical = Maladie grave
choice-needs-disability = Handicap
choice-needs-older = Personne âgée
choice-needs-single_parent = Parent sans aide
choice-needs-child = Enfant sans parents
choice-needs-threats = Menaces
choice-needs-separated = Famille séparée
choice-needs-private_talk = Parler en privé
ask-needs_note = Voulez-vous ajouter quelque chose ? Dites-le en peu de mots. Pas besoin de raconter des choses difficiles.
    .hint = Exemple : il me faut un médicament pour le diabète
label-needs_note = Note de protection

## More: how you live

block-living = Où vous vivez
block-living-intro = Nous le demandons pour vous trouver et vous parler dans votre langue.
ask-dwelling = Dans quel genre de lieu vivez-vous maintenant ?
label-dwelling = Genre de lieu
choice-dwelling-camp = Camp
choice-dwelling-shelter = Refuge
choice-dwelling-rented = Logement loué
choice-dwelling-friends = Chez amis ou famille
choice-dwelling-hotel = Hôtel
choice-dwelling-street = Dans la rue
choice-dwelling-other = Autre lieu
ask-dwelling_name = Comment s'appelle le camp, le refuge ou l'hôtel ?
    .hint = Exemple : Casa del Migrante
label-dwelling_name = Nom du lieu
ask-spoken_language = Dans quelle langue préférez-vous parler au téléphone ?
    .hint = Exemple : français, créole, espagnol
label-spoken_language = Langue parlée
ask-can_read = Est-ce facile pour vous de lire les messages ? Ainsi nous savons s'il vaut mieux vous appeler.
label-can_read = Lit les messages
choice-can_read-yes = Oui
choice-can_read-some = Un peu
choice-can_read-no = Non

## More: papers

block-documents = Vos papiers
block-documents-intro = S'il manque un papier, l'inscription est possible quand même. N'envoyez pas de photos.
ask-documents = Quels papiers avez-vous ? Choisissez-en plusieurs, ou aucun. N'envoyez pas de photos.
    .hint = Exemple : 1, 3
    .help = Choisissez les papiers que vous avez avec vous. Si vous n'en avez pas, dites aucun. Ce n'est pas grave s'il en manque.
label-documents = Papiers
choice-documents-notice_to_appear = Notice to Appear (NTA)
choice-documents-hearing_notice = Avis d'audience
choice-documents-passport = Passeport
choice-documents-id = Carte d'identité
choice-documents-birth_certificates = Actes de naissance
choice-documents-other = Autres papiers

## More: somebody in the United States

block-us_contact = Contact aux États-Unis
block-us_contact-intro = Une personne aux États-Unis qui peut vous recevoir ou vous aider. Ce n'est pas obligatoire.
ask-us_contact = Avez-vous aux États-Unis de la famille ou des amis qui peuvent vous aider ?
label-us_contact = Contact aux États-Unis
ask-us_name = Comment s'appelle cette personne aux États-Unis ?
    .hint = Exemple : Anne Soto
label-us_name = Nom aux États-Unis
ask-us_phone = Quel est le téléphone de cette personne aux États-Unis ?
    .hint = Exemple : +1 202 555 0112
label-us_phone = Téléphone aux USA
ask-us_city = Dans quelle ville et quel État vit cette personne ?
    .hint = Exemple : Miami, Florida
label-us_city = Ville aux États-Unis

## More: a second way

block-second_contact = Autre contact
block-second_contact-intro = Si vous perdez votre téléphone : un autre moyen de vous trouver.
ask-has_whatsapp = Le numéro que vous avez donné a-t-il WhatsApp ?
label-has_whatsapp = A WhatsApp
ask-mail = Quelle est votre adresse e-mail ?
    .hint = Exemple : nom@example.org
label-mail = E-mail
ask-second_name = Comment s'appelle une autre personne de confiance que nous pouvons appeler ?
    .hint = Exemple : Anne Soto
    .help = Choisissez quelqu'un qui sait que vous êtes dans ce processus. Nous lui demanderons seulement comment vous trouver.
label-second_name = Personne de confiance
ask-second_phone = Quel est le téléphone de cette personne de confiance ?
    .hint = Exemple : 55 0000 0012
label-second_phone = Téléphone de confiance
ask-voicemail = Si vous ne répondez pas, pouvons-nous laisser un message vocal ?
    .help = Quelqu'un d'autre pourrait l'écouter. Il dirait seulement que nous vous cherchons.
label-voicemail = Message vocal
