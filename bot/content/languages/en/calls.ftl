# What is said on the telephone around the questions: which key does what, silence, recording, calling back.
# These texts are only spoken; bot/content/languages/<code>/audio/ may hold a recording of each.

call-language = For English, press { $key }.
call-press = press { $key }.
call-service = To hear this again, press star. For the menu and your questions, press eight. To speak with a person, press zero.
call-or-say = You can also say it out loud.
call-say = Say it now.
call-end = When you finish, press the pound key.
call-skip = To leave it unanswered, press { $key }.
call-silence = I did not hear you.
call-other-way = You can use the keys of your phone, or say it out loud.
call-keys-only = Please use the keys of your phone.
call-rescue = What you answered is saved. To try again, press one. To speak with a person, press zero.
call-goodbye = What you answered is saved. Call any time from this phone, and we go on where you stopped. Goodbye.
call-record = To leave your answer as a recording, press { $key }.
call-record-ask = We will record your voice for this answer only. We keep it safe, and a person of our team writes it down. If you agree, press one. If not, press two.
call-record-now = Say your answer after the tone. When you finish, press the pound key.
call-broke = Sorry, there is a problem on our side. Please call again in a few minutes.
call-back-hello = You called us, and we are calling you back.
call-back-go-on = To go on, press one.
call-voicemail = You can call us any time. Goodbye.
# On the telephone: put through to a person, and the number of the registration as a text message.
person-connect = We are connecting you with a person now. Please do not hang up.
by-text-ask = Shall we send your registration number to this phone by text message? The PIN is not sent.
by-text-yes = Yes, send it
by-text-no = No
by-text-sent = You will get it in a moment by text message.
reference-by-text = Your registration number: { $reference }. You asked for it by phone. With this number and your PIN you can go on from any phone.
