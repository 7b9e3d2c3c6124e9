# Every sentence on screen, in French; stands below the Dutch (docs/languages.md). Words to type stay Dutch, in quotes.

## Buttons

ask-button = Pose une question
how-button = Comment ça marche ?
send-button = Envoie ma question
accept-button = J'aide
decline-button = Pas maintenant
resolve-button = Terminé
release-button = Rends la question
hand-over-button = Envoie au Service Desk
cancel-button = Je n'ai plus besoin d'aide
wait-button = Attends jusqu'à { $when }
confirm-button = Oui, résolu
reopen-button = Non, pas encore
chat-button = Chat avec { $name }
call-button = Appelle { $name }
thumb-up-button = 👍 Bien aidé
thumb-down-button = 👎 Pas bien aidé
minutes-button = { $minutes }
more-button = Plus
topic-button = Enregistre le sujet
topic-other-button = Choisis un autre sujet
took-other-button = Choisis une autre durée
yes-button = Oui
no-button = Non
add-button = Oui, ajoute
new-question-button = Non, nouvelle question
department-button = C'est mon service
no-department-button = Je ne sais pas
show-button = Montre la question { $number }
solved-button = La question { $number } est résolue
can-help-button = Je peux aider à nouveau
pause-button = Pas pour l'instant
off-today-button = Aujourd'hui
off-tomorrow-button = Demain
again-button = Réessaie

## Parts of sentences

when-day = { $day } à { $time }
moment-day = { $day } à { $time }
moment-today = À { $time }
lasting-today = à { $time }
number = Question { $number }
somebody = Un collègue
typed-twin = Le bouton ne marche pas ? Tape : "{ $word }".
no-card = Cet écran ne peut pas montrer la carte. Tape : "hulp".
stop-word = stop
send-word = stuur
accept-word = ik help
resolve-word = klaar
yes-word = ja
own-question = Ta question :
added = Ajouté plus tard :

## The worker: we search

have-question = Nous avons ta question.
asking-coaches = { $count ->
    [0] Nous cherchons maintenant un digicoach pour toi.
    [one] Nous demandons maintenant à 1 digicoach.
   *[other] Nous demandons maintenant à { $count } digicoachs.
}
asking-colleagues = { $count ->
    [one] Nous demandons maintenant à 1 collègue.
   *[other] Nous demandons maintenant à { $count } collègues.
}
one-coach = Il n'y en a pas d'autres maintenant.
wait-minutes = Le plus souvent, tu as un digicoach en { $minutes } minutes.
wait-hours = { $hours ->
    [one] Le plus souvent, tu as un digicoach en 1 heure.
   *[other] Le plus souvent, tu as un digicoach en { $hours } heures.
}
wait-today = Le plus souvent, tu as un digicoach le jour même.
leave-phone = Tu peux fermer Teams. Tu reçois un message.
leave-computer = Reste près de ton pc. Tu reçois un message ici.
leave-computer-called = Tu peux te déconnecter. Ton digicoach t'appelle ou vient te voir.
leave-computer-later = Tu peux te déconnecter. Regarde alors à nouveau dans Teams.
search-starts = { $moment }, nous cherchons un digicoach pour toi.
search-again = Nous cherchons à nouveau un digicoach pour toi.
nobody-yet = Personne n'a encore pu aider. Nous continuons à chercher.
hear-by = { $moment }, tu as de nos nouvelles.
hear-soon = Tu auras bientôt de nos nouvelles.
nobody-at-all = Personne n'a encore pu aider. Que veux-tu faire ?
goes-on = Tu ne choisis rien ? Alors nous cherchons encore à partir de { $when }.
search-resumes = Nous cherchons encore à partir de { $when }.
closed-now = Ton service est fermé maintenant.
gave-up = { $name } ne peut finalement pas aider. Nous cherchons quelqu'un d'autre.
gave-up-only = { $name } ne peut finalement pas aider.
not-solved-yet = Pas encore résolu. Nous cherchons quelqu'un d'autre.
desk-meanwhile = Tu ne peux pas attendre ?
searching-summary = Nous cherchons un digicoach pour toi.
waiting-tip = Pendant que tu attends : { $title }
waiting-question = Ça marche maintenant ?
waiting-works-button = Oui, ça marche
waiting-not-yet-button = Non, pas encore

## The worker: somebody helps, and after

helped = { $name } t'aide.
helped-message = Tu reçois un message de { $name }.
look-up = Cherche { $name } dans Teams.
more-to-say = Encore quelque chose à dire ? Tape-le ici.
helped-summary = Un digicoach t'aide.
is-it-solved = Ça marche maintenant ?
helper-done = { $name } a fini d'aider.
closes-by-itself = Tu ne dis rien ? Alors nous fermons ta question { $day }.
is-it-solved-summary = Ta question est-elle résolue ?
solved = Super, ça marche !
was-it-good = Comment était l'aide ? Tu peux passer.
rated = Merci pour ta réponse.
closed = Nous fermons ta question. Encore besoin d'aide ? Tape-le ici.
closed-summary = Ta question est fermée.
cancelled = Tu n'as plus besoin d'aide. Nous ne cherchons plus.
help-again = Encore besoin d'aide ? Tape-le ici.
cancelled-summary = Nous ne cherchons plus.
solved-by-tip = Super, ça marche ! Nous ne cherchons plus.

## The worker: the Service Desk

desk-nobody = Désolé. Aucun collègue n'a pu t'aider.
desk-chosen = Le { $desk } t'aide maintenant.
desk-sent-by = { $name } t'envoie au { $desk }.
desk-call = Appelle le { $desk } : { $phone }.
desk-no-phone = Demande de l'aide au { $desk }.
desk-hours = Ouvert : { $hours }.
desk-read-out = Lis ceci à voix haute :
desk-sentence = "Dag, mijn digicoach stuurt me door. Mijn vraag is nummer { $number }."
desk-sentence-nobody = "Dag, ik heb nog hulp nodig. Mijn vraag is nummer { $number }."
desk-summary = Le Service Desk t'aide maintenant.
desk-known-summary = Comment joindre le Service Desk.

## The coach: asked

offer = Un collègue demande de l'aide
offer-contact = Personne n'a encore pu aider. Peux-tu aider ?
offer-since = Attend depuis { $when }.
offer-what-next = Touche "Ik help". Alors tu vois qui c'est.
offer-summary = Un collègue demande de l'aide.
declined = D'accord, pas maintenant. Merci pour ta réponse.
declined-still = Tu peux quand même aider ? Touche "Ik help".
declined-summary = Tu n'aides pas maintenant.
taken = { $name } aide déjà. Merci d'avoir été là !
taken-summary = Un collègue aide déjà.
withdrawn = Ton aide n'est plus nécessaire. Merci d'avoir été là !
withdrawn-desk = Le Service Desk aide maintenant. Merci d'avoir été là !
withdrawn-summary = Ton aide n'est plus nécessaire.

## The coach: helping, and after

holding = Tu aides { $name }.
said-more = { $name } a encore envoyé quelque chose.
said-more-summary = Ton collègue a encore envoyé quelque chose.
holding-password = Ne demande jamais de mot de passe. Laisse ton collègue taper.
still-helping = C'est fait ?
still-helping-how = Alors touche "Klaar".
holding-summary = Tu aides un collègue.
still-helping-summary = C'est fait ?
gave-back = Tu as rendu la question. Nous cherchons quelqu'un d'autre.
gave-back-thanks = Merci de l'avoir dit.
not-helped-yet = Ton collègue n'a pas encore d'aide.
somebody-else = Nous cherchons quelqu'un d'autre. Tu ne dois rien faire.
gave-back-summary = Nous cherchons quelqu'un d'autre.
took = { $minutes ->
    [one] Cela a duré 1 minute.
   *[other] Cela a duré { $minutes } minutes.
}
took-other = Ce n'est pas juste ? Touche la bonne durée.
took-really = Cela a vraiment duré { $minutes } minutes ? Touche la bonne durée.
took-chosen = { $minutes ->
    [one] Tu as choisi 1 minute. Merci !
   *[other] Tu as choisi { $minutes } minutes. Merci !
}
topic-label = C'était à quel sujet ?
topic-error = Choisis un sujet.
may-skip = Tu peux passer.
took-summary = Combien de temps cela a-t-il duré ?
sent-on = Tu as envoyé la question au Service Desk.
sent-on-how = Ton collègue a le numéro. Merci pour ton aide !
sent-on-summary = Le Service Desk aide maintenant.

## Older messages

moved = { $number }. Le nouveau message est ci-dessous.
moved-draft = Le nouveau message est ci-dessous.
moved-summary = Il y a un nouveau message.
notice-over = Ce message n'est plus nécessaire.

## A question that is not sent yet

draft = Voici ta question :
draft-more = Quelque chose à ajouter ? Tape-le ici.
draft-stop = Finalement pas ? Tape : "stop".
draft-summary = Envoie ta question.
draft-unsent = Ta question n'est pas encore partie.
draft-unsent-how = Touche "Stuur mijn vraag". Alors nous cherchons de l'aide.
draft-unsent-summary = Ta question n'est pas encore partie.
guess-department = Tu travailles à { $department } ?
which-department = Dans quel service travailles-tu ?
which-department-why = Alors nous demandons l'aide d'un collègue de là.
which-department-label = Ton service
which-department-error = Choisis ton service
department-summary = Dans quel service travailles-tu ?
belongs = Cela fait-il partie de ta question ?
belongs-by-itself = Tu ne dis rien ? Alors nous l'ajoutons.
belongs-summary = Cela fait-il partie de ta question ?
lapsed = Ta question n'est pas partie. Nous la fermons.
not-sent = D'accord, nous n'envoyons pas ta question.
not-sent-summary = Ta question n'est pas partie.
line-added = Nous l'avons ajouté à ta question.
line-added-summary = Nous l'avons ajouté à ta question.
lapsed-summary = Ta question n'est pas partie.

## A secret in what was typed

secret-look-out = Attention.
secret-seen-password = Il y a peut-être un mot de passe dans ton message.
secret-seen-code = Il y a peut-être un code dans ton message.
secret-seen-number = Il y a peut-être un numéro personnel dans ton message.
secret-seen-several = Il y a peut-être un secret dans ton message.
secret-hidden = Nous l'avons caché. Ton digicoach ne le voit pas.
secret-wipe = Efface aussi ton message ici dans le chat.
secret-was-password = Il y avait peut-être un mot de passe. Nous ne l'avons pas gardé.
secret-was-code = Il y avait peut-être un code. Nous ne l'avons pas gardé.
secret-was-number = Il y avait peut-être un numéro personnel. Nous ne l'avons pas gardé.
secret-was-several = Il y avait peut-être un secret. Nous ne l'avons pas gardé.
secret-summary = Nous avons caché quelque chose dans ton message.
secret-send-password = Envoie sans mot de passe
secret-send-code = Envoie sans code
secret-send-number = Envoie sans numéro
secret-send-several = Envoie sans secret
secret-warn-phone = Il y a ici le numéro de quelqu'un d'autre ? Alors enlève-le.
secret-warn-email = Il y a ici l'adresse e-mail de quelqu'un d'autre ? Alors enlève-la.
adjust-button = Change ma question
adjust = Change ta question
adjust-how = Enlève ce que personne ne peut voir.
adjust-label = Ta question
adjust-empty = Tape d'abord ta question.
adjust-back-button = Montre à nouveau ma question
adjust-twin = Ou tape : "pas mijn vraag aan: kan niet aanmelden"
adjust-summary = Change ta question.

## First words

welcome = Bonjour { $name }.
welcome-how = Un problème avec ton gsm ou ton pc ? Tape-le ici. Un collègue t'aide.
welcome-coach = Tu es digicoach. Un collègue demande de l'aide ? Tu le lis ici.
welcome-contact = Tu es point de contact. Tape : "onze digicoaches".
welcome-coordinator = Tu es coordinateur. Tape : "diensten".
nobody-asks = Personne ne demande d'aide maintenant.
nobody-asks-then = Un collègue demande de l'aide ? Tu le lis ici.
helps-nobody = Tu n'aides personne maintenant.
welcome-summary = Un problème ? Tape-le ici.
how = Comment recevoir de l'aide
how-type = Tape ici ce qui ne marche pas.
how-send = Touche "Stuur mijn vraag".
how-search = Nous demandons l'aide des digicoachs de ton service.
how-helped = Un collègue t'aide. Tu reçois un message.
how-stop = Plus besoin d'aide ? Tape : "stop".
how-password = N'envoie jamais ton mot de passe.
how-summary = Comment recevoir de l'aide.
ask = Tape ta question ici.
ask-example = Par exemple : je n'arrive pas à me connecter sur mon gsm.
ask-summary = Tape ta question ici.
courtesy = Avec plaisir !

## What can be typed

help = Tu peux taper ceci
help-question = je vraag
help-question-does = Un digicoach t'aide.
help-mine = mijn vragen
help-mine-does = Tu vois tes questions ouvertes.
help-stop = stop
help-stop-does = Tu n'as plus besoin d'aide.
help-done = klaar
help-done-does = C'est résolu.
help-department = dienst
help-department-does = Tu dis où tu travailles.
help-coach = Comme digicoach, tu peux taper
help-yourself = Tu as toi-même besoin d'aide ?
help-finished = klaar
help-finished-does = Tu as aidé ton collègue.
help-accept = ik help
help-accept-does = Tu aides ce collègue.
help-decline = nu niet
help-decline-does = Un autre collègue aide.
help-release = geef terug
help-release-does = Nous cherchons quelqu'un d'autre.
help-can = ik kan helpen
help-can-does = Tu reçois à nouveau des questions.
help-pause = even niet
help-pause-does = Tu ne reçois pas de questions pour l'instant.
help-back = terug op maandag
help-back-does = D'ici là, tu ne reçois pas de questions.
help-coaches = wie zijn mijn digicoaches
help-coaches-does = Tu vois qui peut aider.
help-join = ik wil digicoach worden
help-join-does = Tu lis ce que c'est.
help-leave = ik stop als digicoach
help-leave-does = Tu ne reçois plus de questions.
help-team = onze digicoaches
help-team-does = Tu vois qui aide.
help-invite = nodig Jan Peeters uit
help-invite-does = Nous demandons à Jan de devenir digicoach.
help-approve = keur goed Jan
help-approve-does = Jan devient digicoach.
help-remove = verwijder Jan als digicoach
help-remove-does = Jan ne reçoit plus de questions.
help-most = maximaal 3 per week
help-most-does = Tu n'en reçois pas plus.
help-topics = cijfers onderwerpen
help-topics-does = Tu vois de quoi parlent les questions.
help-per-hour = cijfers per uur
help-per-hour-does = Tu vois quand les questions viennent.
help-network = cijfers netwerk
help-network-does = Tu vois où il faut des digicoachs.
help-portrait = mijn portret
help-portrait-does = Tu te présentes à tes collègues.
help-summary = Tu peux taper ceci.

## Own questions

mine = Tes questions
mine-searching = Nous cherchons un digicoach.
mine-resolved = Ça marche maintenant ?
mine-about = { $topic }, depuis { $when }
mine-since = Depuis { $when }
mine-held = Tu aides { $name }.
mine-more = Tu en as encore d'autres. Voici les plus récentes.
mine-summary = Tes questions.
nothing-open = Tu n'as pas de questions ouvertes maintenant.
nothing-open-summary = Tu n'as pas de questions ouvertes.
too-many = Tu as déjà { $count } questions ouvertes. Laquelle est résolue ?
too-many-kept = Ta nouvelle question n'est pas encore partie.
which-to-stop = Pour quelle question l'aide n'est-elle plus nécessaire ?
stop-button = Arrête la question { $number }
which-to-stop-summary = Quelle question peut partir ?
too-many-summary = Quelle question est déjà résolue ?

## When a coach helps

can-help = Tu reçois à nouveau des questions. Merci !
can-help-stop = Pas le temps pour l'instant ? Touche "Even niet".
can-help-summary = Tu reçois à nouveau des questions.
paused = Tu ne reçois pas de questions jusqu'à { $when }.
paused-back = De retour plus tôt ? Touche "Ik kan helpen".
paused-summary = Tu ne reçois pas de questions pour l'instant.
back-on = À partir de { $when }, tu reçois à nouveau des questions.
back-on-summary = Tu ne reçois pas de questions pour l'instant.
at-most = { $limit ->
    [one] Tu reçois au maximum 1 question par semaine.
   *[other] Tu reçois au maximum { $limit } questions par semaine.
}
at-most-change = Un autre nombre ? Tape : "maximaal 3 per week".
at-most-summary = Nous retenons combien de questions tu veux.
day-off = Quand es-tu en congé ?
day-off-other = Un autre jour ? Tape : "terug op maandag".
day-off-not = Pas en congé, mais tu peux aider ? Touche "Ik kan helpen".
day-off-summary = Quand es-tu en congé ?
department-set = Tu travailles à { $department }.
department-now = Maintenant, c'est : { $department }.
department-change = Ce n'est pas juste ? Tape : "dienst".
department-set-summary = Nous savons où tu travailles.

## When something does not go as expected

not-here = Je ne peux pas montrer cela ici. Tape "hulp" pour voir le reste.
not-here-summary = Je ne peux pas montrer cela ici.
not-yours = Cette carte est à un collègue.
not-yours-then = Tu as toi-même une question ? Tape-la ici.
not-yours-summary = Cette carte est à un collègue.
sign-out = Terminé ? Déconnecte-toi de ce pc.
old-button = Ce bouton ne marche plus. Tape "hulp" pour voir le reste.
old-button-summary = Ce bouton ne marche plus.
something-wrong = Cela n'a pas marché.
something-wrong-then = Réessaie tout à l'heure.
something-wrong-press = Ton texte n'est pas perdu.
something-wrong-summary = Cela n'a pas marché.

elsewhere = Pose-moi ta question dans notre propre chat. Là, je t'aide volontiers.
too-fast = C'était rapide. Attends un peu et appuie à nouveau.
too-fast-line = C'était rapide. Je n'ai pas lu ton dernier message. Attends un peu et retape-le.

## Pictures, and messages that change

picture-line = (photo)
picture-not-seen = Je ne peux pas regarder les photos.
picture-later = Envoie la photo plus tard, dans le chat avec ton digicoach.
picture-now = Envoie la photo dans le chat avec { $name }.
picture-summary = Je ne peux pas regarder les photos.
rewrites-changed = Changé :
withdrawn-line = D'accord, nous n'ajoutons rien.

## Walk-ups: help without a question

walkup-note-button = Note une aide
walkup-undo-button = Finalement pas
walkup-change-button = Change ceci
walkup-was-button = Question { $number } : { $topic }
walkup-word = geholpen 10 wachtwoord
help-noted-does = Tu notes 10 minutes d'aide.
help-clock = geholpen
help-clock-does = Un chrono tourne jusqu'à ce que tu tapes "klaar".
help-signal = signaal te moeilijk
help-signal-does = Tu dis quelque chose du sujet.
help-signals = signalen vorige maand
help-signals-does = Tu vois les signaux des digicoachs.
help-no-week = geen weekvraag
help-no-week-does = Nous ne te demandons rien le vendredi.
walkup-undo-word = Le bouton ne marche pas ? Tape : "toch niet geholpen".
walkup-clock = Le chrono tourne depuis { $when }.
walkup-clock-how = L'aide est finie ? Touche "Klaar".
walkup-clock-summary = Le chrono tourne.
walkup-how-long = Combien de temps as-tu aidé ?
walkup-left-running = Le chrono a tourné trop longtemps. Nous ne comptons pas ce temps.
walkup-tap-minutes = Touche le nombre de minutes. Alors nous le notons.
walkup-how-long-summary = Combien de temps as-tu aidé ?
walkup-noted = { $minutes ->
    [one] Noté : 1 minute. Merci !
   *[other] Noté : { $minutes } minutes. Merci !
}
walkup-about = Sujet : { $topic }.
walkup-again = C'était déjà noté. Tu as aidé un autre collègue ? Touche "Noteer hulp".
walkup-was = Était-ce une de ces questions ?
walkup-noted-summary = Nous avons noté ton aide.
walkup-undone = D'accord, cela ne compte pas.
walkup-undone-summary = Cela ne compte pas.
walkup-was-done = { $number } est finie. Merci !
walkup-was-asked = Nous demandons à ton collègue si ça marche.
walkup-was-summary = La question est finie.

## Signals

signal-button = Donne un signal
signal-comes-back = Revient souvent
signal-not-on-phone = Ne marche pas sur gsm
signal-too-hard = Trop difficile
signal-no-access = Pas d'accès
signal-training = Une formation aiderait
signal-given = Signal : { $signals }.
signal-private = Nous comptons cela par sujet, sans noms.
signals = Signaux de { $month }
signals-of = Signaux de { $month } : { $department }
signals-count = { $count } fois
signals-other-topic = Autre chose
signals-others = { $count ->
    [one] Autres signaux : { $count }.
   *[other] Autres signaux : { $count }.
}
signals-few = Trop peu de signaux pour les montrer.
signals-until-yesterday = Compté jusqu'à hier inclus.
signals-privacy = Nous ne montrons un signal que si 3 digicoachs le donnent.
signals-summary = Les signaux d'un mois.

## The week's count

week = Combien d'autres collègues as-tu aidés cette semaine ?
week-known = { $count ->
    [one] Cette semaine, tu as déjà aidé 1 collègue. Merci !
   *[other] Cette semaine, tu as déjà aidé { $count } collègues. Merci !
}
week-together = Ensemble, vous avez déjà aidé { $count } collègues cette année.
week-most-button = { $count } ou plus
week-off-button = Ne me demande plus cela
week-word = weekvraag 2
week-summary = Combien d'autres collègues as-tu aidés ?
week-thanks = { $count ->
    [one] Cette semaine, tu as aidé 1 collègue. Merci !
   *[other] Cette semaine, tu as aidé { $count } collègues. Merci !
}
week-thanks-least = Cette semaine, tu as aidé au moins { $count } collègues. Merci !
week-thanks-none = Merci pour ta réponse.
week-thanks-summary = Merci pour ta réponse.
week-other = Ce n'est pas juste ? Touche un autre nombre.
week-off = Nous ne te demandons plus cela.
week-off-undo = Tu changes d'avis ? Tape : "weekvraag aan".
week-off-summary = Nous ne te demandons plus cela.
week-on = { $moment }, nous te le demandons.
week-on-summary = Nous te le demandons à nouveau.
week-thanks-stop = Tu préfères ne pas le recevoir ? Tape : "geen bedankje".
week-thanked-summary = Merci pour ton aide.
week-thanks-off = Tu ne reçois plus de merci.
week-thanks-off-undo = Tu changes d'avis ? Tape : "bedankje aan".
week-thanks-on = Tu reçois à nouveau un merci.

## Figures on Monday

week-figures = { $count ->
    [0] La semaine passée : pas de questions dans la ville.
    [one] La semaine passée : 1 question dans la ville.
   *[other] La semaine passée : { $count } questions dans la ville.
}
week-figures-of = { $count ->
    [0] La semaine passée à { $department } : pas de questions.
    [one] La semaine passée à { $department } : 1 question.
   *[other] La semaine passée à { $department } : { $count } questions.
}
week-figures-split = { $asked } par le bot, { $noted } notées, au moins { $weekly } du compte de la semaine.
week-figures-n = { $count ->
    [one] De 1 question.
   *[other] De { $count } questions.
}
week-figures-show-button = Montre les chiffres
week-figures-stop-button = N'envoie plus cela
week-figures-stop-word = geen cijfers op maandag
week-figures-show-word = cijfers vorige week
week-figures-twins = Un bouton ne marche pas ? Tape : "{ $show }". Ou tape : "{ $stop }".
week-figures-summary = Les chiffres de la semaine passée.
week-figures-on = { $moment }, tu reçois les chiffres.
week-figures-on-then = Puis chaque semaine, jusqu'à ce que tu les arrêtes.
week-figures-on-summary = Tu reçois les chiffres chaque semaine.
week-figures-off = Tu ne reçois plus de chiffres le lundi.
week-figures-off-button = Envoie-les à nouveau
week-figures-on-word = cijfers elke maandag
help-week-figures-does = Tu reçois les chiffres chaque lundi.
to-do = Ceci aide le plus maintenant :
to-do-none = Tout va bien.
to-do-no-contact = { $department } n'a pas de point de contact.
to-do-no-contact-do = Demande qui veut le devenir.
to-do-few-coaches = { $department } a moins de 2 digicoachs.
to-do-few-coaches-do = Demande un collègue de plus.
to-do-empty-place = { $place } n'a pas de digicoach.
to-do-empty-place-do = Demande un collègue de plus.
to-do-not-covered = { $place } n'a pas de digicoach { $when }.
to-do-not-covered-do = Demande qui peut aider alors.
to-do-long-pauses = { $count ->
    [one] 1 digicoach est en pause depuis plus de 4 semaines.
   *[other] { $count } digicoachs sont en pause depuis plus de 4 semaines.
}
to-do-long-pauses-do = Demande comment ça va.
to-do-place = { $place } ({ $department })
to-do-morning = { $day } matin
to-do-afternoon = { $day } après-midi

## The contact point's desk: what waits

desk-waiting = { $count ->
    [0] Personne n'attend maintenant. Bravo !
    [one] 1 question attend maintenant.
   *[other] { $count } questions attendent maintenant.
}
desk-waiting-more = { $count ->
    [one] 1 autre question attend encore.
   *[other] { $count } autres questions attendent encore.
}
desk-helped = { $count ->
    [0] Personne ne reçoit d'aide en ce moment.
    [one] 1 collègue reçoit de l'aide maintenant.
   *[other] { $count } collègues reçoivent de l'aide maintenant.
}
desk-later = { $count ->
    [one] 1 collègue reçoit de l'aide plus tard.
   *[other] { $count } collègues reçoivent de l'aide plus tard.
}
desk-no-topic = Une question
desk-load = { $count ->
    [one] 1 question, depuis { $when }
   *[other] { $count } questions, depuis { $when }
}
desk-load-more = Et encore { $count } autres services.
desk-waiting-summary = Ce qui attend maintenant.
desk-waits-button = Montre ce qui attend
contact-waits = À { $department }, une question attend le point de contact depuis { $minutes } minutes.
contact-waits-summary = Une question attend le point de contact depuis longtemps.

## The contact point: nothing reaches a digicoach

not-reached = { $count ->
    [one] { $names } ne reçoit pas mes messages.
   *[other] { $names } ne reçoivent pas mes messages.
}
not-reached-in = { $count ->
    [one] { $names } de { $department } ne reçoit pas mes messages.
   *[other] { $names } de { $department } ne reçoivent pas mes messages.
}
not-reached-more = encore { $count }
not-reached-ask = { $count ->
    [one] Demande à { $name } d'ouvrir Digicoach et d'y taper "hallo".
   *[other] Demande-leur d'ouvrir Digicoach et d'y taper "hallo".
}
not-reached-ask-again = { $count ->
    [one] Demande à { $name } d'ajouter à nouveau Digicoach dans Teams.
   *[other] Demande-leur d'ajouter à nouveau Digicoach dans Teams.
}
not-reached-some-removed = Digicoach a disparu ? Alors ils ajoutent à nouveau Digicoach dans Teams.
not-reached-meanwhile = { $count ->
    [one] D'ici là, { $name } ne reçoit pas de questions.
   *[other] D'ici là, ils ne reçoivent pas de questions.
}
not-reached-summary = Un digicoach ne reçoit pas de messages.

help-contact = Comme point de contact, tu peux taper
help-open = open
help-open-does = Tu vois ce qui attend maintenant.
help-figures = cijfers vorige maand
help-figures-does = Tu vois les chiffres de ton service.
help-figures-city-does = Tu vois les chiffres de la ville.
help-compare = vergelijk diensten
help-compare-does = Tu vois les services côte à côte.
help-facts = feiten 2026
help-facts-does = Tu reçois des phrases à copier.
help-export = export vorige maand
help-export-does = Tu reçois un fichier avec des chiffres.
help-mine-figures = mijn cijfers
help-mine-figures-does = Tu vois combien tu as aidé.
help-open-city-does = Tu vois dans quel service quelqu'un attend.
help-replacement = vervanger Sofie tot vrijdag
help-replacement-does = Sofie reçoit tes questions.
help-settings = mijn dienst instellen
help-settings-does = Tu changes les heures et les lieux.

## The contact point's desk: who replaces them

replacement-who = Qui te remplace ?
replacement-type = Ou tape : "vervanger Sofie tot vrijdag".
replacement-nobody = Je ne peux encore joindre aucun digicoach de ton service.
replacement-unknown = Je ne trouve pas de digicoach de ce nom dans ton service.
replacement-unreachable = { $name } ne m'a pas encore ouvert dans Teams.
replacement-self = Tu ne peux pas te remplacer toi-même.
replacement-several = Je connais plus d'un collègue de ce nom.
replacement-until = Jusqu'à quand te remplace { $name } ?
replacement-other-day = Un autre jour ? Tape : "vervanger Sofie tot 5 december".
replacement-no-day = Je ne connais pas ce jour.
replacement-no-day-type = Tape par exemple : "vervanger Sofie tot vrijdag".
replacement-set = { $name } te remplace jusqu'à { $when }.
replacement-set-day = { $name } te remplace jusqu'au { $day } inclus.
replacement-new = Nous prévenons { $name }.
replacement-not-there = { $name } n'est pas là à ce moment.
replacement-stands = Tu ne reçois pas de questions comme point de contact maintenant.
replacement-back = De retour plus tôt ? Touche "Geen vervanger".
no-replacement-button = Pas de remplaçant
other-replacement-button = Choisis quelqu'un d'autre
replacement-button = Choisis ce digicoach
replacement-label = Vos digicoachs
replacement-error = Choisis un digicoach.
replacement-ended = D'accord. Tu es à nouveau le point de contact.
replacement-none = Personne ne te remplace maintenant. Tu es le point de contact.
replacement-over-refused = { $name } ne peut pas te remplacer.
replacement-over-left = { $name } n'est plus digicoach.
replacement-over-ended = { $name } ne te remplace plus.
replacement-asked-again = Tu es à nouveau le point de contact.
replacement-summary = Au sujet d'un remplaçant.
replacing = Tu remplaces { $name } jusqu'au { $day } inclus.
replacing-what = Personne ne peut aider ? Alors tu reçois la question.
replacing-open = Tu veux voir ce qui attend ? Tape : "open".
replacing-refused = D'accord, tu ne remplaces pas { $name }. Merci de l'avoir dit.
replacing-over = Tu ne remplaces plus { $name }. Merci !
cannot-replace-button = Je ne peux pas
cannot-replace-word = ik kan niet vervangen

## The contact point's desk: what the department is like

desk-said-hours = Ouvert
desk-said-days = Fermé
desk-said-places = Lieux
desk-said-workers = Collègues
desk-what = Que veux-tu changer ?
desk-edit-hours-button = Change les heures
desk-edit-days-button = Change les jours
desk-edit-places-button = Change les lieux
desk-edit-workers-button = Change le nombre
desk-ask-hours = Quand votre service est-il ouvert ?
desk-ask-days = Quand votre service est-il fermé ?
desk-ask-places = Où travaillez-vous ?
desk-ask-workers = Combien êtes-vous ?
desk-label-hours = Par exemple : ma-vr 8-12 13-17
desk-label-days = Un jour par ligne. Par exemple : 24 december tot 2 januari
desk-label-places = Un lieu par ligne
desk-label-workers = Nombre de collègues, aussi sans pc
desk-how-days = Ouvert un jour férié ? Tape : "open 11 november".
desk-save-hours-button = Enregistre les heures
desk-save-days-button = Enregistre les jours
desk-save-places-button = Enregistre les lieux
desk-save-workers-button = Enregistre le nombre
desk-saved-hours = Votre service est ouvert : { $hours }.
desk-saved-never = Votre service n'est jamais ouvert.
desk-saved-days = Vous êtes fermés : { $days }.
desk-saved-open-days = Quand même ouvert : { $days }.
desk-saved-places = Vos lieux : { $places }.
desk-saved-workers = { $count ->
    [one] Vous êtes 1 collègue.
   *[other] Vous êtes { $count } collègues.
}
desk-settings-button = Montre notre service
desk-settings-summary = Au sujet de votre service.
desk-none = aucun
desk-unknown = inconnu
desk-and-more = et encore { $count } autres
desk-error = Remplis ceci.
desk-holidays-closed = Les jours fériés, vous êtes fermés.
desk-holidays-open = Les jours fériés, vous êtes ouverts.
desk-holidays-work-button = Nous travaillons les jours fériés
desk-holidays-rest-button = Repos les jours fériés
desk-fault-too-long = C'est trop long. Fais plus court.
desk-fault-never-open = Alors votre service n'est jamais ouvert. Tape les jours avec les heures.
desk-fault-no-day = Je ne connais pas ce jour : { $about }.
desk-fault-day-past = Ce jour est déjà passé : { $about }.
desk-fault-run-backwards = Ici, la fin vient avant le début : { $about }.
desk-fault-run-too-long = Ceci dure plus de 3 mois : { $about }.
desk-fault-day-twice = Ce jour est là deux fois : { $about }.
desk-fault-too-many-days = Je ne peux pas garder plus de { $about } jours.
desk-fault-place-too-long = Ce nom a plus de 60 lettres : { $about }.
desk-fault-place-twice = Ce lieu est là deux fois : { $about }.
desk-fault-too-many-places = Je ne peux pas garder plus de { $about } lieux.
desk-fault-no-number = Tape seulement un nombre. Par exemple : 40.
desk-fault-too-few = Vous avez { $about } digicoachs. Tape au moins { $about }.
desk-fault-too-many = Plus de { $about } collègues, ce n'est pas possible.

## Hours: when a coach helps

hours-week = Tu aides chaque semaine à ces heures.
hours-department = Tu aides aux heures de ton service.
hours-two-weeks = Tu aides autrement une semaine sur deux.
hours-daily = Tu dis chaque jour quand tu aides.
hours-none = Alors, tu n'aides pas.
hours-this-week = Cette semaine
hours-next-week = La semaine prochaine
hours-today-until = Aujourd'hui, tu aides jusqu'à { $time } h.
hours-today-window = Aujourd'hui, tu aides { $window }.
hours-today-over = Aujourd'hui, tu as aidé { $window }.
hours-today-off = Aujourd'hui, tu es en congé.
hours-off = Tu es en congé : { $days }.
hours-kept = Nous retenons tes heures. Merci !
hours-change = Tu veux d'autres heures ?
hours-other-meant = Il s'agit d'autre chose ? Alors tape ta question.
hours-typed = Ou tape : "ik help ma-vr 8-12"
hours-summary = Quand tu aides.
hours-week-button = Heures fixes
hours-two-weeks-button = Autrement une semaine sur deux
hours-daily-button = Autrement chaque jour
hours-for-today-button = Choisis les heures d'aujourd'hui
hours-department-button = Comme mon service
hours-ask-week = Quand aides-tu chaque semaine ?
hours-ask-two-weeks = Quand aides-tu cette semaine et la semaine prochaine ?
hours-ask-today = Jusqu'à quelle heure aides-tu aujourd'hui ?
hours-example = Par exemple : ma-vr 8-12; wo 13-17
hours-today-example = 14u, ou 9u tot 14u
hours-empty-week = Tu n'aides pas une semaine ? Laisse-la vide.
hours-label = Tes heures
hours-label-today = Jusqu'à quelle heure
hours-save-button = Enregistre mes heures
hours-back-button = Finalement pas
hours-today-button = Enregistre pour aujourd'hui
hours-other-button = Choisis d'autres heures
hours-again = Encore jusqu'à { $time } h
hours-again-window = Encore : { $time } h
hours-today-typed = Ou tape : "vandaag tot 14u"
hours-today-again = D'autres heures ? Tape : "vandaag tot 14u"
hours-today-summary = Nous savons quand tu aides aujourd'hui.
hours-fault-empty = Écris d'abord tes heures.
hours-fault-long = C'est trop long. Écris seulement tes jours et tes heures.
hours-fault-day = Je ne connais pas ce jour : { $word }.
hours-fault-days = Écris ma, di, wo, do, vr, za ou zo.
hours-fault-no-day = Mets d'abord le jour, puis les heures.
hours-fault-twice = Un jour est là deux fois. Écris chaque jour une fois.
hours-fault-no-times = Mets des heures après chaque jour.
hours-fault-no-end = Mets aussi une heure de fin.
hours-fault-no-time = Écris jusqu'à quelle heure tu aides.
hours-fault-time = Je ne connais pas cette heure : { $word }.
hours-fault-times = Écris par exemple 8 ou 8.30.
hours-fault-backwards = Ceci finit avant de commencer : { $window }.
hours-fault-night = Tu travailles la nuit ? Écris : ma 22-24; di 0-6
hours-fault-overlap = Ces heures se recouvrent : { $first } et { $second }.
hours-fault-one = Fais-en une seule.
hours-fault-past = Il est déjà plus de { $time } h.
hours-fault-tomorrow = Jusqu'après minuit ? Écris : "tot 24u". Dis le reste demain.
off-on = { $day }, tu ne reçois pas de questions.
off-on-summary = Tu ne reçois alors pas de questions.
not-off-button = Finalement pas en congé
passed-on = { $count ->
    [one] Ta question pour ce moment va à un collègue.
   *[other] Tes { $count } questions pour ce moment vont à un collègue.
}
not-off = Tu n'es plus en congé. Merci !
not-off-summary = Tu n'es plus en congé.
help-hours = wanneer ik help
help-hours-does = Tu vois et choisis tes heures.
help-today = vandaag tot 14u
help-today-does = Aujourd'hui, tu aides jusque-là.

## For a colleague

colleague-button = Pour un collègue
colleague = Pour un collègue
colleague-how = Ton collègue ne doit rien faire. Toi, tu reçois les messages.
colleague-name = Nom de ton collègue
colleague-text = Qu'est-ce qui ne marche pas ?
colleague-place = Où est ton collègue ? Peut rester vide.
colleague-phone = Numéro à appeler. Peut rester vide.
colleague-no-name = Tape le nom de ton collègue.
colleague-long-name = Ce nom est trop long. Tape seulement le nom.
colleague-long-place = Ce lieu est trop long. Fais court.
colleague-no-phone = Ce numéro n'est pas juste. Corrige-le ou laisse-le vide.
colleague-no-question = Tape ce qui ne marche pas.
colleague-twin = Tu peux aussi taper : "voor Jan: kan niet aanmelden"
colleague-summary = Demande de l'aide pour un collègue.
colleague-myself-button = C'est pour moi
colleague-more-button = Ajoute un lieu ou un numéro
colleague-draft = Voici ta question pour { $name } :
colleague-first = Ton autre question n'est pas encore partie.
colleague-first-department = Dis d'abord où tu travailles. Puis continue.
colleague-first-too-many = Tu as déjà beaucoup de questions ouvertes. Tape : "mijn vragen".
colleague-first-choose = Envoie-la ou supprime-la d'abord.
colleague-first-then = Ensuite, tu vois la question pour { $name }.
colleague-first-summary = Ton autre question n'est pas encore partie.
colleague-drop-button = Supprime cette question
colleague-go-on-button = Continue
colleague-asks = { $asker } demande de l'aide pour { $name }.
colleague-offer = La question est pour un autre collègue.
colleague-is-at = Lieu : { $place }.
colleague-own = Ta question pour { $name } :
colleague-own-field = Nous gardons ta question pour { $name }
colleague-listed = Pour { $name }.
colleague-leave = Tu vois ici qui aide { $name }.
colleague-is-it-solved = Ça marche maintenant pour { $name } ?
help-colleague = voor Jan: je vraag
help-colleague-does = Tu demandes de l'aide pour ton collègue.

## Helping: how and when, handing on, nobody came, not solved

helping-how = Comment aides-tu ?
helping-visit-button = Je viens te voir
helping-receive-button = Viens me voir
helping-call-button = J'appelle
helping-chat-button = Par chat
helping-when-visit = Quand passes-tu ?
helping-when-receive = Quand peut venir { $name } ?
helping-when-call = Quand appelles-tu ?
helping-when-chat = Quand envoies-tu un message ?
helping-now-button = Maintenant
helping-begin-button = Je commence maintenant
helping-now-word = ik begin nu
helping-visits = Va voir { $name } maintenant.
helping-receives = Dis à { $name } où tu es.
helping-calls = Appelle { $name } maintenant.
helping-chats = Envoie maintenant un message à { $name }.
helping-visits-then = Tu vas alors voir { $name }.
helping-receives-then = { $name } vient alors te voir. Dis où tu es.
helping-calls-then = Tu appelles alors { $name }.
helping-chats-then = Tu envoies alors un message à { $name }.
helping-then = Tu aides { $name } { $when }.
helping-reminds = Tu reçois alors un message de nous.
helping-time = Maintenant, tu aides { $name }.
helping-time-summary = C'est le moment d'aider.
helping-place = Lieu : { $place }
helping-phone = Numéro : { $phone }
helping-where = { $name } a encore dit quelque chose.
helping-where-summary = Ton collègue a encore dit quelque chose.
helping-unseen = { $name } n'a encore vu personne.
helping-go-now = Donne de tes nouvelles maintenant.
helping-or-release = Tu n'y arrives pas ? Rends la question.
helping-unseen-summary = Ton collègue n'a encore vu personne.
helping-again = { $name } te demande à nouveau.
helping-again-why = Ce n'est pas encore résolu.
helping-again-summary = Ce n'est pas encore résolu.
helping-colleague-button = Donne à un collègue
helping-stuck-button = Ça ne marche pas ?
helping-whom = À qui demandes-tu ?
helping-until-yes = Tu gardes la question jusqu'à ce que ton collègue dise oui.
helping-not-listed = Ton collègue n'est pas là ? Tape : "geef aan Sofie".
helping-not-found = { $name } ne peut pas recevoir de question maintenant.
helping-nobody-to-ask = Tu ne peux demander à personne maintenant.
helping-back-button = Finalement pas
helping-whom-summary = À qui demandes-tu ?
helping-you-asked = Tu as demandé à { $name }. D'ici là, toi, tu aides.
helping-refused-you = { $name } ne peut pas aider maintenant.
helping-refused-summary = Ton collègue ne peut pas aider maintenant.
helping-proposed = { $name } te demande d'aider { $whom }.
helping-proposed-how = Touche "Ik help". Alors tu reprends la question.
helping-proposed-summary = Un collègue demande si tu peux aider.
helping-refused = { $name } continue à aider.
helping-passed-on = { $name } aide maintenant. Merci !
helping-passed-on-summary = Ton collègue aide maintenant.
helping-freed = Ton collègue n'a encore vu personne.
helping-somebody-else = Nous cherchons quelqu'un d'autre pour toi.
helped-other = { $name } aide { $whom }.
helped-then = { $name } t'aide { $when }.
helped-other-then = { $name } aide { $whom } { $when }.
helped-visit = { $name } vient te voir.
helped-wish-call = { $name } sait que tu demandes un appel.
helped-wish-visit = { $name } sait que tu demandes une visite.
helped-message-then = Tu reçois alors un message de { $name }.
helped-visit-then = { $name } vient alors te voir.
helped-receive-then = Va alors voir { $name }.
helped-call-then = { $name } t'appelle alors.
helped-visit-other = { $name } va voir { $whom }.
helped-receive = Va voir { $name }.
helped-receive-other = Fais venir { $whom } chez { $name }.
helped-call = { $name } t'appelle.
helped-call-other = { $name } appelle { $whom }.
helping-told-them = Nous disons à { $name } que tu attends.
helping-not-seen-button = Je n'ai encore vu personne
helping-free-button = Cherche quelqu'un d'autre
helping-who-goes-on = Qui continue à t'aider ?
helping-by-itself = Tu ne choisis rien ? Alors nous cherchons encore { $when }.
helping-again-button = { $name } à nouveau
helping-another-button = Un autre digicoach
helping-another-word = een andere
helping-desk-button = Le { $desk }
helping-who-goes-on-summary = Qui continue à t'aider ?
help-nobody = nog niemand gezien
help-nobody-does = Nous le disons à ton digicoach.
help-another = een andere digicoach
help-another-does = Nous cherchons quelqu'un d'autre.
help-how = ik kom langs
help-how-does = Ou : "ik bel", "via chat", "kom maar naar mij".
help-later = ik help om 14 uur
help-later-does = Tu aides plus tard. Ton collègue sait l'heure.
help-give = geef aan Sofie
help-give-does = Tu demandes à Sofie de reprendre.
helping-no-hour = À quelle heure aides-tu ?
helping-no-hour-example = Tape par exemple : "ik help morgen om 9 uur".
helping-no-hour-far = L'heure est au plus tard dans 14 jours.
helping-no-hour-summary = À quelle heure aides-tu ?

## Who the digicoaches are

team = Les digicoachs de { $department }
team-mine = Tes digicoachs à { $department }
team-summary = Voici les digicoachs.
team-nobody = Il n'y a pas encore de digicoach.
team-ask-anyway = Pose quand même ta question. Nous cherchons de l'aide.
team-free = { $count ->
    [one] 1 digicoach peut aider maintenant.
   *[other] { $count } digicoachs peuvent aider maintenant.
}
team-free-later = { $moment }, quelqu'un peut à nouveau aider.
team-none-free = Aucun ne peut aider maintenant.
team-can-help = Peut aider maintenant.
team-not-reachable = Ne reçoit pas les messages de Digicoach.
team-away = Ne peut pas aider maintenant.
team-paused = En pause, jusqu'à { $when }.
team-back = Aide à nouveau à partir de { $when }.
team-band-little = A aidé un peu.
team-band-medium = A aidé moyennement.
team-band-much = A aidé beaucoup.
team-bands = Combien quelqu'un a aidé : ces 4 dernières semaines.
team-daily = autrement chaque jour
team-no-hours = pas d'heures fixes
team-two-weeks = une semaine { $week }. L'autre semaine { $other }
team-more = { $count ->
    [one] Et encore 1 digicoach.
   *[other] Et encore { $count } digicoachs.
}
team-asks = { $name } veut devenir digicoach. Tape : "{ $word }".
team-invited-waits = { $name } a reçu une invitation.
team-invite-button = Invite quelqu'un
team-remove-button = Retire un digicoach
team-back-button = Montre nos digicoachs

## Becoming a digicoach

team-join = Veux-tu devenir digicoach à { $department } ?
team-join-summary = Veux-tu devenir digicoach ?
team-join-first = D'abord, ton point de contact dit oui ou non.
team-expect-time = Des collègues te demandent parfois de l'aide. Souvent 5 à 15 minutes.
team-expect-type = Tu écoutes. Ton collègue tape.
team-expect-password = Tu ne demandes jamais de mot de passe.
team-expect-free = Tu choisis quand tu aides.
team-yes-button = Oui, je participe
team-no-button = Non, merci
team-yes-word = ik doe mee
team-thanks = Merci de vouloir aider !
team-waits = Nous demandons à { $name }. Tu auras de nos nouvelles.
team-waits-coordinator = Nous demandons au coordinateur. Tu auras de nos nouvelles.
team-waits-nobody = Nous demandons dès qu'il y a quelqu'un.
team-no-contact = Ton service n'a pas encore de point de contact.
team-waits-summary = Nous demandons si c'est bon.
team-and = { $first } et { $last }
team-not-joined = D'accord. Merci de l'avoir dit.
team-not-joined-then = Finalement envie ? Tape : "ik wil digicoach worden".
team-already = Tu es déjà digicoach à { $department }.
team-already-summary = Tu es déjà digicoach.
team-stop-hint = Tu veux arrêter ? Tape : "ik stop als digicoach".
team-asked = { $name } veut devenir digicoach.
team-asked-where = C'est à { $department }. Es-tu d'accord ?
team-asked-summary = Un collègue veut devenir digicoach.
team-welcome-button = Oui, bienvenue
team-not-welcome-button = Non, pas maintenant
team-welcome-word = keur goed { $name }
team-is-coach = { $name } est maintenant digicoach.
team-is-none = { $name } ne devient pas digicoach maintenant.
team-answered-summary = C'est au sujet d'un digicoach.
team-refused = Tu ne deviens pas digicoach à { $department } maintenant.
team-refused-then = Parles-en à ton point de contact. Merci d'avoir voulu aider !
team-refused-summary = Il y a une réponse à ta question.
team-unanswered = Personne n'a encore dit si tu deviens digicoach.
team-ask-again = Tu le veux encore ? Tape : "ik wil digicoach worden".
team-unanswered-invitation = Nous n'avons rien entendu de { $name }.
team-invite-again = Demander à nouveau ? Tape : "nodig iemand uit".
team-unanswered-summary = Nous n'avons pas eu de réponse.
team-invited = Veux-tu devenir digicoach à { $department } ?
team-invited-by = { $name } t'invite.
team-invited-summary = Veux-tu devenir digicoach ?
team-declined = { $name } ne veut pas devenir digicoach maintenant.
team-welcomed = Bienvenue, { $name } ! Tu es maintenant digicoach à { $department }.
team-welcomed-summary = Tu es maintenant digicoach.
team-task-listen = Écoute d'abord ton collègue.
team-task-desk = Ça ne marche pas en 15 minutes ? Envoie au Service Desk.
team-word-hours = Dis quand tu aides. Tape : "wanneer ik help".
team-word-pause = Pas le temps ? Tape : "even niet".
team-word-most = Pas trop ? Tape : "maximaal 3 per week".
team-word-stop = Arrêter ? Tape : "ik stop als digicoach".
team-introduced = { $name } est maintenant aussi digicoach à { $department }.
team-introduced-more = { $count } collègues sont maintenant aussi digicoachs à { $department }.
team-introduced-summary = Il y a un nouveau digicoach.
team-a-moment = Un instant. Nous changeons cela.

## Inviting a digicoach

team-invite = Qui invites-tu ?
team-invite-label = Prénom et nom, ou adresse e-mail
team-invite-empty = Tape d'abord un nom.
team-invite-too-long = Ce nom est trop long. Tape seulement le prénom et le nom.
team-invite-twin = Tu préfères taper ? Tape : "nodig Jan Peeters uit".
team-invite-summary = Qui invites-tu ?
team-invite-this-button = Invite ce collègue
team-was-invited = Nous invitons { $name }.
team-was-invited-how = Nous le faisons dès que ton collègue me tape quelque chose.
team-was-invited-long = Après 30 jours, l'invitation s'arrête.
team-was-invited-summary = Nous invitons ton collègue.
team-they-are-already = { $name } est déjà digicoach.
team-full = Il y a déjà 10 invitations ouvertes.
team-many-ask = Super que tu veuilles aider !
team-many-ask-then = Il y a déjà beaucoup de noms sur la liste. Réessaie la semaine prochaine.
team-full-then = Attends que quelqu'un réponde.
team-nobody-asks = Personne de ce nom ne veut devenir digicoach maintenant.
team-which-of-them = Qui veux-tu dire ? Tape le prénom et le nom.
team-see-all = Qui alors ? Tape : "onze digicoaches".

## No digicoach any more

team-stop = Arrêtes-tu comme digicoach à { $department } ?
team-stop-no-more = Tu ne reçois alors plus de questions.
team-stop-questions = Tes questions ouvertes vont à un autre digicoach.
team-stop-button = Oui, j'arrête
team-stay-button = Non, je reste
team-rest-hint = Juste un peu de repos ? Tape : "even niet".
team-stop-word = ja ik stop
team-stop-summary = Arrêtes-tu comme digicoach ?
team-stopped = Tu n'es plus digicoach.
team-stopped-thanks = Merci pour ton aide !
team-stopped-back = Envie à nouveau ? Tape : "ik wil digicoach worden".
team-stopped-summary = Tu n'es plus digicoach.
team-stays = Super que tu continues à aider !
team-not-one = Tu n'es pas digicoach maintenant.
team-not-one-then = Tu veux le devenir ? Tape : "ik wil digicoach worden".
team-left = { $name } a arrêté comme digicoach à { $department }.
team-was-removed = { $name } n'est plus digicoach à { $department }.
team-left-summary = Quelqu'un n'est plus digicoach.
team-thanked = Merci pour ton aide comme digicoach.
team-thanked-where = Tu ne reçois plus de questions de { $department }.
team-thanked-summary = Merci pour ton aide comme digicoach.
team-whom = Qui retires-tu comme digicoach ?
team-whom-label = Digicoach
team-whom-error = Choisis un digicoach.
team-whom-unknown = Nous ne connaissons pas de digicoach de ce nom.
team-whom-twin = Ton collègue n'est pas là ? Tape : "verwijder Jan als digicoach".
team-whom-summary = Qui retires-tu comme digicoach ?
team-remove-this-button = Choisis ce digicoach
team-remove = Retires-tu { $name } comme digicoach ?
team-remove-then = { $name } ne reçoit alors plus de questions. Les questions ouvertes continuent.
team-remove-yes-button = Oui, retire { $name }
team-remove-no-button = Non, { $name } reste
team-remove-word = ja verwijder { $name }
team-remove-summary = Retires-tu un digicoach ?
team-is-removed = { $name } n'est plus digicoach.
team-is-removed-already = Ce collègue n'est pas digicoach.
team-is-removed-then = Les questions ouvertes vont à un autre digicoach.

## The coordinator: departments and who may what

city-contact-over = Tu n'es plus point de contact.
city-contact-over-then = Tu restes digicoach. Merci pour ton travail !
city-list = { $count ->
    [one] 1 service
   *[other] { $count } services
}
city-list-none = Il n'y a pas encore de services.
city-list-gaps = { $count ->
    [0] Partout, quelqu'un peut aider.
    [one] Il manque quelque chose dans 1 service.
   *[other] Il manque quelque chose dans { $count } services.
}
city-list-page = Partie { $page } de { $pages }
city-next-button = Montre les services suivants
city-previous-button = Montre les services précédents
city-new-button = Ajoute un service
city-list-button = Montre tous les services
city-show-button = Montre { $name }
city-show-this-button = Montre ce service
city-list-summary = Tous les services.
city-summary = Au sujet d'un service.
city-contact = Point de contact
city-replacement = Remplaçant
city-replacement-until = { $name }, jusqu'au { $day } inclus
city-coaches = Digicoachs
city-coaches-reachable = { $count }, joignables : { $reachable }
city-questions = Questions ouvertes
city-hours = Ouvert
city-workers = Collègues
city-names = Aussi connu comme
city-nobody = personne
city-unknown = inconnu
city-in-short = Point de contact : { $contact }. Digicoachs : { $coaches }. Questions ouvertes : { $questions }.
city-replaced-by = Remplaçant : { $name }.
city-missing = Il manque encore :
city-gap-no-contact = un point de contact
city-gap-contact-unreachable = un point de contact qui reçoit les messages
city-gap-no-coach = des digicoachs
city-gap-coaches-unreachable = un digicoach qui reçoit les messages
city-gap-hours = des heures { $days }
city-what = Que veux-tu changer ?
city-name-button = Change le nom
city-hours-button = Change les heures
city-contact-button = Choisis un point de contact
city-merge-button = Réunis deux services
city-close-button = Ferme ce service
city-changes-button = Montre les changements
city-not-button = Finalement pas
city-which = Quel service veux-tu dire ?
city-unknown-name = Je ne trouve pas de service de ce nom.
city-ask-new = Quel service ajoutes-tu ?
city-ask-name = Quel est le nouveau nom de { $department } ?
city-ask-name-old = L'ancien nom marche encore.
city-ask-hours = Quand { $department } est-il ouvert ?
city-ask-contact = Qui devient point de contact de { $department } ?
city-ask-contact-none = { $department } n'a pas encore de digicoachs.
city-ask-contact-typed = Quelqu'un d'autre ? Tape : rol, le nom, aanspreekpunt et le service.
city-ask-contact-example = Par exemple : "rol Jan aanspreekpunt { $department }"
city-ask-merge = Avec quel service réunis-tu { $department } ?
city-ask-merge-what = { $department } s'arrête alors. Tout va à l'autre service.
city-ask-merge-none = Il n'y a pas d'autre service.
city-label-name = Nom du service
city-label-hours = Heures. Par exemple : ma-vr 8-12 13-17
city-label-workers = Nombre de collègues, aussi sans pc
city-label-contact = Digicoach ou point de contact
city-label-into = Autre service
city-error = Remplis ceci.
city-choose = Choisis ici.
city-add-button = Ajoute le service
city-save-name-button = Enregistre le nom
city-save-hours-button = Enregistre les heures
city-go-on-button = Continue
city-added = { $department } est ajouté.
city-added-next = Choisis maintenant un point de contact.
city-renamed = Le service s'appelle maintenant { $department }.
city-hours-set = Les heures de { $department } sont enregistrées.
city-sure-merge = Réunis-tu { $department } avec { $other } ?
city-sure-close = Fermes-tu { $department } ?
city-goes-questions = { $count ->
    [0] Il n'y a pas de questions ouvertes maintenant.
    [one] 1 question ouverte suit.
   *[other] { $count } questions ouvertes suivent.
}
city-goes-coaches = { $count ->
    [0] Il n'y a pas de digicoachs.
    [one] 1 digicoach suit.
   *[other] { $count } digicoachs suivent.
}
city-merge-names = L'ancien nom marche encore.
city-ends-questions = { $count ->
    [0] Il n'y a pas de questions ouvertes maintenant.
    [one] 1 question ouverte va au Service Desk.
   *[other] { $count } questions ouvertes vont au Service Desk.
}
city-ends-helped = Qui a déjà de l'aide la garde.
city-ends-coaches = { $count ->
    [0] Il n'y a pas de digicoachs.
    [one] 1 digicoach ne reçoit plus de questions.
   *[other] { $count } digicoachs ne reçoivent plus de questions.
}
city-ends-other = Le travail va à un autre service ? Alors réunis-les.
city-no-way-back = Tu ne peux pas revenir en arrière.
city-merge-yes-button = Oui, réunis
city-close-yes-button = Oui, ferme le service
city-merged = { $department } fait maintenant partie de { $other }.
city-merged-what = Les questions ouvertes et les digicoachs ont suivi.
city-closed = { $department } est fermé.
city-closed-what = Les questions ouvertes sont allées au Service Desk.
city-fault-name-empty = Tape un nom.
city-fault-name-long = Ce nom est trop long. Tape au plus 60 lettres.
city-fault-name-taken = Il y a déjà un service de ce nom : { $about }.
city-fault-name-alike = Ce nom ressemble trop à { $about }.
city-fault-nothing-chosen = Choisis d'abord quelque chose dans la liste.
city-fault-itself = Choisis un autre service.
city-fault-closed = { $about } n'existe plus.
city-fault-only-one = C'est le seul service. Ajoutes-en d'abord un autre.
city-fault-written-by-others = Un collègue vient de changer la même chose. Regarde d'abord.
city-fault-last-coordinator = C'est le dernier coordinateur. Choisis-en d'abord un autre.
city-fault-always-coordinator = Ce coordinateur est fixé dans les réglages.
city-fault-too-many-coordinators = Il y a déjà { $about } coordinateurs. Plus n'est pas possible.
city-fault-helps-elsewhere = Ce collègue aide déjà à { $about }.
rights-everyone = Qui est coordinateur ?
rights-everyone-typed = Tu veux voir le rôle de quelqu'un ? Tape : rol et le nom.
rights-of = Que peut faire { $name } ?
rights-coordinator = Coordinateur : voit et change tous les services.
rights-contact = Point de contact de { $department }.
rights-coach = Digicoach à { $department }.
rights-nothing = Ce collègue peut poser des questions, rien de plus.
rights-which = Qui veux-tu dire ?
rights-nobody = Je ne trouve personne de ce nom.
rights-nobody-where = Je cherche parmi digicoachs, points de contact et coordinateurs.
rights-person-button = { $name }, { $department }
rights-coordinator-button = Nomme coordinateur
rights-no-coordinator-button = Retire comme coordinateur
rights-contact-button = Nomme point de contact
rights-sure-coordinator = Nommes-tu { $name } coordinateur ?
rights-sure-coordinator-what = { $name } voit et change alors tous les services.
rights-sure-no-coordinator = { $name } n'est plus coordinateur ?
rights-sure-no-coordinator-what = { $name } ne voit alors plus les services.
rights-sure-contact = Nommes-tu { $name } point de contact de { $department } ?
rights-sure-contact-now = { $count ->
    [one] Maintenant, c'est { $name }.
   *[other] Maintenant, ce sont { $name }.
    }
rights-sure-contact-none = Maintenant, il n'y a personne.
rights-yes-coordinator-button = Oui, nomme coordinateur
rights-yes-no-coordinator-button = Oui, retire
rights-yes-contact-button = Oui, nomme point de contact
rights-set-coordinator = { $name } est maintenant coordinateur.
rights-set-no-coordinator = { $name } n'est plus coordinateur.
rights-set-contact = { $name } est maintenant point de contact de { $department }.
rights-summary = Au sujet de qui peut quoi.
changes = Les derniers changements
changes-of = Les derniers changements à { $name }
changes-none = Rien n'a encore changé.
changes-line = { $day }, { $name } : { $what }
changes-settings = les réglages
changes-coach-invited = a demandé { $whom } comme digicoach
changes-coach-joined = { $whom } est devenu digicoach
changes-coach-refused = a dit non à { $whom }
changes-coach-stopped = { $whom } a arrêté comme digicoach
changes-coach-removed = a retiré { $whom } comme digicoach
changes-contact-point-added = a nommé { $whom } point de contact
changes-contact-point-removed = a retiré { $whom } comme point de contact
changes-coordinator-added = a nommé { $whom } coordinateur
changes-coordinator-removed = a retiré { $whom } comme coordinateur
changes-replacement-set = a choisi { $whom } comme remplaçant
changes-replacement-ended = a arrêté avec { $whom } comme remplaçant
changes-department-added = a ajouté le service
changes-department-changed = a changé le service
changes-department-renamed = a choisi le nom { $whom }
changes-department-hours-set = a changé les heures
changes-department-merged = a réuni avec { $whom }
changes-department-took-over = a repris { $whom }
changes-department-closed = a fermé le service
changes-department-reopened = a rouvert le service
changes-summary = Les derniers changements.
help-city = Comme coordinateur, tu peux taper
help-diensten = diensten
help-diensten-does = Tu vois tous les services et ce qui manque.
help-dienst-wijzigen = dienst wijzigen Kinderopvang
help-dienst-wijzigen-does = Tu changes le nom, les heures ou le point de contact.
help-dienst-toevoegen = dienst toevoegen
help-dienst-toevoegen-does = Tu ajoutes un service.
help-rol = rol Katrien
help-rol-does = Tu vois et choisis ce que quelqu'un peut faire.
help-wijzigingen = wijzigingen
help-tips = tips
help-tips-city-does = Ce qui vient et est venu dans le canal.
help-tip-now = tip nu
help-tip-now-does = Publie tout de suite un tip en plus.
help-news = nieuws
help-news-does = Tu donnes des nouvelles aux digicoachs.
help-wijzigingen-does = Tu vois qui a changé quoi.

## Asking

ask-or-tap = Tu préfères ne pas taper ? Touche ce qui ne marche pas.
ask-or-talk = Tu préfères parler ? Touche ici.
ask-or-other = Demandes-tu de l'aide pour quelqu'un d'autre ?
ask-call-text = Je l'explique quand tu appelles.
ask-visit-text = Je le montre quand tu es là.
where-visit-line = Veux-tu venir me voir ?
call-me-button = 📞 Appelle-moi
visit-me-button = 🚶 Viens me voir
choose-button = Choisis toi-même un digicoach
no-wish-button = Peu importe comment
more-ways-button = Montre plus de choix
draft-call = Tu demandes qu'on t'appelle.
draft-call-number = Tape d'abord ton numéro. Alors nous pouvons t'appeler.
draft-visit = Tu demandes que quelqu'un passe.
draft-visit-place = Tu demandes que quelqu'un passe : { $place }.
draft-chosen = Nous demandons d'abord seulement à { $name }.
desk-fastest = Bloqué ? Le { $desk } résout cela le plus vite.
signed-in = Tu es connecté comme { $name }.
not-me-button = Ce n'est pas moi
not-me = D'accord, nous n'avons rien gardé.
not-me-nothing = Ce n'est pas ton nom ?
not-me-out = 1. Clique en haut à droite sur la photo. Choisis "Afmelden".
not-me-in = 2. Connecte-toi avec ton propre nom.
not-me-ask = 3. Pose alors ta question à nouveau.
not-me-summary = Comment te déconnecter.

choose = À qui veux-tu demander ?
choose-first = Ta question va d'abord seulement à ce digicoach.
choose-gone = { $name } ne peut pas aider maintenant.
choose-none = Aucun digicoach ne peut aider maintenant.
choose-none-then = Envoie quand même ta question. Alors nous cherchons encore.
choose-back-button = Retour
choose-summary = À qui veux-tu demander ?
alone-asked = Nous demandons maintenant à { $name }.
alone-until = { $moment }, tu as de nos nouvelles.
alone-silent = { $name } ne répond pas encore.
alone-cannot = { $name } ne peut pas aider maintenant.
alone-widen = Pouvons-nous aussi demander à d'autres ?
alone-by-itself = Tu ne dis rien ? { $moment }, nous demandons aussi à d'autres.
alone-others-button = Demande aussi à d'autres
alone-keep-button = Attends encore { $name }
chosen-gone = { $name } ne peut pas aider maintenant.

where-now = Où es-tu maintenant ?
place-label = Lieu
place-error = Choisis un lieu.
other-place = Autre lieu
here-button = Je suis ici
skip-button = Passe
which-phone = À quel numéro t'appelons-nous ?
phone-error = Tape un numéro en chiffres. Par exemple : 0470 12 34 56.
phone-summary = À quel numéro t'appelons-nous ?
keep-phone-button = Enregistre mon numéro
told-place = Tu es ici : { $place }.
told-phone = Nous t'appelons au { $phone }.
where-signed-off = Ton collègue travaille sur un pc. Appelle ou passe le voir.

contact-call-button = Demande à mon point de contact d'appeler
call-button-contact = Demande un appel
call-asked = Nous avons demandé à ton point de contact d'appeler.
call-nobody = Ton point de contact n'est pas là maintenant.
call-nobody-summary = Ton point de contact n'est pas là maintenant.
offer-call = Ton collègue te demande d'appeler : { $phone }.
offer-contact-first = Un pc est peut-être cassé. Peux-tu arranger cela ?
offer-wish-call = Te demande d'appeler.
offer-wish-visit = Te demande de passer.
offer-wish-visit-place = Te demande de passer : { $place }.
offer-place = Est ici maintenant : { $place }.
help-call = bel mij op 0470 12 34 56
help-call-does = Un digicoach t'appelle.
help-visit = kom naar mij in de serre
help-visit-does = Un digicoach vient te voir.
help-choose = kies zelf
help-choose-does = Tu choisis ton digicoach.
help-contact-call = laat mijn aanspreekpunt bellen
help-contact-call-does = Ton point de contact t'appelle.

## Figures: numbers and periods

figures-minutes = { $minutes } min
figures-whole-hours = { $count } h
figures-hours-minutes = { $count } h { $minutes }
figures-under-minute = moins de 1 min
figures-long-minutes = { $minutes } minutes
figures-long-hours = { $count } heures
figures-percent = { $percent } %
figures-almost-all = presque 100 %
figures-almost-none = moins de 1 %
figures-of-n = { $value } ({ $n })
figures-none = aucun
figures-not-enough = à partir de { $needed } (maintenant { $n })
figures-this-week = Cette semaine
figures-last-week = La semaine passée
figures-this-month = Ce mois
figures-last-month = Le mois passé
figures-this-quarter = Ce trimestre
figures-last-quarter = Le trimestre passé
figures-this-year = Cette année
figures-last-year = L'année passée
figures-before-week = la semaine d'avant
figures-before-month = le mois d'avant
figures-before-quarter = le trimestre d'avant
figures-before-year = l'année d'avant
figures-week-short = semaine { $number }
figures-quarter-short = trimestre { $number }
figures-of-year = { $period } de { $year }
figures-stretch = { $first } à { $last } inclus

## Figures: the overview

figures-asked = { $count ->
    [0] { $period } : pas de questions.
    [one] { $period } : 1 question.
   *[other] { $period } : { $count } questions.
}
figures-asked-not-yet = { $period } : pas encore de questions.
figures-asked-bot = { $count ->
    [0] { $period } : pas de questions par le bot.
    [one] { $period } : 1 question par le bot.
   *[other] { $period } : { $count } questions par le bot.
}
figures-department-period = { $department }, { $period }
figures-within = { $share } ont eu un digicoach en { $time }.
figures-within-one = { $share } a eu un digicoach en { $time }.
figures-share-tens = { $part } sur 10
figures-share-few = { $part } des { $n }
figures-share-only = La seule question
figures-share-all = Tous
figures-share-nearly-all = Presque tous
figures-share-nearly-none = Presque personne
figures-share-none = Personne
figures-then = { $period } : { $said }
figures-running = { $period } continue encore.
figures-rest = Le reste parle de { $period }.
figures-rest-so = C'est pourquoi le reste parle de { $period }.
figures-of-department = Chiffres de { $department }
figures-no-weeks = Nous ne montrons pas cela par semaine.
figures-rest-few = Autres chiffres : trop peu de questions pour les montrer.
figures-was = { $value }, c'était { $before }
figures-nothing = { $period } : trop peu de questions pour les montrer.
figures-nothing-then = Les questions comptent bien dans les chiffres de la ville.
figures-so-far = { $period } : { $count }.
figures-when-more = La suite vient avec assez de demandeurs et de digicoachs.
figures-more-than = { $count } de plus que { $before }.
figures-less-than = { $count } de moins que { $before }.
figures-as-many = Autant que { $before }.
figures-purpose = Ainsi nous aidons mieux. Pas pour juger les gens.
figures-counted = Compté à { $time }.
figures-counted-day = Compté le { $day } à { $time }.
figures-twin = Tu peux aussi taper : "{ $line }".
figures-line-overview = cijfers
figures-line-topics = cijfers onderwerpen
figures-line-hours = cijfers per uur
figures-line-network = cijfers netwerk
figures-line-compared = vergelijk diensten
figures-line-facts = feiten
figures-line-mine = mijn cijfers
figures-brackets = Entre parenthèses : sur combien.
figures-left-out = Pas montré : { $parts }. Il y a trop peu de collègues pour cela.
figures-left-out-across = D'un seul service, nous ne montrons jamais : { $parts }.
figures-not-sampled = Pas encore mesuré : heures ouvertes avec un digicoach.
figures-part-noted = aide notée
figures-no-medians = D'un service, nous montrons seulement la moyenne, sauf pour un an.
figures-summary = Les chiffres que tu as demandés.

figures-questions = Questions
figures-all = ensemble
figures-bot = par le bot
figures-noted = aide notée
figures-weekly = compte de la semaine (au moins)
figures-in-short = En bref
figures-in-time = un digicoach en { $time }
figures-in-time-open = à temps, seulement heures ouvertes
figures-solved = résolu par des collègues
figures-times = Attendre et aider
figures-waiting = attente, en moyenne
figures-waiting-half = la moitié attend au plus
figures-waiting-nine = 9 sur 10 attendent au plus
figures-helping = aide, en moyenne
figures-helping-half = la moitié aide au plus
figures-helping-nine = 9 sur 10 aident au plus
figures-noted-time = aide notée, en moyenne
figures-noted-half = la moitié de l'aide notée : au plus
figures-noted-nine = 9 fois sur 10 de l'aide notée : au plus
figures-help-together = toute l'aide ensemble
figures-help-together-bot = aide par le bot ensemble
figures-bands = { $count ->
    [one] Combien de temps dure l'aide (1 fois)
   *[other] Combien de temps dure l'aide ({ $count } fois)
}
figures-bands-bot = { $count ->
    [one] Combien de temps dure l'aide par le bot (1 fois)
   *[other] Combien de temps dure l'aide par le bot ({ $count } fois)
}
figures-band = { $count ->
    [one] 1 fois, { $percent }
   *[other] { $count } fois, { $percent }
}
figures-band-under-5 = moins de 5 min
figures-band-to-15 = 5 à 15 min
figures-band-to-30 = 15 à 30 min
figures-band-over-30 = plus de 30 min
figures-endings = Comment cela a fini
figures-desk = au Service Desk
figures-not-helped = personne n'a pu aider
figures-abandoned = arrêté avant l'aide
figures-reopened = finalement pas résolu
figures-confirmed = le demandeur a dit : résolu
figures-by-tip = un tip a aidé pendant l'attente
figures-by-tip-times = { $count } fois
figures-not-yet = encore en cours
figures-ways = Comment les collègues ont reçu de l'aide
figures-on-site = sur place
figures-by-phone = au téléphone
figures-by-chat = par chat
figures-unsaid = pas dit comment
figures-on-gsm = tapé sur un gsm
figures-on-pc = tapé sur un pc
figures-for-colleague = demandé pour un collègue
figures-voices = Ce que pensent les demandeurs
figures-satisfied = bien aidé
figures-answered = a donné un pouce
figures-reach = Portée
figures-per-100 = demandeurs par 100 collègues
figures-per-100-value = { $value } ({ $askers } sur { $workers })
figures-askers = demandeurs
figures-covered = heures ouvertes avec un digicoach
figures-load = Partage de l'aide
figures-load-mean = questions dans une semaine avec aide
figures-load-minutes = temps dans une semaine avec aide
figures-load-none = semaines sans question
figures-load-few = semaines avec 1 à 3 questions
figures-load-many = semaines avec 4 ou plus
figures-load-how = Une semaine d'un digicoach compte pour 1.
figures-part-times = temps
figures-part-endings = fin
figures-part-ways = comment les collègues ont reçu de l'aide
figures-part-voices = satisfaction
figures-part-load = partage
figures-part-reach = portée
figures-chart-bands = Combien de temps dure l'aide, nombre de fois
figures-chart-bands-bot = Combien de temps dure l'aide par le bot, nombre de fois

## Figures: buttons

figures-more-button = Montre plus
figures-previous-button = ◀ { $period }
figures-next-button = { $period } ▶
figures-week-button = Semaine
figures-month-button = Mois
figures-quarter-button = Trimestre
figures-year-button = Année
figures-others-button = Montre d'autres chiffres
figures-overview-button = Aperçu
figures-topics-button = Sujets
figures-hours-button = Par heure
figures-network-button = Réseau
figures-compared-button = Compare les services
figures-facts-button = Faits
figures-monday-button = Envoie-les chaque lundi
figures-export-button = Fais un fichier
figures-show-button = Montre les chiffres
figures-which = De quel service ?
figures-which-error = Choisis un service.
figures-city = Toute la ville
figures-type-department = Un autre service ? Tape par exemple : "{ $line }".
figures-type-whole-name = Tape le nom complet du service.
figures-across-topics = Seul le point de contact voit les sujets d'un service.
figures-across-hours = Seul le point de contact du service voit quand les questions viennent.
figures-city-topics-button = Montre les sujets de la ville
figures-city-hours-button = Montre les heures de la ville

## Figures: topics, hours and departments

figures-topics = De quoi parlent les questions
figures-topics-of = De quoi parlent les questions : { $department }
figures-over = Sur { $period }.
figures-few = Trop peu de questions pour les montrer. { $period } : { $count }.
figures-few-bare = Trop peu de questions pour les montrer.
figures-later-year = Choisis une année plus récente.
figures-shown-wider = { $period } : trop peu de questions pour les montrer.
figures-other-topics = Autres sujets
figures-split = { $count } : { $asked } bot, { $noted } notées
figures-split-weekly = { $asked } bot, { $noted } notées, { $weekly } compte de la semaine
figures-topic = Sujet
figures-count = Nombre
figures-solved-head = Résolu
figures-solved-means = Résolu : par des collègues, pas par le Service Desk.
figures-hours-title = Quand les questions viennent
figures-hours-title-of = Quand les questions viennent : { $department }
figures-busiest = La plupart des questions viennent :
figures-uncovered = Ici, il n'y avait pas toujours un digicoach :
figures-an-hour = { $day } de { $begin } à { $end } heures
figures-an-hour-count = { $hour } : { $count }
figures-an-hour-missed = { $hour } : personne { $missed } fois sur { $count }
figures-an-hour-never = { $hour } : jamais personne
figures-a-day-never = { $day }, toute la journée : jamais personne
figures-cover-over = Digicoachs par heure : { $first } à { $last } inclus.
figures-hours-city = Tous les services comptés ensemble.
figures-always-covered = À chaque heure ouverte, il y avait un digicoach.
figures-by-day = Par jour
figures-each-hour-button = Montre chaque heure
figures-grid-questions = Questions par heure
figures-grid-cover = Heures ouvertes avec un digicoach
figures-grid-all = tout
figures-grid-legend = ✓ toujours, ± parfois, ✗ jamais
figures-hour-head = heure
figures-day-head = jour
figures-covered-head = digicoach
figures-chart-hours = Questions par heure du jour
figures-compared = Les services côte à côte
figures-compared-how = Par ordre alphabétique, pas du bon au mauvais.
figures-compared-all = Tous les services sont toujours là.
figures-within-head = À temps
figures-reach-head = Par 100
figures-compared-means = À temps : un digicoach dans le temps prévu.
figures-reach-means = Par 100 : demandeurs par 100 collègues.
figures-folded = Autres services ({ $count })
figures-hidden-cell = trop peu
figures-compared-hidden = Trop peu : trop peu de demandeurs ou de digicoachs pour les montrer.
figures-compared-more = Et encore { $count } services. Fais un fichier pour tous les services.
figures-reach-none = pas compté
figures-chart-compared = Questions par service
figures-chart-compared-bot = Questions par le bot par service

## Figures: the network, facts, own figures and what waits

network-title = { $count ->
    [one] Il y a maintenant 1 digicoach actif.
   *[other] Il y a maintenant { $count } digicoachs actifs.
}
network-title-of = { $count ->
    [one] { $department } : maintenant 1 digicoach actif.
   *[other] { $department } : maintenant { $count } digicoachs actifs.
}
network-since = Nouveaux et partis : depuis { $day }.
network-coaches = digicoachs ensemble
network-active = actif
network-paused = en pause
network-paused-long = en pause depuis plus de 4 semaines
network-new = nouveau
network-stopped = parti
network-per-100 = actifs par 100 collègues
network-per-100-value = { $value } (sur { $workers })
network-fine = Partout, tout est bien arrangé. Bravo !
network-few-coaches = Moins de 2 digicoachs
network-without-contact = Pas de point de contact
network-without-stand-in = Pas de remplaçant pour le point de contact
network-empty-places = Lieu sans digicoach
network-place = { $department } : { $place }
network-more = et encore { $count }
facts-counted = Faits de { $year }, comptés le { $day }.
facts-title = Faits de { $year }
facts-running = { $year } n'est pas fini. { $before } est une année entière.
facts-city = Il n'y a des faits que de toute la ville.
facts-until = { $value } ({ $months })
facts-months = janvier à { $month } inclus
facts-paste = À copier
facts-none = pas encore assez mesuré
facts-not-measured = pas encore mesuré
facts-not-yet = Pas encore mesuré : { $facts }.
facts-not-enough = Pas encore assez mesuré : { $facts }.
facts-n = Calculé sur { $n }
facts-from = Source : { $source }.
facts-n-from = Calculé sur { $n }. Source : { $source }.
fact-workers = collègues
fact-coaches = digicoachs
fact-questions = questions ensemble
fact-questions-bot = dont par le bot
fact-questions-noted = dont aide notée
fact-questions-weekly = dont du compte de la semaine
fact-questions-bot-alone = questions par le bot
fact-questions-noted-alone = aide notée
fact-questions-weekly-alone = compte de la semaine
fact-minutes = temps moyen d'aide
fact-per-coach-week = questions par semaine pour qui a aidé
fact-devices = appareils
fact-screening = évaluation
fact-training = formations
fact-events = activités
fact-workers-says = Les services comptent ensemble { $value } collègues.
fact-coaches-says = Il y a { $value } digicoachs.
fact-questions-says = { $value } questions sont venues pour les digicoachs.
fact-questions-bot-says = Dont { $value } par le bot.
fact-questions-noted-says = Les digicoachs ont eux-mêmes noté { $value } fois une aide.
fact-questions-weekly-says = Le compte de la semaine en a au moins { $value }.
fact-minutes-says = L'aide par le bot a duré { $value } en moyenne.
fact-per-coach-week-says = Qui a aidé a eu en moyenne { $value } questions par semaine.
fact-devices-says = Il y a { $value } appareils.
fact-screening-says = Évaluation : { $value }.
fact-training-says = Il y a eu { $value } formations.
fact-events-says = Il y a eu { $value } activités.
fact-source-roster = liste des services et des digicoachs
fact-source-bot = questions par le bot
fact-source-noted = aide notée par les digicoachs
fact-source-weekly = compte de la semaine des digicoachs
fact-source-all = bot, aide notée et compte de la semaine
fact-source-weeks = semaines où un digicoach a aidé
facts-summary = Les faits d'une année.
mine-figures = { $count ->
    [0] { $period }, nous n'avons compté aucune aide de toi.
    [one] { $period }, tu as aidé 1 collègue. Merci !
   *[other] { $period }, tu as aidé { $count } collègues. Merci !
}
mine-figures-in = En { $period }
mine-figures-time = temps de ton aide
mine-figures-year = En { $year }, tu as aidé { $count } fois.
mine-figures-alone = Personne d'autre ne voit ceci.
mine-figures-weekly = Du compte de la semaine, nous ne connaissons pas le temps.
mine-figures-summary = Tes propres chiffres.

## Figures: when a line is not clear

figures-unclear = Veux-tu dire ... ?
figures-unclear-none = Je ne comprends pas.
figures-unclear-words = Je ne connais pas ce mot : { $words }.
figures-unclear-type = Tape par exemple : "cijfers vorige maand".
figures-unclear-summary = Que veux-tu dire ?
figures-future = Cette période doit encore venir.
figures-too-old = Il n'y a pas de chiffres si loin en arrière.
figures-too-short = Un jour est trop court pour des chiffres.
figures-no-such = Cette période n'existe pas : { $said }.
figures-two-periods = Je lis deux périodes : { $said }.
figures-one-period = Tapes-en une. Par exemple : "cijfers vorige maand".
figures-try-week = Tape par exemple : "cijfers deze week".
figures-try-year = Tape par exemple : "cijfers { $year }".
figures-refused-summary = Je ne peux pas montrer cela.
figures-worker-no = Les chiffres sont pour qui accompagne les digicoachs.
figures-worker-then = Tu as toi-même besoin d'aide ? Tape ta question ici.

## Digi-tips: in the channel and in one's own chat

tip-of-week = Digi-tip de cette semaine
tip-extra = Digi-tip
tip-of-week-summary = Il y a un nouveau digi-tip.
tip-summary = Un digi-tip à montrer.
tip-askers = { $count } collègues ont demandé cela ces 4 dernières semaines.
tip-likes = { $count ->
    [one] 1 collègue trouve cela pratique.
   *[other] { $count } collègues trouvent cela pratique.
}
tip-show = Montre ce tip à un collègue.
tip-handy-button = Pratique
tip-to-me-button = Envoie-le-moi
tip-more-button = Lis plus sur { $site }

## Digi-tips: what coordinators see, write and plan

tips-summary = Au sujet des digi-tips.
tips-heading = Digi-tips
tips-no-channel = Il n'y a pas encore de canal des digicoachs.
tips-channel-how = Ajoute l'app au canal des digicoachs.
tips-channel-type = Tape alors dans le canal :
tips-channel-words = @Digicoach dit is het coachkanaal
tips-unreachable = Je ne peux plus publier de tips ici. L'app est-elle encore là ?
tips-few-left = { $count ->
    [0] Il n'y a plus de nouveaux tips. Les plus anciens reviennent. Ajoutes-tu un tip ?
    [one] Il y a encore 1 nouveau tip. Puis les plus anciens reviennent. Ajoutes-tu un tip ?
   *[other] Il y a encore { $count } nouveaux tips. Puis les plus anciens reviennent. Ajoutes-tu un tip ?
}
tips-left = Il y a encore { $count } tips jamais venus ici.
tips-coming = Voici ce qui vient :
tips-came = Voici ce qui est venu :
tips-week = semaine { $number } (à partir du { $day })
tips-comes-line = { $week } : tip { $tip }.
tips-is-planned = Prévu.
tips-why = { $count } collègues ont demandé cela ces 4 dernières semaines.
tips-came-line = Le { $day } : tip { $tip }.
tips-soon-line = Maintenant : tip { $tip }. Il vient bientôt.
tips-perhaps-line = Le { $day } : tip { $tip }. Pas sûr qu'il soit arrivé.
tips-missed-line = { $week } : aucun tip n'est venu.
tips-some-tip = qui n'est plus là
tips-plan-button = Prévois un tip
tips-now-button = Publie un tip maintenant
tips-all-button = Montre tous les tips
tips-page-button = Montre les tips, partie { $page }
tips-all = Tous les tips
tips-which-change = Quel tip veux-tu changer ?
tips-which-remove = Quel tip veux-tu supprimer ?
tips-none = Il n'y a pas de tips.
tips-count = { $count ->
    [one] Il y a 1 tip.
   *[other] Il y a { $count } tips.
}
tips-label-tip = Tip
tips-choose = Choisis un tip
tips-show-button = Montre ce tip
tips-all-page-button = Montre tous les tips, partie { $page }
tips-back-button = Retourne aux tips
tips-number-topic = Tip { $number } · { $topic }
tips-planned-in = Prévu { $week }, dans { $channel }.
tips-came-in = Venu le { $day } dans { $channel }.
tips-show-word = tip { $number }
tips-change-word = tip wijzigen { $number }
tips-remove-word = tip verwijderen { $number }
tips-plan-word = tip plannen { $number } week 12
tips-number-unknown = Je ne connais pas le tip { $number }. Choisis-en un.
tips-gone = Ce tip n'est plus là. Choisis-en un autre.
tips-label-week = Semaine
tips-choose-week = Choisis une semaine
tips-label-channel = Canal
tips-choose-channel = Choisis un canal
tip-new-button = Ajoute un tip
tip-change-button = Change ce tip
tip-remove-button = Supprime ce tip
tip-plan-button = Prévois ce tip
tip-unplan-button = Ne prévois pas ce tip
tip-now-button = Publie ce tip maintenant
tip-yes-now-button = Oui, publie ce tip
tip-not-now-button = Ne publie pas ce tip
tip-yes-now-word = ja plaats deze tip
tip-yes-remove-button = Oui, supprime ce tip
tip-not-remove-button = Ne supprime pas ce tip
tip-yes-remove-word = ja verwijder deze tip
tip-not-keep-button = N'enregistre pas ce tip
tip-channel-button = Choisis ce canal
tip-by-button = Appuie sur le bouton : { $button }
tip-by-button-what = Il est sur la carte ci-dessus. Tout y est encore.
tip-by-button-none = Tu ne vois pas de carte ? Tape : "{ $word }".
tip-new-word = tip toevoegen
tip-now-word = tip nu
tip-form-new = Un nouveau tip
tip-form-change = Change le tip { $number }
tip-form-how = Écris comme tu parles. Ensemble, au plus 60 mots.
tip-form-sites = Le lien peut aller vers : { $sites }.
tip-label-title = Titre
tip-label-text = Qu'est-il bon de savoir ?
tip-label-tried = Que peut essayer ton collègue maintenant ?
tip-label-topic = Sujet
tip-label-link = Lien (peut rester vide)
tip-example-tried = zoek de Windows-toets.
tip-choose-topic = Choisis un sujet
tip-error = Remplis ceci
tip-preview-button = Montre comment ce sera
tip-preview = Voici ton tip. L'enregistrer ?
tip-preview-hints = C'est bon ainsi. Mais ceci se lit mieux autrement :
tip-keep-button = Enregistre ce tip
tip-adjust-button = Change le tip
tip-kept-new = Nous avons enregistré ton tip. C'est le tip { $number }.
tip-kept-changed = Nous avons enregistré le tip { $number }.
tip-kept-next = Son tour vient tout seul.
tip-kept-old = Ce qui est déjà dans un canal reste comme avant.
tip-changed-meanwhile = Quelqu'un d'autre a aussi changé ce tip. Tu enregistres ? Alors tes mots comptent.
tip-fault-title-empty = Le titre est encore vide.
tip-fault-title-long = Le titre est trop long : { $count } mots. Au plus 6, et court.
tip-fault-title-taken = Le tip { $number } a déjà ce titre : { $about }.
tip-fault-text-empty = Le texte est encore vide.
tip-fault-text-long = Le texte est trop long : { $count } mots. Au plus 60, avec "Probeer nu".
tip-fault-tried-empty = Écris aussi ce que ton collègue peut essayer maintenant.
tip-fault-no-topic = Choisis encore un sujet.
tip-fault-link-wrong = Ce lien n'est pas permis. Choisis un des sites ci-dessous.
tip-fault-too-many = Il y a déjà { $count } tips. Supprimes-en d'abord un.
tip-hint-long-sentence = Cette phrase a { $count } mots : { $about } Au plus 12 se lit bien.
tip-hint-hard-word = Un mot difficile : { $about }.
tip-hint-more-to-try = Demande d'essayer une seule chose.
tip-hint-alike = Il ressemble au tip { $number } : { $about }.
tip-sure-remove = Supprimer le tip { $number } ?
tip-sure-remove-planned = Il est prêt pour { $week }. Alors un autre vient.
tip-sure-remove-what = Il ne vient alors plus jamais. Les anciens messages restent.
tip-removed = Ce tip est supprimé.
tip-removed-what = Il ne vient plus dans un canal.
tip-now-where = Dans quel canal veux-tu publier un tip ?
tip-sure-now = Publier ce tip maintenant dans { $channel } ?
tip-sure-now-what = Il y vient tout de suite. Le tip de la semaine vient aussi.
tip-posted = Le tip vient maintenant dans { $channel }.
tip-posted-before = Ce tip est déjà dans { $channel }.
tip-not-now = Bien. Aucun tip en plus ne vient maintenant.
tip-cannot-post = Je ne peux rien publier dans { $channel } maintenant.
tip-cannot-post-why = L'app est-elle encore là ? Le tip est-il encore là ?
tip-plan-which = Quel tip veux-tu prévoir ?
tip-plan-when = Quand vient ce tip ?
tip-planned = Le tip { $number } vient { $week }.
tip-planned-where = Il vient dans { $channel }.
tip-unplanned = Nous ne prévoyons plus ce tip.
tip-week-gone = Cette semaine est passée, ou avait déjà un tip.
tip-week-far = C'est trop loin. Prévois au plus un an à l'avance.
tip-week-taken = Le tip { $tip } vient déjà alors. Choisis une autre semaine.
tip-week-unknown = Je ne connais pas cette semaine. Choisis-en une.

## Digi-tips: each week in one's own chat

worker-tips-on = Tu reçois un digi-tip chaque semaine.
worker-tips-on-then = { $moment }, le premier vient.
worker-tips-off = Tu ne reçois plus de digi-tips.
worker-tips-on-button = Envoie à nouveau des digi-tips
worker-tips-off-button = N'envoie plus de digi-tips
worker-tips-on-word = weetjes aan
worker-tips-off-word = weetjes uit
worker-tip = Digi-tip de cette semaine
worker-tip-summary = Il y a un nouveau digi-tip.
help-tips-does = Tu reçois un digi-tip chaque semaine.

## The portrait of a digicoach

portrait-likes = Aime aider avec : { $topics }.
portrait-says = “{ $about }”
portrait-preview = Voici comment tes collègues te voient.
portrait-ask = Tes collègues peuvent-ils voir ceci ?
portrait-comes-in-list = Cela vient dans la liste des digicoachs.
portrait-comes-in-channel = Cela vient aussi dans le canal { $channels }.
portrait-comes-later = Là, cela vient { $moment }.
portrait-ask-stop = Tu peux toujours arrêter. Tape : "verberg mijn portret".
portrait-show-button = Montre mon portrait
portrait-change-button = Change mon portrait
portrait-hide-button = Cache mon portrait
portrait-not-this-button = Ne montre pas ceci
portrait-leave-button = Laisse mon portrait ainsi
portrait-look-button = Regarde mon portrait
portrait-shown = Tes collègues voient ceci maintenant.
portrait-in-list = C'est dans la liste des digicoachs.
portrait-in-channel = C'est aussi dans le canal { $channels }.
portrait-hidden = Personne ne voit ton portrait.
portrait-hidden-then = Ton nom, ton lieu et tes heures restent dans la liste.
portrait-form = Que peuvent lire tes collègues sur toi ?
portrait-label-topics = Avec quoi aimes-tu aider ? Choisis-en au plus { $most }.
portrait-label-about = Qu'aimes-tu faire ? (peut rester vide)
portrait-example-about = Ik leg het rustig uit, ook twee keer.
portrait-form-rest = Ton nom, ton lieu et tes heures y sont déjà.
portrait-error = Regarde encore ceci.
portrait-fault-too-many-topics = Choisis au plus { $most } sujets.
portrait-fault-too-long = Fais court. Au plus { $most } signes.
portrait-fault-has-link = N'y mets pas de lien ni d'adresse.
portrait-own-summary = Au sujet de ton portrait.

## News for digicoaches

news-for-coaches = Nouvelles pour les digicoachs
news-for-contacts = Nouvelles pour les points de contact
news-from = De { $name }.
news-once-more = Encore une fois, pour qui ne l'a pas vu
news-link-button = Lis plus sur { $site }
news-summary = Il y a des nouvelles pour toi.
announcement-over = Ce message n'est plus valable.
announcement-over-summary = Un message n'est plus valable.
portrait-meet = Fais connaissance
portrait-name = Voici { $name }, digicoach.
portrait-department = Service
portrait-place = Où
portrait-when = Quand
portrait-topics = Aime aider avec
portrait-summary = Fais connaissance avec un digicoach.
milestone-together = Ensemble, nous avons déjà aidé { $count } collègues cette année.
milestone-thanks = Merci à tous !
milestone-summary = Bonne nouvelle de notre travail ensemble.
news-form = Que veux-tu raconter ?
news-form-summary = Au sujet de tes nouvelles.
news-label-title = Titre
news-label-text = Texte
news-label-link = Lien (peut rester vide)
news-label-audience = Pour qui ?
news-label-day = À partir de quel jour ?
news-label-reminder = Un rappel ?
news-label-chats = Aussi dans le chat de chacun ?
news-error = Regarde encore ceci.
news-example-day = vandaag of 30 november
news-audience-coaches = Tous les digicoachs
news-audience-contacts = Tous les points de contact
news-reminder = { $days ->
    [0] Pas de rappel
   *[other] Après { $days } jours
}
news-chats-no = Non, seulement dans le canal
news-chats-yes = Oui, aussi dans le chat
news-preview-button = Montre comment ce sera
news-send-button = Envoie ces nouvelles
news-change-button = Change ces nouvelles
news-drop-button = N'envoie pas ceci
news-new-button = Écris des nouvelles
news-list-button = Montre les dernières nouvelles
news-stop-button = Arrête ces nouvelles
news-preview = Voici comment tes collègues le voient :
news-whose-coaches = { $count ->
    [0] Qui reçoit ceci : qui est dans le canal.
    [one] Qui reçoit ceci : 1 digicoach.
   *[other] Qui reçoit ceci : les { $count } digicoachs.
}
news-whose-contacts = { $count ->
    [one] Qui reçoit ceci : 1 point de contact.
   *[other] Qui reçoit ceci : les { $count } points de contact.
}
news-whose-department = { $count ->
    [0] Qui reçoit ceci : qui est dans le canal de { $department }.
    [one] Qui reçoit ceci : 1 digicoach de { $department }.
   *[other] Qui reçoit ceci : { $count } digicoachs de { $department }.
}
news-in-channels = Cela vient dans le canal { $channels }.
news-in-no-channel = Il n'y a pas de canal pour eux.
news-in-chats = Chacun le reçoit dans son chat, pendant ses heures.
news-not-in-chats = Cela ne vient pas dans le chat de chacun.
news-goes-today = Cela part aujourd'hui.
news-goes-on = Cela part { $day } à 9 heures.
news-reminds-on = Le rappel suit { $day }.
news-sent = Tes nouvelles partent.
news-sent-then = Tout à l'heure, tu sauras qui les a reçues.
news-planned = Tes nouvelles sont prêtes.
news-planned-then = Finalement pas ? Tape : "nieuws stoppen".
news-dropped = D'accord, nous ne l'envoyons pas.
news-fault-no-title = Tape un titre.
news-fault-long-title = Le titre est trop long. Au plus 80 lettres.
news-fault-no-text = Tape tes nouvelles sous "Tekst".
news-fault-long-text = Le texte est trop long. Au plus 600 lettres.
news-fault-bad-link = Ce lien ne marche pas. Un lien commence par https://
news-fault-no-day = Nous ne comprenons pas ce jour. Tape par exemple : "maandag" ou "30 november".
news-fault-past = Ce jour est passé.
news-fault-far = Ce jour est trop loin. Choisis un jour dans les 6 mois.
news-fault-no-audience = Choisis pour qui c'est.
news-fault-nowhere = Il n'y a pas de canal pour eux. Choisis : aussi dans le chat.
news-fault-nobody = Personne ne peut recevoir ceci maintenant. Choisis quelqu'un d'autre.
news-fault-too-many = Autant de chats, ce n'est pas possible. Choisis un service, ou seulement le canal.
news-list = Les dernières nouvelles
news-list-summary = Au sujet des dernières nouvelles.
news-none = Il n'y a pas encore eu de nouvelles.
news-none-to-stop = Il n'y a pas de nouvelles à arrêter.
news-which-to-stop = Quelles nouvelles veux-tu arrêter ?
news-began-on = Parti : { $day }.
news-was-stopped = Ceci n'est pas parti.
news-stopped = Ces nouvelles ne partent pas.
news-too-late = Ces nouvelles sont déjà parties.
news-stop-sure = Ces nouvelles sont déjà parties. Veux-tu arrêter le reste ?
news-stop-yes-button = Oui, arrête ces nouvelles
news-stop-no-button = Non, n'arrête pas ceci
news-rest-stopped = Ces nouvelles sont arrêtées.
news-stop-channels = Dans le canal { $channels }, ce n'est plus valable.
news-stop-unsure = Regarde dans le canal { $channels }. C'est peut-être encore là.
news-stop-waiting = { $count ->
    [one] 1 collègue ne le reçoit plus.
   *[other] { $count } collègues ne le reçoivent plus.
}
news-stop-reminder = Le rappel ne vient plus.
news-stop-chats-stay = Ce qui est déjà dans les chats y reste.
news-on-card = Seul le bouton sur la carte peut le faire. La carte a disparu ? Tape : "nieuws".
news-gone = Ces nouvelles ne sont plus là.
news-report-summary = Tu sais qui a reçu tes nouvelles.
news-report-under-way = Tes nouvelles sont en route.
news-report-over = Tes nouvelles sont parties.
news-report-reminded = Ton rappel est parti.
news-report-nobody = Personne ne l'a encore reçu.
news-report-posted = C'est dans le canal { $channels }.
news-report-coming = Cela vient encore dans le canal { $channels }.
news-report-not-posted = Cela n'a pas marché dans le canal { $channels }.
news-report-unsure = Regarde dans le canal { $channels }. Ce n'est peut-être pas là.
news-report-delivered = { $count ->
    [one] 1 collègue l'a reçu dans le chat.
   *[other] { $count } collègues l'ont reçu dans le chat.
}
news-report-waiting = { $count ->
    [one] 1 collègue le reçoit encore, pendant ses heures.
   *[other] { $count } collègues le reçoivent encore, pendant leurs heures.
}
news-report-unreachable = { $count ->
    [one] Nous ne pouvons pas joindre 1 collègue.
   *[other] Nous ne pouvons pas joindre { $count } collègues.
}
news-report-missed = Dis-le toi-même à { $names }.
news-report-more = { $count ->
    [one] 1 autre
   *[other] { $count } autres
}
news-report-failed = { $count ->
    [one] Pour 1 collègue, cela n'a pas marché.
   *[other] Pour { $count } collègues, cela n'a pas marché.
}
news-report-unknown = { $count ->
    [one] Pour 1 collègue, nous ne sommes pas sûrs.
   *[other] Pour { $count } collègues, nous ne sommes pas sûrs.
}
news-report-not-again = Nous ne l'y envoyons pas une deuxième fois.

## The file of figures (export): names of sheets and columns, and what each figure means

sheet-about = Explication
sheet-overview = Aperçu
sheet-topics = Sujets
sheet-per-hour = Par heure
sheet-compared = Services
sheet-facts = Faits
sheet-what = Quoi
sheet-means = Ce que cela veut dire
sheet-figure = Chiffre
sheet-value = Valeur
sheet-unit = Unité
sheet-n = Calculé sur
sheet-n-of = Calculé sur ({ $of })
sheet-n-about = Autant de questions ou de réponses sont dans le chiffre d'avant.
sheet-first = Premier jour
sheet-last = Dernier jour
sheet-last-of = Dernier jour ({ $of })
sheet-before = Valeur d'avant
sheet-before-n = Calculé sur (avant)
sheet-before-first = Premier jour (avant)
sheet-before-last = Dernier jour (avant)
sheet-count = nombre
sheet-minutes = minutes
sheet-percent = %
sheet-hours-unit = heures
sheet-per-week = par semaine
sheet-purpose = Pourquoi
sheet-purpose-about = Ainsi nous aidons mieux. Pas pour juger les gens.
sheet-whose = De qui
sheet-city = Toute la ville
sheet-period = Période demandée
sheet-counted = Compté le
sheet-running = Cette période n'est pas finie. Les chiffres grandissent encore.
sheet-few = Trop peu de questions pour les montrer.
sheet-why = Vide
sheet-no-weeks = Nous ne montrons pas cela par semaine.
sheet-across-topics = Les sujets d'un seul service ne viennent pas dans un fichier.
sheet-across-hours = Les questions par heure d'un seul service ne viennent pas dans un fichier.
sheet-across-figures = D'un seul service, nous ne montrons pas la satisfaction, le partage et le temps noté.
sheet-hours-cover = Mais bien qui pouvait aider. { $days }
sheet-days = De { $first } à { $last } inclus.
sheet-empty = Une case vide
sheet-empty-about = Pas mesuré, ou trop peu de gens pour les montrer. Nous montrons sujets et réponses à partir de { $askers } demandeurs. Nous montrons temps et partage à partir de { $coaches } digicoachs. Pour un service à côté d'autres, les deux valent.
sheet-rounded = Arrondi
sheet-rounded-about = Moins de { $few } dans un service ? Alors nous arrondissons à 0, 5 ou 10. Si peu, nous ne montrons pas de pourcentage.
sheet-folded-about = { $count } petits services ensemble. Chacun seul est trop petit pour le montrer.
sheet-other-departments = Autres services
sheet-other-topics = Autres sujets
sheet-asked = Questions au bot
sheet-asked-about = Questions qu'un collègue a envoyées dans cette période.
sheet-noted = Aide notée
sheet-noted-count-about = Aide sur place qu'un digicoach a notée lui-même.
sheet-weekly = Compte de la semaine
sheet-weekly-about = Ce que les digicoachs ont compté en fin de semaine. Il y en a au moins autant.
sheet-all = Toutes les questions ensemble
sheet-all-about = Questions au bot, aide notée et compte de la semaine additionnés.
sheet-wait-mean = Attente : moyenne
sheet-wait-about = De la question jusqu'à ce qu'un digicoach la prenne.
sheet-wait-median = Attente : médiane
sheet-median-about = La moitié a duré moins, la moitié plus. À partir de 10 temps. Pour un seul service, seulement sur un an.
sheet-wait-ninetieth = Attente : 9 sur 10
sheet-ninetieth-about = 9 sur 10 n'ont pas duré plus. À partir de 20 temps. Pour un seul service, seulement sur un an.
sheet-target = Temps visé
sheet-target-about = Dans ce temps, nous voulons un digicoach pour chaque question.
sheet-within = Dans le temps visé
sheet-within-about = Questions qui ont eu un digicoach à temps. Qui n'a eu personne compte aussi.
sheet-within-opening = Dans le temps visé, seulement heures ouvertes
sheet-within-opening-about = La même chose. L'horloge s'arrête quand le service est fermé.
sheet-help-mean = Aide : moyenne
sheet-help-about = Combien de temps un digicoach a aidé. Les temps estimés ne comptent pas ici.
sheet-help-median = Aide : médiane
sheet-help-ninetieth = Aide : 9 sur 10
sheet-noted-mean = Aide notée : temps moyen
sheet-noted-about = Le temps que le digicoach a noté avec.
sheet-under-5 = Aide de moins de 5 minutes
sheet-to-15 = Aide de 5 à 15 minutes
sheet-to-30 = Aide de 15 à 30 minutes
sheet-over-30 = Aide de plus de 30 minutes
sheet-bands-about = Combien de fois l'aide a duré ce temps. L'aide notée compte aussi.
sheet-bands-bot-about = Combien de fois l'aide par le bot a duré ce temps.
sheet-help-all = Toute l'aide ensemble
sheet-help-all-about = Toutes les heures d'aide, aussi les estimées.
sheet-help-all-bot = Aide par le bot ensemble
sheet-help-all-bot-about = Toutes les heures d'aide par le bot, aussi les estimées.
sheet-under-5-bot = Aide par le bot de moins de 5 minutes
sheet-to-15-bot = Aide par le bot de 5 à 15 minutes
sheet-to-30-bot = Aide par le bot de 15 à 30 minutes
sheet-over-30-bot = Aide par le bot de plus de 30 minutes
sheet-solved = Résolu par des collègues
sheet-solved-about = Des questions résolues ou allées au Service Desk.
sheet-not-helped = Personne n'a pu aider
sheet-not-helped-about = Au Service Desk parce que personne n'a pu aider. De toutes les questions.
sheet-abandoned = Arrêté avant l'aide
sheet-abandoned-about = Le demandeur a arrêté avant qu'un digicoach prenne la question. De toutes les questions.
sheet-reopened = Finalement pas résolu
sheet-reopened-about = Rouvert dans la semaine. De toutes les questions résolues.
sheet-confirmed = Le demandeur a dit : résolu
sheet-confirmed-about = Le demandeur a touché oui. De toutes les questions résolues.
sheet-by-tip = Un tip a aidé pendant l'attente
sheet-by-tip-about = Le demandeur a touché oui sous le tip. Pas compté comme résolu ou arrêté.
sheet-not-yet = Encore en cours
sheet-not-yet-about = Questions qui ne sont pas encore finies.
sheet-on-site = Sur place
sheet-by-phone = Au téléphone
sheet-by-chat = Par chat
sheet-ways-about = Comment le digicoach a aidé. Seulement les questions au bot.
sheet-unsaid = Pas dit comment
sheet-unsaid-about = Un digicoach a aidé et n'a pas dit comment.
sheet-on-phone = Tapé sur un gsm
sheet-on-phone-about = Les autres questions sont venues d'un pc.
sheet-for-colleague = Demandé pour un collègue
sheet-for-colleague-about = Quelqu'un l'a demandé pour un collègue. De toutes les questions.
sheet-satisfied = Bien aidé
sheet-satisfied-about = Pouce en l'air, de tous les pouces. À partir de 10 pouces.
sheet-answered = A donné un pouce
sheet-answered-about = De tous les demandeurs qui pouvaient donner un pouce.
sheet-askers = Demandeurs
sheet-askers-about = Collègues différents qui ont demandé quelque chose.
sheet-workers = Collègues
sheet-workers-about = Autant de collègues y travaillent, selon le service.
sheet-per-100 = Demandeurs par 100 collègues
sheet-per-100-about = Demandeurs divisés par collègues, fois 100.
sheet-covered = Heures ouvertes avec un digicoach
sheet-covered-about = Heures où au moins un digicoach pouvait aider. De toutes les heures ouvertes.
sheet-load-none = Semaines d'un digicoach sans question
sheet-load-few = Semaines d'un digicoach avec 1 à 3 questions
sheet-load-many = Semaines d'un digicoach avec 4 questions ou plus
sheet-load-about = Chaque semaine, chaque digicoach compte une fois. Jamais avec un nom.
sheet-load-questions = Questions par digicoach par semaine
sheet-load-questions-about = Moyenne des semaines où un digicoach a aidé.
sheet-load-minutes = Minutes par digicoach par semaine
sheet-load-minutes-about = La même chose en temps. Le compte de la semaine ne compte pas ici.
sheet-topic = Sujet
sheet-topic-about = De quoi parlait la question. Les petits sujets sont ensemble.
sheet-weekday = Jour
sheet-hour = Heure
sheet-hour-about = 9 veut dire : de 9 à 10 heures.
sheet-questions = Questions
sheet-open-hours = Heures ouvertes
sheet-open-hours-about = Combien de fois nous avons regardé qui pouvait aider.
sheet-mean-coaches = Digicoachs qui pouvaient aider
sheet-mean-coaches-about = Nombre moyen dans cette heure.
sheet-department = Service
sheet-fact = Fait
sheet-source = Source
sheet-sentence = Phrase à coller
sheet-not-measured-about = Le bot ne mesure pas cela. Ou il y en a trop peu pour le montrer.
sheet-fact-minutes-about = Combien de temps a duré l'aide. Les temps estimés ne comptent pas ici.
csv-sheet = feuille
csv-row = ligne
csv-item = élément
csv-column = colonne
csv-value = valeur
csv-kind = sorte
csv-text = texte
csv-number = nombre
csv-date = date
export-name = chiffres { $whose } { $period }
export-name-facts = faits { $period }
export-city = ville
export-what = Chiffres de { $period }, { $whose }.
export-what-facts = Faits de { $period }.
export-kind-xlsx = Un fichier pour Excel. Il vient dans ton OneDrive.
export-kind-csv = Un fichier CSV. Il vient dans ton OneDrive.
export-whole-city = toute la ville
export-asked = Veux-tu ce fichier ? Réponds dans le message ci-dessous.
export-asked-summary = Un fichier avec des chiffres.
export-show-button = Montre les chiffres
export-given = Le fichier est dans ton OneDrive.
export-given-rule = Il ne contient que des chiffres, pas de noms.
export-given-summary = Ton fichier est prêt.
export-declined = Bien. Tu ne reçois pas de fichier.
export-again = Finalement un fichier ? Tape : "{ $line }".
export-line = export { $period }
export-line-facts = feiten { $period }
export-example = export vorige maand
export-old = Ce bouton est ancien. Les chiffres ont changé depuis.
export-failed = Le fichier n'est pas venu dans ton OneDrive.
export-failed-then = Dis encore oui. Ça ne marche toujours pas ? Tape : "{ $line }".
export-failed-summary = Le fichier n'a pas marché.
export-no-files = Ici, je ne peux pas donner de fichier. Dans Teams bien.
export-no-files-then = Sur l'ordinateur du bot, tu peux taper :
export-nothing-summary = Pas de fichier.

## The coach channel

channel-named = C'est maintenant le canal des digicoachs de la ville.
channel-named-of = C'est maintenant le canal des digicoachs de { $department }.
channel-weekly = Chaque semaine, un digi-tip vient ici. Parfois aussi des nouvelles.
channel-first = { $moment }, le premier vient.
channel-replaced = Dans { $channel }, il ne vient plus de tips.
channel-stop-word = Arrêter ? Tape ici : "@Digicoach geen coachkanaal meer"
channel-named-summary = Ici viennent des digi-tips.
channel-stopped = Ce n'est plus un canal des digicoachs.
channel-stopped-then = Ici, il ne vient plus de digi-tips ni de nouvelles.
channel-name-word = Créer un canal des digicoachs ? Tape ici : "@Digicoach dit is het coachkanaal"
channel-stopped-summary = Au sujet de ce canal.
channel-was-none = Ce n'était pas un canal des digicoachs.
channel-only-coordinators = Seul un coordinateur choisit le canal des digicoachs. Demande à ton coordinateur.
channel-which-department = Quel service veux-tu dire ?
channel-which-word = Tape par exemple : "@Digicoach dit is het coachkanaal voor Groendienst"
channel-what = Dans ce canal, je partage des digi-tips et des nouvelles.
channel-ask-in-chat = Tu as une question ? Ouvre ton propre chat avec Digicoach.
channel-summary = Une réponse de Digicoach.
channel-say-there = Tape ceci dans le canal même.
channel-say-there-how = Mets d'abord l'app Digicoach dans le canal. Tape alors là : "@Digicoach dit is het coachkanaal"
channel-is = Les tips viennent maintenant dans { $channel }.
channel-label-name = le canal { $channel }
channel-label-of = le canal des digicoachs de { $department }
channel-label-city = le canal des digicoachs de la ville
tip-handy-done = Super que tu trouves le tip pratique.
tip-sent-to-you = Le tip vient dans ton propre chat.
channel-lost = Nous ne pouvons plus rien publier dans { $channel }.
channel-lost-then = Remets l'app Digicoach dans ce canal. Alors les tips reviennent.
channel-skipped = La semaine du { $week } : pas de tip dans { $channel }.
channel-too-late = Nous ne pouvions alors rien publier un temps.
channel-no-working-day = Cette semaine n'avait pas de jour de travail.
channel-no-tip = Il n'y avait pas de tip.
channel-unknown = Nous ne savons pas si le tip est dans { $channel }.
channel-unknown-then = Regarde dans le canal. Il n'y est pas ? Alors publie un tip.
channel-failed = Teams a refusé le tip dans { $channel }.
channel-failed-then = Relis le tip. Alors publie un tip.
channel-few-left = { $count ->
    [0] Dans { $channel }, tous les tips sont déjà venus.
    [one] Dans { $channel }, il y a encore 1 nouveau tip.
   *[other] Dans { $channel }, il y a encore { $count } nouveaux tips.
}
channel-few-left-then = Ensuite, les plus anciens reviennent.
tips-show-all-button = Montre les tips
channel-told-summary = Nouvelles d'un canal des digicoachs.

## The language below the Dutch

# The language's own name for itself: it stands on its button.
language-name = Français
# For who reads no Dutch: asks in your language whether they want it, with the Dutch word to type.
language-hint = Une autre langue ? Tape : "taal".
language = Quelle langue veux-tu en plus ?
language-stays = Le néerlandais reste. L'autre langue est en dessous.
language-alone-button = Seulement le néerlandais
language-alone-word = alleen nederlands
language-summary = Choisis une langue.
language-set = Tu lis maintenant aussi : { $language }.
language-set-ask = Un problème ? Tape-le ici.
language-set-summary = Nous avons enregistré ta langue.
language-again = Une autre langue ? Tape : "taal".
language-alone = Tu lis maintenant seulement le néerlandais.
language-not = Je n'ai pas cette langue maintenant. J'écris en néerlandais.
language-not-ask = Tu peux taper ta question dans ta langue.
help-language = taal
help-language-does = Choisis une langue à côté du néerlandais
# These stand inside dates and rows of names: "morgen 8 uur", "Jan, Fatma en Rita".
day-today = aujourd'hui
day-tomorrow = demain
day-one-week = une semaine
day-other-week = l'autre semaine
word-and = et

## The names of topics, as on the buttons

topic-name-sign-in = Connexion et mot de passe
topic-name-leave = Congé, heures et fiche de paie
topic-name-teams-mail = Teams et e-mail
topic-name-apps = Apps et formulaires
topic-name-phone = Gsm ou tablette
topic-name-computer = Ordinateur ou imprimante
topic-name-other = Autre chose

## What is kept of somebody

help-own-data = mijn gegevens
help-own-data-does = Tu vois ce que nous gardons de toi.
own-data = Voici ce que nous gardons de toi
own-data-name = Nom
own-data-email = E-mail
own-data-department = Service
own-data-place = Lieu
own-data-phone = Numéro
own-data-roles = Tu es
own-data-coach = digicoach
own-data-contact = point de contact
own-data-coordinator = coordinateur
own-data-asked = Tes dernières questions :
own-data-more = Et encore { $count ->
    [one] 1 question
   *[other] { $count } questions
} d'avant.
own-data-helped = Tu as aidé { $count ->
    [one] 1 fois
   *[other] { $count } fois
} un collègue.
own-data-why = Combien de temps nous gardons ceci après ta question :
own-data-text-for = Ce que tu as tapé : { $time }. Ainsi tu peux encore demander.
own-data-asker-for = Que tu l'as demandé : { $time }. Ainsi nous voyons si cela revient.
own-data-coach-for = Qui a aidé : { $time }. Ainsi nous partageons bien les questions.
own-data-events-for = Chiffres sans nom : { $time }.
own-data-days = { $count ->
    [one] 1 jour
   *[other] { $count } jours
}
own-data-months = { $count } mois
own-data-seen = Seule la personne qui aide voit ta question.
own-data-seen-figures = Ton nom n'est jamais dans les chiffres.
own-data-take-button = Enregistre mes données
own-data-ask-button = Efface mes données
own-data-follows = Je cherche ce que nous gardons de toi. Tu reçois bientôt une nouvelle carte.
own-data-back-button = Montre mes données
own-data-twins = Le bouton ne marche pas ? Tape : "bewaar mijn gegevens". Ou tape : "wis mijn gegevens".
own-data-summary = Voici ce que nous gardons de toi.

own-file-name = mes données
own-file-what = Tout ce que nous gardons de toi.
own-file-none = Ici, je ne peux pas te donner de fichier.
own-file-none-then = Ouvre Teams sur un pc et tape : "bewaar mijn gegevens".
own-file-follows = Tu reçois maintenant une nouvelle carte. Dis-y oui.
own-file-given = Ton fichier est prêt.
own-file-given-then = Personne d'autre ne le voit. Ce pc est partagé ? Alors efface le fichier.
own-file-given-summary = Ton fichier est prêt.
own-file-declined = Tu ne reçois pas de fichier.
own-file-failed = Le fichier n'est pas arrivé.
own-file-again = Encore besoin ? Tape : "bewaar mijn gegevens".
own-file-summary = Tes données en fichier

erase = Veux-tu effacer toutes tes données ?
erase-gone = Tout ce que tu as tapé disparaît. Ton nom aussi.
erase-question = Ta question ouverte s'arrête. Encore besoin d'aide ? Appelle le Service Desk.
erase-coach = Tu n'es alors plus digicoach. Ton aide ouverte va à d'autres.
erase-contact = Ton service a alors besoin d'un autre point de contact. Dis-le d'abord.
erase-coordinator = Tu n'es alors plus coordinateur.
erase-for-good = Personne ne peut annuler cela.
erase-again = Tu peux toujours poser une nouvelle question plus tard.
erase-button = Efface tout de moi
erase-leave-button = N'efface rien
erase-twins = Le bouton ne marche pas ? Tape : "wis alles van mij". Ou tape : "wis niets".
erase-summary = Veux-tu effacer toutes tes données ?
erase-only = Tu es le seul coordinateur.
erase-only-then = Choisis d'abord un autre. Tape : "rol".
erase-begun = Nous effaçons maintenant tout de toi.
erase-begun-then = Cela dure quelques minutes. Ensuite, tu reçois encore un message.
erase-begun-summary = Nous effaçons maintenant tes données.
erase-left = Nous n'effaçons rien.
erased = Tout ce qui est à toi a disparu.
erased-chat = Ce chat reste dans Teams. Tu peux l'y effacer toi-même.
erased-desk = Encore besoin d'aide ? Appelle le { $desk } au { $phone }.
erased-again = Une nouvelle question ? Tape-la ici.
erased-summary = Nous avons effacé tes données.
erased-contact = Un service n'a plus de point de contact.
erased-contact-more = Lequel ? Tape : "diensten".
