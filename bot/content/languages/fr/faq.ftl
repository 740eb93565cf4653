# Answers to what people ask. One line each: the value is read in full, .sms fits two text messages together with
# the date that follows it, .voice says numbers and addresses as they are spoken.

faq-as-of = Information du { $date }. Elle peut changer.
    .sms = Au { $date }. Peut changer.

## Menu

topic-group-registering = Inscription
topic-group-entering = Entrée : ordre et date
topic-group-my_case = Mon dossier, mes numéros
topic-group-family = Famille et enfants
topic-group-journey = Voyage, test, arrivée
topic-group-safety = Sécurité et programme

topic-how_to_register = Comment s'inscrire
topic-register_first_helps = Être premier aide ?
topic-my_status = Où en est mon dossier ?
topic-change_phone_or_data = Changer numéro ou donnée
topic-missed_appointment = Appel ou date manqués
topic-website_problem = Le site ne marche pas
topic-entry_order = Qui entre en premier ?
topic-entry_date = Quand vais-je entrer ?
topic-entry_port = Par quel port ?
topic-go_to_border = Aller à la frontière ?
topic-outside_matamoros = Hors de Matamoros
topic-outside_mexico = Hors du Mexique
topic-eligibility = C'est pour qui ?
topic-no_active_case = Pas de dossier actif
topic-closed_or_in_absentia_case = Dossier clos ou refusé
topic-lost_a_number = Je n'ai pas mon numéro A
topic-hearing_date = Ma date de tribunal
topic-lawyer = Avocat
topic-children = Enfants
topic-family_separate_cases = Famille, autre dossier
topic-call_family = Appeler ma famille
topic-covid_test = Test COVID-19
topic-transport = Transport
topic-documents = Papiers à apporter
topic-after_entry = Après l'entrée
topic-detention = Serai-je détenu ?
topic-cost_scam = Prix et arnaques
topic-confidentiality = Qui voit mes données ?
topic-about_program = Quel est ce programme ?

## Registration

faq-how_to_register-camp = Vous pouvez vous inscrire ici, sur la page conecta.acnur.org ou par la ligne gratuite 800 283 2753 au Mexique. C'est gratuit. Les personnes du camp de Matamoros s'inscrivent sur place depuis le 24 février. Préparez le numéro A de chaque personne et un téléphone qui marche. Faites-le de là où vous êtes : pas besoin de voyager. Pour commencer ici, répondez COMMENCER.
    .sms = Inscrivez-vous ici (répondez COMMENCER), sur conecta.acnur.org ou au 800 283 2753. C'est gratuit. Au camp de Matamoros : sur place. Préparez le numéro A de chacun et un téléphone qui marche. Pas besoin de voyager.
    .voice = Vous pouvez vous inscrire pendant cet appel, sur la page conecta point acnur point org, ou par la ligne gratuite au Mexique : huit, zéro, zéro. Deux, huit, trois. Deux, sept, cinq, trois. C'est gratuit. Les personnes du camp de Matamoros s'inscrivent sur place. Préparez le numéro A de chaque personne et un téléphone qui marche. Pas besoin de voyager.

faq-how_to_register-after_camp = Vous pouvez vous inscrire ici, sur la page conecta.acnur.org ou par la ligne gratuite 800 283 2753 au Mexique. C'est gratuit. Le camp de Matamoros est fermé. Préparez le numéro A de chaque personne et un téléphone qui marche. Faites-le de là où vous êtes : pas besoin de voyager. Pour commencer ici, répondez COMMENCER.
    .sms = Inscrivez-vous ici (répondez COMMENCER), sur conecta.acnur.org ou au 800 283 2753. C'est gratuit. Préparez le numéro A de chacun et un téléphone qui marche. Faites-le de là où vous êtes : pas besoin de voyager.
    .voice = Vous pouvez vous inscrire pendant cet appel, sur la page conecta point acnur point org, ou par la ligne gratuite au Mexique : huit, zéro, zéro. Deux, huit, trois. Deux, sept, cinq, trois. C'est gratuit. Le camp de Matamoros est fermé. Préparez le numéro A de chaque personne et un téléphone qui marche. Pas besoin de voyager.

faq-how_to_register-stopped = Le processus s'est arrêté après une décision d'un tribunal des États-Unis du 13 août 2021. Regardez d'abord les nouvelles officielles : les règles ont pu changer. Déjà inscrit : gardez votre numéro d'inscription et vos papiers. Ne payez jamais pour une inscription.

faq-register_first_helps = Non. S'inscrire plus tôt, plus vite ou deux fois ne change rien. Les États-Unis décident de l'ordre, et ce n'est pas l'ordre d'inscription. Aucune date limite n'a été annoncée. Prenez votre temps et faites-le une seule fois.

faq-my_status = Ici nous pouvons seulement dire si l'inscription est reçue, si l'appel est encore à venir ou si le personnel s'en occupe. Nous ne voyons pas la décision des États-Unis. Répondez STATUT avec votre numéro d'inscription. Pas encore d'appel ne veut pas dire non.

faq-change_phone_or_data = Dites-le-nous vite, car les appels vont au numéro que vous avez donné. Dites ce qui change : téléphone, e-mail, lieu ou erreur. Avant de changer, nous vérifions que c'est bien vous. Pas besoin de se réinscrire. Téléphone perdu : répondez PERSONNE.

faq-missed_appointment = Écrivez-nous ou appelez la ligne, et gardez votre téléphone près de vous. Répondez PERSONNE pour être aidé. N'allez pas au port sans nouvelle date. Aucune règle n'est publiée pour un appel ou un rendez-vous manqué.

faq-website_problem-overload = C'est un problème connu. Depuis le 19 février, beaucoup de gens vont en même temps sur conecta.acnur.org et la page est saturée. Essayez plus tard ou inscrivez-vous ici. Vous ne perdez rien à attendre : l'ordre n'est pas l'ordre d'inscription. Si aucune date d'appel ne s'est affichée, elle viendra plus tard.
    .sms = La page est saturée depuis le 19 février. Essayez plus tard ou inscrivez-vous ici. Vous ne perdez rien à attendre : l'ordre n'est pas celui d'inscription. Si aucune date d'appel ne s'est affichée, elle viendra plus tard.
    .voice = C'est un problème connu. Depuis le 19 février, beaucoup de gens vont en même temps sur la page conecta point acnur point org et elle est saturée. Essayez plus tard ou inscrivez-vous pendant cet appel. Vous ne perdez rien à attendre : l'ordre n'est pas l'ordre d'inscription. Si aucune date d'appel ne s'est affichée, elle viendra plus tard.

faq-website_problem-later = Quand beaucoup de gens viennent en même temps, la page ou la ligne peut tomber en panne. Essayez plus tard ou inscrivez-vous ici. Vous ne perdez rien à attendre : l'ordre n'est pas celui d'inscription. La date d'appel peut venir plus tard.

## Entering

faq-entry_order = Seul le gouvernement des États-Unis décide de l'ordre. Ce n'est pas l'ordre d'inscription. Le camp de Matamoros est passé en premier à cause des mauvaises conditions. On a aussi parlé du temps passé dans le MPP et des personnes les plus fragiles, mais aucune règle n'est publiée. Personne ne peut vous faire passer devant.
    .sms = Seuls les États-Unis décident de l'ordre. Ce n'est pas l'ordre d'inscription. On a parlé du temps dans le MPP et des plus fragiles, mais aucune règle n'est publiée. Personne ne peut vous faire passer devant.

faq-entry_date = Seul le gouvernement des États-Unis décide de la date. Ni le HCR (ACNUR), ni l'OIM, ni ce service ne peuvent en donner ou en changer une. Après l'inscription, attendez l'appel et gardez votre téléphone près de vous. Cela peut être long. Les États-Unis disent que tous les dossiers actifs seront traités.
    .sms = Seuls les États-Unis décident de la date. Ni le HCR, ni l'OIM, ni ce service ne peuvent la donner ou la changer. Après l'inscription, attendez l'appel. Cela peut être long. Tous les dossiers actifs seront traités, disent-ils.

faq-entry_port-first = Les États-Unis choisissent le port pour chaque personne. Vous ne pouvez pas le choisir, et ce peut être un autre que celui du renvoi. Le premier groupe est entré le 19 février à San Ysidro, face à Tijuana. N'allez pas à un port sans rendez-vous.

faq-entry_port-february = Les États-Unis choisissent le port pour chaque personne. Vous ne pouvez pas le choisir, et ce peut être un autre que celui du renvoi. En février des groupes sont entrés à San Ysidro, Brownsville et El Paso. N'allez pas à un port sans rendez-vous.

faq-entry_port-march = Les États-Unis choisissent le port pour chaque personne. Vous ne pouvez pas le choisir. En février des groupes sont entrés à San Ysidro, Brownsville et El Paso. En mars, Hidalgo et Laredo ont été annoncés. N'allez pas à un port sans rendez-vous.

faq-go_to_border-camp = Non. Restez où vous êtes. N'allez ni à la frontière ni à un port tant qu'on ne vous a pas donné un rendez-vous. Le camp de Matamoros ne prend pas de nouvelles personnes. Si on dit qu'un pont est ouvert, attendez une nouvelle officielle.

faq-go_to_border-after_camp = Non. Restez où vous êtes. N'allez ni à la frontière ni à un port sans rendez-vous. Le camp de Matamoros a fermé en mars 2021. Si on dit qu'un pont est ouvert, attendez une nouvelle officielle.

faq-outside_matamoros-camp = Oui, les personnes qui ont le MPP et un dossier actif et qui vivent ailleurs seront traitées aussi. Aller à Matamoros n'aide pas : le camp ne prend pas de nouvelles personnes. Inscrivez-vous de là où vous êtes et restez-y.

faq-outside_matamoros-after_camp = Oui, les personnes qui ont le MPP et un dossier actif et qui vivent ailleurs seront traitées aussi. Aller à Matamoros n'aide pas : le camp a fermé en mars 2021. Inscrivez-vous de là où vous êtes et restez-y.

faq-outside_mexico = Restez où vous êtes et attendez. Ne voyagez pas vers la frontière. Ce qui compte, c'est si votre dossier est encore actif. Si vous êtes dans un autre pays ou rentré chez vous, dites-le à l'inscription. Déjà aux États-Unis : attendez d'autres consignes.

faq-process_stopped = Le processus d'entrée s'est arrêté après une décision d'un tribunal des États-Unis du 13 août 2021. Regardez d'abord les nouvelles officielles : les règles ont pu changer. Restez où vous êtes, gardez vos papiers et cherchez une aide juridique gratuite.

## My case

faq-eligibility-before = C'est pour les personnes renvoyées au Mexique par le programme MPP qui ont un dossier d'immigration actif aux États-Unis. Un appel en cours à la commission d'appel (BIA) compte aussi. Nous ne décidons pas : les États-Unis examinent chaque dossier.

faq-eligibility-after = C'est pour les personnes renvoyées au Mexique par le MPP avec un dossier actif aux États-Unis, même en appel (BIA). Depuis le 23 juin 2021 peuvent aussi s'inscrire les dossiers terminés (terminated) et ceux avec un ordre d'expulsion en absence. Un dossier refusé après une audience n'est pas encore inclus. Les États-Unis décident pour chaque dossier.
    .sms = Pour les personnes MPP avec un dossier actif (aussi en appel). Depuis le 23 juin 2021, aussi les dossiers terminés ou avec expulsion en absence. Refus après audience : pas encore. Les États-Unis décident pour chacun.

faq-eligibility-stopped = Le processus s'est arrêté après une décision d'un tribunal des États-Unis du 13 août 2021. Il était pour les personnes renvoyées au Mexique par le MPP. Nous ne savons pas qui y a droit maintenant. Regardez d'abord les nouvelles officielles.

faq-no_active_case-before = Nous sommes désolés : ce processus est seulement pour les personnes avec un dossier MPP actif, et depuis le 21 janvier 2021 personne de nouveau n'entre dans le MPP. Nous savons que c'est dur. Attendez les nouvelles officielles et parlez à un groupe d'aide juridique. L'asile au Mexique se demande à la COMAR. Pour savoir si un dossier est actif, appelez le 1-800-898-7180 avec le numéro A.
    .sms = Désolés : c'est seulement pour les dossiers MPP actifs, sans nouvelles entrées. Attendez les nouvelles officielles, cherchez une aide juridique. Asile au Mexique : COMAR. Voir son dossier : 1-800-898-7180 avec le numéro A.
    .voice = Nous sommes désolés : ce processus est seulement pour les personnes avec un dossier M P P actif, et depuis le 21 janvier 2021 personne de nouveau n'entre dans le programme. Nous savons que c'est dur. Attendez les nouvelles officielles et parlez à un groupe d'aide juridique. L'asile au Mexique se demande à la Comar. Pour savoir si un dossier est actif, appelez avec le numéro A : un, huit zéro zéro, huit neuf huit, sept un huit zéro.

faq-no_active_case-after = Nous sommes désolés : ce processus est seulement pour les personnes mises dans le MPP par les États-Unis : dossier actif et, depuis le 23 juin 2021, dossier terminé ou ordre en absence. Personne de nouveau n'entre dans le MPP. Nous savons que c'est dur. Parlez à un groupe d'aide juridique. L'asile au Mexique se demande à la COMAR. Pour voir un dossier, appelez le 1-800-898-7180 avec le numéro A.
    .sms = Désolés : c'est pour les personnes MPP avec un dossier actif, terminé ou un ordre en absence. Cherchez une aide juridique. Asile au Mexique : COMAR. Voir son dossier : 1-800-898-7180 avec le numéro A.
    .voice = Nous sommes désolés : ce processus est seulement pour les personnes mises dans le M P P par les États-Unis : dossier actif et, depuis le 23 juin 2021, dossier terminé ou ordre en absence. Personne de nouveau n'entre dans le programme. Nous savons que c'est dur. Parlez à un groupe d'aide juridique. L'asile au Mexique se demande à la Comar. Pour voir un dossier, appelez avec le numéro A : un, huit zéro zéro, huit neuf huit, sept un huit zéro.

faq-no_active_case-stopped = Nous sommes désolés : ce service était seulement pour les personnes du MPP, et un tribunal a arrêté le processus en août 2021. Nous savons que c'est dur. Regardez d'abord les nouvelles officielles : les règles ont pu changer. Parlez à un groupe d'aide juridique. L'asile au Mexique se demande à la COMAR. Pour voir si vous avez un dossier, appelez le 1-800-898-7180 avec le numéro A.
    .sms = Désolés : c'était seulement pour le MPP, et un tribunal l'a arrêté en août 2021. Voyez les nouvelles officielles, cherchez une aide juridique. Asile au Mexique : COMAR. Voir son dossier : 1-800-898-7180 avec le numéro A.
    .voice = Nous sommes désolés : ce service était seulement pour les personnes du M P P, et un tribunal a arrêté le processus en août 2021. Nous savons que c'est dur. Regardez d'abord les nouvelles officielles : les règles ont pu changer. Parlez à un groupe d'aide juridique. L'asile au Mexique se demande à la Comar. Pour voir si vous avez un dossier, appelez avec le numéro A : un, huit zéro zéro, huit neuf huit, sept un huit zéro.

faq-closed_or_in_absentia_case-before = Pour le moment les dossiers clos ne sont pas dans cette phase : ni refusés, ni terminés, ni avec un ordre d'expulsion en absence. Gardez vos papiers et parlez à un avocat ou à un groupe d'aide juridique. Ne payez pas qui promet de rouvrir le dossier.

faq-closed_or_in_absentia_case-after = Cela dépend. Depuis le 23 juin 2021 les personnes du MPP peuvent s'inscrire si leur dossier a été terminé (terminated) ou si elles ont un ordre d'expulsion en absence. Si un juge a refusé votre dossier après une audience, il n'est pas encore inclus. L'inscription n'est pas une promesse d'entrée : les États-Unis examinent chaque dossier. Gardez vos papiers et cherchez une aide juridique.
    .sms = Cela dépend. Depuis le 23 juin 2021 les dossiers MPP terminés ou avec expulsion en absence peuvent s'inscrire. Refus après une audience : pas encore. Ce n'est pas une promesse d'entrée. Cherchez une aide juridique.

faq-lost_a_number = Il est en haut à droite de la convocation (Notice to Appear) et sur les avis d'audience. Demandez à votre avocat ou à des proches qui ont des copies. Vous pouvez commencer sans le numéro. Ne l'inventez jamais, ne le devinez pas.

faq-hearing_date = Appelez le 1-800-898-7180 à toute heure, avec votre numéro A. Beaucoup d'audiences MPP ont été reportées en 2020 et 2021 : n'allez pas au port pour une audience sans vérifier. Après l'entrée, le dossier passe à un tribunal proche du lieu de vie.
    .voice = Appelez avec votre numéro A : un, huit zéro zéro, huit neuf huit, sept un huit zéro. La ligne répond à toute heure. Beaucoup d'audiences M P P ont été reportées en 2020 et 2021 : n'allez pas au port pour une audience sans vérifier. Après l'entrée, le dossier passe à un tribunal proche du lieu de vie.

faq-lawyer = Vous n'avez pas besoin d'avocat pour vous inscrire. Au tribunal vous avez droit à un avocat, à vos frais, et des groupes aident gratuitement. Ce service ne donne pas de conseil juridique. Méfiez-vous de qui se fait payer pour vous inscrire.

## Family

faq-children = Les enfants qui sont dans votre dossier voyagent avec vous. L'UNICEF aide les familles à rester ensemble. Parlez-nous de chaque enfant, aussi de ceux nés au Mexique sans numéro A. N'envoyez jamais un enfant seul.

faq-family_separate_cases = Dites-le à l'inscription et donnez le numéro A de chaque personne. Pendant l'appel, on parle aussi de la famille qui vous accompagne. Personne n'a promis que des dossiers différents entrent le même jour : le personnel doit regarder.

faq-call_family = La Croix-Rouge mexicaine et le Comité international de la Croix-Rouge offrent de courts appels gratuits à leurs postes et dans les refuges. Ils aident aussi à chercher des proches disparus. Demandez dans votre refuge.

## The journey

faq-covid_test-first = L'OIM fait le test, gratuitement, au lieu de rassemblement avant l'entrée. Elle donne aussi un masque. Ne payez pas un test vous-même. Jusqu'ici aucun cas de COVID-19 n'a été trouvé. Si vous êtes positif, on vous soigne au Mexique et vous gardez votre dossier.

faq-covid_test-later = L'OIM fait le test, gratuitement, au lieu de rassemblement avant l'entrée. Elle donne aussi un masque. Ne payez pas un test vous-même. Si vous êtes positif, on vous soigne au Mexique et vous gardez votre dossier. Le personnel vous dira la suite.

faq-transport = Si vous avez un rendez-vous, l'OIM vous conduit gratuitement du lieu de rassemblement au port. Pour venir de loin jusqu'à ce lieu, rien n'est publié : répondez PERSONNE et demandez au personnel. N'achetez pas de billet sans rendez-vous.

faq-documents = Gardez tous les papiers donnés par les agents des États-Unis. Si vous avez un rendez-vous, apportez-les avec toute pièce d'identité que vous avez. On peut s'inscrire sans passeport et sans acte de naissance. N'envoyez pas de photos ici.

faq-after_entry = Votre dossier continue devant un tribunal des États-Unis. Entrer n'est pas avoir l'asile. Des groupes locaux aident 2 à 4 jours, puis la plupart vont chez des proches. Le permis de travail n'est pas automatique : demandez à un avocat.

faq-detention = Le plan annoncé est une entrée sans détention, si les contrôles de santé et de sécurité sont passés. Il peut y avoir un suivi, comme se présenter à un bureau ou porter un appareil à la cheville. Personne ne peut le garantir.

## Safety and the programme

faq-cost_scam = Tout est gratuit, toujours. Personne ne peut aller plus vite pour vous. L'ONU ne demande jamais d'argent, de données bancaires ni de mot de passe. Si on vous fait payer ou promet d'accélérer, c'est une fraude. Pour la signaler, répondez PERSONNE.

faq-confidentiality = Nous gardons, protégé, ce que vous dites : noms, numéros A, lieu et contact. Le HCR et l'OIM le voient et, pour ce processus, les autorités des États-Unis. Rien n'est donné à votre pays. Vous pouvez dire non. Pour tout effacer, répondez EFFACER.

faq-about_program-running = Le MPP est le programme qui a obligé des personnes à attendre au Mexique leur audience aux États-Unis. Il prend fin. Les personnes avec un dossier MPP actif s'inscrivent pour le continuer aux États-Unis, qui décident seuls qui entre, quand et où. Le HCR inscrit, l'OIM fait les tests COVID-19 et le transport, l'UNICEF s'occupe des enfants et des familles, et la Croix-Rouge offre des appels. Ce service automatique et gratuit note vos informations et répond aux questions.
    .sms = Le MPP a fait attendre des personnes au Mexique. Maintenant ceux qui ont un dossier MPP actif s'inscrivent. Les États-Unis décident seuls qui entre, quand et où. Ce service automatique et gratuit note vos informations.

faq-about_program-stopped = Ce service inscrivait des personnes avec un dossier MPP pour entrer aux États-Unis. Le processus s'est arrêté après une décision d'un tribunal des États-Unis du 13 août 2021. Regardez d'abord les nouvelles officielles : les règles ont pu changer.

## What is no question

label-greeting = Bonjour ! Vous pouvez me poser des questions sur l'inscription des dossiers MPP, ou commencer l'inscription. C'est gratuit. Répondez COMMENCER, ou MENU pour voir les questions.
label-thanks_bye = Avec plaisir. Si vous avez une autre question, écrivez quand vous voulez. Bonne journée à vous.
    .voice = Avec plaisir. Si vous avez une autre question, appelez quand vous voulez. Bonne journée à vous.
label-out_of_scope = Nous ne pouvons pas vous aider pour cela : ce service est seulement pour l'inscription des dossiers MPP. Pour voir les questions, répondez MENU. Pour parler à quelqu'un, répondez PERSONNE ou appelez le { $human_phone } ({ $human_hours }).
