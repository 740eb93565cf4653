# Answers to what people ask. One line each: the value is read in full, .sms fits two text messages together with
# the date that follows it, .voice says numbers and addresses as they are spoken.

faq-as-of = Information as of { $date }. It may change.
    .sms = As of { $date }. It may change.

## Menu

topic-group-registering = Registration
topic-group-entering = Entry: order and date
topic-group-my_case = My case and numbers
topic-group-family = Family and children
topic-group-journey = Trip, test and arrival
topic-group-safety = Safety and the program

topic-how_to_register = How to register
topic-register_first_helps = Does being first help?
topic-my_status = Where is my case?
topic-change_phone_or_data = Change phone or data
topic-missed_appointment = Missed call or date
topic-website_problem = Website does not work
topic-entry_order = Who goes first?
topic-entry_date = When will I enter?
topic-entry_port = Which port?
topic-go_to_border = Go to the border?
topic-outside_matamoros = I am not in Matamoros
topic-outside_mexico = I am outside Mexico
topic-eligibility = Who is it for?
topic-no_active_case = I have no active case
topic-closed_or_in_absentia_case = Closed or denied case
topic-lost_a_number = I lost my A-number
topic-hearing_date = My court date
topic-lawyer = Lawyer
topic-children = Children
topic-family_separate_cases = Family, another case
topic-call_family = Call my family
topic-covid_test = COVID-19 test
topic-transport = Transport
topic-documents = Papers to bring
topic-after_entry = After I enter
topic-detention = Will I be detained?
topic-cost_scam = Cost and fraud
topic-confidentiality = Who sees my data?
topic-about_program = What is this program?

## Registration

faq-how_to_register-camp = You can register here, at conecta.acnur.org, or on the toll-free line 800 283 2753 in Mexico. It is free. People who live in the Matamoros camp register there in person from 24 February. Have each person's A-number and a working phone ready. You can do it from where you are: no need to travel. To begin here, reply START.
    .sms = Register here (reply START), at conecta.acnur.org or on 800 283 2753 in Mexico. It is free. In the Matamoros camp: in person. Have each person's A-number and a working phone. No need to travel.
    .voice = You can register on this call, at the web page conecta dot acnur dot org, or on the toll-free line in Mexico: eight, zero, zero. Two, eight, three. Two, seven, five, three. It is free. People who live in the Matamoros camp register there in person. Have each person's A number and a working phone ready. You do not need to travel.

faq-how_to_register-after_camp = You can register here, at conecta.acnur.org, or on the toll-free line 800 283 2753 in Mexico. It is free. The Matamoros camp has closed. Have each person's A-number and a working phone ready. You can do it from where you are: no need to travel. To begin here, reply START.
    .sms = Register here (reply START), at conecta.acnur.org or on 800 283 2753 in Mexico. It is free. Have each person's A-number and a working phone. You can do it from where you are: no need to travel.
    .voice = You can register on this call, at the web page conecta dot acnur dot org, or on the toll-free line in Mexico: eight, zero, zero. Two, eight, three. Two, seven, five, three. It is free. The Matamoros camp has closed. Have each person's A number and a working phone ready. You do not need to travel.

faq-how_to_register-stopped = The process stopped after a U.S. court order of 13 August 2021. Look at the official news first: the rules may have changed. If you have registered, keep your registration number and your papers. Never pay to be registered.

faq-register_first_helps = No. Registering earlier, faster or twice changes nothing. The U.S. decides the order, and it is not the order of registration. No deadline has been announced. Take your time and do it once.

faq-my_status = Here we can only tell you if your registration was received, if a call is still to come, or if staff have it. We cannot see what the U.S. decides. To see where it stands, reply STATUS and have your registration number ready. No call yet does not mean no.

faq-change_phone_or_data = Tell us soon, because calls go to the number you gave. Say what changed: phone, e-mail, place, or something written wrong. We check that it is you before we change it. You do not need to register again. If you lost your phone, reply PERSON.

faq-missed_appointment = Write to us or call the line, and keep your phone near. Reply PERSON so that someone can help you. Do not go to the port without a new date. There is no published rule about a missed call or appointment.

faq-website_problem-overload = This is a known problem. Since 19 February many people have used conecta.acnur.org at the same time, and it is overloaded. Try later or register here. You lose nothing by waiting: the order is not the order of registration. If it showed no date for your call, that comes later.
    .sms = The website has been overloaded since 19 February. Try later or register here. You lose nothing by waiting: the order is not the order of registration. If it showed no date for your call, that comes later.
    .voice = This is a known problem. Since 19 February many people have used the web page conecta dot acnur dot org at the same time, and it is overloaded. Try later, or register on this call. You lose nothing by waiting: the order is not the order of registration. If it showed no date for your call, that comes later.

faq-website_problem-later = When many people come at the same time, the website or the line can fail. Try later or register here. You lose nothing by waiting: the order is not the order of registration. If it showed no date for your call, that comes later.

## Entering

faq-entry_order = Only the U.S. government decides the order. It is not the order of registration. The Matamoros camp was put first because of the bad conditions there. Time in MPP and people most at risk have also been mentioned, but no rule has been published. Nobody can move you up.
    .sms = Only the U.S. decides the order. It is not the order of registration. Time in MPP and people most at risk have been mentioned, but no rule has been published. Nobody can move you up.

faq-entry_date = Only the U.S. government decides the date. UNHCR, IOM and this service cannot give one or change one. After you register, wait for the call and keep your phone near. It can take time. The U.S. has said that everyone with an active case will be processed.

faq-entry_port-first = The U.S. decides the port for each person. You cannot choose it, and it may not be the port where you were sent back. The first group entered on 19 February at San Ysidro, across from Tijuana. Wait to be told, and do not go to a port without an appointment.

faq-entry_port-february = The U.S. decides the port for each person. You cannot choose it, and it may not be the port where you were sent back. In February groups entered at San Ysidro, Brownsville and El Paso. Wait to be told, and do not go to a port without an appointment.

faq-entry_port-march = The U.S. decides the port for each person. You cannot choose it. In February groups entered at San Ysidro, Brownsville and El Paso. In March Hidalgo and Laredo were announced. Wait to be told, and do not go to a port without an appointment.

faq-go_to_border-camp = No. Stay where you are. Do not go to the border or to a port until you are given an appointment. The Matamoros camp does not take new people. If you hear that a bridge has opened, do not believe it without official news.

faq-go_to_border-after_camp = No. Stay where you are. Do not go to the border or to a port without an appointment. The Matamoros camp closed in March 2021. If you hear that a bridge has opened, do not believe it without official news.

faq-outside_matamoros-camp = Yes, people with MPP and an active case who live in other places will also be processed. Moving to Matamoros does not help: the camp does not take new people. Register from where you are and stay there.

faq-outside_matamoros-after_camp = Yes, people with MPP and an active case who live in other places will also be processed. Moving to Matamoros does not help: the camp closed in March 2021. Register from where you are and stay there.

faq-outside_mexico = Stay where you are and wait. Do not travel to the border. What counts is whether your case is still active. If you are in another country or went back home, say so when you register. If you are already in the U.S., wait for separate instructions.

faq-process_stopped = The entry process stopped after a U.S. court order of 13 August 2021. Look at the official news first: the rules may have changed. Stay where you are, keep your papers and ask a free legal aid group.

## My case

faq-eligibility-before = It is for people who were sent back to Mexico under MPP and have an active immigration case in the U.S. An appeal still open at the Board of Immigration Appeals (BIA) counts too. We do not decide: the U.S. looks at each case.

faq-eligibility-after = It is for people who were sent back to Mexico under MPP and have an active case in the U.S., appeals at the BIA included. Since 23 June 2021 people whose case was terminated, or who were ordered deported in their absence, can register too. A case denied after a hearing is still not included. The U.S. decides on each case.
    .sms = It is for people in MPP with an active case, appeals included. Since 23 June 2021 also for terminated cases or deportation orders in absence. Denied after a hearing: not yet. The U.S. decides on each case.

faq-eligibility-stopped = The process stopped after a U.S. court order of 13 August 2021. It was for people who were sent back to Mexico under MPP. We cannot say who qualifies now. Look at the official news first and ask a free legal aid group.

faq-no_active_case-before = This process is only for people with an active MPP case, and nobody new has been put in MPP since 21 January 2021. We are sorry, we know this is hard. Wait for official news and talk to a legal aid group. Asylum in Mexico is with COMAR. To check if your case is active, call 1-800-898-7180 with your A-number.
    .sms = We are sorry: this is only for active MPP cases, and nobody new is added. Wait for official news and ask a legal aid group. Asylum in Mexico: COMAR. To check your case call 1-800-898-7180 with your A-number.
    .voice = This process is only for people with an active M P P case, and nobody new has been put in the program since 21 January 2021. We are sorry, we know this is hard. Wait for official news and talk to a legal aid group. Asylum in Mexico is with an office called Comar. To check if your case is active, call with your A number: one, eight zero zero, eight nine eight, seven one eight zero.

faq-no_active_case-after = This process is only for people the U.S. put in MPP: with an active case and, since 23 June 2021, also with a terminated case or an order in absence. Nobody new is put in MPP. We are sorry, we know this is hard. Talk to a legal aid group. Asylum in Mexico is with COMAR. To check your case, call 1-800-898-7180 with your A-number.
    .sms = We are sorry: this is only for people in MPP with an active or terminated case, or an order in absence. Ask a legal aid group. Asylum in Mexico: COMAR. To check your case call 1-800-898-7180 with your A-number.
    .voice = This process is only for people the U.S. put in M P P: with an active case and, since 23 June 2021, also with a terminated case or an order in absence. Nobody new is put in the program. We are sorry, we know this is hard. Talk to a legal aid group. Asylum in Mexico is with an office called Comar. To check your case, call with your A number: one, eight zero zero, eight nine eight, seven one eight zero.

faq-no_active_case-stopped = This service was only for people in MPP, and the process was stopped by a court order in August 2021. We are sorry, we know this is hard. Look at the official news first: the rules may have changed. Talk to a legal aid group. Asylum in Mexico is with COMAR. To check if you have a case, call 1-800-898-7180 with your A-number.
    .sms = We are sorry: this was only for MPP, and a court order stopped it in August 2021. Look at official news and ask a legal aid group. Asylum in Mexico: COMAR. To check a case call 1-800-898-7180 with your A-number.
    .voice = This service was only for people in M P P, and the process was stopped by a court order in August 2021. We are sorry, we know this is hard. Look at the official news first: the rules may have changed. Talk to a legal aid group. Asylum in Mexico is with an office called Comar. To check if you have a case, call with your A number: one, eight zero zero, eight nine eight, seven one eight zero.

faq-closed_or_in_absentia_case-before = For now closed cases are not in this phase: not denied cases, not terminated cases, not deportation orders in absence. Keep all your papers and talk to a lawyer or a legal aid group. Do not pay anyone who promises to reopen your case.

faq-closed_or_in_absentia_case-after = It depends. Since 23 June 2021 people in MPP can register if their case was terminated or if they were ordered deported in their absence. If a judge denied your case after a hearing, it is still not included. Registering is no promise of entry: the U.S. looks at each case. Keep your papers and ask a legal aid group.
    .sms = It depends. Since 23 June 2021 MPP cases that were terminated or ordered deported in absence can register. Denied after a hearing: not yet. It is no promise of entry. Ask a legal aid group.

faq-lost_a_number = It is at the top right of your Notice to Appear, and on hearing notices and other papers. Ask your lawyer, or relatives who have copies. You can start without the number. Never guess it or make one up.

faq-hearing_date = Call 1-800-898-7180 at any hour, with your A-number. Many MPP hearings were postponed in 2020 and 2021: do not go to the port for a hearing before you check. After entry, a case moves to a court near the place where the person will live.
    .voice = Call with your A number: one, eight zero zero, eight nine eight, seven one eight zero. It answers at any hour. Many M P P hearings were postponed in 2020 and 2021: do not go to the port for a hearing before you check. After entry, a case moves to a court near the place where the person will live.

faq-lawyer = You do not need a lawyer to register. In court you have the right to one, at your own cost, and some groups help for free. This service gives no legal advice. Be careful with anyone who charges to register you.

## Family

faq-children = Children who are in your case travel with you. UNICEF helps families stay together. Tell us about every child, also children born in Mexico who have no A-number. Never send a child alone.

faq-family_separate_cases = Say so when you register, and give the A-number of each person. The call is also about the family who goes with you. Nobody has promised that different cases enter on the same day: staff must look at it.

faq-call_family = The Mexican Red Cross and the International Committee of the Red Cross give short free calls at their posts and in shelters. They also help to look for missing relatives. Ask at your shelter.

## The journey

faq-covid_test-first = IOM does the test, free, at the meeting place before entry. It also gives you a mask. Do not pay for a test of your own. No case of COVID-19 has been found so far. If you test positive, you stay in Mexico for care and you do not lose your case.

faq-covid_test-later = IOM does the test, free, at the meeting place before entry. It also gives you a mask. Do not pay for a test of your own. If you test positive, you stay in Mexico for care and you do not lose your case. Staff will tell you what comes next.

faq-transport = If you have an appointment, IOM takes you free of charge from the meeting place to the port. Nothing is published about travel from far away to that place: reply PERSON and ask staff. Do not buy tickets without an appointment.

faq-documents = Keep every paper that U.S. officers gave you. If you have an appointment, bring them and any ID you have. You can register even without a passport or a birth certificate. Do not send photos here.

faq-after_entry = Your case goes on in a U.S. court. Entry is not asylum. Local groups help for the first 2 to 4 days, and then most people go to family or friends. A work permit is not automatic: ask a lawyer.

faq-detention = The announced plan is entry without detention, if the health and safety checks are passed. There may be monitoring, like reporting to an office or a device on the ankle. Nobody can guarantee it.

## Safety and the programme

faq-cost_scam = Everything is free, always. Nobody can make it go faster. The UN never asks for money, bank data or passwords. If someone charges you or promises to hurry your case, it is fraud: do not pay. To tell us, reply PERSON.

faq-confidentiality = We keep, protected, what you tell us: names, A-numbers, place and contact. UNHCR and IOM see it and, for this process, the U.S. authorities. It is not given to your home country. You may say no. To have your data erased, reply DELETE.

faq-about_program-running = MPP made people wait in Mexico for their U.S. hearings. It is being ended. People with an active MPP case register so that they can go on with their case in the U.S., which alone decides who enters, when and where. UNHCR registers people, IOM does COVID-19 tests and transport, UNICEF looks after children and families, and the Red Cross gives free calls. This is an automatic, free service: it takes your details and answers questions.
    .sms = MPP made people wait in Mexico for U.S. hearings. Now people with an active MPP case register. The U.S. alone decides who enters, when and where. This automatic, free service takes your details and answers questions.

faq-about_program-stopped = This service registered people with MPP cases for entry to the U.S. The process stopped after a U.S. court order of 13 August 2021. Look at the official news first: the rules may have changed.

## What is no question

label-greeting = Hello! You can ask me about the registration of MPP cases, or begin to register. It is free. Reply START, or MENU to see the questions.
label-thanks_bye = You are welcome. If you have another question, write any time. We wish you well.
    .voice = You are welcome. If you have another question, call any time. We wish you well.
label-out_of_scope = We cannot help with that: this service is only for the registration of MPP cases. To see the questions, reply MENU. To talk to a person, reply PERSON or call { $human_phone } ({ $human_hours }).
