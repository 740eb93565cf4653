# The questions of the registration form (../../forms/intake.yml), in Haitian Creole.
# Value: as written. .sms: shorter, for text messages. .voice: as spoken (text for the recordings). .hint: an example. .help: simpler words.

choice-yes = Wi
choice-no = Non

## Before the form

ask-consent =
    Pou nou enskri ou, nou kenbe enfòmasyon ou ak enfòmasyon fanmi ou: non, dat nesans, nimewo A, kote ou ye ak telefòn. Nou pataje yo ak HCR (ACNUR), ak OIM epi, pou pwosesis sa a sèlman, ak otorite Etazini yo. Nou pa pataje yo ak gouvènman peyi ou.
    Enskripsyon an gratis. Ou ka di non. Pita, ou ka mande nou efase tout bagay. Si w ap enskri lòt moun, yo menm tou fòk yo dakò.
    Nou pa janm mande poukisa ou kite peyi ou, ni lajan, ni foto papye ou. Èske ou dakò?
    .sms = Nou kenbe enfòmasyon ou epi pataje yo ak HCR (ACNUR), OIM ak, pou pwosesis sa a sèlman, otorite Etazini. Pa janm ak peyi ou. Li gratis. Ou ka di non, oswa efase yo pita. Nou pa mande istwa azil, lajan ni foto. Èske ou dakò?
    .voice = Pou nou enskri ou, nou kenbe enfòmasyon ou ak enfòmasyon fanmi ou: non, dat nesans, nimewo A, kote ou ye ak telefòn. Nou pataje yo ak HCR, ajans Nasyonzini pou refijye, ak Òganizasyon Entènasyonal pou Migrasyon epi, pou pwosesis sa a sèlman, ak otorite Etazini yo. Nou pa pataje yo ak gouvènman peyi ou. Li gratis. Ou ka di non, epi pita ou ka mande nou efase tout bagay. Nou pa janm mande poukisa ou kite peyi ou, ni lajan, ni foto papye ou. Si w ap enskri lòt moun, yo menm tou fòk yo dakò. Èske ou dakò?
    .help = Èske nou ka kenbe enfòmasyon ou epi pataje yo? Si ou di wi, nou kòmanse enskripsyon an. Si ou di non, nou pa kenbe enfòmasyon ou, epi ou ka toujou poze kesyon.
label-consent = Dakò sou enfòmasyon

ask-who = Kiyès k ap pale avèk nou?
    .help = Èske enskripsyon an se pou ou, oswa w ap ede yon lòt moun? Pa egzanp: si se pou ou ak fanmi ou, se premye repons lan.
label-who = Moun k ap enskri
choice-who-self = Mwen menm k ap enskri
choice-who-relative = Fanmi ki lòt kote
choice-who-helper = Volontè, òganizasyon
choice-who-lawyer = Avoka

ask-active_case = Èske Etazini te voye ou tounen Meksik ak pwogram MPP a, epi èske dosye imigrasyon ou Ozetazini toujou louvri?
    .help = Èske ou nan MPP, pwogram ki fè moun tann odyans Etazini pandan yo Meksik, epi èske dosye ou louvri? Louvri, oswa aktif, vle di poko gen desizyon final, oswa gen yon apèl. Si ou pa sèten, di ou pa konnen.
label-active_case = Dosye MPP louvri
choice-active_case-yes = Wi
choice-active_case-no = Non
choice-active_case-unknown = Mwen pa konnen

end-no_active_case =
    Mèsi paske ou di nou sa. Enskripsyon sa a se sèlman pou moun Etazini te voye tounen Meksik ak MPP epi ki gen yon dosye louvri. Se poutèt sa nou p ap poze ou lòt kesyon. Sa pa yon desizyon sou ou.
    Pou verifye yon dosye, rele tribinal imigrasyon Etazini (EOIR) nan 1-800-898-7180, ak nimewo A ou. Yon gwoup ki bay èd legal gratis ka gide ou. Pou mande azil nan Meksik, chèche COMAR. Rete kote ou ye a epi tann nouvèl ofisyèl. Ou ka kontinye poze kesyon isit la.
    .sms = Mèsi paske ou di nou sa. Enskripsyon an se sèlman pou moun yo te voye tounen Meksik ak MPP ki gen dosye louvri. Sa pa yon desizyon sou ou. Pou verifye: EOIR 1-800-898-7180, ak nimewo A. Azil nan Meksik: COMAR. Rete kote ou ye a. Ou ka poze kesyon isit la.
    .voice = Mèsi paske ou di nou sa. Enskripsyon sa a se sèlman pou moun Etazini te voye tounen Meksik ak MPP epi ki gen yon dosye louvri. Sa pa yon desizyon sou ou. Pou verifye yon dosye, rele tribinal imigrasyon Etazini: en, uit, zewo, zewo. Uit, nèf, uit. Sèt, en, uit, zewo. M ap repete: en, uit, zewo, zewo. Uit, nèf, uit. Sèt, en, uit, zewo. Kenbe nimewo A ou. Pou mande azil nan Meksik, chèche COMAR. Rete kote ou ye a epi tann nouvèl ofisyèl.
explain-active_case =
    Pa gen pwoblèm. Pou konnen, rele tribinal imigrasyon Etazini (EOIR) nan 1-800-898-7180, nenpòt lè, ak nimewo A ou. Ou ka kontinye enskripsyon an: nou note ou pa sèten.
    .voice = Pa gen pwoblèm. Pou konnen, rele tribinal imigrasyon Etazini nenpòt lè: en, uit, zewo, zewo. Uit, nèf, uit. Sèt, en, uit, zewo. Kenbe nimewo A ou. Ou ka kontinye enskripsyon an: nou note ou pa sèten.

## The people

ask-given_names = Ki jan ou rele, jan sa ekri sou papye Etazini yo? Di non ou, poko di siyati a.
    .hint = Egzanp: Marie Rose
    .help = Di premye non ou, ak dezyèm nan si ou genyen. Pa egzanp: Marie Rose. Apre sa n ap mande siyati a.
ask-given_names-other = Ki jan { $name } rele, jan sa ekri sou papye Etazini yo? Di non li, poko di siyati a.
    .hint = Egzanp: Marie Rose
    .help = Di premye non { $name }, ak dezyèm nan si li genyen. Pa egzanp: Marie Rose. Apre sa n ap mande siyati a.
label-given_names = Non

ask-surnames = Ki siyati ou? Di tout siyati ou genyen.
    .hint = Egzanp: Jean-Baptiste
    .help = Di siyati ou: se non fanmi ou. Pa egzanp: Jean-Baptiste. Si ou gen yon sèl, di sa a sèlman.
ask-surnames-other = Ki siyati { $name }? Di tout siyati li genyen.
    .hint = Egzanp: Jean-Baptiste
    .help = Di siyati { $name }: se non fanmi li. Pa egzanp: Jean-Baptiste. Si li gen yon sèl, di sa a sèlman.
label-surnames = Siyati

ask-relation = Ki sa ou ye pou premye moun ki nan enskripsyon an?
    .hint = Egzanp: madanm, pitit, manman, frè
    .help = Di ki fanmi ou ye pou premye moun nan. Pa egzanp: pitit. Si nou pa fanmi, di: pa fanmi.
ask-relation-other = Ki sa { $name } ye pou premye moun ki nan enskripsyon an?
    .hint = Egzanp: madanm, pitit, manman, frè
    .help = Di ki fanmi { $name } ye pou premye moun nan. Pa egzanp: pitit. Si yo pa fanmi, di: pa fanmi.
label-relation = Lyen fanmi
choice-relation-head = Chèf fanmi an
choice-relation-spouse = Madanm oswa mari
choice-relation-child = Pitit fi oswa gason
choice-relation-stepchild = Bèlfi oswa bofis
choice-relation-parent = Manman oswa papa
choice-relation-sibling = Sè oswa frè
choice-relation-grandparent = Grann oswa granpapa
choice-relation-grandchild = Pitit pitit
choice-relation-niece_nephew = Nyès oswa neve
choice-relation-other_relative = Lòt fanmi
choice-relation-not_related = Nou pa fanmi

ask-birth_date = Ki dat ou te fèt?
    .hint = Egzanp: 3 avril 1990
    .help = Di jou, mwa ak ane ou te fèt. Pa egzanp: 3 avril 1990. Si ou pa konnen dat la, di laj ou, tankou 25 an.
ask-birth_date-other = Ki dat { $name } te fèt?
    .hint = Egzanp: 3 avril 2012
    .help = Di jou, mwa ak ane { $name } te fèt. Pa egzanp: 3 avril 2012. Si ou pa konnen dat la, di laj la, tankou 8 an oswa 5 mwa.
label-birth_date = Dat nesans

ask-with_adult = Èske gen yon granmoun nan fanmi ou, oswa yon granmoun k ap okipe ou, ki avèk ou?
    .help = Èske gen yon granmoun k ap okipe ou kote ou ye a? Pa egzanp: manman ou, tonton ou oswa yon lòt moun. Nou mande sa pou nou ka ede ou jan sa dwe fèt.
ask-with_adult-other = Èske gen yon granmoun nan fanmi an, oswa yon granmoun k ap okipe { $name }, ki avèk li?
    .help = Èske gen yon granmoun k ap okipe { $name }? Pa egzanp: manman li, tonton li oswa yon lòt moun. Nou mande sa pou nou ka ede jan sa dwe fèt.
label-with_adult = Avèk yon granmoun

ask-sex = Èske ou se fi oswa gason?
    .help = Di si ou se fi, gason oswa lòt. Si ou pa vle di, chwazi dènye repons lan.
ask-sex-other = Èske { $name } se fi oswa gason?
    .help = Di si { $name } se fi, gason oswa lòt. Si ou pa vle di, chwazi dènye repons lan.
label-sex = Sèks
choice-sex-female = Fi
choice-sex-male = Gason
choice-sex-other = Lòt
choice-sex-unsaid = Mwen pa vle di

ask-nationality = Moun ki peyi ou ye?
    .hint = Egzanp: ayisyen, oswa Ondiras
    .help = Di peyi ki bay papye ou yo. Pa egzanp: Ayiti.
ask-nationality-other = Moun ki peyi { $name } ye?
    .hint = Egzanp: ayisyen, oswa Ondiras
    .help = Di peyi ki bay papye { $name } yo. Pa egzanp: Ayiti.
label-nationality = Nasyonalite

ask-a_number = Ki nimewo A ou? Li anlè adwat sou papye Etazini te ba ou yo. Li sèvi sèlman pou jwenn dosye ou.
    .hint = Egzanp: A000-000-012. Si ou pa konnen: mwen pèdi l, oswa mwen pa genyen
    .help = Di nimewo A ou: lèt A ak 8 oswa 9 chif. Chak moun gen pa l. Si ou pèdi papye yo, di: mwen pèdi l. Si ou pa t janm genyen l, di: mwen pa genyen. Pa envante: ou ka kontinye san nimewo a.
ask-a_number-other = Ki nimewo A { $name }? Li anlè adwat sou papye Etazini te bay yo. Li sèvi sèlman pou jwenn dosye a.
    .hint = Egzanp: A000-000-012. Si ou pa konnen: mwen pèdi l, oswa mwen pa genyen
    .help = Di nimewo A { $name }: lèt A ak 8 oswa 9 chif. Si ou pèdi papye yo, di: mwen pèdi l. Yon timoun ki fèt Meksik pa genyen l: di mwen pa genyen. Pa envante.
label-a_number = Nimewo A

## Where, and how to reach

ask-place = Ki kote ou ye kounye a? Di vil la ak eta a.
    .hint = Egzanp: Matamoros, Tamaulipas
    .help = Di vil ak eta kote ou ye, san adrès la. Pa egzanp: Tijuana, Baja California. Si ou nan yon lòt peyi, di vil la ak peyi a.
label-place = Kote ou ye

ask-phone = Ki pi bon nimewo telefòn pou nou jwenn ou? Se sou nimewo sa a y ap rele pou enskripsyon an.
    .hint = Egzanp: 55 0000 0012
    .help = Di yon nimewo telefòn pou nou jwenn ou. Li ka telefòn yon moun ou fè konfyans. Si se yon nimewo lòt peyi, kòmanse ak + epi kòd peyi a.
ask-phone-known = Èske nou ka sèvi ak nimewo sa a pou nou jwenn ou: { $reach }? Si ou pito yon lòt, di lòt nimewo a.
    .hint = Reponn: sa a. Oswa bay yon lòt nimewo.
    .help = Y ap rele pou enskripsyon an sou nimewo sa a: { $reach }. Di "sa a" pou nou kenbe menm nimewo a, oswa bay yon lòt nimewo.
label-phone = Telefòn

ask-notice = Mesaj nou yo rete sou telefòn nan, epi yon lòt moun ka li yo. Ki sa yo ka di?
    .help = Ki sa mesaj nou yo ka di? Si yon lòt moun sèvi ak telefòn nan, premye repons lan pi an sekirite: mesaj la avèti ou sèlman, epi ou li l ak PIN ou.
label-notice = Sa mesaj yo ka di
choice-notice-notice = Sèlman: gen yon mesaj
choice-notice-details = Desizyon an ak jou a

ask-safe_hours = Ki lè nou ka ekri oswa rele san danje pou ou?
    .help = Chwazi lè yon mesaj oswa yon apèl p ap lakòz pwoblèm. Ak dènye repons lan, n ap ekri oswa rele sèlman lè ou mande sa.
label-safe_hours = Lè ki san danje
choice-safe_hours-any = Nenpòt lè
choice-safe_hours-morning = Nan maten
choice-safe_hours-afternoon = Apremidi
choice-safe_hours-evening = Aswè
choice-safe_hours-never = Sèlman si mwen mande

ask-family = Konbyen lòt moun nan fanmi ou ki avèk ou epi k ap antre nan enskripsyon sa a? Si pa gen pèsonn, di 0.
    .hint = Egzanp: 2
    .help = Di konbyen moun nan fanmi ou ki avèk ou. Pa konte tèt ou. Konte tout timoun yo, menm sa ki fèt Meksik yo. Pa egzanp, ou menm ak de pitit: di 2.
label-family = Lòt moun

## More: who helps

block-you = Sou moun k ap ede a
block-you-intro = Di nou kiyès ou ye, pou nou ka pale avèk ou.
ask-helper_name = Ki jan ou rele?
    .hint = Egzanp: Anne Pierre
label-helper_name = Non moun k ap ede a
ask-helper_group = Nan ki òganizasyon oswa gwoup ou ye?
    .hint = Egzanp: abri, legliz, biwo avoka
label-helper_group = Òganizasyon
ask-helper_phone = Nan ki nimewo nou ka pale avèk ou?
    .hint = Egzanp: 55 0000 0012
label-helper_phone = Telefòn moun k ap ede

## More: the people

block-people_more = Sou chak moun
block-people_more-intro = Kèk kesyon kout sou chak moun ki nan enskripsyon an.
ask-other_names = Èske gen papye kote non ou ekri yon lòt jan? Di ki jan.
    .hint = Egzanp: Marie Pierre, olye Marie Rose Jean-Pierre
ask-other_names-other = Èske gen papye kote non { $name } ekri yon lòt jan? Di ki jan.
    .hint = Egzanp: Marie Pierre, olye Marie Rose Jean-Pierre
label-other_names = Lòt non
ask-marital = Èske ou marye, plase, selibatè, oswa yon lòt bagay?
ask-marital-other = Èske { $name } marye, plase, selibatè, oswa yon lòt bagay?
label-marital = Eta sivil
choice-marital-single = Selibatè
choice-marital-engaged = Fiyanse
choice-marital-married = Marye
choice-marital-common_law = Plase
choice-marital-separated = Separe
choice-marital-divorced = Divòse
choice-marital-widowed = Vèf
choice-marital-unsaid = Mwen pa vle di
ask-birth_country = Nan ki peyi ou te fèt?
    .hint = Egzanp: Ayiti
ask-birth_country-other = Nan ki peyi { $name } te fèt?
    .hint = Egzanp: Meksik
label-birth_country = Peyi nesans
ask-member_nationality = Moun ki peyi ou ye?
    .hint = Egzanp: ayisyen, oswa Ondiras
ask-member_nationality-other = Moun ki peyi { $name } ye?
    .hint = Egzanp: ayisyen, oswa Ondiras
label-member_nationality = Nasyonalite
ask-same_case = Èske ou nan menm dosye imigrasyon ak premye moun ki nan enskripsyon an?
    .help = Èske dosye ou ak dosye premye moun nan se menm? Moun ki nan menm fanmi ka gen dosye diferan. Si ou pa sèten, di ou pa konnen.
ask-same_case-other = Èske { $name } nan menm dosye imigrasyon ak premye moun ki nan enskripsyon an?
    .help = Èske dosye { $name } ak dosye premye moun nan se menm? Moun ki nan menm fanmi ka gen dosye diferan. Si ou pa sèten, di ou pa konnen.
label-same_case = Menm dosye
choice-same_case-yes = Wi
choice-same_case-no = Non
choice-same_case-unknown = Mwen pa konnen
ask-together = Èske w ap vwayaje ansanm ak premye moun ki nan enskripsyon an?
ask-together-other = Èske { $name } ap vwayaje ansanm ak premye moun ki nan enskripsyon an?
label-together = Vwayaje ansanm

## More: the case

block-case_facts = Dosye ak odyans
block-case_facts-intro = Kesyon sou MPP ak dosye a. Si ou pa konnen, ou ka sote yo.
ask-return_date = Ki dat yo te voye ou tounen Meksik ak MPP?
    .hint = Egzanp: 15 out 2019, oswa out 2019
    .help = Di jou Etazini te fè moun tounen Meksik pou tann. Si ou pa sonje jou a, di mwa a ak ane a.
label-return_date = Dat retou Meksik
ask-return_port = Nan ki pon oswa ki vil yo te voye ou tounen Meksik?
label-return_port = Pòt retou a
choice-return_port-san_ysidro = San Ysidro (Tijuana)
choice-return_port-calexico = Calexico (Mexicali)
choice-return_port-nogales = Nogales
choice-return_port-el_paso = El Paso (Juárez)
choice-return_port-eagle_pass = Eagle Pass (P. Negras)
choice-return_port-laredo = Laredo (Nuevo Laredo)
choice-return_port-hidalgo = Hidalgo (Reynosa)
choice-return_port-brownsville = Brownsville (Matamoros)
choice-return_port-other = Lòt kote
ask-hearing_date = Ki dat pwochen odyans imigrasyon an? Si li pase deja, di dat dènye a.
    .hint = Egzanp: 20 me 2021
label-hearing_date = Dat odyans
ask-hearing_place = Nan ki vil oswa ki tribinal odyans lan ap fèt?
    .hint = Egzanp: Brownsville
label-hearing_place = Kote odyans lan
ask-case_status = Daprè sa ou konnen, ki jan dosye imigrasyon an ye?
    .help = Di sa ou sonje nan dènye odyans lan oswa dènye papye a. "An absans" se yon lòd jij la bay lè moun nan pa t ale nan odyans lan. Si ou pa sèten, di ou pa konnen.
label-case_status = Ki jan dosye a ye
choice-case_status-pending = Ap tann desizyon
choice-case_status-appeal = Nan apèl
choice-case_status-absence = Lòd an absans
choice-case_status-terminated = Fèmen
choice-case_status-denied = Refize
choice-case_status-unknown = Mwen pa konnen

## More: lawyer

block-lawyer = Avoka
block-lawyer-intro = Ou pa bezwen avoka pou ou enskri.
ask-lawyer = Èske gen yon avoka k ap ede nan dosye a?
    .help = Èske gen yon moun ki konn lalwa k ap ede nan dosye a? Pa egzanp: yon avoka, oswa yon reprezantan nan yon òganizasyon.
label-lawyer = Gen avoka
ask-lawyer_name = Ki jan avoka a rele?
    .hint = Egzanp: Anne Pierre
label-lawyer_name = Non avoka a
ask-lawyer_phone = Ki nimewo telefòn avoka a?
    .hint = Egzanp: +1 202 555 0112
label-lawyer_phone = Telefòn avoka a
ask-lawyer_talk = Èske nou ka pale ak avoka a sou enskripsyon sa a?
label-lawyer_talk = Pale ak avoka a

## More: needs

block-needs = Bezwen espesyal
block-needs-intro = Sa ede ekip pwoteksyon an pran swen moun ki pi bezwen. Nou pa mande detay.
ask-needs = Èske gen moun nan fanmi an ki nan youn nan sitiyasyon sa yo? Ou ka chwazi plizyè, oswa okenn. Se ekip pwoteksyon an sèlman ki wè repons lan. Nou pa mande detay.
    .sms = Èske gen moun nan fanmi an ki nan ka sa yo? Egzanp: 1 ak 3, oswa okenn. Se ekip pwoteksyon an sèl k ap wè.
    .help = Chwazi sa ki rive ou oswa yon moun nan fanmi ou. Si pa gen anyen ladan, di okenn.
label-needs = Bezwen espesyal
choice-needs-pregnant = Fanm ansent
choice-needs-medical = Maladi grav
choice-needs-disability = Andikap
choice-needs-older = Plis pase 60 an
choice-needs-single_parent = Paran poukont li
choice-needs-child = Timoun san paran
choice-needs-threats = Menas
choice-needs-separated = Fanmi separe
choice-needs-private_talk = Pale an prive
ask-needs_note = Èske ou vle di yon lòt bagay sou sa? De twa mo ase. Ou pa bezwen rakonte sa ki te pase.
    .hint = Egzanp: mwen bezwen ensilin
label-needs_note = Nòt sou bezwen

## More: living

block-living = Kote ou rete ak lang
block-living-intro = Kesyon sou kote ou rete ak lang ou pale.
ask-dwelling = Nan ki kalite kote ou rete kounye a?
label-dwelling = Kalite kay
choice-dwelling-camp = Kan
choice-dwelling-shelter = Abri
choice-dwelling-rented = Kay lwe
choice-dwelling-friends = Kay zanmi
choice-dwelling-hotel = Otèl
choice-dwelling-street = Nan lari
choice-dwelling-other = Lòt kote
ask-dwelling_name = Ki jan kote sa a oswa katye a rele?
    .hint = Egzanp: Casa del Migrante
label-dwelling_name = Non kote a
ask-spoken_language = Ki lang ou pale pi byen?
    .hint = Egzanp: kreyòl, fransè, panyòl
label-spoken_language = Lang ou pale
ask-can_read = Èske li fasil pou ou li mesaj yo? Nou mande sa pou nou konnen si li pi bon pou nou rele.
label-can_read = Li mesaj
choice-can_read-yes = Wi
choice-can_read-some = Yon ti kras
choice-can_read-no = Non

## More: documents

block-documents = Papye
block-documents-intro = Nou vle konnen sèlman ki papye ki genyen. Pa voye foto.
ask-documents = Ki papye fanmi an genyen? Ou ka chwazi plizyè, oswa okenn. Pa voye foto. Menm san papye ou ka enskri.
    .sms = Ki papye fanmi an genyen? Egzanp: 1 ak 3, oswa okenn. Pa voye foto. Menm san papye ou ka enskri.
    .help = Chwazi papye ou gen avèk ou. Si ou pa genyen, di okenn. Pa gen pwoblèm si gen youn ki manke.
label-documents = Papye
choice-documents-notice_to_appear = Notice to Appear (NTA)
choice-documents-hearing_notice = Avi odyans
choice-documents-passport = Paspò
choice-documents-id = Kat idantite
choice-documents-birth_certificates = Batistè
choice-documents-other = Lòt papye

## More: contact in the United States

block-us_contact = Kontak Ozetazini
block-us_contact-intro = Kesyon sou yon moun ki ka resevwa fanmi an Ozetazini.
ask-us_contact = Èske gen yon fanmi oswa yon zanmi Ozetazini ki ka resevwa fanmi an?
    .help = Èske yon moun Ozetazini ka resevwa fanmi an? Pa egzanp: yon matant oswa yon zanmi. Si pa gen pèsonn, di non. Sa pa chanje enskripsyon an.
label-us_contact = Kontak Ozetazini
ask-us_name = Ki jan moun sa a Ozetazini rele?
    .hint = Egzanp: Jean Pierre
label-us_name = Non kontak la
ask-us_phone = Ki nimewo telefòn moun sa a Ozetazini?
    .hint = Egzanp: +1 202 555 0112
label-us_phone = Telefòn kontak la
ask-us_city = Nan ki vil ak ki eta moun sa a rete?
    .hint = Egzanp: Miami, Florid
label-us_city = Vil kontak la

## More: a second way to reach

block-second_contact = Lòt kontak
block-second_contact-intro = Sa ede nou jwenn ou si telefòn nan chanje oswa si li pèdi.
ask-has_whatsapp = Èske nimewo telefòn ou gen WhatsApp?
label-has_whatsapp = Gen WhatsApp
ask-mail = Ki adrès imel ou?
    .hint = Egzanp: marie@example.org
label-mail = Imel
ask-second_name = Ak ki lòt moun nou ka pale si nou pa jwenn ou? Di non yon moun ou fè konfyans.
    .hint = Egzanp: Jean Pierre
    .help = Di non yon moun ki konnen ou nan pwosesis sa a. N ap mande l sèlman kijan pou nou jwenn ou.
label-second_name = Moun ou fè konfyans
ask-second_phone = Ki nimewo telefòn moun ou fè konfyans lan?
    .hint = Egzanp: 55 0000 0012
label-second_phone = Lòt telefòn
ask-voicemail = Èske nou ka kite mesaj sou repondè a? Nou mande sa paske yon lòt moun ka tande l.
    .help = Si ou pa reponn, èske nou ka kite yon mesaj vokal? Yon lòt moun ka tande l. Mesaj la ap di sèlman nou t ap chèche ou.
label-voicemail = Mesaj sou repondè
