# The questions of the registration, as they are asked. Which question comes when stands in ../../forms/intake.yml.
# Value: as a page shows it. .sms: fits two text messages with its choices and its hint. .voice: as it is spoken.
# .hint: one line with an example. .help: in simpler words, when somebody asks for help or was not understood twice.
# ask-<question>-other: the same, about somebody else of the family; { $name } is a given name or "person 2".

choice-yes = Yes
choice-no = No

## Before the registration

ask-consent =
    To register you, we keep your details and those of your family: names, dates of birth, A-number, place and phone. We share them with UNHCR, IOM and, only for this process, the U.S. authorities. We do not share them with the government of your country.
    It is free. You may say no, and later you may ask us to erase everything. If you register other people, they must agree too. We never ask why you left your country, and we never ask for money or photos of your papers. Do you agree?
    .sms = We keep your details and share them with UNHCR, IOM and, only for this process, the U.S. authorities. Not with your country. It is free. You may say no, or erase them later. We never ask for money, photos or your asylum story. Do you agree?
    .voice = To register you, we keep your details and those of your family: names, dates of birth, A-number, place and phone. We share them with U N H C R, the U N Refugee Agency, with the International Organization for Migration and, only for this process, with the U S authorities. We do not share them with the government of your country. It is free. You may say no, and later you may ask us to erase everything. If you register other people, they must agree too. We never ask why you left your country, and we never ask for money or photos of your papers. Do you agree?
    .help = If you say yes, we keep what you tell us and start the registration. If you say no, we do not keep your details and you can still ask questions. If you register somebody else, ask them first.
label-consent = Permission to keep

ask-who = Who is filling in this registration?
    .help = We want to know if you are one of the people in it, or if you help somebody else. For example: if it is for you and your family, it is the first choice.
label-who = Who registers
choice-who-self = Me, it is for me
choice-who-relative = Relative, elsewhere
choice-who-helper = Volunteer or group
choice-who-lawyer = Lawyer

ask-active_case = Were you returned to Mexico under the MPP program, and is your U.S. immigration case still open?
    .voice = Were you returned to Mexico under the M P P program, and is your U S immigration case still open?
    .help = MPP is also called "Remain in Mexico": waiting in Mexico for the U.S. court. Open means there is no final decision yet, or there is an appeal. If you are not sure, say that you do not know.
label-active_case = Open MPP case
choice-active_case-yes = Yes
choice-active_case-no = No
choice-active_case-unknown = I don't know

end-no_active_case =
    Thank you for telling us. This registration is only for people returned to Mexico under MPP who have an open case in the United States. So we will not ask you more questions. This is not a decision about you.
    To check a case, call 1-800-898-7180, the line of the immigration court (EOIR), with the A-number. A free legal aid group can guide you. To ask for asylum in Mexico, go to COMAR. Stay where you are and do not pay anybody for a registration. You can go on asking questions here.
    .sms = Thank you for telling us. This registration is only for people returned to Mexico under MPP with an open case. It is not a decision about you. To check a case: EOIR 1-800-898-7180, with the A-number. Asylum in Mexico: COMAR. Stay where you are. You can still ask questions.
    .voice = Thank you for telling us. This registration is only for people returned to Mexico under M P P who have an open case in the United States. So we will not ask you more questions. This is not a decision about you. To check a case, call the U S immigration court: one, eight, zero, zero. Eight, nine, eight. Seven, one, eight, zero. Again: one, eight, zero, zero. Eight, nine, eight. Seven, one, eight, zero. Have the A-number ready. A free legal aid group can guide you. To ask for asylum in Mexico, go to COMAR. Stay where you are and do not pay anybody for a registration.
explain-active_case =
    That is all right. To find out, call 1-800-898-7180 at any hour, the line of the immigration court (EOIR), with your A-number. Meanwhile you may go on: we note that you are not sure.
    .voice = That is all right. To find out, call the U S immigration court at any hour: one, eight, zero, zero. Eight, nine, eight. Seven, one, eight, zero. Have your A-number ready. Meanwhile you may go on: we note that you are not sure.

## The people

ask-given_names = What is your first name? Say all your given names, without last names yet.
    .hint = As on your U.S. papers. Example: Maria Jose
    .help = Say only your first name, and your middle name if you have one. For example: Maria Jose. We ask for the last names next.
ask-given_names-other = What is the first name of { $name }? Say all given names, without last names yet.
    .hint = As on the U.S. papers. Example: Maria Jose
    .help = Say only the first name of this person, and the middle name if there is one. For example: Maria Jose. We ask for the last names next.
label-given_names = Given names

ask-surnames = What are your last names? Say all of them.
    .hint = Example: Lopez Cruz
    .help = These are the names of your family. For example: Lopez Cruz. If you have only one, say that one.
ask-surnames-other = What are the last names of { $name }? Say all of them.
    .hint = Example: Lopez Cruz
    .help = These are the family names of this person. For example: Lopez Cruz. If there is only one, say that one.
label-surnames = Last names

ask-relation = How are you related to the first person of this registration?
    .hint = Example: wife, son, mother, brother
    .help = Say what you are in the family. For example: daughter. If you are not family, say: not related.
ask-relation-other = How is { $name } related to the first person of this registration?
    .hint = Example: wife, son, mother, brother
    .help = Say what this person is in the family. For example: daughter. If they are not family, say: not related.
label-relation = Relation
choice-relation-head = Head of the family
choice-relation-spouse = Wife, husband, partner
choice-relation-child = Daughter or son
choice-relation-stepchild = Stepdaughter or stepson
choice-relation-parent = Mother or father
choice-relation-sibling = Sister or brother
choice-relation-grandparent = Grandparent
choice-relation-grandchild = Grandchild
choice-relation-niece_nephew = Niece or nephew
choice-relation-other_relative = Other relative
choice-relation-not_related = Not related

ask-birth_date = On which date were you born?
    .hint = Example: April 3, 1990
    .help = Say the day, the month and the year. For example: April 3, 1990. If you do not know the date, say the age, like 25 years.
ask-birth_date-other = On which date was { $name } born?
    .hint = Example: April 3, 2012
    .help = Say the day, the month and the year. For example: April 3, 2012. If you do not know the date, say the age, like 8 years or 5 months.
label-birth_date = Date of birth

ask-with_adult = Is an adult of your family with you, or an adult who looks after you?
    .help = For example: your mother, your uncle or another adult who looks after you. We ask so that you get the right help.
ask-with_adult-other = Is { $name } with an adult of the family, or with an adult who looks after them?
    .help = For example: the mother, an uncle or another adult who looks after them. We ask so that they get the right help.
label-with_adult = With an adult

ask-sex = What is your sex?
    .help = Choose what is right for you. If you do not want to say, it is the last choice.
ask-sex-other = What is the sex of { $name }?
    .help = Choose what is right for this person. If you do not want to say, it is the last choice.
label-sex = Sex
choice-sex-female = Female
choice-sex-male = Male
choice-sex-other = Other
choice-sex-unsaid = I prefer not to say

ask-nationality = Which country are you from?
    .hint = Example: Honduras, or Honduran
    .help = Say the country that gives you your papers. For example: Guatemala.
ask-nationality-other = Which country is { $name } from?
    .hint = Example: Honduras, or Honduran
    .help = Say the country that gives this person papers. For example: Guatemala.
label-nationality = Nationality

ask-a_number = What is your A-number? It is at the top right of the papers that the U.S. gave you. We ask only to find your case.
    .voice = What is your A-number? It is at the top right of the papers that the United States gave you. We ask only to find your case.
    .hint = Example: A000-000-012. If not: I lost it, or none
    .help = It is the letter A with 8 or 9 digits. Each person has their own. If you lost the papers, say: I lost it. If you never had one, say: none. Do not make one up: you can go on without it.
ask-a_number-other = What is the A-number of { $name }? It is at the top right of the papers from the U.S. We ask only to find the case.
    .voice = What is the A-number of { $name }? It is at the top right of the papers from the United States. We ask only to find the case.
    .hint = Example: A000-000-012. If not: I lost it, or none
    .help = It is the letter A with 8 or 9 digits. Each person has their own. If it is lost, say: I lost it. A child born in Mexico has none: say none. Do not make one up.
label-a_number = A-number

## Where, and how to reach

ask-place = Where are you now? Say the city and the state.
    .hint = Example: Matamoros, Tamaulipas
    .help = The city and the state are enough, not the address. For example: Tijuana, Baja California. If you are in another country, say the city and the country.
label-place = Place

ask-phone = What is the best phone number to call you? You will be called on it about your registration.
    .hint = Example: 55 0000 0012
    .help = It may be borrowed, from somebody you trust. Say the whole number. If it is from another country, begin with + and the code of the country.
ask-phone-known = May we call you on this number, { $reach }? If you prefer another one, say the other number.
    .hint = Answer: this one. Or give another number.
    .help = You will be called on it about your registration. Say "this one" to use the same, or say another whole number.
label-phone = Phone

ask-notice = Somebody else could read the messages on your phone. What may our messages say?
    .help = If others use your phone, the first choice is the safest: the message only says that there is news, and you read it with your PIN.
label-notice = What messages say
choice-notice-notice = Only: you have a message
choice-notice-details = The decision and the day

ask-safe_hours = When is it safe to write to you or call you?
    .help = Choose the time when a message or a call does not bring you trouble. With the last choice we contact you only when you ask for it.
label-safe_hours = Safe hours
choice-safe_hours-any = At any time
choice-safe_hours-morning = In the morning
choice-safe_hours-afternoon = In the afternoon
choice-safe_hours-evening = In the evening
choice-safe_hours-never = Only if I ask for it

ask-family = How many other people of your family are with you and in this registration? If nobody, say 0.
    .hint = Example: 2
    .help = Do not count yourself. Count all children, also those born in Mexico. For example: you and two children, say 2.
label-family = Other people

## More: who helps

block-you = About who helps
block-you-intro = Tell us who you are, so that we can talk to you about this registration.
ask-helper_name = What is your name?
    .hint = Example: Ana Soto
label-helper_name = Name of who helps
ask-helper_group = Which organization or group are you from?
    .hint = Example: shelter, church, law office
label-helper_group = Organization
ask-helper_phone = On which number may we call you?
    .hint = Example: 55 0000 0012
label-helper_phone = Phone of who helps

## More: the people

block-people_more = About each person
block-people_more-intro = A few short questions about each person of the registration.
ask-other_names = Does any paper have your name written in another way? Say how.
    .hint = Example: Maria Lopez, for Maria Jose Lopez Cruz
ask-other_names-other = Does any paper have the name of { $name } written in another way? Say how.
    .hint = Example: Maria Lopez, for Maria Jose Lopez Cruz
label-other_names = Other names
ask-marital = What is your marital status?
ask-marital-other = What is the marital status of { $name }?
label-marital = Marital status
choice-marital-single = Single
choice-marital-engaged = Engaged
choice-marital-married = Married
choice-marital-common_law = Living as a couple
choice-marital-separated = Separated
choice-marital-divorced = Divorced
choice-marital-widowed = Widowed
choice-marital-unsaid = I prefer not to say
ask-birth_country = In which country were you born?
    .hint = Example: Honduras
ask-birth_country-other = In which country was { $name } born?
    .hint = Example: Mexico
label-birth_country = Country of birth
ask-member_nationality = Which country are you from?
    .hint = Example: Honduras, or Honduran
ask-member_nationality-other = Which country is { $name } from?
    .hint = Example: Honduras, or Honduran
label-member_nationality = Nationality
ask-same_case = Do you have the same immigration case as the first person of this registration?
    .help = In one family there can be different cases. If you are not sure, say that you do not know.
ask-same_case-other = Does { $name } have the same immigration case as the first person of this registration?
    .help = In one family there can be different cases. If you are not sure, say that you do not know.
label-same_case = Same case
choice-same_case-yes = Yes
choice-same_case-no = No
choice-same_case-unknown = I don't know
ask-together = Do you travel together with the first person of this registration?
ask-together-other = Does { $name } travel together with the first person of this registration?
label-together = Travel together

## More: the case

block-case_facts = Case and hearing
block-case_facts-intro = A few questions about MPP and your case. What you do not know, you may skip.
ask-return_date = On which date were you returned to Mexico under MPP?
    .hint = Example: August 15, 2019, or August 2019
    .help = It is the day when the United States sent you to wait in Mexico. If you do not remember the day, say the month and the year.
label-return_date = Date of return
ask-return_port = At which port or bridge were you returned to Mexico?
label-return_port = Port of return
choice-return_port-san_ysidro = San Ysidro, Tijuana
choice-return_port-calexico = Calexico, Mexicali
choice-return_port-nogales = Nogales
choice-return_port-el_paso = El Paso, Juarez
choice-return_port-eagle_pass = Eagle Pass
choice-return_port-laredo = Laredo
choice-return_port-hidalgo = Hidalgo, Reynosa
choice-return_port-brownsville = Brownsville, Matamoros
choice-return_port-other = Other
ask-hearing_date = When is your next immigration hearing? If it has passed, say the last one.
    .hint = Example: May 20, 2021
label-hearing_date = Hearing date
ask-hearing_place = In which city or court is your hearing?
    .hint = Example: Brownsville
label-hearing_place = Hearing place
ask-case_status = As far as you know, how does your immigration case stand?
    .help = Say what you remember from the last hearing or the last paper. "In absentia" is an order of the judge when the person was not at the hearing.
label-case_status = How the case stands
choice-case_status-pending = Pending, no decision
choice-case_status-appeal = In appeal
choice-case_status-absence = Order in absentia
choice-case_status-terminated = Terminated or closed
choice-case_status-denied = Denied by the judge
choice-case_status-unknown = I don't know

## More: the lawyer

block-lawyer = Lawyer
block-lawyer-intro = Short questions about your lawyer. You do not need one to register.
ask-lawyer = Do you have a lawyer or legal representative?
label-lawyer = Has a lawyer
ask-lawyer_name = What is the name of your lawyer or representative?
    .hint = Example: Ana Soto
label-lawyer_name = Name of the lawyer
ask-lawyer_phone = What is the phone number of your lawyer or representative?
    .hint = Example: +1 202 555 0112
label-lawyer_phone = Phone of the lawyer
ask-lawyer_talk = May we talk to your lawyer or representative about this registration?
label-lawyer_talk = Talk to the lawyer

## More: needs

block-needs = Health and protection
block-needs-intro = We ask so that protection staff know. It does not change your place in the process.
ask-needs = Is anybody of your family living with any of this? Choose several, or none. We ask for no details: only protection staff see it.
    .sms = Does any of this happen to your family? Choose several, or none. Only protection staff see it.
    .hint = Example: 1, 3
    .help = Choose what happens to you or to somebody of your family. If nothing does, say none.
label-needs = Health and protection
choice-needs-pregnant = Pregnancy
choice-needs-medical = Serious illness
choice-needs-disability = Disability
choice-needs-older = Older person
choice-needs-single_parent = Single parent
choice-needs-child = Child without parents
choice-needs-threats = Threats
choice-needs-separated = Separated family
choice-needs-private_talk = Talk in private
ask-needs_note = Would you like to add something about this? Say it in a few words. You do not have to tell difficult things.
    .hint = Example: I need medicine for diabetes
label-needs_note = Protection note

## More: how you live

block-living = Where you live
block-living-intro = We ask so that we can find you and talk to you in your language.
ask-dwelling = In what kind of place do you live now?
label-dwelling = Kind of place
choice-dwelling-camp = Camp
choice-dwelling-shelter = Shelter
choice-dwelling-rented = Rented house or room
choice-dwelling-friends = With friends or family
choice-dwelling-hotel = Hotel
choice-dwelling-street = On the street
choice-dwelling-other = Another place
ask-dwelling_name = What is the name of the camp, shelter or hotel?
    .hint = Example: Casa del Migrante
label-dwelling_name = Name of the place
ask-spoken_language = In which language do you prefer to talk on the phone?
    .hint = Example: English, Spanish, K'iche', Mam
label-spoken_language = Language to talk in
ask-can_read = Is it easy for you to read messages? So we know if it is better to call you.
label-can_read = Reads messages
choice-can_read-yes = Yes
choice-can_read-some = A little
choice-can_read-no = No

## More: papers

block-documents = Papers you have
block-documents-intro = If a paper is missing, you can register all the same. Do not send photos.
ask-documents = Which papers do you have? Choose several, or none. Do not send photos.
    .hint = Example: 1, 3
    .help = Choose the papers that you have with you. If you have none, say none. It is all right if some are missing.
label-documents = Papers
choice-documents-notice_to_appear = Notice to Appear
choice-documents-hearing_notice = Hearing notice
choice-documents-passport = Passport
choice-documents-id = Identity card
choice-documents-birth_certificates = Birth certificates
choice-documents-other = Other papers

## More: somebody in the United States

block-us_contact = Contact in the U.S.
block-us_contact-intro = Somebody in the United States who can receive you or help you. You do not need one.
ask-us_contact = Do you have family or friends in the United States who can help you?
label-us_contact = Contact in the U.S.
ask-us_name = What is the name of this person in the United States?
    .hint = Example: Ana Soto
label-us_name = Name in the U.S.
ask-us_phone = What is the phone number of this person in the United States?
    .hint = Example: +1 202 555 0112
label-us_phone = Phone in the U.S.
ask-us_city = In which city and state does this person live?
    .hint = Example: Houston, Texas
label-us_city = City in the U.S.

## More: a second way

block-second_contact = Another way to reach you
block-second_contact-intro = In case you lose your phone: another way to find you.
ask-has_whatsapp = Does the number you gave us have WhatsApp?
label-has_whatsapp = Has WhatsApp
ask-mail = What is your e-mail address?
    .hint = Example: name@example.org
label-mail = E-mail
ask-second_name = What is the name of another person you trust, whom we may call?
    .hint = Example: Ana Soto
    .help = Choose somebody who knows that you are in this process. We would only ask them how to find you.
label-second_name = Trusted person
ask-second_phone = What is the phone number of this trusted person?
    .hint = Example: 55 0000 0012
label-second_phone = Trusted person's phone
ask-voicemail = If you do not answer, may we leave you a voice message?
    .help = Somebody else could hear it. It would only say that we are looking for you.
label-voicemail = Voice message
