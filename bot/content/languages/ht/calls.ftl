# What is said on the telephone around the questions: which key does what, silence, recording, calling back.
# These texts are only spoken; bot/content/languages/<code>/audio/ may hold a recording of each.

call-language = Pou kreyòl, peze { $key }.
call-press = peze { $key }.
call-service = Pou tande ankò, peze etwal. Pou meni an ak kesyon w yo, peze uit. Pou pale ak yon moun, peze zewo.
call-or-say = Ou ka di l byen fò tou.
call-say = Di l kounye a.
call-end = Lè w fini, peze touch dyèz la.
call-skip = Pou kite l san repons, peze { $key }.
call-silence = Mwen pa tande w.
call-other-way = Ou ka sèvi ak touch telefòn nan, oswa di l byen fò.
call-keys-only = Tanpri, sèvi ak touch telefòn nan.
call-rescue = Sa w te reponn nan anrejistre. Pou eseye ankò, peze en. Pou pale ak yon moun, peze zewo.
call-goodbye = Sa w te reponn nan anrejistre. Rele lè w vle ak telefòn sa a, epi n ap kontinye kote w te rete a. Orevwa.
call-record = Pou kite repons ou nan yon anrejistreman, peze { $key }.
call-record-ask = N ap anrejistre vwa w sèlman pou repons sa a. N ap kenbe l an sekirite, epi yon moun nan ekip nou an ap ekri l. Si w dakò, peze en. Si w pa dakò, peze de.
call-record-now = Di repons ou apre son an. Lè w fini, peze touch dyèz la.
call-broke = Padon, gen yon pwoblèm bò kote pa nou. Tanpri, rele ankò nan kèk minit.
call-back-hello = Ou te rele nou, epi n ap rele w tounen.
call-back-go-on = Pou kontinye, peze en.
call-voicemail = Ou ka rele nou lè w vle. Orevwa.
# On the telephone: put through to a person, and the number of the registration as a text message.
person-connect = N ap mete w pale ak yon moun kounye a. Tanpri, pa rakwoche.
by-text-ask = Èske w vle nou voye nimewo enskripsyon w pa mesaj tèks sou telefòn sa a? Nou pa voye PIN nan.
by-text-yes = Wi, voye l
by-text-no = Non
by-text-sent = W ap resevwa l talè pa mesaj tèks.
reference-by-text = Nimewo enskripsyon w: { $reference }. Ou te mande l nan telefòn. Ak nimewo sa a ak PIN ou a ou ka kontinye sou nenpòt telefòn.
