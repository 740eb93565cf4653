# The page's own words: its buttons, fields and notices. What the conversation says stands in the other files.
# title: what the browser's history shows; it must not tell what the page is about.

page-title = Enfòmasyon
page-language = Kreyòl
page-choose = Kontinye an kreyòl
page-languages = Lang

## The bar

page-exit = Sòti vit
page-back = Tounen
page-help = Èd
page-menu = Meni
page-person = Moun
page-ways = Lòt aksyon

## The box for anything, and going on from another phone

page-say = Poze kesyon oswa ekri nenpòt bagay
page-say-hint = Ekri ak pwòp mo pa ou.
page-say-send = Voye
page-resume = Mwen gen yon nimewo enskripsyon deja
page-resume-reference = Nimewo enskripsyon
page-resume-pin = PIN

## Fields

page-send = Kontinye
page-optional = (ou ka kite l vid)
page-skip = Sote
page-day = Jou
page-month = Mwa
page-year = Ane
page-choose-one = Chwazi youn

## Notices

page-keep = Ekri l sou papye kounye a. Li pap parèt ankò.
page-offline = Pa gen koneksyon. Repons ou yo toujou la. N ap voye yo kou siyal la tounen.
page-sending = N ap voye…
page-closed = Pou sekirite ou, paj sa a te fèmen. Chwazi lang ou. Si ou gen yon nimewo enskripsyon ak yon PIN deja, ou ka kontinye kote ou te rete a.
page-cookies = Navigatè sa a pa kenbe cookies, e san yo paj la pa ka kontinye. Pèmèt cookies pou paj sa a oswa eseye yon lòt navigatè.
# A screen that nobody touches shows this and nothing else.
page-rest = Ekran an an poz
page-go-on = Kontinye

## The receipt

page-receipt-link = Gade resi a pou enprime
page-receipt-title = Resi
page-receipt-number = Nimewo enskripsyon
page-receipt-code = Kòd QR ak nimewo enskripsyon an
page-receipt-print = Enprime
page-receipt-back = Retounen

## Months

page-month-1 = janvye
page-month-2 = fevriye
page-month-3 = mas
page-month-4 = avril
page-month-5 = me
page-month-6 = jen
page-month-7 = jiyè
page-month-8 = out
page-month-9 = septanm
page-month-10 = oktòb
page-month-11 = novanm
page-month-12 = desanm

# Where the quick exit leads: something that anybody could be looking at.
page-neutral = https://www.bbc.com/weather
