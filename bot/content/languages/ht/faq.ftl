# Answers to what people ask. One line each: the value is read in full, .sms fits two text messages together with
# the date that follows it, .voice says numbers and addresses as they are spoken.

faq-as-of = Enfòmasyon ki bon nan dat { $date }. Sa ka chanje.
    .sms = Nan dat { $date }. Sa ka chanje.

## Menu

topic-group-registering = Enskripsyon
topic-group-entering = Antre: lòd ak dat
topic-group-my_case = Dosye m ak nimewo m
topic-group-family = Fanmi ak timoun
topic-group-journey = Vwayaj, tès, rive
topic-group-safety = Sekirite ak pwogram

topic-how_to_register = Kijan pou m enskri
topic-register_first_helps = Si m premye, sa ede?
topic-my_status = Kote enskripsyon m ye?
topic-change_phone_or_data = Chanje telefòn oswa done
topic-missed_appointment = M rate apèl / randevou
topic-website_problem = Sit la pa mache
topic-entry_order = Kiyès k ap antre anvan?
topic-entry_date = Kilè m ap antre?
topic-entry_port = Nan ki pò?
topic-go_to_border = Ale nan fwontyè a?
topic-outside_matamoros = M pa nan Matamoros
topic-outside_mexico = M pa nan Meksik
topic-eligibility = Pou kiyès sa ye?
topic-no_active_case = M pa gen dosye aktif
topic-closed_or_in_absentia_case = Dosye fèmen oswa refize
topic-lost_a_number = M pa gen nimewo A mwen
topic-hearing_date = Dat tribinal mwen
topic-lawyer = Avoka
topic-children = Timoun
topic-family_separate_cases = Fanmi ak lòt dosye
topic-call_family = Rele fanmi m
topic-covid_test = Tès COVID-19
topic-transport = Transpò
topic-documents = Ki papye pou pote
topic-after_entry = Apre ou fin antre
topic-detention = Èske y ap fèmen m?
topic-cost_scam = Pri ak vòlè
topic-confidentiality = Kiyès k ap wè done m?
topic-about_program = Kisa pwogram sa a ye

## Registration

faq-how_to_register-camp = Ou ka enskri isit la, sou paj conecta.acnur.org, oswa nan liy gratis 800 283 2753 nan Meksik. Li gratis. Moun ki rete nan kan Matamoros la enskri la menm, an pèsòn, depi 24 fevriye. Prepare nimewo A chak moun ak yon telefòn ki mache. Ou ka fè l kote ou ye a: ou pa bezwen vwayaje. Pou kòmanse isit la, reponn KÒMANSE.
    .sms = Enskri isit la (reponn KÒMANSE), sou conecta.acnur.org oswa nan 800 283 2753. Li gratis. Nan kan Matamoros la: an pèsòn. Prepare nimewo A chak moun ak yon telefòn ki mache. Ou pa bezwen vwayaje.
    .voice = Ou ka enskri nan apèl sa a menm, sou paj conecta pwen acnur pwen org, oswa nan liy gratis nan Meksik: uit, zewo, zewo. De, uit, twa. De, sèt, senk, twa. Li gratis. Moun ki rete nan kan Matamoros la enskri la menm, an pèsòn. Prepare nimewo A chak moun ak yon telefòn ki mache. Ou pa bezwen vwayaje.

faq-how_to_register-after_camp = Ou ka enskri isit la, sou paj conecta.acnur.org, oswa nan liy gratis 800 283 2753 nan Meksik. Li gratis. Kan Matamoros la fèmen. Prepare nimewo A chak moun ak yon telefòn ki mache. Ou ka fè l kote ou ye a: ou pa bezwen vwayaje. Pou kòmanse isit la, reponn KÒMANSE.
    .voice = Ou ka enskri nan apèl sa a menm, sou paj conecta pwen acnur pwen org, oswa nan liy gratis nan Meksik: uit, zewo, zewo. De, uit, twa. De, sèt, senk, twa. Li gratis. Kan Matamoros la fèmen. Prepare nimewo A chak moun ak yon telefòn ki mache. Ou pa bezwen vwayaje.

faq-how_to_register-stopped = Pwosesis la kanpe poutèt yon lòd yon tribinal Etazini te bay 13 out 2021. Gade nouvèl ofisyèl yo anvan: règ yo ka chanje. Si ou te enskri deja, kenbe nimewo enskripsyon ou ak papye ou yo. Pa janm peye pou yon enskripsyon.

faq-register_first_helps = Non. Si ou enskri bonè, vit oswa de fwa, sa pa chanje anyen. Se Etazini ki deside lòd la, e se pa lòd enskripsyon an. Yo pa anonse okenn dat limit. Pran tan ou, fè l yon sèl fwa.

faq-my_status = Isit la nou ka sèlman di ou si nou resevwa enskripsyon ou, si apèl la poko fèt, oswa si li nan men anplwaye yo. Nou pa wè desizyon Etazini. Pou konnen kote li ye, reponn ESTATI epi prepare nimewo enskripsyon ou. Si yo poko rele ou, sa pa vle di non.

faq-change_phone_or_data = Fè nou konnen vit, paske y ap rele nan nimewo ou te bay la. Di sa ki chanje: telefòn, imèl, kote ou rete, oswa yon bagay ki mal ekri. Anvan nou chanje l, nou verifye se ou menm. Ou pa bezwen enskri ankò. Si ou pèdi telefòn ou, reponn MOUN.

faq-missed_appointment = Ekri nou oswa rele liy lan, epi kenbe telefòn ou bò kote ou. Reponn MOUN pou yon moun ede ou. Pa ale nan pò a san yon nouvo dat. Pa gen règ ki pibliye sou moun ki rate yon apèl oswa yon randevou.

faq-website_problem-overload = Nou konnen pwoblèm sa a. Depi 19 fevriye anpil moun antre an menm tan sou conecta.acnur.org, e paj la chaje twòp. Eseye pita oswa enskri isit la. Ou pa pèdi anyen lè ou tann: lòd la se pa lòd enskripsyon an. Si li pa ba ou dat pou apèl la, dat la ap vini apre.
    .voice = Nou konnen pwoblèm sa a. Depi 19 fevriye anpil moun antre an menm tan sou paj conecta pwen acnur pwen org, e paj la chaje twòp. Eseye pita oswa enskri nan apèl sa a. Ou pa pèdi anyen lè ou tann: lòd la se pa lòd enskripsyon an. Si li pa ba ou dat pou apèl la, dat la ap vini apre.

faq-website_problem-later = Lè anpil moun antre an menm tan, paj la oswa liy lan ka bloke. Eseye pita oswa enskri isit la. Ou pa pèdi anyen lè ou tann: lòd la se pa lòd enskripsyon an. Si li pa ba ou dat pou apèl la, dat la ap vini apre.

## Entering

faq-entry_order = Se gouvènman Etazini sèlman ki deside lòd la. Se pa lòd enskripsyon an. Yo te mete kan Matamoros la anvan paske kondisyon yo te move la. Yo pale tou de tan moun pase nan MPP ak moun ki pi frajil yo, men pa gen règ ki pibliye. Pèsonn pa ka fè ou pase devan.

faq-entry_date = Se gouvènman Etazini sèlman ki deside dat la. Ni HCR (ACNUR), ni OIM, ni sèvis sa a pa ka bay oswa chanje yon dat. Lè ou fin enskri, tann apèl la epi kenbe telefòn ou bò kote ou. Sa ka pran tan. Etazini di y ap okipe tout moun ki gen yon dosye aktif.

faq-entry_port-first = Se Etazini ki deside pò a pou chak moun. Ou pa ka chwazi l, e li ka pa menm pò kote yo te voye ou tounen an. Premye gwoup la te antre 19 fevriye nan San Ysidro, anfas Tijuana. Tann yo avèti ou, pa ale nan yon pò san randevou.

faq-entry_port-february = Se Etazini ki deside pò a pou chak moun. Ou pa ka chwazi l, e li ka pa menm pò kote yo te voye ou tounen an. An fevriye gwoup moun te antre nan San Ysidro, Brownsville ak El Paso. Tann yo avèti ou, pa ale nan yon pò san randevou.

faq-entry_port-march = Se Etazini ki deside pò a pou chak moun. Ou pa ka chwazi l. An fevriye gwoup moun te antre nan San Ysidro, Brownsville ak El Paso. An mas yo te anonse Hidalgo ak Laredo. Tann yo avèti ou, pa ale nan yon pò san randevou.

faq-go_to_border-camp = Non. Rete kote ou ye a. Pa ale nan fwontyè a ni nan yon pò toutotan yo poko ba ou yon randevou. Kan Matamoros la pa pran nouvo moun. Si ou tande yo louvri yon pon, pa kwè sa san yon nouvèl ofisyèl.

faq-go_to_border-after_camp = Non. Rete kote ou ye a. Pa ale nan fwontyè a ni nan yon pò san yon randevou. Kan Matamoros la te fèmen nan mwa mas 2021. Si ou tande yo louvri yon pon, pa kwè sa san yon nouvèl ofisyèl.

faq-outside_matamoros-camp = Wi, y ap okipe tou moun ki gen MPP ak dosye aktif epi ki rete lòt kote. Ale Matamoros pa ede: kan an pa pran nouvo moun. Enskri kote ou ye a epi rete la.

faq-outside_matamoros-after_camp = Wi, y ap okipe tou moun ki gen MPP ak dosye aktif epi ki rete lòt kote. Ale Matamoros pa ede: kan an te fèmen nan mwa mas 2021. Enskri kote ou ye a epi rete la.

faq-outside_mexico = Rete kote ou ye a epi tann. Pa vwayaje al nan fwontyè a. Sa ki konte se si dosye ou toujou aktif. Si ou nan yon lòt peyi oswa ou tounen lakay ou, di sa lè w ap enskri. Si ou Etazini deja, tann lòt enstriksyon apa.

faq-process_stopped = Pwosesis antre a kanpe poutèt yon lòd yon tribinal Etazini te bay 13 out 2021. Gade nouvèl ofisyèl yo anvan: règ yo ka chanje. Rete kote ou ye a, kenbe papye ou yo, epi chache èd legal gratis.

## My case

faq-eligibility-before = Se pou moun Etazini te voye tounen Meksik nan pwogram MPP, e ki gen yon dosye imigrasyon aktif Etazini. Yon apèl ki poko fini nan Komisyon Apèl la (BIA) konte tou. Se pa nou ki deside: Etazini gade chak dosye.

faq-eligibility-after = Se pou moun Etazini te voye tounen Meksik nan MPP, e ki gen yon dosye aktif Etazini, menm si li nan apèl (BIA). Depi 23 jen 2021 moun ki gen dosye ki te fini (terminated) oswa ki te jwenn lòd depòtasyon pandan yo pa t la ka enskri tou. Yon dosye yon jij refize apre yon odyans poko ladan l. Se Etazini ki deside sou chak dosye.
    .sms = Se pou moun ki nan MPP ak dosye aktif (apèl tou). Depi 23 jen 2021, dosye terminated oswa depòtasyon pandan moun nan pa t la ka enskri tou. Dosye refize apre odyans: poko. Etazini deside chak dosye.

faq-eligibility-stopped = Pwosesis la kanpe poutèt yon lòd yon tribinal Etazini te bay 13 out 2021. Li te pou moun yo te voye tounen Meksik nan MPP. Nou pa ka di kiyès ki kalifye kounye a. Gade nouvèl ofisyèl yo anvan epi chache èd legal gratis.

faq-no_active_case-before = Nou regrèt sa: pwosesis sa a se sèlman pou moun ki gen yon dosye MPP aktif, e depi 21 janvye 2021 pa gen nouvo moun ki antre nan MPP. Nou konnen sa di. Tann nouvèl ofisyèl epi pale ak yon gwoup èd legal. Pou mande azil nan Meksik, se COMAR. Pou konnen si dosye ou aktif, rele 1-800-898-7180 ak nimewo A ou.
    .sms = Nou regrèt sa: se sèlman pou dosye MPP aktif, pa gen nouvo moun k ap antre. Tann nouvèl ofisyèl, chache èd legal. Azil nan Meksik: COMAR. Pou wè si dosye ou aktif rele 1-800-898-7180 ak nimewo A ou.
    .voice = Nou regrèt sa: pwosesis sa a se sèlman pou moun ki gen yon dosye M P P aktif, e depi 21 janvye 2021 pa gen nouvo moun ki antre nan pwogram nan. Nou konnen sa di. Tann nouvèl ofisyèl epi pale ak yon gwoup èd legal. Pou mande azil nan Meksik, se biwo ki rele Komar. Pou konnen si dosye ou aktif, rele ak nimewo A ou: en, uit zewo zewo, uit nèf uit, sèt en uit zewo.

faq-no_active_case-after = Nou regrèt sa: pwosesis sa a se sèlman pou moun Etazini te mete nan MPP: ak dosye aktif e, depi 23 jen 2021, ak dosye ki te fini oswa lòd pandan moun nan pa t la. Pa gen nouvo moun ki antre nan MPP. Nou konnen sa di. Pale ak yon gwoup èd legal. Pou mande azil nan Meksik, se COMAR. Pou wè dosye ou, rele 1-800-898-7180 ak nimewo A ou.
    .sms = Nou regrèt sa: se sèlman pou moun ki nan MPP ak dosye aktif, fini, oswa lòd pandan yo pa t la. Chache èd legal. Azil nan Meksik: COMAR. Pou wè dosye ou rele 1-800-898-7180 ak nimewo A ou.
    .voice = Nou regrèt sa: pwosesis sa a se sèlman pou moun Etazini te mete nan M P P: ak dosye aktif e, depi 23 jen 2021, ak dosye ki te fini oswa lòd pandan moun nan pa t la. Pa gen nouvo moun ki antre nan pwogram nan. Nou konnen sa di. Pale ak yon gwoup èd legal. Pou mande azil nan Meksik, se biwo ki rele Komar. Pou wè dosye ou, rele ak nimewo A ou: en, uit zewo zewo, uit nèf uit, sèt en uit zewo.

faq-no_active_case-stopped = Nou regrèt sa: sèvis sa a te sèlman pou moun ki nan MPP, e yon tribinal te fè pwosesis la kanpe an out 2021. Nou konnen sa di. Gade nouvèl ofisyèl yo anvan: règ yo ka chanje. Pale ak yon gwoup èd legal. Pou mande azil nan Meksik, se COMAR. Pou wè si ou gen yon dosye, rele 1-800-898-7180 ak nimewo A ou.
    .sms = Nou regrèt sa: se te sèlman pou MPP, e yon tribinal fè l kanpe an out 2021. Gade nouvèl ofisyèl, chache èd legal. Azil nan Meksik: COMAR. Pou wè dosye ou rele 1-800-898-7180 ak nimewo A ou.
    .voice = Nou regrèt sa: sèvis sa a te sèlman pou moun ki nan M P P, e yon tribinal te fè pwosesis la kanpe an out 2021. Nou konnen sa di. Gade nouvèl ofisyèl yo anvan: règ yo ka chanje. Pale ak yon gwoup èd legal. Pou mande azil nan Meksik, se biwo ki rele Komar. Pou wè si ou gen yon dosye, rele ak nimewo A ou: en, uit zewo zewo, uit nèf uit, sèt en uit zewo.

faq-closed_or_in_absentia_case-before = Pou kounye a dosye fèmen yo pa nan faz sa a: ni dosye refize, ni dosye ki fini, ni lòd depòtasyon pandan moun nan pa t la. Kenbe tout papye ou yo epi pale ak yon avoka oswa yon gwoup èd legal. Pa peye moun ki di l ap relouvri dosye ou.

faq-closed_or_in_absentia_case-after = Sa depann. Depi 23 jen 2021 moun ki nan MPP ka enskri si dosye yo te fini (terminated) oswa si yo te jwenn lòd depòtasyon pandan yo pa t la. Si yon jij te refize dosye ou apre yon odyans, li poko ladan l. Enskri se pa yon pwomès pou antre: Etazini gade chak dosye. Kenbe papye ou yo epi chache èd legal.
    .sms = Sa depann. Depi 23 jen 2021 dosye MPP ki te fini (terminated) oswa depòtasyon pandan moun nan pa t la ka enskri. Dosye refize apre odyans: poko. Se pa yon pwomès pou antre. Chache èd legal.

faq-lost_a_number = Li anlè adwat sou papye ki rele Notice to Appear, ak sou avi odyans yo. Mande avoka ou oswa fanmi ki gen kopi. Ou ka kòmanse san nimewo a. Pa janm envante l, pa devine l.

faq-hearing_date = Rele 1-800-898-7180 nenpòt lè, ak nimewo A ou. Yo te ranvwaye anpil odyans MPP an 2020 ak 2021: pa ale nan pò a pou yon odyans san ou pa verifye anvan. Apre moun nan antre, dosye a pase nan yon tribinal toupre kote l ap viv.
    .voice = Rele ak nimewo A ou: en, uit zewo zewo, uit nèf uit, sèt en uit zewo. Li reponn nenpòt lè. Yo te ranvwaye anpil odyans M P P an 2020 ak 2021: pa ale nan pò a pou yon odyans san ou pa verifye anvan. Apre moun nan antre, dosye a pase nan yon tribinal toupre kote l ap viv.

faq-lawyer = Ou pa bezwen avoka pou enskri. Nan tribinal ou gen dwa genyen yon avoka, men se ou ki peye l. Gen gwoup ki ede gratis. Sèvis sa a pa bay konsèy legal. Fè atansyon ak moun ki mande lajan pou enskri ou.

## Family

faq-children = Timoun ki nan dosye ou vwayaje avèk ou. UNICEF ede fanmi yo rete ansanm. Pale nou de chak timoun, menm sa ki fèt Meksik epi ki pa gen nimewo A. Pa janm voye yon timoun pou kont li.

faq-family_separate_cases = Di sa lè w ap enskri, epi bay nimewo A chak moun. Nan apèl la y ap pale tou de fanmi ki prale avèk ou. Pèsonn pa pwomèt dosye diferan ap antre menm jou: anplwaye yo dwe gade sa.

faq-call_family = Lakwa Wouj Meksiken ak Komite Entènasyonal Lakwa Wouj bay ti apèl gratis nan pòs yo ak nan abri yo. Yo ede chache fanmi ki disparèt tou. Mande nan abri kote ou ye a.

## The journey

faq-covid_test-first = OIM fè tès la, gratis, nan plas kote moun rasanble anvan yo antre. Li bay mask tou. Pa peye yon tès pou kont ou. Jiskaprezan yo pa jwenn okenn ka COVID-19. Si ou pozitif, ou rete Meksik pou yo pran swen ou, e ou pa pèdi dosye ou.

faq-covid_test-later = OIM fè tès la, gratis, nan plas kote moun rasanble anvan yo antre. Li bay mask tou. Pa peye yon tès pou kont ou. Si ou pozitif, ou rete Meksik pou yo pran swen ou, e ou pa pèdi dosye ou. Anplwaye yo ap di ou sa k ap vini apre.

faq-transport = Si ou gen randevou, OIM ap mennen ou gratis soti nan plas rasanbleman an rive nan pò a. Pou vwayaj ki soti lwen rive nan plas sa a, anyen poko pibliye: reponn MOUN epi mande anplwaye yo. Pa achte tikè san randevou.

faq-documents = Kenbe tout papye ofisye Etazini yo te ba ou. Si ou gen randevou, pote yo ak nenpòt pyès idantite ou genyen. Ou ka enskri menm si ou pa gen paspò oswa batistè. Pa voye foto isit la.

faq-after_entry = Dosye ou ap kontinye nan yon tribinal Etazini. Antre pa vle di ou gen azil. Gwoup lokal ede pandan 2 a 4 premye jou yo, apre sa pifò moun ale kay fanmi oswa zanmi. Pèmi travay pa otomatik: mande yon avoka.

faq-detention = Plan yo anonse a se antre san detansyon, si moun nan pase kontwòl sante ak sekirite. Ka gen siveyans, tankou prezante nan yon biwo oswa yon aparèy nan cheviy. Pèsonn pa ka garanti sa.

## Safety and the programme

faq-cost_scam = Tout bagay gratis, toujou. Pèsonn pa ka fè l mache pi vit. Nasyonzini (ONU) pa janm mande lajan, kont bank ni modpas. Si yon moun mande ou lajan oswa di l ap fè dosye ou mache vit, se vòlè: pa peye. Pou fè nou konnen, reponn MOUN.

faq-confidentiality = Nou kenbe, ak pwoteksyon, sa ou di nou: non, nimewo A, kote ou rete ak kontak. HCR ak OIM wè l e, pou pwosesis sa a, otorite Etazini yo. Yo pa bay peyi ou li. Ou gen dwa di non. Pou nou efase done ou yo, reponn EFASE.

faq-about_program-running = MPP se pwogram ki te fòse moun tann nan Meksik pou odyans yo Etazini. L ap fini. Moun ki gen yon dosye MPP aktif enskri pou yo kontinye dosye yo Etazini. Se Etazini ki deside kiyès k ap antre, kilè ak ki kote. HCR enskri moun, OIM fè tès COVID-19 ak transpò, UNICEF okipe timoun ak fanmi, e Lakwa Wouj bay apèl gratis. Sa a se yon sèvis otomatik gratis: li pran enfòmasyon ou epi li reponn kesyon.
    .sms = MPP te fòse moun tann nan Meksik pou odyans yo Etazini. Kounye a moun ki gen dosye MPP aktif enskri. Se Etazini ki deside kiyès k ap antre, kilè ak ki kote. Sèvis otomatik gratis sa a pran enfòmasyon ou.

faq-about_program-stopped = Sèvis sa a te enskri moun ki gen dosye MPP pou antre Etazini. Pwosesis la kanpe poutèt yon lòd yon tribinal Etazini te bay 13 out 2021. Gade nouvèl ofisyèl yo anvan: règ yo ka chanje.

## What is no question

label-greeting = Bonjou! Ou ka poze m kesyon sou enskripsyon dosye MPP, oswa kòmanse enskri. Li gratis. Reponn KÒMANSE, oswa MENI pou wè kesyon yo.
label-thanks_bye = Padkwa. Si ou gen yon lòt kesyon, ekri nou nenpòt lè. Pase bon jounen.
    .voice = Padkwa. Si ou gen yon lòt kesyon, rele nou nenpòt lè. Pase bon jounen.
label-out_of_scope = Nou pa ka ede ou ak sa: sèvis sa a se sèlman pou enskripsyon dosye MPP. Pou wè kesyon yo, reponn MENI. Pou pale ak yon moun, reponn MOUN oswa rele { $human_phone } ({ $human_hours }).
