# What is said around the questions: welcome, help, numbers, menu, receipt, status, danger, stop, erasure.
# Value: as a page shows it. .sms: shorter, for text messages. .voice: as it is spoken.
# Words to write ({ $menu }, { $start }, { $word } ...) come from words.yml.

## The beginning

choose-language = English: choose your language
welcome =
    Hello. Here we register people whom the United States sent to wait in Mexico under the MPP program. This is an automatic service of UNHCR and IOM, and it is always free.
    Only the U.S. government decides who enters, when and where. The order is not the order of registration: you can take your time.
    .sms = Hello. Here we register people in the MPP program. Automatic and free service of UNHCR and IOM. Only the U.S. decides who enters, when and where. The order is not the order of registration: take your time.
    .voice = Hello. Here we register people whom the United States sent to wait in Mexico under the M P P program. This is an automatic service of U N H C R, the refugee agency, and I O M, and it is always free. Only the United States government decides who enters, when and where. The order is not the order of registration: you can take your time.
language-ask = In which language would you like to go on?
language-changed = Now in English.
consent-refused = That is fine. We do not keep your details. You can ask questions here. If you change your mind, write { $start }.
    .voice = That is fine. We do not keep your details. You can ask questions here. If you change your mind, say { $start }.

## Registration number and PIN

identity-reference = Your registration number: { $reference }. With this number and a PIN you can go on from any phone.
    .voice = Your registration number is: { $reference }. Write it down. Again: { $reference }. With this number and a PIN you can go on from any phone.
identity-pin = Your PIN: { $pin }. Do not share it with anybody. Write it down in a safe place and delete this message.
    .voice = Your PIN is: { $pin }. Write it down in a safe place. Again: { $pin }. Do not share it with anybody.
resume-how = To go on with a registration, send your registration number and your PIN in one message. Example: 12345678 123456
    .voice = To go on with a registration, type the eight digits of the registration number.
proof-wrong = The registration number and the PIN do not match. Check them and try again.
proof-no-reference = That is not a registration number. It has eight digits: please check them.
proof-no-pin = That is not a PIN. It has six digits.
proof-locked = There were too many tries. Try later, or write { $person } to talk to a person.
    .voice = There were too many tries. Try later, or say { $person } to talk to a person.
welcome-back = Good to have you back. What you answered is kept: { $done } of { $of } questions. We go on where you stopped.
joined-elsewhere = Somebody went on with this registration from another phone. If it was not you, write { $person }.
    .voice = Somebody went on with this registration from another phone. If it was not you, say { $person }.
pin-locked = A wrong PIN was entered several times. To be safe, your PIN will not work until tomorrow. If you need help, write { $person }.
    .voice = A wrong PIN was entered several times. To be safe, your PIN will not work until tomorrow. If you need help, say { $person }.
pin-renewed = Our staff made a new PIN, and the old one does not work any more. If you did not ask for it, write { $person }.
    .voice = Our staff made a new PIN, and the old one does not work any more. If you did not ask for it, say { $person }.
pin-not-seen = Your PIN cannot be shown here any more. To get another one, write { $person }.
    .voice = Your PIN cannot be shown here any more. To get another one, say { $person }.

## Asking

progress = { $at } of { $of }
confirm = { $shown }. Is that right?
which-one = Which one did you mean?
skip-label = Skip: { $word }
question-again = Let us go on:
recap = You have answered { $done } of { $of } questions. We go on where you stopped.
back-none = There is no earlier question.
is-this-answer = Is this your answer?: { $text }
is-answer-yes = Yes, it is my answer
is-answer-question = No, it is a question
late-joined = We added your message to: { $label }
# Once after each answer: did it help? The shorter wording names the words to write.
rate = Did this answer help you?
    .sms = Did it help? Write { $helpful } or { $unhelpful }.
    .voice = Did it help? Say { $helpful } or { $unhelpful }.
rate-helpful = Yes, it helped
rate-unhelpful = It did not help
rated-helpful = Thank you for telling us.
rated-unhelpful = Thank you for telling us. You can ask in other words, or write { $person } to talk to a person.
story-noted = Noted: { $labels }. You can check everything at the end.
late-ask-again = Your message came before the question. We ask once more:
answer-this-message = To be sure that it is you, reply to this very message and say once more what you want to do.
revised = You changed a message that we had already read, and the change does not count. To correct an answer, write { $back }.
date-day = Say only the day, from 1 to 31. { $label }
date-month = Now the month, by its name or a number from 1 to 12. { $label }
date-year = Now the year, with four digits. { $label }
date-confirm = { $shown }. Is that right?
recorded-kept = We kept your recording. A person will write it down.
one-moment = One moment.
trouble = We could not read one of your messages. A person will look at it. We can go on.
unread-kept = We got something that we cannot read here. We keep it for a person to see. Please write your answer.
    .voice = We could not understand. We keep it for a person to hear. Please say it again.

## When it was not understood

not-understood = Sorry, I did not understand.
miss-choices = Answer with the number. For example: 1.
    .voice = Say the number of the choice, or use the keys.
miss-skip = If you do not know, write { $word }.
    .voice = If you do not know, say { $word }.
miss-person = Would you rather talk to a person? Write { $word }.
    .voice = Would you rather talk to a person? Say { $word }.

## Help and menu

help = You can write: { $repeat } to see the question again, { $back } to go back, { $menu } to see what you can do, { $person } to talk to a person, { $language } to change the language, { $stop } to get no more messages.
    .sms = You can write: { $repeat } (see the question again), { $back } (go back), { $menu } (what you can do), { $person } (talk to somebody), { $language } (other language), { $stop } (no more messages).
    .voice = You can say: { $repeat }, to hear the question again. { $back }, to go back. { $menu }, to hear what you can do. { $person }, to talk to a person. { $language }, to change the language. { $stop }, to get no more messages.
menu = What would you like to do?
menu-continue = Go on registering
menu-questions = Ask a question
menu-review = See or correct details
menu-add_member = Add a person
menu-remove_member = Remove a person
menu-status = See how it stands
menu-language = Change language
menu-person = Talk to a person
menu-delete = Erase everything
menu-more = Tell more

## Questions that people ask

topics = What would you like to know about?
topics-in = { $group }: choose a question.
topics-after = Anything else? Write { $menu }.
    .voice = Anything else? Say { $menu }.
did-you-mean = Would you like to know one of these?
did-you-mean-none = None of these
ask-anything = You can ask a question, or write { $start } to register.
    .voice = You can ask a question, or say { $start } to register.

## Read-back and receipt

readback-ask-first = To check, we will show your details on this phone. Is that all right?
    .voice = To check, we will read your details aloud. Is that all right?
readback-show = Show
readback-skip = Send without showing
readback =
    Check: { $name }
    { $lines }
readback-line = { $number }) { $label }: { $value }
    .voice = { $number }. { $label }: { $value }.
readback-question = Is everything right?
readback-ok = Yes, send
readback-correct = Correct something
readback-which-person = Whose detail is it?
readback-contact = Contact and place
readback-which-answer = Which number would you like to correct?
receipt = Received. Your registration: { $reference }.
    .voice = We received your registration. The number is: { $reference }. Again: { $reference }.
receipt-next =
    A person will call the number you gave us. Stay where you are and do not go to the border without an official notice.
    The U.S. government decides who enters, when and where. The order is not the order of registration. Everything is free: if somebody asks you for money, do not pay.
    .sms = You will be called on the number you gave us. Stay where you are, do not go to the border without an official notice. The U.S. decides who enters, when and where. The order is not the order of registration. All is free: do not pay anybody.
receipt-child = Thank you for telling us. A person trained to help children will talk to you. Stay in a safe place, with an adult you trust. If there is danger, call 911. In Mexico, the DIF protects children and can help you too. Do not go to the border.
    .voice = Thank you for telling us. A person trained to help children will talk to you. Stay in a safe place, with an adult you trust. If there is danger, call nine, one, one. In Mexico, the D I F protects children and can help you too. Do not go to the border.
more-offer = If you like, tell us more. It helps to prepare your call. You can stop at any time.
more-later = Not now
more-thanks = Thank you. It is saved.
updated = Saved.

## How things stand

status-none = There is no registration made from here yet.
status-unfinished = Your registration is not complete yet: you answered { $done } of { $of } questions.
status-received = We received your registration { $reference }. It is with the staff. We cannot see the U.S. decision here. You do not need to register again.
own-data-pin = To see what we keep, send your registration number and your PIN in one message. Example: 12345678 123456
    .voice = To hear what we keep, first give the eight digits of the registration number, and then the six digits of the PIN.
own-data = This is what we keep:
own-data-none = We keep no details of yours.
own-data-besides = We also keep when and how you gave each answer, your earlier answers, your consent, and the messages of the last weeks. For a full copy, write { $person }.
    .voice = We also keep when and how you gave each answer, your earlier answers, your consent, and the messages of the last weeks. For a full copy, say { $person }.

## The people of the registration

applicant-unnamed = the person you register
person-unnamed = person { $number }
member-added = There is one more person in the registration now.
member-remove-which = Whom would you like to remove from the registration?
member-removed = No longer in the registration: { $name }.
member-none = There is no other person in this registration.
another-family-ask = Would you like to register another family?
another-yes = Yes, another family
another-no = No
who-about = Which registration is it about?
household-stay = Stay with this one
household-now = Now we are talking about the registration of: { $name }.
household-only = There is no other registration here. With its number and PIN you can open one that was made on another phone.

## A person, danger

person-open = Call { $phone } ({ $hours }). We also noted your request: a person will get in touch with you.
    .voice = Call { $phone }. Again: { $phone }. Hours: { $hours }. We also noted your request: a person will get in touch with you.
person-closed = Nobody is on the line now. { $phone } is answered at these hours: { $hours }. We noted your request: a person will get in touch with you.
person-none = We noted your request: a person will get in touch with you. We cannot say at what time.
danger = If you are in danger, call 911 now. If you can, go to a safe place. We have told our staff. { $phone }
    .sms = If you are in danger, call 911 now. We have told our staff. { $phone }
    .voice = If you are in danger, call nine, one, one now. If you can, go to a safe place. We have told our staff. { $phone }
danger-continue = You do not have to answer anything now. When you can go on, write { $resume }.
    .voice = You do not have to answer anything now. When you can go on, say { $resume }.
danger-continue-resume = Go on with the registration
danger-perhaps = If you are in danger now, call 911 or write here: danger.
    .voice = If you are in danger now, call nine, one, one, or say: danger.

## Stop, erasure, silence

stopped = All right, we will send you no more messages. Your registration stays. To get messages again, write { $start }. To erase everything, write { $delete }.
    .voice = All right, we will send you no more messages. Your registration stays. To get messages again, say { $start }. To erase everything, say { $delete }.
stopped-start = Get messages again
started-again = All right, you will get messages again.
delete-ask = Would you like to erase your registration and everything you told us? This cannot be undone.
delete-yes = Yes, erase everything
delete-no = No, keep it
deleted = Done. We erased what we kept about you.
delete-kept = All right. We erased nothing.
silent = We will not ask again. Write whenever you like: what you answered is kept.
    .voice = We will not ask again. Call whenever you like: what you answered is kept.
notice-erase = Your unfinished registration will be erased on { $date }. To go on, write to us.
    .voice = Your unfinished registration will be erased on { $date }. To go on, call us.

## extra
# The same questions to somebody who registers others (who: relative, helper, lawyer).
ask-active_case-other = Was this person returned to Mexico under the MPP program, and is their U.S. immigration case still open?
    .sms = Was this person returned to Mexico under the MPP program, and is their U.S. immigration case still open?
    .help = MPP is also called "Remain in Mexico": waiting in Mexico for the U.S. court. Open means there is no final decision yet, or there is an appeal. If you are not sure, say that you do not know.
ask-place-other = Where is the person you register now? Say the city and the state.
    .hint = Example: Matamoros, Tamaulipas
    .help = The city and the state are enough, not the address. For example: Tijuana, Baja California. If they are in another country, say the city and the country.
ask-phone-other = What is the best phone number to call the person you register? They will be called on it about the registration.
    .hint = Example: 55 0000 0012
    .help = It may be borrowed, from somebody they trust. Say the whole number. If it is from another country, begin with + and the code of the country.
ask-family-other = How many other people of the family are with the person you register and in this registration? If nobody, say 0.
    .hint = Example: 2
    .help = Do not count the first person. Count all children, also those born in Mexico.
# An answer that was left out, or that was recorded and is not typed yet, in the list that is read back.
answer-none = no answer
answer-recorded = recording kept
# A number of a registration came without its PIN; a list goes on; something cannot be done at this point.
resume-pin = Now send your PIN: six digits.
    .voice = Now type the six digits of your PIN.
more-choices = See more
not-now = That cannot be done right now.
# More of the menu: before a registration, within a block, after the receipt.
menu-start = Register
menu-resume = I have number and PIN
menu-leave = Finish this part
menu-another = Register another family
menu-households = My other family
# Danger, where no telephone of ours is set.
danger-no-phone = If you are in danger, call 911 now. If you can, go to a safe place. We have told our staff.
    .sms = If you are in danger, call 911 now. We have told our staff.
    .voice = If you are in danger, call nine, one, one now. If you can, go to a safe place. We have told our staff.
# Going back, taking back, and what was closed meanwhile; a language that was not understood.
choose-language-number = English: write only the number
choose-language-person = English: write the number, or person to talk to somebody
language-default = We go on in English. For another language write its name: { $names }.
question-gone = That question is no longer open.
end-mistake = If that answer was a mistake, write { $back }.
    .voice = If that answer was a mistake, say { $back }.
end-again = Your registration { $reference } is still kept. We ask once more:
back-kept = We went back. To leave your answer as it is, write { $resume }.
    .voice = We went back. To leave your answer as it is, say { $resume }.
back-received = Your registration has been received. To correct something, write { $change }.
    .voice = Your registration has been received. To correct something, say { $change }.
withdraw-ask = Without your permission we erase your registration and everything you told us. This cannot be undone. Shall we erase it?
member-later = We will ask about the other people of the family a little later.
member-too-many = You now say { $wanted } more people, but there are { $have } in the registration. Whom should we remove?
member-stay = Nobody, all of them stay
