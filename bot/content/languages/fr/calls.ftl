# What is said on the telephone around the questions: which key does what, silence, recording, calling back.
# These texts are only spoken; bot/content/languages/<code>/audio/ may hold a recording of each.

call-language = Pour le français, appuyez sur { $key }.
call-press = appuyez sur { $key }.
call-service = Pour réécouter, appuyez sur étoile. Pour le menu et vos questions, appuyez sur huit. Pour parler à une personne, appuyez sur zéro.
call-or-say = Vous pouvez aussi le dire à voix haute.
call-say = Dites-le maintenant.
call-end = Quand vous avez fini, appuyez sur dièse.
call-skip = Pour la laisser sans réponse, appuyez sur { $key }.
call-silence = Je ne vous ai pas entendu.
call-other-way = Vous pouvez utiliser les touches du téléphone, ou le dire à voix haute.
call-keys-only = Utilisez les touches du téléphone, s'il vous plaît.
call-rescue = Ce que vous avez répondu est gardé. Pour réessayer, appuyez sur un. Pour parler à une personne, appuyez sur zéro.
call-goodbye = Ce que vous avez répondu est gardé. Appelez quand vous voulez de ce téléphone, et nous continuons là où vous étiez. Au revoir.
call-record = Pour laisser votre réponse enregistrée, appuyez sur { $key }.
call-record-ask = Nous allons enregistrer votre voix pour cette réponse seulement. Nous la gardons en sécurité, et une personne de notre équipe l'écrit. Si vous êtes d'accord, appuyez sur un. Sinon, appuyez sur deux.
call-record-now = Dites votre réponse après le signal. Quand vous avez fini, appuyez sur dièse.
call-broke = Pardon, il y a un problème de notre côté. Rappelez dans quelques minutes, s'il vous plaît.
call-back-hello = Vous nous avez appelés, et nous vous rappelons.
call-back-go-on = Pour continuer, appuyez sur un.
call-voicemail = Vous pouvez nous appeler quand vous voulez. Au revoir.
# On the telephone: put through to a person, and the number of the registration as a text message.
person-connect = Nous vous mettons en relation avec une personne. Ne raccrochez pas, s'il vous plaît.
by-text-ask = Voulez-vous recevoir votre numéro d'inscription par SMS sur ce téléphone ? Le PIN n'est pas envoyé.
by-text-yes = Oui, l'envoyer
by-text-no = Non
by-text-sent = Vous allez le recevoir dans un moment par SMS.
reference-by-text = Votre numéro d'inscription : { $reference }. Vous l'avez demandé par téléphone. Avec ce numéro et votre PIN vous pouvez continuer de n'importe quel téléphone.
