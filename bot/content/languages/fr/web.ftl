# The page's own words: its buttons, fields and notices. What the conversation says stands in the other files.
# title: what the browser's history shows; it must not tell what the page is about.

page-title = Informations
page-language = Français
page-choose = Continuer en français
page-languages = Langues

## The bar

page-exit = Sortie rapide
page-back = Retour
page-help = Aide
page-menu = Menu
page-person = Personne
page-ways = Autres actions

## The box for anything, and going on from another phone

page-say = Poser une question ou écrire
page-say-hint = Écrivez avec vos mots.
page-say-send = Envoyer
page-resume = J’ai déjà un numéro d’inscription
page-resume-reference = Numéro d’inscription
page-resume-pin = PIN

## Fields

page-send = Continuer
page-optional = (vous pouvez laisser vide)
page-skip = Passer
page-day = Jour
page-month = Mois
page-year = Année
page-choose-one = Choisissez

## Notices

page-keep = Notez-le sur papier maintenant. Il ne sera plus affiché.
page-offline = Pas de connexion. Vos réponses sont toujours là. Elles partiront dès que le signal reviendra.
page-sending = Envoi…
page-closed = Pour votre sécurité, cette page a été fermée. Choisissez votre langue. Si vous avez déjà un numéro d’inscription et un PIN, vous pouvez reprendre où vous en étiez.
page-cookies = Ce navigateur ne garde pas les cookies, et sans eux la page ne peut pas continuer. Autorisez les cookies de cette page ou essayez un autre navigateur.
# A screen that nobody touches shows this and nothing else.
page-rest = Écran en pause
page-go-on = Continuer

## The receipt

page-receipt-link = Voir le reçu à imprimer
page-receipt-title = Reçu
page-receipt-number = Numéro d’inscription
page-receipt-code = Code QR avec le numéro d’inscription
page-receipt-print = Imprimer
page-receipt-back = Revenir

## Months

page-month-1 = janvier
page-month-2 = février
page-month-3 = mars
page-month-4 = avril
page-month-5 = mai
page-month-6 = juin
page-month-7 = juillet
page-month-8 = août
page-month-9 = septembre
page-month-10 = octobre
page-month-11 = novembre
page-month-12 = décembre

# Where the quick exit leads: something that anybody could be looking at.
page-neutral = https://www.bbc.com/weather
