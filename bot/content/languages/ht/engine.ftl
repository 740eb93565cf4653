# What is said around the questions, in Haitian Creole.
# Value: as written. .sms: shorter, for text messages. .voice: as spoken (text for the recordings).

## The beginning

choose-language = Kreyòl: chwazi lang ou
welcome =
    Byenveni. Isit la nou enskri moun Etazini te voye tann Meksik ak pwogram MPP a. Se yon sèvis otomatik HCR (ACNUR) ak OIM, li toujou gratis.
    Se gouvènman Etazini sèlman ki deside kiyès k ap antre, ki lè ak ki kote. Lòd la pa menm ak lòd enskripsyon an: pran tan ou.
    .sms = Byenveni nan enskripsyon pou moun nan pwogram MPP a, ak HCR (ACNUR) epi OIM. Li gratis. Se gouvènman Etazini sèl ki deside kiyès k ap antre, ki lè ak ki kote. Lòd la pa lòd enskripsyon an: pran tan ou.
    .voice = Byenveni. Isit la nou enskri moun Etazini te voye tann Meksik ak pwogram MPP a. Se yon sèvis otomatik, li toujou gratis. Se gouvènman Etazini sèlman ki deside kiyès k ap antre, ki lè ak ki kote. Lòd la pa menm ak lòd enskripsyon an: pran tan ou.
language-ask = Nan ki lang ou vle kontinye?
language-changed = Kounye a n ap pale kreyòl.
consent-refused = Pa gen pwoblèm. Nou pa kenbe enfòmasyon ou. Ou ka poze kesyon isit la. Si ou chanje lide, ekri { $start }.
    .voice = Pa gen pwoblèm. Nou pa kenbe enfòmasyon ou. Ou ka poze kesyon isit la. Si ou chanje lide, di { $start }.

## Reference and PIN

identity-reference = Nimewo enskripsyon ou: { $reference }. Ak nimewo sa a epi yon PIN ou ka kontinye sou nenpòt telefòn.
    .voice = Nimewo enskripsyon ou se: { $reference }. Ekri l. M ap repete: { $reference }. Ak nimewo sa a epi yon PIN ou ka kontinye sou nenpòt telefòn.
identity-pin = PIN ou: { $pin }. Pa montre pèsonn li. Ekri l yon kote epi efase mesaj sa a.
    .voice = PIN ou se: { $pin }. Ekri l. M ap repete: { $pin }. Pa di pèsonn li.
resume-how = Pou kontinye yon enskripsyon, voye nimewo enskripsyon an ak PIN nan nan yon sèl mesaj. Egzanp: 12345678 123456
    .voice = Pou kontinye yon enskripsyon, peze uit chif nimewo enskripsyon an.
proof-wrong = Nimewo enskripsyon an ak PIN nan pa mache ansanm. Verifye epi eseye ankò.
proof-no-reference = Sa a se pa yon nimewo enskripsyon. Li gen uit chif: verifye yo, tanpri.
proof-no-pin = Sa a se pa yon PIN. Li gen sis chif.
proof-locked = Ou eseye twòp fwa. Eseye pita, oswa ekri { $person } pou pale ak yon moun.
    .voice = Ou eseye twòp fwa. Eseye pita, oswa di { $person } pou pale ak yon moun.
welcome-back = Nou kontan ou tounen. Sa ou te reponn deja yo la: { $done } sou { $of } kesyon. N ap kontinye kote ou te rete a.
joined-elsewhere = Yon moun kontinye enskripsyon sa a sou yon lòt telefòn. Si se pa ou, ekri { $person }.
    .voice = Yon moun kontinye enskripsyon sa a sou yon lòt telefòn. Si se pa ou, di { $person }.
pin-locked = Yo mete yon move PIN plizyè fwa. Pou sekirite, PIN ou p ap mache jiska demen. Si ou bezwen èd, ekri { $person }.
    .voice = Yo mete yon move PIN plizyè fwa. Pou sekirite, PIN ou p ap mache jiska demen. Si ou bezwen èd, di { $person }.
pin-renewed = Ekip nou an fè yon nouvo PIN, ansyen an pa mache ankò. Si se pa ou ki te mande l, ekri { $person }.
    .voice = Ekip nou an fè yon nouvo PIN, ansyen an pa mache ankò. Si se pa ou ki te mande l, di { $person }.
pin-not-seen = Nou pa ka montre PIN ou isit la ankò. Pou jwenn yon lòt, ekri { $person }.
    .voice = Nou pa ka montre PIN ou isit la ankò. Pou jwenn yon lòt, di { $person }.

## Asking

progress = { $at } sou { $of }
confirm = { $shown }. Èske se sa?
which-one = Kiyès nan yo ou te vle di?
skip-label = Sote: { $word }
question-again = N ap kontinye:
recap = Ou gentan reponn { $done } sou { $of } kesyon. N ap kontinye kote ou te rete a.
back-none = Pa gen kesyon anvan sa a.
is-this-answer = Èske se repons ou? { $text }
is-answer-yes = Wi, se repons lan
is-answer-question = Se yon kesyon
late-joined = Nou mete mesaj ou a nan: { $label }
# Once after each answer: did it help? The shorter wording names the words to write.
rate = Èske repons sa a itil ou?
    .sms = Li itil? Ekri { $helpful } oswa { $unhelpful }.
    .voice = Èske li itil? Di { $helpful } oswa { $unhelpful }.
rate-helpful = Wi, li itil
rate-unhelpful = Li pa itil
rated-helpful = Mèsi paske ou di nou sa.
rated-unhelpful = Mèsi paske ou di nou sa. Ou ka mande l ak lòt mo, oswa ekri { $person } pou pale ak yon moun.
story-noted = Nou note: { $labels }. Nan fen an w ap ka verifye tout.
late-ask-again = Mesaj ou a te rive anvan kesyon an. N ap mande ankò:
answer-this-message = Pou nou sèten se ou menm, reponn mesaj sa a menm epi di ankò sa ou vle fè.
revised = Ou chanje yon mesaj nou te gentan li, e chanjman an pa konte. Pou korije yon repons, ekri { $back }.
date-day = Di jou a sèlman, soti 1 rive 31. { $label }
date-month = Kounye a mwa a, ak non li oswa ak yon nimewo soti 1 rive 12. { $label }
date-year = Kounye a ane a, ak kat chif. { $label }
date-confirm = { $shown }. Èske se sa?
recorded-kept = Nou kenbe anrejistreman ou a. Yon moun ap ekri sa ou di a.
one-moment = Tann yon ti moman.
trouble = Nou pa t ka li yon mesaj ou. Yon moun ap gade sa k pase. Nou ka kontinye.
unread-kept = Nou resevwa yon bagay nou pa ka li isit la. Nou kenbe l pou yon moun gade l. Tanpri, ekri repons lan.
    .voice = Nou pa t ka konprann. Nou kenbe l pou yon moun koute l. Tanpri, di l ankò.

## When it was not understood

not-understood = Eskize nou, nou pa konprann.
miss-choices = Reponn ak nimewo a. Egzanp: 1.
    .voice = Sèvi ak touch telefòn nan pou ou chwazi.
miss-skip = Si ou pa konnen, ekri { $word }.
    .voice = Si ou pa konnen, di { $word }.
miss-person = Èske ou pito pale ak yon moun? Ekri { $word }.
    .voice = Èske ou pito pale ak yon moun? Di { $word }.

## Help and menu

help = Ou ka ekri: { $repeat } pou wè kesyon an ankò, { $back } pou tounen, { $menu } pou wè chwa yo, { $person } pou pale ak yon moun, { $language } pou chanje lang, { $stop } pou pa resevwa mesaj ankò.
    .sms = Ou ka ekri: { $repeat } (wè kesyon an ankò), { $back } (tounen), { $menu } (chwa yo), { $person } (pale ak yon moun), { $language } (lòt lang), { $stop } (pa gen mesaj ankò).
    .voice = Ou ka di: { $repeat }, pou tande kesyon an ankò. { $back }, pou tounen. { $menu }, pou tande chwa yo. { $person }, pou pale ak yon moun. { $language }, pou chanje lang. { $stop }, pou pa resevwa mesaj ankò.
menu = Ki sa ou vle fè?
menu-continue = Kontinye enskripsyon an
menu-questions = Poze yon kesyon
menu-review = Wè oswa korije
menu-add_member = Mete yon moun
menu-remove_member = Retire yon moun
menu-status = Wè kote enskripsyon an ye
menu-language = Chanje lang
menu-person = Pale ak yon moun
menu-delete = Efase tout bagay
menu-more = Di plis bagay

## Questions that people ask

topics = Sou ki sa ou vle konnen?
topics-in = { $group }: chwazi yon kesyon.
topics-after = Èske ou vle konnen lòt bagay? Ekri { $menu }.
    .voice = Èske ou vle konnen lòt bagay? Di { $menu }.
did-you-mean = Èske ou te vle mande sou youn nan bagay sa yo?
did-you-mean-none = Okenn nan yo
ask-anything = Ou ka poze yon kesyon, oswa ekri { $start } pou ou enskri.
    .voice = Ou ka poze yon kesyon, oswa di { $start } pou ou enskri.

## Read-back and receipt

readback-ask-first = Pou verifye, n ap montre enfòmasyon ou sou telefòn sa a. Èske ou dakò?
    .voice = Pou verifye, n ap di enfòmasyon ou byen fò. Èske ou dakò?
readback-show = Montre
readback-skip = Voye san montre
readback =
    Verifye: { $name }
    { $lines }
readback-line = { $number }) { $label }: { $value }
    .voice = { $number }. { $label }: { $value }.
readback-question = Èske tout bagay bon?
readback-ok = Wi, voye l
readback-correct = Korije yon bagay
readback-which-person = Enfòmasyon sa a se pou kiyès?
readback-contact = Kontak ak kote
readback-which-answer = Ki nimewo ou vle korije?
receipt = Nou resevwa l. Enskripsyon ou: { $reference }.
    .voice = Nou resevwa enskripsyon ou. Nimewo a se: { $reference }. M ap repete: { $reference }.
receipt-next =
    Yon moun ap rele sou nimewo ou te bay la. Rete kote ou ye a, epi pa al sou fwontyè a anvan ou resevwa yon avi ofisyèl.
    Gouvènman Etazini deside kiyès k ap antre, ki lè ak ki kote. Lòd la pa menm ak lòd enskripsyon an. Tout bagay gratis: si yon moun mande lajan, pa peye.
    .sms = Y ap rele sou nimewo ou te bay la. Rete kote ou ye a, pa al sou fwontyè a san avi ofisyèl. Etazini deside kiyès k ap antre, ki lè ak ki kote. Lòd la pa lòd enskripsyon an. Li gratis: pa peye pèsonn.
receipt-child = Mèsi paske ou di nou sa. Yon moun ki prepare pou ede timoun ap pale avèk ou. Rete yon kote ki an sekirite, ak yon granmoun ou fè konfyans. Si ou an danje, rele 911. Nan Meksik, DIF pwoteje timoun, li ka ede ou tou. Pa al sou fwontyè a.
    .voice = Mèsi paske ou di nou sa. Yon moun ki prepare pou ede timoun ap pale avèk ou. Rete yon kote ki an sekirite, ak yon granmoun ou fè konfyans. Si ou an danje, rele nèf, en, en. Nan Meksik, DIF pwoteje timoun, li ka ede ou tou. Pa al sou fwontyè a.
more-offer = Si ou vle, di nou plis bagay. Sa ede prepare lè y ap rele ou a. Ou ka kanpe lè ou vle.
more-later = Pa kounye a
more-thanks = Mèsi. Nou kenbe sa.
updated = Nou kenbe chanjman an.

## How things stand

status-none = Poko gen enskripsyon ki fèt isit la. Pou kòmanse, ekri { $start }.
    .voice = Poko gen enskripsyon ki fèt isit la. Pou kòmanse, di { $start }.
status-unfinished = Enskripsyon ou poko fini: ou reponn { $done } sou { $of } kesyon.
status-received = Nou resevwa enskripsyon ou { $reference }. Li nan men ekip la. Isit la nou pa ka wè desizyon Etazini. Ou pa bezwen enskri ankò.
own-data-pin = Pou wè sa nou kenbe, voye nimewo enskripsyon an ak PIN nan nan yon sèl mesaj. Egzanp: 12345678 123456
    .voice = Pou tande sa nou kenbe, bay uit chif enskripsyon an anvan, epi sis chif PIN nan apre.
own-data = Men sa nou kenbe:
own-data-none = Nou pa kenbe okenn enfòmasyon sou ou.
own-data-besides = Nou kenbe tou ki lè ak ki jan ou te bay chak repons, ansyen repons ou yo, pèmisyon ou te bay la, ak mesaj dènye semèn yo. Pou yon kopi konplè, ekri { $person }.
    .voice = Nou kenbe tou ki lè ak ki jan ou te bay chak repons, ansyen repons ou yo, pèmisyon ou te bay la, ak mesaj dènye semèn yo. Pou yon kopi konplè, di { $person }.

## People of the registration

applicant-unnamed = moun w ap enskri a
person-unnamed = moun { $number }
member-added = Kounye a gen yon lòt moun nan enskripsyon an.
member-remove-which = Kiyès ou vle retire nan enskripsyon an?
member-removed = Nou retire nan enskripsyon an: { $name }.
member-none = Pa gen lòt moun nan enskripsyon sa a.
another-family-ask = Èske ou vle enskri yon lòt fanmi?
another-yes = Wi, yon lòt fanmi
another-no = Non
who-about = Sou ki enskripsyon w ap pale?
household-stay = Rete ak sa a
household-now = Kounye a n ap pale de enskripsyon: { $name }.
household-only = Pa gen lòt enskripsyon isit la. Ak nimewo ak PIN li ou ka louvri youn ki fèt sou yon lòt telefòn.

## A person, danger

person-open = Rele { $phone } ({ $hours }). Nou note demann ou an tou: yon moun ap kontakte ou.
    .voice = Rele { $phone }. M ap repete: { $phone }. Lè travay: { $hours }. Nou note demann ou an tou: yon moun ap kontakte ou.
person-closed = Kounye a pa gen moun sou liy lan. { $phone } reponn nan lè sa yo: { $hours }. Nou note demann ou an: yon moun ap kontakte ou.
person-none = Nou note demann ou an: yon moun ap kontakte ou. Nou pa ka di ki lè.
danger = Si ou an danje, rele 911 kounye a. Si ou kapab, al yon kote ki an sekirite. Nou avèti ekip nou an. { $phone }
    .sms = Si ou an danje, rele 911 kounye a. Nou avèti ekip nou an. { $phone }
    .voice = Si ou an danje, rele kounye a nèf, en, en. Si ou kapab, al yon kote ki an sekirite. Nou avèti ekip nou an. { $phone }
danger-continue = Ou pa bezwen reponn kounye a. Lè ou ka kontinye, ekri { $resume }.
    .voice = Ou pa bezwen reponn kounye a. Lè ou ka kontinye, di { $resume }.
danger-continue-resume = Kontinye enskripsyon an
danger-perhaps = Si ou an danje kounye a, rele 911 oswa ekri isit la: danje.
    .voice = Si ou an danje kounye a, rele nèf, en, en, oswa di: danje.

## Stop, delete, silence

stopped = Dakò, nou p ap voye mesaj ankò. Enskripsyon ou rete. Pou ou resevwa mesaj ankò, ekri { $start }. Pou efase tout bagay, ekri { $delete }.
    .voice = Dakò, nou p ap voye mesaj ankò. Enskripsyon ou rete. Pou ou resevwa mesaj ankò, di { $start }. Pou efase tout bagay, di { $delete }.
stopped-start = Resevwa mesaj ankò
started-again = Dakò, w ap resevwa mesaj ankò.
delete-ask = Èske ou vle efase enskripsyon an ak tout sa ou te di? Ou p ap ka defèt sa.
delete-yes = Wi, efase tout
delete-no = Non, kenbe l
deleted = Se fini. Nou efase sa nou te kenbe sou ou.
delete-kept = Dakò. Nou pa efase anyen.
silent = Nou p ap ensiste. Ekri lè ou vle: nou kenbe sa ou te reponn yo.
    .voice = Nou p ap ensiste. Rele lè ou vle: nou kenbe sa ou te reponn yo.
notice-erase = Enskripsyon ou ki poko fini ap efase { $date }. Pou kontinye, ekri nou.
    .voice = Enskripsyon ou ki poko fini ap efase { $date }. Pou kontinye, rele nou.

## extra
# The same questions to somebody who registers others (who: relative, helper, lawyer).
ask-active_case-other = Èske Etazini te voye moun sa a tounen Meksik ak pwogram MPP a, epi èske dosye imigrasyon li Ozetazini toujou louvri?
    .help = Èske moun sa a nan MPP, pwogram ki fè moun tann odyans Etazini pandan yo Meksik, epi èske dosye li louvri? Louvri, oswa aktif, vle di poko gen desizyon final, oswa gen yon apèl. Si ou pa sèten, di ou pa konnen.
ask-place-other = Ki kote moun w ap enskri a ye kounye a? Di vil la ak eta a.
    .hint = Egzanp: Matamoros, Tamaulipas
    .help = Di vil ak eta kote moun sa a ye, san adrès la. Pa egzanp: Tijuana, Baja California.
ask-phone-other = Ki pi bon nimewo telefòn pou nou jwenn moun w ap enskri a? Se sou nimewo sa a y ap rele pou enskripsyon an.
    .hint = Egzanp: 55 0000 0012
    .help = Di yon nimewo telefòn pou nou jwenn moun sa a. Li ka telefòn yon moun li fè konfyans. Si se yon nimewo lòt peyi, kòmanse ak + epi kòd peyi a.
ask-family-other = Konbyen lòt moun nan fanmi an ki avèk moun w ap enskri a epi k ap antre nan enskripsyon sa a? Si pa gen pèsonn, di 0.
    .hint = Egzanp: 2
    .help = Di konbyen moun nan fanmi an ki avèk moun sa a. Pa konte premye moun nan. Konte tout timoun yo, menm sa ki fèt Meksik yo.
# An answer that was left out, or that was recorded and is not typed yet, in the list that is read back.
answer-none = pa gen repons
answer-recorded = anrejistreman an la
# The registration's number was given, the PIN is missing.
resume-pin = Kounye a voye PIN ou: se sis chif.
    .voice = Kounye a peze sis chif PIN ou a.
# The last of many choices, when there are too many for one message.
more-choices = Wè plis
# Asked for at a moment when it cannot be done.
not-now = Sa pa ka fèt kounye a.
# More of the menu: before a registration, within a block, after the receipt.
menu-start = Kòmanse enskripsyon an
menu-resume = Mwen gen nimewo ak PIN
menu-leave = Fini pati sa a
menu-another = Enskri yon lòt fanmi
menu-households = Lòt fanmi mwen anrejistre
# Danger, where no telephone of ours is set.
danger-no-phone = Si ou an danje, rele 911 kounye a. Si ou kapab, al yon kote ki an sekirite. Nou avèti ekip nou an.
    .sms = Si ou an danje, rele 911 kounye a. Nou avèti ekip nou an.
    .voice = Si ou an danje, rele kounye a nèf, en, en. Si ou kapab, al yon kote ki an sekirite. Nou avèti ekip nou an.
# Going back, taking back, and what was closed meanwhile; a language that was not understood.
choose-language-number = Kreyòl: ekri nimewo a sèlman
choose-language-person = Kreyòl: ekri nimewo a, oswa moun pou pale ak yon moun
language-default = N ap kontinye an kreyòl. Pou yon lòt lang, ekri non li: { $names }.
question-gone = Kesyon sa a pa louvri ankò.
end-mistake = Si ou te fè erè nan repons lan, ekri { $back }.
    .voice = Si ou te fè erè nan repons lan, di { $back }.
end-again = Nou toujou gen enskripsyon ou a { $reference }. N ap mande w yon lòt fwa:
back-kept = Nou tounen dèyè. Pou kite repons ou jan li ye a, ekri { $resume }.
    .voice = Nou tounen dèyè. Pou kite repons ou jan li ye a, di { $resume }.
back-received = Nou resevwa enskripsyon ou deja. Pou korije yon bagay, ekri { $change }.
    .voice = Nou resevwa enskripsyon ou deja. Pou korije yon bagay, di { $change }.
withdraw-ask = San pèmisyon ou, n ap efase enskripsyon ou ak tout sa ou te di nou. Nou pa ka defèt sa. Èske n ap efase l?
member-later = N ap mande w pou lòt moun nan fanmi an yon ti kras pita.
member-too-many = Kounye a ou di { $wanted } lòt moun, men gen { $have } nan enskripsyon an. Ki moun pou nou retire?
member-stay = Pèsonn, tout moun rete
