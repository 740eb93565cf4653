# What is said around the questions: welcome, help, numbers, menu, receipt, status, danger, stop, erasure.
# Value: as a page shows it. .sms: shorter, for text messages. .voice: as it is spoken.
# Words to write ({ $menu }, { $start }, { $word } ...) come from words.yml.

## The beginning

choose-language = Français : choisissez votre langue
welcome =
    Bonjour. Ici nous inscrivons les personnes que les États-Unis ont envoyées attendre au Mexique avec le programme MPP. C'est un service automatique du HCR (ACNUR) et de l'OIM, toujours gratuit.
    Seul le gouvernement des États-Unis décide qui entre, quand et où. L'ordre n'est pas l'ordre d'inscription : prenez votre temps.
    .sms = Bonjour. Ici nous inscrivons les personnes du programme MPP. Service automatique et gratuit du HCR et de l'OIM. Seuls les États-Unis décident qui entre, quand et où. L'ordre n'est pas celui d'inscription : prenez votre temps.
    .voice = Bonjour. Ici nous inscrivons les personnes que les États-Unis ont envoyées attendre au Mexique avec le programme M P P. C'est un service automatique du H C R, l'agence pour les réfugiés, et de l'O I M, toujours gratuit. Seul le gouvernement des États-Unis décide qui entre, quand et où. L'ordre n'est pas l'ordre d'inscription : prenez votre temps.
language-ask = Dans quelle langue voulez-vous continuer ?
language-changed = Maintenant en français.
consent-refused = D'accord. Nous ne gardons pas vos données. Vous pouvez poser des questions ici. Si vous changez d'avis, écrivez { $start }.
    .voice = D'accord. Nous ne gardons pas vos données. Vous pouvez poser des questions ici. Si vous changez d'avis, dites { $start }.

## Registration number and PIN

identity-reference = Votre numéro d'inscription : { $reference }. Avec ce numéro et un PIN, vous pouvez continuer depuis tout téléphone.
    .voice = Votre numéro d'inscription est : { $reference }. Notez-le. Je répète : { $reference }. Avec ce numéro et un PIN, vous pouvez continuer depuis tout téléphone.
identity-pin = Votre PIN : { $pin }. Ne le donnez à personne. Notez-le en lieu sûr et effacez ce message.
    .voice = Votre PIN est : { $pin }. Notez-le en lieu sûr. Je répète : { $pin }. Ne le donnez à personne.
resume-how = Pour continuer une inscription, envoyez votre numéro d'inscription et votre PIN dans un seul message. Exemple : 12345678 123456
    .voice = Pour continuer une inscription, tapez les huit chiffres du numéro d'inscription.
proof-wrong = Le numéro d'inscription et le PIN ne correspondent pas. Vérifiez-les et essayez encore.
proof-no-reference = Ce n'est pas un numéro d'inscription. Il a huit chiffres : vérifiez-les, s'il vous plaît.
proof-no-pin = Ce n'est pas un PIN. Il a six chiffres.
proof-locked = Il y a eu trop d'essais. Essayez plus tard, ou écrivez { $person } pour parler à quelqu'un.
    .voice = Il y a eu trop d'essais. Essayez plus tard, ou dites { $person } pour parler à quelqu'un.
welcome-back = Merci d'être de retour. Vos réponses sont gardées : { $done } questions sur { $of }. Nous reprenons où vous étiez.
joined-elsewhere = Quelqu'un a continué cette inscription depuis un autre téléphone. Si ce n'était pas vous, écrivez { $person }.
    .voice = Quelqu'un a continué cette inscription depuis un autre téléphone. Si ce n'était pas vous, dites { $person }.
pin-locked = Un PIN faux a été entré plusieurs fois. Par sécurité, votre PIN ne marche pas avant demain. Pour avoir de l'aide, écrivez { $person }.
    .voice = Un PIN faux a été entré plusieurs fois. Par sécurité, votre PIN ne marche pas avant demain. Pour avoir de l'aide, dites { $person }.
pin-renewed = Notre équipe a fait un nouveau PIN, et l'ancien ne marche plus. Si vous ne l'avez pas demandé, écrivez { $person }.
    .voice = Notre équipe a fait un nouveau PIN, et l'ancien ne marche plus. Si vous ne l'avez pas demandé, dites { $person }.
pin-not-seen = Votre PIN ne peut plus être montré ici. Pour en avoir un autre, écrivez { $person }.
    .voice = Votre PIN ne peut plus être montré ici. Pour en avoir un autre, dites { $person }.

## Asking

progress = { $at } sur { $of }
confirm = { $shown }. C'est bien cela ?
which-one = Lequel vouliez-vous dire ?
skip-label = Passer : { $word }
question-again = Continuons :
recap = Vous avez répondu à { $done } questions sur { $of }. Nous reprenons où vous étiez.
back-none = Il n'y a pas de question avant celle-ci.
is-this-answer = Est-ce votre réponse ? { $text }
is-answer-yes = Oui, ma réponse
is-answer-question = Non, une question
late-joined = Nous avons ajouté votre message à : { $label }
# Once after each answer: did it help? The shorter wording names the words to write.
rate = Cette réponse vous a-t-elle aidé ?
    .sms = Utile ? Écrivez { $helpful } ou { $unhelpful }.
    .voice = Utile ? Dites { $helpful } ou { $unhelpful }.
rate-helpful = Oui, utile
rate-unhelpful = Non, pas utile
rated-helpful = Merci de nous le dire.
rated-unhelpful = Merci de nous le dire. Vous pouvez demander avec d'autres mots, ou écrire { $person } pour parler à une personne.
story-noted = Noté : { $labels }. À la fin, vous pourrez tout vérifier.
late-ask-again = Votre message est arrivé avant la question. Nous la posons encore une fois :
answer-this-message = Pour être sûrs que c'est vous, répondez à ce message même et dites encore une fois ce que vous voulez faire.
revised = Vous avez changé un message que nous avions déjà lu, et le changement ne compte pas. Pour corriger une réponse, écrivez { $back }.
date-day = Dites seulement le jour, de 1 à 31. { $label }
date-month = Maintenant le mois, par son nom ou un chiffre de 1 à 12. { $label }
date-year = Maintenant l'année, avec quatre chiffres. { $label }
date-confirm = { $shown }. C'est bien cela ?
recorded-kept = Nous avons gardé votre enregistrement. Une personne va l'écrire.
one-moment = Un moment.
trouble = Nous n'avons pas pu lire un de vos messages. Une personne va le regarder. Nous pouvons continuer.
unread-kept = Nous avons reçu quelque chose que nous ne pouvons pas lire ici. Nous le gardons pour une personne. Écrivez votre réponse, s'il vous plaît.
    .voice = Nous n'avons pas pu comprendre. Nous le gardons pour une personne. Dites-le encore une fois, s'il vous plaît.

## When it was not understood

not-understood = Pardon, je n'ai pas compris.
miss-choices = Répondez avec le numéro. Par exemple : 1.
    .voice = Dites le numéro du choix, ou utilisez les touches.
miss-skip = Si vous ne savez pas, écrivez { $word }.
    .voice = Si vous ne savez pas, dites { $word }.
miss-person = Préférez-vous parler à quelqu'un ? Écrivez { $word }.
    .voice = Préférez-vous parler à quelqu'un ? Dites { $word }.

## Help and menu

help = Vous pouvez écrire : { $repeat } pour revoir la question, { $back } pour revenir, { $menu } pour voir les choix, { $person } pour parler à quelqu'un, { $language } pour changer de langue, { $stop } pour ne plus recevoir de messages.
    .sms = Vous pouvez écrire : { $repeat } (revoir la question), { $back } (revenir), { $menu } (voir les choix), { $person } (parler à quelqu'un), { $language } (autre langue), { $stop } (plus de messages).
    .voice = Vous pouvez dire : { $repeat }, pour entendre la question encore. { $back }, pour revenir. { $menu }, pour entendre les choix. { $person }, pour parler à quelqu'un. { $language }, pour changer de langue. { $stop }, pour ne plus recevoir de messages.
menu = Que voulez-vous faire ?
menu-continue = Continuer
menu-questions = Poser une question
menu-review = Voir ou corriger
menu-add_member = Ajouter une personne
menu-remove_member = Retirer une personne
menu-status = Voir où cela en est
menu-language = Changer de langue
menu-person = Parler à quelqu'un
menu-delete = Tout effacer
menu-more = En dire plus

## Questions that people ask

topics = Que voulez-vous savoir ?
topics-in = { $group } : choisissez une question.
topics-after = Autre chose ? Écrivez { $menu }.
    .voice = Autre chose ? Dites { $menu }.
did-you-mean = Voulez-vous savoir une de ces choses ?
did-you-mean-none = Rien de cela
ask-anything = Vous pouvez poser une question, ou écrire { $start } pour vous inscrire.
    .voice = Vous pouvez poser une question, ou dire { $start } pour vous inscrire.

## Read-back and receipt

readback-ask-first = Pour vérifier, nous allons montrer vos données sur ce téléphone. D'accord ?
    .voice = Pour vérifier, nous allons lire vos données à voix haute. D'accord ?
readback-show = Montrer
readback-skip = Envoyer sans montrer
readback =
    Vérifiez : { $name }
    { $lines }
readback-line = { $number }) { $label } : { $value }
    .voice = { $number }. { $label } : { $value }.
readback-question = Tout est juste ?
readback-ok = Oui, envoyer
readback-correct = Corriger
readback-which-person = Pour quelle personne ?
readback-contact = Contact et lieu
readback-which-answer = Quel numéro voulez-vous corriger ?
receipt = Reçu. Votre inscription : { $reference }.
    .voice = Nous avons reçu votre inscription. Le numéro est : { $reference }. Je répète : { $reference }.
receipt-next =
    Une personne va appeler le numéro que vous avez donné. Restez où vous êtes et n'allez pas à la frontière sans avis officiel.
    Le gouvernement des États-Unis décide qui entre, quand et où. L'ordre n'est pas l'ordre d'inscription. Tout est gratuit : si quelqu'un vous demande de l'argent, ne payez pas.
    .sms = On va appeler le numéro que vous avez donné. Restez où vous êtes, n'allez pas à la frontière sans avis officiel. Les États-Unis décident qui entre, quand et où. L'ordre n'est pas celui d'inscription. Tout est gratuit : ne payez personne.
receipt-child = Merci de nous l'avoir dit. Une personne formée pour aider les enfants va vous parler. Restez dans un lieu sûr, avec un adulte de confiance. En cas de danger, appelez le 911. Au Mexique, le DIF protège les enfants et peut aussi vous aider. N'allez pas à la frontière.
    .voice = Merci de nous l'avoir dit. Une personne formée pour aider les enfants va vous parler. Restez dans un lieu sûr, avec un adulte de confiance. En cas de danger, appelez le neuf, un, un. Au Mexique, le D I F protège les enfants et peut aussi vous aider. N'allez pas à la frontière.
more-offer = Si vous voulez, dites-nous plus. Cela aide à préparer votre appel. Vous pouvez arrêter quand vous voulez.
    .sms = Si vous voulez, dites-nous plus. Cela aide pour votre appel. Arrêtez quand vous voulez.
more-later = Pas maintenant
more-thanks = Merci. C'est gardé.
updated = C'est gardé.

## How things stand

status-none = Il n'y a pas encore d'inscription faite d'ici.
status-unfinished = Votre inscription n'est pas encore complète : vous avez répondu à { $done } questions sur { $of }.
status-received = Nous avons reçu votre inscription { $reference }. Le personnel s'en occupe. Ici nous ne voyons pas la décision des États-Unis. Pas besoin de vous inscrire encore.
own-data-pin = Pour voir ce que nous gardons, envoyez votre numéro d'inscription et votre PIN dans un seul message. Exemple : 12345678 123456
    .voice = Pour entendre ce que nous gardons, donnez d'abord les huit chiffres du numéro d'inscription, puis les six chiffres du PIN.
own-data = Voici ce que nous gardons :
own-data-none = Nous ne gardons pas de données sur vous.
own-data-besides = Nous gardons aussi quand et comment vous avez donné chaque réponse, vos réponses d'avant, votre accord et les messages des dernières semaines. Pour une copie complète, écrivez { $person }.
    .voice = Nous gardons aussi quand et comment vous avez donné chaque réponse, vos réponses d'avant, votre accord et les messages des dernières semaines. Pour une copie complète, dites { $person }.

## The people of the registration

applicant-unnamed = la personne que vous inscrivez
person-unnamed = la personne { $number }
member-added = Il y a maintenant une personne de plus dans l'inscription.
member-remove-which = Qui voulez-vous retirer de l'inscription ?
member-removed = N'est plus dans l'inscription : { $name }.
member-none = Il n'y a pas d'autre personne dans cette inscription.
another-family-ask = Voulez-vous inscrire une autre famille ?
another-yes = Oui, une autre famille
another-no = Non
who-about = De quelle inscription s'agit-il ?
household-stay = Rester avec celle-ci
household-now = Nous parlons maintenant de l'inscription de : { $name }.
household-only = Il n'y a pas d'autre inscription ici. Avec son numéro et son PIN, vous pouvez en ouvrir une qui a été faite sur un autre téléphone.

## A person, danger

person-open = Appelez le { $phone } ({ $hours }). Nous avons aussi noté votre demande : une personne va vous contacter.
    .voice = Appelez le { $phone }. Je répète : { $phone }. Heures : { $hours }. Nous avons aussi noté votre demande : une personne va vous contacter.
person-closed = Il n'y a personne au téléphone maintenant. Le { $phone } répond à ces heures : { $hours }. Nous avons noté votre demande : une personne va vous contacter.
person-none = Nous avons noté votre demande : une personne va vous contacter. Nous ne pouvons pas dire à quelle heure.
danger = Si vous êtes en danger, appelez le 911 maintenant. Si vous pouvez, allez dans un lieu sûr. Nous avons prévenu notre équipe. { $phone }
    .sms = Si vous êtes en danger, appelez le 911 maintenant. Nous avons prévenu notre équipe. { $phone }
    .voice = Si vous êtes en danger, appelez maintenant le neuf, un, un. Si vous pouvez, allez dans un lieu sûr. Nous avons prévenu notre équipe. { $phone }
danger-continue = Vous n'avez pas à répondre maintenant. Quand vous pourrez continuer, écrivez { $resume }.
    .voice = Vous n'avez pas à répondre maintenant. Quand vous pourrez continuer, dites { $resume }.
danger-continue-resume = Continuer l'inscription
danger-perhaps = Si vous êtes en danger maintenant, appelez le 911 ou écrivez ici : danger.
    .voice = Si vous êtes en danger maintenant, appelez le neuf, un, un, ou dites : danger.

## Stop, erasure, silence

stopped = D'accord, nous n'envoyons plus de messages. Votre inscription reste. Pour recevoir des messages encore, écrivez { $start }. Pour tout effacer, écrivez { $delete }.
    .voice = D'accord, nous n'envoyons plus de messages. Votre inscription reste. Pour recevoir des messages encore, dites { $start }. Pour tout effacer, dites { $delete }.
stopped-start = Recevoir des messages
started-again = D'accord, vous recevrez de nouveau des messages.
delete-ask = Voulez-vous effacer votre inscription et tout ce que vous nous avez dit ? On ne peut pas revenir en arrière.
delete-yes = Oui, tout effacer
delete-no = Non, garder
deleted = C'est fait. Nous avons effacé ce que nous gardions sur vous.
delete-kept = D'accord. Nous n'avons rien effacé.
silent = Nous n'insistons plus. Écrivez quand vous voulez : vos réponses sont gardées.
    .voice = Nous n'insistons plus. Appelez quand vous voulez : vos réponses sont gardées.
notice-erase = Votre inscription non terminée sera effacée le { $date }. Pour continuer, écrivez-nous.
    .voice = Votre inscription non terminée sera effacée le { $date }. Pour continuer, appelez-nous.

## extra
# The same questions to somebody who registers others (who: relative, helper, lawyer).
ask-active_case-other = A-t-on renvoyé cette personne au Mexique avec le programme MPP, et son dossier d'immigration aux États-Unis est-il encore ouvert ?
    .sms = A-t-on renvoyé cette personne au Mexique avec le programme MPP, et son dossier d'immigration aux USA est-il encore ouvert ?
    .help = Avec le MPP on attend au Mexique le tribunal des États-Unis. Ouvert veut dire : pas encore de décision finale, ou un appel en cours. Si vous hésitez, dites que vous ne savez pas.
ask-place-other = Où est maintenant la personne que vous inscrivez ? Dites la ville et l'État.
    .hint = Exemple : Matamoros, Tamaulipas
    .help = La ville et l'État suffisent, sans l'adresse. Par exemple : Tijuana, Baja California. Dans un autre pays : dites la ville et le pays.
ask-phone-other = Quel est le meilleur numéro pour appeler la personne que vous inscrivez ? On l'appellera à ce numéro pour l'inscription.
    .hint = Exemple : 55 0000 0012
    .help = Il peut être prêté par quelqu'un de confiance. Dites le numéro entier. S'il est d'un autre pays, commencez par + et le code du pays.
ask-family-other = Combien d'autres personnes de la famille sont avec la personne que vous inscrivez et font partie de cette inscription ? Si personne, dites 0.
    .hint = Exemple : 2
    .help = Ne comptez pas la première personne. Comptez tous les enfants, aussi ceux nés au Mexique.
# An answer that was left out, or that was recorded and is not typed yet, in the list that is read back.
answer-none = pas de réponse
answer-recorded = enregistrement gardé
# A number of a registration came without its PIN; a list goes on; something cannot be done at this point.
resume-pin = Envoyez maintenant votre PIN : six chiffres.
    .voice = Tapez maintenant les six chiffres de votre PIN.
more-choices = Voir plus
not-now = Cela n'est pas possible maintenant.
# More of the menu: before a registration, within a block, after the receipt.
menu-start = M'inscrire
menu-resume = J'ai un numéro et un PIN
menu-leave = Finir cette partie
menu-another = Inscrire autre famille
menu-households = L'autre famille inscrite
# Danger, where no telephone of ours is set.
danger-no-phone = Si vous êtes en danger, appelez le 911 maintenant. Si vous pouvez, allez dans un lieu sûr. Nous avons prévenu notre équipe.
    .sms = Si vous êtes en danger, appelez le 911 maintenant. Nous avons prévenu notre équipe.
    .voice = Si vous êtes en danger, appelez maintenant le neuf, un, un. Si vous pouvez, allez dans un lieu sûr. Nous avons prévenu notre équipe.
# Going back, taking back, and what was closed meanwhile; a language that was not understood.
choose-language-number = Français : écrivez seulement le numéro
choose-language-person = Français : écrivez le numéro, ou personne pour parler à quelqu'un
language-default = Nous continuons en français. Pour une autre langue, écrivez son nom : { $names }.
question-gone = Cette question n'est plus ouverte.
end-mistake = Si vous vous êtes trompé dans la réponse, écrivez { $back }.
    .voice = Si vous vous êtes trompé dans la réponse, dites { $back }.
end-again = Votre inscription { $reference } est toujours gardée. Nous demandons encore une fois :
back-kept = Nous sommes revenus en arrière. Pour laisser votre réponse comme elle est, écrivez { $resume }.
    .voice = Nous sommes revenus en arrière. Pour laisser votre réponse comme elle est, dites { $resume }.
back-received = Votre inscription est bien reçue. Pour corriger quelque chose, écrivez { $change }.
    .voice = Votre inscription est bien reçue. Pour corriger quelque chose, dites { $change }.
withdraw-ask = Sans votre accord, nous effaçons votre inscription et tout ce que vous nous avez dit. C'est définitif. Faut-il effacer ?
member-later = Nous parlerons des autres personnes de la famille un peu plus tard.
member-too-many = Vous dites maintenant { $wanted } autres personnes, mais il y en a { $have } dans l'inscription. Qui faut-il retirer ?
member-stay = Personne, tout le monde reste
