# Every sentence on screen, in English; stands below the Dutch (docs/languages.md). Words to type stay Dutch, in quotes.

## Buttons

ask-button = Ask a question
how-button = How does this work?
send-button = Send my question
accept-button = I will help
decline-button = Not now
resolve-button = Done
release-button = Give the question back
hand-over-button = Send to the Service Desk
cancel-button = I no longer need help
wait-button = Wait until { $when }
confirm-button = Yes, solved
reopen-button = No, not yet
chat-button = Chat with { $name }
call-button = Call { $name }
thumb-up-button = 👍 Helped well
thumb-down-button = 👎 Not helped well
minutes-button = { $minutes }
more-button = More
topic-button = Save the topic
topic-other-button = Choose another topic
took-other-button = Choose another time
yes-button = Yes
no-button = No
add-button = Yes, add it
new-question-button = No, a new question
department-button = This is my department
no-department-button = I don't know
show-button = Show question { $number }
solved-button = Question { $number } is solved
can-help-button = I can help again
pause-button = Not for a while
off-today-button = Today
off-tomorrow-button = Tomorrow
again-button = Try again

## Parts of sentences

when-day = { $day } at { $time }
moment-day = { $day } at { $time }
moment-today = At { $time }
lasting-today = at { $time }
number = Question { $number }
somebody = A colleague
typed-twin = Button not working? Type: "{ $word }".
no-card = This screen cannot show the card. Type: "hulp".
stop-word = stop
send-word = stuur
accept-word = ik help
resolve-word = klaar
yes-word = ja
own-question = Your question:
added = Added later:

## The worker: we search

have-question = We have your question.
asking-coaches = { $count ->
    [0] We are looking for a digicoach for you now.
    [one] We are asking 1 digicoach now.
   *[other] We are asking { $count } digicoaches now.
}
asking-colleagues = { $count ->
    [one] We are asking 1 colleague now.
   *[other] We are asking { $count } colleagues now.
}
one-coach = There are no others now.
wait-minutes = You usually get a digicoach within { $minutes } minutes.
wait-hours = { $hours ->
    [one] You usually get a digicoach within 1 hour.
   *[other] You usually get a digicoach within { $hours } hours.
}
wait-today = You usually get a digicoach today.
leave-phone = You can close Teams. You will get a message.
leave-computer = Stay near your computer. You will get a message here.
leave-computer-called = You can sign out. Your digicoach calls you or comes to you.
leave-computer-later = You can sign out. Look in Teams again then.
search-starts = { $moment } we will look for a digicoach for you.
search-again = We are looking for a digicoach for you again.
nobody-yet = Nobody could help yet. We keep looking.
hear-by = { $moment } you will hear from us.
hear-soon = You will hear from us soon.
nobody-at-all = Nobody could help yet. What would you like to do?
goes-on = If you choose nothing, we keep looking from { $when }.
search-resumes = We keep looking from { $when }.
closed-now = Your department is closed now.
gave-up = { $name } cannot help after all. We are looking for somebody else.
gave-up-only = { $name } cannot help after all.
not-solved-yet = Not solved yet. We are looking for somebody else.
desk-meanwhile = Is waiting not possible?
searching-summary = We are looking for a digicoach for you.
waiting-tip = While you wait: { $title }
waiting-question = Does it work now?
waiting-works-button = Yes, it works
waiting-not-yet-button = No, not yet

## The worker: somebody helps, and after

helped = { $name } is helping you.
helped-message = You get a message from { $name }.
look-up = Look for { $name } in Teams.
more-to-say = Something to add? Type it here.
helped-summary = A digicoach is helping you.
is-it-solved = Does it work now?
helper-done = { $name } has finished helping.
closes-by-itself = If you say nothing, we close your question { $day }.
is-it-solved-summary = Is your question solved?
solved = Great that it works!
was-it-good = How was the help? You can skip this.
rated = Thanks for your answer.
closed = We are closing your question. Still need help? Type it here.
closed-summary = Your question is closed.
cancelled = You no longer need help. We stop looking.
help-again = Still need help? Type it here.
cancelled-summary = We stop looking.
solved-by-tip = Great that it works! We stop looking.

## The worker: the Service Desk

desk-nobody = Sorry. No colleague could help you.
desk-chosen = The { $desk } will help you.
desk-sent-by = { $name } is sending you to the { $desk }.
desk-call = Call the { $desk }: { $phone }.
desk-no-phone = Ask the { $desk } for help.
desk-hours = Open: { $hours }.
desk-read-out = Read this out:
desk-sentence = "Dag, mijn digicoach stuurt me door. Mijn vraag is nummer { $number }."
desk-sentence-nobody = "Dag, ik heb nog hulp nodig. Mijn vraag is nummer { $number }."
desk-summary = The Service Desk will help you.
desk-known-summary = How to reach the Service Desk.

## The coach: asked

offer = A colleague asks for help
offer-contact = Nobody could help yet. Can you help?
offer-since = Waiting since { $when }.
offer-what-next = Tap "Ik help". Then you see who it is.
offer-summary = A colleague asks for help.
declined = Okay, not now. Thanks for your answer.
declined-still = Can you help after all? Tap "Ik help".
declined-summary = You are not helping now.
taken = { $name } is already helping. Thanks for being ready!
taken-summary = A colleague is already helping.
withdrawn = Your help is no longer needed. Thanks for being ready!
withdrawn-desk = The Service Desk is helping now. Thanks for being ready!
withdrawn-summary = Your help is no longer needed.

## The coach: helping, and after

holding = You are helping { $name }.
said-more = { $name } sent something more.
said-more-summary = Your colleague sent something more.
holding-password = Never ask for a password. Let your colleague type it.
still-helping = Is it done?
still-helping-how = Then tap "Klaar".
holding-summary = You are helping a colleague.
still-helping-summary = Is it done?
gave-back = You gave the question back. We are looking for somebody else.
gave-back-thanks = Thanks for telling us.
not-helped-yet = Your colleague has no help yet.
somebody-else = We are looking for somebody else. You do not have to do anything.
gave-back-summary = We are looking for somebody else.
took = { $minutes ->
    [one] It took 1 minute.
   *[other] It took { $minutes } minutes.
}
took-other = Not right? Tap the right time.
took-really = Did it really take { $minutes } minutes? Tap the right time.
took-chosen = { $minutes ->
    [one] You chose 1 minute. Thanks!
   *[other] You chose { $minutes } minutes. Thanks!
}
topic-label = What was it about?
topic-error = Choose a topic.
may-skip = You can skip this.
took-summary = How long did it take?
sent-on = You sent the question to the Service Desk.
sent-on-how = Your colleague has the number. Thanks for your help!
sent-on-summary = The Service Desk will help.

## Older messages

moved = { $number }. The new message is below.
moved-draft = The new message is below.
moved-summary = There is a new message.
notice-over = This message is no longer needed.

## A question that is not sent yet

draft = This is your question:
draft-more = Something to add? Type it here.
draft-stop = Changed your mind? Type: "stop".
draft-summary = Send your question.
draft-unsent = You have not sent your question yet.
draft-unsent-how = Tap "Stuur mijn vraag". Then we look for help.
draft-unsent-summary = You have not sent your question yet.
guess-department = Do you work at { $department }?
which-department = Which department do you work at?
which-department-why = Then we ask a colleague from there to help.
which-department-label = Your department
which-department-error = Choose your department
department-summary = Which department do you work at?
belongs = Does this belong to your question?
belongs-by-itself = If you say nothing, we add it.
belongs-summary = Does this belong to your question?
lapsed = You did not send your question. We are closing it.
not-sent = Okay, we will not send your question.
not-sent-summary = We did not send your question.
line-added = We put this with your question.
line-added-summary = We put this with your question.
lapsed-summary = You did not send your question.

## A secret in what was typed

secret-look-out = Watch out.
secret-seen-password = There may be a password in your message.
secret-seen-code = There may be a code in your message.
secret-seen-number = There may be a personal number in your message.
secret-seen-several = There may be something secret in your message.
secret-hidden = We have hidden it. Your digicoach does not see it.
secret-wipe = Delete your message here in the chat too.
secret-was-password = There may have been a password in it. We have not kept it.
secret-was-code = There may have been a code in it. We have not kept it.
secret-was-number = There may have been a personal number in it. We have not kept it.
secret-was-several = There may have been something secret in it. We have not kept it.
secret-summary = We have hidden something in your message.
secret-send-password = Send without the password
secret-send-code = Send without the code
secret-send-number = Send without the number
secret-send-several = Send without the secret
secret-warn-phone = Is somebody else's number in here? Then leave it out.
secret-warn-email = Is somebody else's e-mail address in here? Then leave it out.
adjust-button = Change my question
adjust = Change your question
adjust-how = Leave out what nobody may see.
adjust-label = Your question
adjust-empty = Type your question first.
adjust-back-button = Show my question again
adjust-twin = Or type: "pas mijn vraag aan: kan niet aanmelden"
adjust-summary = Change your question.

## First words

welcome = Hello { $name }.
welcome-how = Trouble with your phone or computer? Type it here. A colleague helps you.
welcome-coach = You are a digicoach. If a colleague asks for help, you read it here.
welcome-contact = You are a contact point. Type: "onze digicoaches".
welcome-coordinator = You are a coordinator. Type: "diensten".
nobody-asks = Nobody is asking for help now.
nobody-asks-then = If a colleague asks for help, you read it here.
helps-nobody = You are helping nobody now.
welcome-summary = Something not working? Type it here.
how = How to get help
how-type = Type here what does not work.
how-send = Tap "Stuur mijn vraag".
how-search = We ask digicoaches of your department.
how-helped = One colleague helps you. You get a message.
how-stop = No help needed after all? Type: "stop".
how-password = Never send your password.
how-summary = How to get help.
ask = Type your question here.
ask-example = For example: I cannot sign in on my phone.
ask-summary = Type your question here.
courtesy = You're welcome!

## What can be typed

help = You can type this
help-question = je vraag
help-question-does = A digicoach helps you.
help-mine = mijn vragen
help-mine-does = You see your open questions.
help-stop = stop
help-stop-does = You no longer need help.
help-done = klaar
help-done-does = It is solved.
help-department = dienst
help-department-does = You say where you work.
help-coach = As a digicoach you can type
help-yourself = Do you need help yourself?
help-finished = klaar
help-finished-does = You have helped your colleague.
help-accept = ik help
help-accept-does = You help that colleague.
help-decline = nu niet
help-decline-does = Another colleague helps.
help-release = geef terug
help-release-does = We look for somebody else.
help-can = ik kan helpen
help-can-does = You get questions again.
help-pause = even niet
help-pause-does = You get no questions for a while.
help-back = terug op maandag
help-back-does = Until then you get no questions.
help-coaches = wie zijn mijn digicoaches
help-coaches-does = You see who can help.
help-join = ik wil digicoach worden
help-join-does = You read what that means.
help-leave = ik stop als digicoach
help-leave-does = You get no more questions.
help-team = onze digicoaches
help-team-does = You see who helps.
help-invite = nodig Jan Peeters uit
help-invite-does = We ask Jan to become a digicoach.
help-approve = keur goed Jan
help-approve-does = Jan becomes a digicoach.
help-remove = verwijder Jan als digicoach
help-remove-does = Jan gets no more questions.
help-most = maximaal 3 per week
help-most-does = You get no more than that.
help-topics = cijfers onderwerpen
help-topics-does = You see what questions are about.
help-per-hour = cijfers per uur
help-per-hour-does = You see when questions come.
help-network = cijfers netwerk
help-network-does = You see where digicoaches are needed.
help-portrait = mijn portret
help-portrait-does = You introduce yourself to colleagues.
help-summary = You can type this.

## Own questions

mine = Your questions
mine-searching = We are looking for a digicoach.
mine-resolved = Does it work now?
mine-about = { $topic }, since { $when }
mine-since = Since { $when }
mine-held = You are helping { $name }.
mine-more = You have more. These are the newest.
mine-summary = Your questions.
nothing-open = You have no open questions now.
nothing-open-summary = You have no open questions.
too-many = You already have { $count } open questions. Which one is already solved?
too-many-kept = You have not sent your new question yet.
which-to-stop = Which question needs no more help?
stop-button = Stop question { $number }
which-to-stop-summary = Which question can go?
too-many-summary = Which question is already solved?

## When a coach helps

can-help = You get questions again. Thanks!
can-help-stop = No time for a while? Tap "Even niet".
can-help-summary = You get questions again.
paused = You get no questions until { $when }.
paused-back = Back earlier? Tap "Ik kan helpen".
paused-summary = You get no questions for a while.
back-on = From { $when } you get questions again.
back-on-summary = You get no questions for a while.
at-most = { $limit ->
    [one] You get at most 1 question a week.
   *[other] You get at most { $limit } questions a week.
}
at-most-change = Another number? Type: "maximaal 3 per week".
at-most-summary = We remember how many questions you want.
day-off = When are you off?
day-off-other = Another day? Type: "terug op maandag".
day-off-not = Not off, but able to help? Tap "Ik kan helpen".
day-off-summary = When are you off?
department-set = You work at { $department }.
department-now = Now it says: { $department }.
department-change = Not right? Type: "dienst".
department-set-summary = We know where you work.

## When something does not go as expected

not-here = I cannot show that here. Type "hulp" to see what I can.
not-here-summary = I cannot show that here.
not-yours = This card belongs to a colleague.
not-yours-then = Do you have a question yourself? Type it here.
not-yours-summary = This card belongs to a colleague.
sign-out = Done? Sign out on this computer.
old-button = This button no longer works. Type "hulp" to see what does.
old-button-summary = This button no longer works.
something-wrong = That did not work now.
something-wrong-then = Try again in a while.
something-wrong-press = Your text is not lost.
something-wrong-summary = That did not work now.

elsewhere = Ask me your question in our own chat. I am glad to help you there.
too-fast = That went fast. Wait a moment and press again.
too-fast-line = That went fast. I did not read your last message. Wait a moment and type it again.

## Pictures, and messages that change

picture-line = (photo)
picture-not-seen = I cannot look at photos.
picture-later = Send the photo later, in the chat with your digicoach.
picture-now = Send the photo in the chat with { $name }.
picture-summary = I cannot look at photos.
rewrites-changed = Changed:
withdrawn-line = Okay, we add nothing.

## Walk-ups: help without a question

walkup-note-button = Note help
walkup-undo-button = Undo this
walkup-change-button = Change this
walkup-was-button = Question { $number }: { $topic }
walkup-word = geholpen 10 wachtwoord
help-noted-does = You note 10 minutes of help.
help-clock = geholpen
help-clock-does = A clock runs until you type "klaar".
help-signal = signaal te moeilijk
help-signal-does = You say something about the topic.
help-signals = signalen vorige maand
help-signals-does = You see the signals of digicoaches.
help-no-week = geen weekvraag
help-no-week-does = We ask you nothing on Friday.
walkup-undo-word = Button not working? Type: "toch niet geholpen".
walkup-clock = The clock has been running since { $when }.
walkup-clock-how = Have you finished helping? Tap "Klaar".
walkup-clock-summary = The clock is running.
walkup-how-long = How long did you help?
walkup-left-running = The clock ran too long. We do not count that time.
walkup-tap-minutes = Tap the number of minutes. Then we note it.
walkup-how-long-summary = How long did you help?
walkup-noted = { $minutes ->
    [one] Noted: 1 minute. Thanks!
   *[other] Noted: { $minutes } minutes. Thanks!
}
walkup-about = Topic: { $topic }.
walkup-again = We had this already. Helped somebody else? Tap "Noteer hulp".
walkup-was = Was it one of these questions?
walkup-noted-summary = We noted your help.
walkup-undone = Okay, that does not count.
walkup-undone-summary = That does not count.
walkup-was-done = { $number } is done. Thanks!
walkup-was-asked = We ask your colleague whether it works.
walkup-was-summary = The question is done.

## Signals

signal-button = Give a signal
signal-comes-back = Comes back often
signal-not-on-phone = Does not work on a phone
signal-too-hard = Too hard
signal-no-access = No access
signal-training = Training would help
signal-given = Signal: { $signals }.
signal-private = We count this per topic, without names.
signals = Signals of { $month }
signals-of = Signals of { $month }: { $department }
signals-count = { $count } times
signals-other-topic = Something else
signals-others = { $count ->
    [one] Other signals: 1.
   *[other] Other signals: { $count }.
}
signals-few = Too few signals to show.
signals-until-yesterday = Counted up to and including yesterday.
signals-privacy = We show a signal only when 3 digicoaches give it.
signals-summary = The signals of a month.

## The week's count

week = How many more colleagues did you help this week?
week-known = { $count ->
    [one] This week you already helped 1 colleague. Thank you!
   *[other] This week you already helped { $count } colleagues. Thank you!
}
week-together = Together you already helped { $count } colleagues this year.
week-most-button = { $count } or more
week-off-button = Stop asking me this
week-word = weekvraag 2
week-summary = How many more colleagues did you help?
week-thanks = { $count ->
    [one] This week you helped 1 colleague. Thank you!
   *[other] This week you helped { $count } colleagues. Thank you!
}
week-thanks-least = This week you helped at least { $count } colleagues. Thank you!
week-thanks-none = Thanks for your answer.
week-thanks-summary = Thanks for your answer.
week-other = Not right? Tap another number.
week-off = We do not ask you this any more.
week-off-undo = Want it back? Type: "weekvraag aan".
week-off-summary = We do not ask you this any more.
week-on = { $moment } we ask you this.
week-on-summary = We ask you this again.
week-thanks-stop = Rather not? Type: "geen bedankje".
week-thanked-summary = Thanks for your help.
week-thanks-off = You get no more thank-you message.
week-thanks-off-undo = Want it back? Type: "bedankje aan".
week-thanks-on = You get a thank-you message again.

## Figures on Monday

week-figures = { $count ->
    [0] Last week: no questions in the city.
    [one] Last week: 1 question in the city.
   *[other] Last week: { $count } questions in the city.
}
week-figures-of = { $count ->
    [0] Last week at { $department }: no questions.
    [one] Last week at { $department }: 1 question.
   *[other] Last week at { $department }: { $count } questions.
}
week-figures-split = { $asked } through the bot, { $noted } noted, at least { $weekly } from the weekly count.
week-figures-n = { $count ->
    [one] Of 1 question.
   *[other] Of { $count } questions.
}
week-figures-show-button = Show the figures
week-figures-stop-button = Stop sending this
week-figures-stop-word = geen cijfers op maandag
week-figures-show-word = cijfers vorige week
week-figures-twins = A button not working? Type: "{ $show }". Or type: "{ $stop }".
week-figures-summary = Last week's figures.
week-figures-on = { $moment } you get the figures.
week-figures-on-then = After that every week, until you stop them.
week-figures-on-summary = You get the figures every week.
week-figures-off = You get no more figures on Monday.
week-figures-off-button = Send them again
week-figures-on-word = cijfers elke maandag
help-week-figures-does = You get the figures every Monday.
to-do = This helps most now:
to-do-none = Everything is going well.
to-do-no-contact = { $department } has no contact point.
to-do-no-contact-do = Ask who wants to become one.
to-do-few-coaches = { $department } has fewer than 2 digicoaches.
to-do-few-coaches-do = Ask one more colleague.
to-do-empty-place = { $place } has no digicoach.
to-do-empty-place-do = Ask one more colleague.
to-do-not-covered = { $place } has no digicoach on { $when }.
to-do-not-covered-do = Ask who can help then.
to-do-long-pauses = { $count ->
    [one] 1 digicoach has paused for more than 4 weeks.
   *[other] { $count } digicoaches have paused for more than 4 weeks.
}
to-do-long-pauses-do = Ask how things are going.
to-do-place = { $place } ({ $department })
to-do-morning = { $day } morning
to-do-afternoon = { $day } afternoon

## The contact point's desk: what waits

desk-waiting = { $count ->
    [0] Nobody is waiting now. Well done!
    [one] 1 question is waiting now.
   *[other] { $count } questions are waiting now.
}
desk-waiting-more = { $count ->
    [one] 1 other question is waiting too.
   *[other] { $count } other questions are waiting too.
}
desk-helped = { $count ->
    [0] Nobody is getting help at the moment.
    [one] 1 colleague is getting help now.
   *[other] { $count } colleagues are getting help now.
}
desk-later = { $count ->
    [one] 1 colleague gets help later.
   *[other] { $count } colleagues get help later.
}
desk-no-topic = A question
desk-load = { $count ->
    [one] 1 question, since { $when }
   *[other] { $count } questions, since { $when }
}
desk-load-more = And { $count } more departments.
desk-waiting-summary = What is waiting now.
desk-waits-button = Show what is waiting
contact-waits = At { $department } a question has waited { $minutes } minutes for the contact point.
contact-waits-summary = A question has waited long for the contact point.

## The contact point: nothing reaches a digicoach

not-reached = { $count ->
    [one] { $names } gets no messages from me.
   *[other] { $names } get no messages from me.
}
not-reached-in = { $count ->
    [one] { $names } of { $department } gets no messages from me.
   *[other] { $names } of { $department } get no messages from me.
}
not-reached-more = { $count } more
not-reached-ask = { $count ->
    [one] Ask { $name } to open Digicoach and type "hallo" there.
   *[other] Ask them to open Digicoach and type "hallo" there.
}
not-reached-ask-again = { $count ->
    [one] Ask { $name } to add Digicoach again in Teams.
   *[other] Ask them to add Digicoach again in Teams.
}
not-reached-some-removed = Is Digicoach gone? Then they add Digicoach again in Teams.
not-reached-meanwhile = { $count ->
    [one] Until then { $name } gets no questions.
   *[other] Until then they get no questions.
}
not-reached-summary = A digicoach gets no messages.

help-contact = As a contact point you can type
help-open = open
help-open-does = You see what is waiting now.
help-figures = cijfers vorige maand
help-figures-does = You see your department's figures.
help-figures-city-does = You see the city's figures.
help-compare = vergelijk diensten
help-compare-does = You see the departments side by side.
help-facts = feiten 2026
help-facts-does = You get sentences to copy.
help-export = export vorige maand
help-export-does = You get a file with figures.
help-mine-figures = mijn cijfers
help-mine-figures-does = You see how much you helped.
help-open-city-does = You see at which department somebody waits.
help-replacement = vervanger Sofie tot vrijdag
help-replacement-does = Sofie gets your questions.
help-settings = mijn dienst instellen
help-settings-does = You change hours and places.

## The contact point's desk: who replaces them

replacement-who = Who replaces you?
replacement-type = Or type: "vervanger Sofie tot vrijdag".
replacement-nobody = I cannot reach any digicoach of your department yet.
replacement-unknown = I find no digicoach with that name at your department.
replacement-unreachable = { $name } has not opened me in Teams yet.
replacement-self = You cannot replace yourself.
replacement-several = I know more than one colleague with that name.
replacement-until = Until when does { $name } replace you?
replacement-other-day = Another day? Type: "vervanger Sofie tot 5 december".
replacement-no-day = I do not know that day.
replacement-no-day-type = For example, type: "vervanger Sofie tot vrijdag".
replacement-set = { $name } replaces you until { $when }.
replacement-set-day = { $name } replaces you up to and including { $day }.
replacement-new = We are letting { $name } know.
replacement-not-there = { $name } is not there then.
replacement-stands = You get no questions as a contact point now.
replacement-back = Back earlier? Tap "Geen vervanger".
no-replacement-button = No replacement
other-replacement-button = Choose somebody else
replacement-button = Choose this digicoach
replacement-label = Your digicoaches
replacement-error = Choose a digicoach.
replacement-ended = Okay. You are the contact point again.
replacement-none = Nobody replaces you now. You are the contact point.
replacement-over-refused = { $name } cannot replace you.
replacement-over-left = { $name } is no longer a digicoach.
replacement-over-ended = { $name } no longer replaces you.
replacement-asked-again = You are the contact point again.
replacement-summary = About a replacement.
replacing = You replace { $name } up to and including { $day }.
replacing-what = If nobody can help, you get the question.
replacing-open = Want to see what is waiting? Type: "open".
replacing-refused = Okay, you do not replace { $name }. Thanks for telling us.
replacing-over = You no longer replace { $name }. Thanks!
cannot-replace-button = I cannot
cannot-replace-word = ik kan niet vervangen

## The contact point's desk: what the department is like

desk-said-hours = Open
desk-said-days = Closed
desk-said-places = Places
desk-said-workers = Colleagues
desk-what = What would you like to change?
desk-edit-hours-button = Change the hours
desk-edit-days-button = Change the days
desk-edit-places-button = Change the places
desk-edit-workers-button = Change the number
desk-ask-hours = When is your department open?
desk-ask-days = When is your department closed?
desk-ask-places = Where do you work?
desk-ask-workers = How many are you?
desk-label-hours = For example: ma-vr 8-12 13-17
desk-label-days = One day on each line. For example: 24 december tot 2 januari
desk-label-places = One place on each line
desk-label-workers = Number of colleagues, also without a computer
desk-how-days = Open on a holiday after all? Type: "open 11 november".
desk-save-hours-button = Save the hours
desk-save-days-button = Save the days
desk-save-places-button = Save the places
desk-save-workers-button = Save the number
desk-saved-hours = Your department is open: { $hours }.
desk-saved-never = Your department is never open.
desk-saved-days = You are closed: { $days }.
desk-saved-open-days = Open after all: { $days }.
desk-saved-places = Your places: { $places }.
desk-saved-workers = { $count ->
    [one] There is 1 of you.
   *[other] There are { $count } of you.
}
desk-settings-button = Show our department
desk-settings-summary = About your department.
desk-none = none
desk-unknown = not known
desk-and-more = and { $count } more
desk-error = Fill this in.
desk-holidays-closed = You are closed on holidays.
desk-holidays-open = You are open on holidays.
desk-holidays-work-button = We work on holidays
desk-holidays-rest-button = We rest on holidays
desk-fault-too-long = That is too long. Make it shorter.
desk-fault-never-open = Then your department is never open. Type the days with hours.
desk-fault-no-day = I do not know this day: { $about }.
desk-fault-day-past = This day is over already: { $about }.
desk-fault-run-backwards = Here the end comes before the beginning: { $about }.
desk-fault-run-too-long = This is longer than 3 months: { $about }.
desk-fault-day-twice = This day is there twice: { $about }.
desk-fault-too-many-days = I cannot keep more than { $about } days.
desk-fault-place-too-long = This name is longer than 60 letters: { $about }.
desk-fault-place-twice = This place is there twice: { $about }.
desk-fault-too-many-places = I cannot keep more than { $about } places.
desk-fault-no-number = Type a number only. For example: 40.
desk-fault-too-few = You have { $about } digicoaches. Type at least { $about }.
desk-fault-too-many = More than { $about } colleagues is not possible.

## Hours: when a coach helps

hours-week = You help every week at these hours.
hours-department = You help during your department's hours.
hours-two-weeks = You help at other hours every other week.
hours-daily = You say each day when you help.
hours-none = You do not help then.
hours-this-week = This week
hours-next-week = Next week
hours-today-until = Today you help until { $time }.
hours-today-window = Today you help { $window }.
hours-today-over = Today you helped { $window }.
hours-today-off = Today you are off.
hours-off = You are off: { $days }.
hours-kept = We remember your hours. Thanks!
hours-change = Do you want other hours?
hours-other-meant = Is it about something else? Then type your question.
hours-typed = Or type: "ik help ma-vr 8-12"
hours-summary = When you help.
hours-week-button = Fixed hours
hours-two-weeks-button = Other hours every other week
hours-daily-button = Different every day
hours-for-today-button = Choose hours for today
hours-department-button = Like my department
hours-ask-week = When do you help every week?
hours-ask-two-weeks = When do you help this week and next week?
hours-ask-today = Until what time do you help today?
hours-example = For example: ma-vr 8-12; wo 13-17
hours-today-example = 14u, or 9u tot 14u
hours-empty-week = Not helping one week? Leave it empty.
hours-label = Your hours
hours-label-today = Until what time
hours-save-button = Save my hours
hours-back-button = Never mind
hours-today-button = Save for today
hours-other-button = Choose other hours
hours-again = Again until { $time }
hours-again-window = Again from { $time }
hours-today-typed = Or type: "vandaag tot 14u"
hours-today-again = Other hours? Type: "vandaag tot 14u"
hours-today-summary = We know when you help today.
hours-fault-empty = Write your hours first.
hours-fault-long = This is too long. Write only your days and hours.
hours-fault-day = I do not know this day: { $word }.
hours-fault-days = Write ma, di, wo, do, vr, za or zo.
hours-fault-no-day = Put the day first, then the hours.
hours-fault-twice = A day is there twice. Write each day once.
hours-fault-no-times = Put hours after each day.
hours-fault-no-end = Add the hour at which you stop.
hours-fault-no-time = Write until what time you help.
hours-fault-time = I do not know this hour: { $word }.
hours-fault-times = For example, write 8 or 8.30.
hours-fault-backwards = This ends before it begins: { $window }.
hours-fault-night = Do you work at night? Write: ma 22-24; di 0-6
hours-fault-overlap = These hours overlap: { $first } and { $second }.
hours-fault-one = Make them one.
hours-fault-past = It is already later than { $time }.
hours-fault-tomorrow = Past midnight? Write: "tot 24u". Say the rest tomorrow.
off-on = { $day } you get no questions.
off-on-summary = You get no questions then.
not-off-button = Not off after all
passed-on = { $count ->
    [one] Your question for then goes to a colleague.
   *[other] Your { $count } questions for then go to a colleague.
}
not-off = You are no longer off. Thanks!
not-off-summary = You are no longer off.
help-hours = wanneer ik help
help-hours-does = You see and choose your hours.
help-today = vandaag tot 14u
help-today-does = Today you help until then.

## For a colleague

colleague-button = For a colleague
colleague = For a colleague
colleague-how = Your colleague does nothing. You get the messages.
colleague-name = Your colleague's name
colleague-text = What does not work?
colleague-place = Where is your colleague? May stay empty.
colleague-phone = Number to call. May stay empty.
colleague-no-name = Type your colleague's name.
colleague-long-name = That name is too long. Type only the name.
colleague-long-place = That place is too long. Keep it short.
colleague-no-phone = That number is not right. Correct it or leave it empty.
colleague-no-question = Type what does not work.
colleague-twin = You can also type: "voor Jan: kan niet aanmelden"
colleague-summary = Ask help for a colleague.
colleague-myself-button = It is for me
colleague-more-button = Add a place or a number
colleague-draft = This is your question for { $name }:
colleague-first = You have not sent your other question yet.
colleague-first-department = Say where you work first. Then go on.
colleague-first-too-many = You already have many open questions. Type: "mijn vragen".
colleague-first-choose = Send it or remove it first.
colleague-first-then = After that you see the question for { $name }.
colleague-first-summary = You have not sent your other question yet.
colleague-drop-button = Remove this question
colleague-go-on-button = Go on
colleague-asks = { $asker } asks help for { $name }.
colleague-offer = The question is for another colleague.
colleague-is-at = Place: { $place }.
colleague-own = Your question for { $name }:
colleague-own-field = We keep your question for { $name }
colleague-listed = For { $name }.
colleague-leave = Here you will see who helps { $name }.
colleague-is-it-solved = Does it work now for { $name }?
help-colleague = voor Jan: je vraag
help-colleague-does = You ask help for your colleague.

## Helping: how and when, handing on, nobody came, not solved

helping-how = How do you help?
helping-visit-button = I will come to you
helping-receive-button = Come to me
helping-call-button = I will call
helping-chat-button = By chat
helping-when-visit = When do you go there?
helping-when-receive = When can { $name } come?
helping-when-call = When do you call?
helping-when-chat = When do you send a message?
helping-now-button = Now
helping-begin-button = I start now
helping-now-word = ik begin nu
helping-visits = Go to { $name } now.
helping-receives = Tell { $name } where you are.
helping-calls = Call { $name } now.
helping-chats = Send { $name } a message now.
helping-visits-then = You go to { $name } then.
helping-receives-then = { $name } comes to you then. Say where you are.
helping-calls-then = You call { $name } then.
helping-chats-then = You send { $name } a message then.
helping-then = You help { $name } { $when }.
helping-reminds = You get a message from us then.
helping-time = Now you help { $name }.
helping-time-summary = It is time to help.
helping-place = Place: { $place }
helping-phone = Number: { $phone }
helping-where = { $name } told us something more.
helping-where-summary = Your colleague told us something more.
helping-unseen = { $name } has seen nobody yet.
helping-go-now = Say something to them now.
helping-or-release = Not working out? Give the question back.
helping-unseen-summary = Your colleague has seen nobody yet.
helping-again = { $name } asks you again.
helping-again-why = It is not solved yet.
helping-again-summary = It is not solved yet.
helping-colleague-button = Give to a colleague
helping-stuck-button = Not working out?
helping-whom = Whom do you ask?
helping-until-yes = You keep the question until your colleague says yes.
helping-not-listed = Is your colleague not listed? Type: "geef aan Sofie".
helping-not-found = { $name } cannot get a question now.
helping-nobody-to-ask = There is nobody you can ask now.
helping-back-button = Never mind
helping-whom-summary = Whom do you ask?
helping-you-asked = You asked { $name }. Until then you help.
helping-refused-you = { $name } cannot help now.
helping-refused-summary = Your colleague cannot help now.
helping-proposed = { $name } asks whether you help { $whom }.
helping-proposed-how = Tap "Ik help". Then you take over the question.
helping-proposed-summary = A colleague asks whether you can help.
helping-refused = { $name } goes on helping.
helping-passed-on = { $name } is helping now. Thanks!
helping-passed-on-summary = Your colleague is helping now.
helping-freed = Your colleague has seen nobody yet.
helping-somebody-else = We are looking for somebody else for you.
helped-other = { $name } is helping { $whom }.
helped-then = { $name } helps you { $when }.
helped-other-then = { $name } helps { $whom } { $when }.
helped-visit = { $name } is coming to you.
helped-wish-call = { $name } knows that you asked for a call.
helped-wish-visit = { $name } knows that you asked for a visit.
helped-message-then = You get a message from { $name } then.
helped-visit-then = { $name } comes to you then.
helped-receive-then = Go to { $name } then.
helped-call-then = { $name } calls you then.
helped-visit-other = { $name } is going to { $whom }.
helped-receive = Go to { $name }.
helped-receive-other = Let { $whom } go to { $name }.
helped-call = { $name } calls you.
helped-call-other = { $name } calls { $whom }.
helping-told-them = We are letting { $name } know that you are waiting.
helping-not-seen-button = I have seen nobody yet
helping-free-button = Find somebody else
helping-who-goes-on = Who will help you now?
helping-by-itself = If you choose nothing, we keep looking { $when }.
helping-again-button = { $name } again
helping-another-button = Another digicoach
helping-another-word = een andere
helping-desk-button = The { $desk }
helping-who-goes-on-summary = Who will help you now?
help-nobody = nog niemand gezien
help-nobody-does = We tell your digicoach.
help-another = een andere digicoach
help-another-does = We look for somebody else.
help-how = ik kom langs
help-how-does = Or: "ik bel", "via chat", "kom maar naar mij".
help-later = ik help om 14 uur
help-later-does = You help later. Your colleague knows the hour.
help-give = geef aan Sofie
help-give-does = You ask Sofie to take over.
helping-no-hour = At what hour do you help?
helping-no-hour-example = For example, type: "ik help morgen om 9 uur".
helping-no-hour-far = The hour is at most 14 days from now.
helping-no-hour-summary = At what hour do you help?

## Who the digicoaches are

team = The digicoaches of { $department }
team-mine = Your digicoaches at { $department }
team-summary = These are the digicoaches.
team-nobody = There is no digicoach yet.
team-ask-anyway = Do ask your question. We look for help.
team-free = { $count ->
    [one] 1 digicoach can help now.
   *[other] { $count } digicoaches can help now.
}
team-free-later = { $moment } somebody can help again.
team-none-free = None of them can help now.
team-can-help = Can help now.
team-not-reachable = Gets no messages from Digicoach.
team-away = Cannot help now.
team-paused = Not for a while, until { $when }.
team-back = Helps again from { $when }.
team-band-little = Helped little.
team-band-medium = Helped about average.
team-band-much = Helped a lot.
team-bands = How much somebody helped is about the past 4 weeks.
team-daily = different every day
team-no-hours = no fixed hours
team-two-weeks = one week { $week }. The other week { $other }
team-more = { $count ->
    [one] And 1 more digicoach.
   *[other] And { $count } more digicoaches.
}
team-asks = { $name } wants to become a digicoach. Type: "{ $word }".
team-invited-waits = { $name } got an invitation.
team-invite-button = Invite somebody
team-remove-button = Remove a digicoach
team-back-button = Show our digicoaches

## Becoming a digicoach

team-join = Will you become a digicoach at { $department }?
team-join-summary = Will you become a digicoach?
team-join-first = First your contact point says whether it is fine.
team-expect-time = Colleagues sometimes ask you for help. It usually takes 5 to 15 minutes.
team-expect-type = You listen. Your colleague types.
team-expect-password = You never ask for a password.
team-expect-free = You choose when you help.
team-yes-button = Yes, count me in
team-no-button = No, thanks
team-yes-word = ik doe mee
team-thanks = Thanks for wanting to help!
team-waits = We are asking { $name }. You will hear from us.
team-waits-coordinator = We are asking the coordinator. You will hear from us.
team-waits-nobody = We ask as soon as there is somebody.
team-no-contact = Your department has no contact point yet.
team-waits-summary = We are asking whether it is fine.
team-and = { $first } and { $last }
team-not-joined = Okay. Thanks for telling us.
team-not-joined-then = Changed your mind? Type: "ik wil digicoach worden".
team-already = You are already a digicoach at { $department }.
team-already-summary = You are already a digicoach.
team-stop-hint = Want to stop? Type: "ik stop als digicoach".
team-asked = { $name } wants to become a digicoach.
team-asked-where = That is at { $department }. Is that fine?
team-asked-summary = A colleague wants to become a digicoach.
team-welcome-button = Yes, welcome
team-not-welcome-button = No, not now
team-welcome-word = keur goed { $name }
team-is-coach = { $name } is a digicoach now.
team-is-none = { $name } does not become a digicoach now.
team-answered-summary = This is about a digicoach.
team-refused = You do not become a digicoach at { $department } now.
team-refused-then = Talk about it with your contact point. Thanks for wanting to help!
team-refused-summary = There is an answer to your question.
team-unanswered = Nobody has said yet whether you become a digicoach.
team-ask-again = Do you still want it? Type: "ik wil digicoach worden".
team-unanswered-invitation = We heard nothing from { $name }.
team-invite-again = Ask again? Type: "nodig iemand uit".
team-unanswered-summary = We got no answer.
team-invited = Will you become a digicoach at { $department }?
team-invited-by = { $name } invites you.
team-invited-summary = Will you become a digicoach?
team-declined = { $name } does not want to become a digicoach now.
team-welcomed = Welcome, { $name }! You are now a digicoach at { $department }.
team-welcomed-summary = You are a digicoach now.
team-task-listen = First listen to your colleague.
team-task-desk = Not working within 15 minutes? Send to the Service Desk.
team-word-hours = Say when you help. Type: "wanneer ik help".
team-word-pause = No time? Type: "even niet".
team-word-most = Not too much? Type: "maximaal 3 per week".
team-word-stop = Want to stop? Type: "ik stop als digicoach".
team-introduced = { $name } is now a digicoach at { $department } too.
team-introduced-more = { $count } colleagues are now digicoaches at { $department } too.
team-introduced-summary = There is a new digicoach.
team-a-moment = One moment. We are changing this.

## Inviting a digicoach

team-invite = Whom do you invite?
team-invite-label = First and last name, or e-mail address
team-invite-empty = Type a name first.
team-invite-too-long = That name is too long. Type only the first and last name.
team-invite-twin = Rather type? Type: "nodig Jan Peeters uit".
team-invite-summary = Whom do you invite?
team-invite-this-button = Invite this colleague
team-was-invited = We invite { $name }.
team-was-invited-how = We do that as soon as your colleague types something to me.
team-was-invited-long = The invitation stops after 30 days.
team-was-invited-summary = We invite your colleague.
team-they-are-already = { $name } is already a digicoach.
team-full = There are already 10 open invitations.
team-many-ask = Great that you want to help!
team-many-ask-then = There are already many names on the list. Try again next week.
team-full-then = Wait until somebody answers.
team-nobody-asks = Nobody with that name wants to become a digicoach now.
team-which-of-them = Whom do you mean? Type the first and last name.
team-see-all = Who does? Type: "onze digicoaches".

## No digicoach any more

team-stop = Do you stop as a digicoach at { $department }?
team-stop-no-more = You get no more questions then.
team-stop-questions = Your open questions go to another digicoach.
team-stop-button = Yes, I stop
team-stay-button = No, I stay
team-rest-hint = Only a short rest? Type: "even niet".
team-stop-word = ja ik stop
team-stop-summary = Do you stop as a digicoach?
team-stopped = You are no longer a digicoach.
team-stopped-thanks = Thanks for your help!
team-stopped-back = Want to help again? Type: "ik wil digicoach worden".
team-stopped-summary = You are no longer a digicoach.
team-stays = Great that you go on helping!
team-not-one = You are not a digicoach now.
team-not-one-then = Want to become one? Type: "ik wil digicoach worden".
team-left = { $name } stopped as a digicoach at { $department }.
team-was-removed = { $name } is no longer a digicoach at { $department }.
team-left-summary = Somebody is no longer a digicoach.
team-thanked = Thanks for your help as a digicoach.
team-thanked-where = You get no more questions from { $department }.
team-thanked-summary = Thanks for your help as a digicoach.
team-whom = Whom do you remove as a digicoach?
team-whom-label = Digicoach
team-whom-error = Choose a digicoach.
team-whom-unknown = We know no digicoach with that name.
team-whom-twin = Is your colleague not listed? Type: "verwijder Jan als digicoach".
team-whom-summary = Whom do you remove as a digicoach?
team-remove-this-button = Choose this digicoach
team-remove = Do you remove { $name } as a digicoach?
team-remove-then = { $name } gets no more questions then. Open questions go on.
team-remove-yes-button = Yes, remove { $name }
team-remove-no-button = No, { $name } stays
team-remove-word = ja verwijder { $name }
team-remove-summary = Do you remove a digicoach?
team-is-removed = { $name } is no longer a digicoach.
team-is-removed-already = This colleague is not a digicoach.
team-is-removed-then = Open questions go to another digicoach.

## The coordinator: departments and who may what

city-contact-over = You are no longer a contact point.
city-contact-over-then = You stay a digicoach. Thanks for your work!
city-list = { $count ->
    [one] 1 department
   *[other] { $count } departments
}
city-list-none = There are no departments yet.
city-list-gaps = { $count ->
    [0] Everywhere somebody can help.
    [one] Something is missing at 1 department.
   *[other] Something is missing at { $count } departments.
}
city-list-page = Part { $page } of { $pages }
city-next-button = Show next departments
city-previous-button = Show previous departments
city-new-button = Add a department
city-list-button = Show all departments
city-show-button = Show { $name }
city-show-this-button = Show this department
city-list-summary = All departments.
city-summary = About a department.
city-contact = Contact point
city-replacement = Replacement
city-replacement-until = { $name }, up to and including { $day }
city-coaches = Digicoaches
city-coaches-reachable = { $count }, reachable: { $reachable }
city-questions = Open questions
city-hours = Open
city-workers = Colleagues
city-names = Also known as
city-nobody = nobody
city-unknown = not known
city-in-short = Contact point: { $contact }. Digicoaches: { $coaches }. Open questions: { $questions }.
city-replaced-by = Replacement: { $name }.
city-missing = This is still missing:
city-gap-no-contact = a contact point
city-gap-contact-unreachable = a contact point who gets messages
city-gap-no-coach = digicoaches
city-gap-coaches-unreachable = a digicoach who gets messages
city-gap-hours = hours on { $days }
city-what = What would you like to change?
city-name-button = Change the name
city-hours-button = Change the hours
city-contact-button = Choose a contact point
city-merge-button = Merge two departments
city-close-button = Close this department
city-changes-button = Show the changes
city-not-button = Never mind
city-which = Which department do you mean?
city-unknown-name = I find no department with that name.
city-ask-new = Which department do you add?
city-ask-name = What is the new name of { $department }?
city-ask-name-old = The old name goes on working.
city-ask-hours = When is { $department } open?
city-ask-contact = Who becomes contact point of { $department }?
city-ask-contact-none = { $department } has no digicoaches yet.
city-ask-contact-typed = Somebody else? Type: rol, the name, aanspreekpunt and the department.
city-ask-contact-example = For example: "rol Jan aanspreekpunt { $department }"
city-ask-merge = With which department do you merge { $department }?
city-ask-merge-what = { $department } stops then. Everything goes to the other department.
city-ask-merge-none = There is no other department.
city-label-name = Name of the department
city-label-hours = Hours. For example: ma-vr 8-12 13-17
city-label-workers = Number of colleagues, also without a computer
city-label-contact = Digicoach or contact point
city-label-into = Other department
city-error = Fill this in.
city-choose = Choose here.
city-add-button = Add the department
city-save-name-button = Save the name
city-save-hours-button = Save the hours
city-go-on-button = Go on
city-added = { $department } has been added.
city-added-next = Now choose a contact point.
city-renamed = The department is now called { $department }.
city-hours-set = The hours of { $department } are set.
city-sure-merge = Do you merge { $department } with { $other }?
city-sure-close = Do you close { $department }?
city-goes-questions = { $count ->
    [0] There are no open questions now.
    [one] 1 open question goes along.
   *[other] { $count } open questions go along.
}
city-goes-coaches = { $count ->
    [0] There are no digicoaches.
    [one] 1 digicoach goes along.
   *[other] { $count } digicoaches go along.
}
city-merge-names = The old name goes on working.
city-ends-questions = { $count ->
    [0] There are no open questions now.
    [one] 1 open question goes to the Service Desk.
   *[other] { $count } open questions go to the Service Desk.
}
city-ends-helped = Those who already have help keep it.
city-ends-coaches = { $count ->
    [0] There are no digicoaches.
    [one] 1 digicoach gets no more questions.
   *[other] { $count } digicoaches get no more questions.
}
city-ends-other = Does the work go to another department? Then merge them.
city-no-way-back = You cannot undo this.
city-merge-yes-button = Yes, merge them
city-close-yes-button = Yes, close the department
city-merged = { $department } is now part of { $other }.
city-merged-what = Open questions and digicoaches went along.
city-closed = { $department } is closed.
city-closed-what = Open questions went to the Service Desk.
city-fault-name-empty = Type a name.
city-fault-name-long = This name is too long. Type at most 60 letters.
city-fault-name-taken = There is already a department with this name: { $about }.
city-fault-name-alike = This name looks too much like { $about }.
city-fault-nothing-chosen = Choose something in the list first.
city-fault-itself = Choose another department.
city-fault-closed = { $about } is no longer there.
city-fault-only-one = This is the only department. Add another one first.
city-fault-written-by-others = A colleague just changed the same. Look at it first.
city-fault-last-coordinator = This is the last coordinator. Choose another one first.
city-fault-always-coordinator = This coordinator is fixed in the settings.
city-fault-too-many-coordinators = There are already { $about } coordinators. More is not possible.
city-fault-helps-elsewhere = This colleague already helps at { $about }.
rights-everyone = Who is a coordinator?
rights-everyone-typed = Want to see somebody's role? Type: rol and the name.
rights-of = What may { $name } do?
rights-coordinator = Coordinator: sees and changes all departments.
rights-contact = Contact point of { $department }.
rights-coach = Digicoach at { $department }.
rights-nothing = This colleague can ask questions, nothing more.
rights-which = Whom do you mean?
rights-nobody = I find nobody with that name.
rights-nobody-where = I look among digicoaches, contact points and coordinators.
rights-person-button = { $name }, { $department }
rights-coordinator-button = Make coordinator
rights-no-coordinator-button = Remove as coordinator
rights-contact-button = Make contact point
rights-sure-coordinator = Do you make { $name } a coordinator?
rights-sure-coordinator-what = { $name } then sees and changes all departments.
rights-sure-no-coordinator = Is { $name } no longer a coordinator?
rights-sure-no-coordinator-what = { $name } then no longer sees the departments.
rights-sure-contact = Do you make { $name } contact point of { $department }?
rights-sure-contact-now = { $count ->
    [one] Now it is { $name }.
   *[other] Now they are { $name }.
    }
rights-sure-contact-none = Now there is nobody.
rights-yes-coordinator-button = Yes, make coordinator
rights-yes-no-coordinator-button = Yes, remove
rights-yes-contact-button = Yes, make contact point
rights-set-coordinator = { $name } is a coordinator now.
rights-set-no-coordinator = { $name } is no longer a coordinator.
rights-set-contact = { $name } is now contact point of { $department }.
rights-summary = About who may do what.
changes = The latest changes
changes-of = The latest changes at { $name }
changes-none = Nothing has changed yet.
changes-line = { $day }, { $name }: { $what }
changes-settings = the settings
changes-coach-invited = asked { $whom } to be a digicoach
changes-coach-joined = { $whom } became a digicoach
changes-coach-refused = said no to { $whom }
changes-coach-stopped = { $whom } stopped as a digicoach
changes-coach-removed = removed { $whom } as a digicoach
changes-contact-point-added = made { $whom } contact point
changes-contact-point-removed = removed { $whom } as contact point
changes-coordinator-added = made { $whom } coordinator
changes-coordinator-removed = removed { $whom } as coordinator
changes-replacement-set = chose { $whom } as replacement
changes-replacement-ended = ended { $whom } as replacement
changes-department-added = added the department
changes-department-changed = changed the department
changes-department-renamed = chose the name { $whom }
changes-department-hours-set = changed the hours
changes-department-merged = merged it with { $whom }
changes-department-took-over = took over { $whom }
changes-department-closed = closed the department
changes-department-reopened = opened the department again
changes-summary = The latest changes.
help-city = As a coordinator you can type
help-diensten = diensten
help-diensten-does = You see all departments and what is missing.
help-dienst-wijzigen = dienst wijzigen Kinderopvang
help-dienst-wijzigen-does = You change the name, hours or contact point.
help-dienst-toevoegen = dienst toevoegen
help-dienst-toevoegen-does = You add a department.
help-rol = rol Katrien
help-rol-does = You see and choose what somebody may do.
help-wijzigingen = wijzigingen
help-tips = tips
help-tips-city-does = What comes and came in the coach channel.
help-tip-now = tip nu
help-tip-now-does = Post an extra tip right now.
help-news = nieuws
help-news-does = You tell news to the digicoaches.
help-wijzigingen-does = You see who changed what.

## Asking

ask-or-tap = Rather not type? Tap what does not work.
ask-or-talk = Rather talk? Tap here.
ask-or-other = Do you ask help for somebody else?
ask-call-text = I will explain when you call.
ask-visit-text = I will show you when you are here.
where-visit-line = Will you come to me?
call-me-button = 📞 Call me
visit-me-button = 🚶 Come to me
choose-button = Choose a digicoach yourself
no-wish-button = Any way is fine
more-ways-button = Show more choices
draft-call = You ask somebody to call.
draft-call-number = Type your number first. Then we can call you.
draft-visit = You ask somebody to come.
draft-visit-place = You ask somebody to come: { $place }.
draft-chosen = We first ask only { $name }.
desk-fastest = Locked out? The { $desk } solves that fastest.
signed-in = You are signed in as { $name }.
not-me-button = That is not me
not-me = Okay, we kept nothing.
not-me-nothing = Is this not your name?
not-me-out = 1. Click the photo at the top right. Choose "Afmelden" (sign out).
not-me-in = 2. Sign in with your own name.
not-me-ask = 3. Then ask your question again.
not-me-summary = How to sign out.

choose = Whom do you want to ask?
choose-first = Your question first goes only to that digicoach.
choose-gone = { $name } cannot help now.
choose-none = No digicoach can help now.
choose-none-then = Send your question anyway. Then we keep looking.
choose-back-button = Go back
choose-summary = Whom do you want to ask?
alone-asked = We are asking { $name } now.
alone-until = { $moment } you will hear from us.
alone-silent = { $name } does not answer yet.
alone-cannot = { $name } cannot help now.
alone-widen = May we ask others too?
alone-by-itself = If you say nothing: { $moment } we ask others too.
alone-others-button = Ask others too
alone-keep-button = Wait for { $name }
chosen-gone = { $name } cannot help now.

where-now = Where are you now?
place-label = Place
place-error = Choose a place.
other-place = Another place
here-button = I am here
skip-button = Skip this
which-phone = On which number do we call you?
phone-error = Type a number in digits. For example: 0470 12 34 56.
phone-summary = On which number do we call you?
keep-phone-button = Save my number
told-place = You are here: { $place }.
told-phone = We call you on { $phone }.
where-signed-off = Your colleague works on a computer. Call or go there.

contact-call-button = Ask my contact point to call
call-button-contact = Ask for a call
call-asked = We asked your contact point to call.
call-nobody = Your contact point is not there now.
call-nobody-summary = Your contact point is not there now.
offer-call = Your colleague asks you to call: { $phone }.
offer-contact-first = Perhaps a computer is broken. Can you arrange this?
offer-wish-call = Asks you to call.
offer-wish-visit = Asks you to come.
offer-wish-visit-place = Asks you to come: { $place }.
offer-place = Is here now: { $place }.
help-call = bel mij op 0470 12 34 56
help-call-does = A digicoach calls you.
help-visit = kom naar mij in de serre
help-visit-does = A digicoach comes to you.
help-choose = kies zelf
help-choose-does = You choose your digicoach.
help-contact-call = laat mijn aanspreekpunt bellen
help-contact-call-does = Your contact point calls you.

## Figures: numbers and periods

figures-minutes = { $minutes } min
figures-whole-hours = { $count } h
figures-hours-minutes = { $count } h { $minutes }
figures-under-minute = less than 1 min
figures-long-minutes = { $minutes } minutes
figures-long-hours = { $count } hours
figures-percent = { $percent } %
figures-almost-all = nearly 100 %
figures-almost-none = less than 1 %
figures-of-n = { $value } ({ $n })
figures-none = none
figures-not-enough = from { $needed } (now { $n })
figures-this-week = This week
figures-last-week = Last week
figures-this-month = This month
figures-last-month = Last month
figures-this-quarter = This quarter
figures-last-quarter = Last quarter
figures-this-year = This year
figures-last-year = Last year
figures-before-week = the week before
figures-before-month = the month before
figures-before-quarter = the quarter before
figures-before-year = the year before
figures-week-short = week { $number }
figures-quarter-short = quarter { $number }
figures-of-year = { $period } of { $year }
figures-stretch = { $first } up to and including { $last }

## Figures: the overview

figures-asked = { $count ->
    [0] { $period }: no questions.
    [one] { $period }: 1 question.
   *[other] { $period }: { $count } questions.
}
figures-asked-not-yet = { $period }: no questions yet.
figures-asked-bot = { $count ->
    [0] { $period }: no questions through the bot.
    [one] { $period }: 1 question through the bot.
   *[other] { $period }: { $count } questions through the bot.
}
figures-department-period = { $department }, { $period }
figures-within = { $share } got a digicoach within { $time }.
figures-within-one = { $share } got a digicoach within { $time }.
figures-share-tens = { $part } out of 10
figures-share-few = { $part } of the { $n }
figures-share-only = The only question
figures-share-all = Everybody
figures-share-nearly-all = Nearly everybody
figures-share-nearly-none = Nearly nobody
figures-share-none = Nobody
figures-then = { $period }: { $said }
figures-running = { $period } is still running.
figures-rest = The rest is about { $period }.
figures-rest-so = So the rest is about { $period }.
figures-of-department = Figures of { $department }
figures-no-weeks = We do not show this per week.
figures-rest-few = More figures: too few questions to show.
figures-was = { $value }, was { $before }
figures-nothing = { $period }: too few questions to show.
figures-nothing-then = The questions do count in the city's figures.
figures-so-far = { $period }: { $count }.
figures-when-more = More follows when there are enough askers and digicoaches.
figures-more-than = { $count } more than { $before }.
figures-less-than = { $count } fewer than { $before }.
figures-as-many = As many as { $before }.
figures-purpose = This is to help better. Not to judge people.
figures-counted = Counted at { $time }.
figures-counted-day = Counted on { $day } at { $time }.
figures-twin = You can also type: "{ $line }".
figures-line-overview = cijfers
figures-line-topics = cijfers onderwerpen
figures-line-hours = cijfers per uur
figures-line-network = cijfers netwerk
figures-line-compared = vergelijk diensten
figures-line-facts = feiten
figures-line-mine = mijn cijfers
figures-brackets = Between brackets: out of how many.
figures-left-out = Not shown: { $parts }. There are too few colleagues for that.
figures-left-out-across = Of one department we never show: { $parts }.
figures-not-sampled = Not measured yet: open hours with a digicoach.
figures-part-noted = noted help
figures-no-medians = Of a department we show only the average, except for a year.
figures-summary = The figures you asked for.

figures-questions = Questions
figures-all = together
figures-bot = through the bot
figures-noted = noted help
figures-weekly = weekly count (at least)
figures-in-short = In short
figures-in-time = a digicoach within { $time }
figures-in-time-open = in time, open hours only
figures-solved = solved by colleagues
figures-times = Waiting and helping
figures-waiting = waiting, on average
figures-waiting-half = half wait at most
figures-waiting-nine = 9 out of 10 wait at most
figures-helping = helping, on average
figures-helping-half = half help at most
figures-helping-nine = 9 out of 10 help at most
figures-noted-time = noted help, on average
figures-noted-half = half of noted help: at most
figures-noted-nine = 9 out of 10 times of noted help: at most
figures-help-together = all help together
figures-help-together-bot = help through the bot together
figures-bands = { $count ->
    [one] How long help takes (1 time)
   *[other] How long help takes ({ $count } times)
}
figures-bands-bot = { $count ->
    [one] How long help through the bot takes (1 time)
   *[other] How long help through the bot takes ({ $count } times)
}
figures-band = { $count ->
    [one] 1 time, { $percent }
   *[other] { $count } times, { $percent }
}
figures-band-under-5 = less than 5 min
figures-band-to-15 = 5 to 15 min
figures-band-to-30 = 15 to 30 min
figures-band-over-30 = more than 30 min
figures-endings = How it ended
figures-desk = to the Service Desk
figures-not-helped = nobody could help
figures-abandoned = stopped before there was help
figures-reopened = not solved after all
figures-confirmed = asker said: solved
figures-by-tip = a tip helped during the wait
figures-by-tip-times = times: { $count }
figures-not-yet = still going on
figures-ways = How colleagues got help
figures-on-site = on the spot
figures-by-phone = on the phone
figures-by-chat = by chat
figures-unsaid = not said how
figures-on-gsm = typed on a phone
figures-on-pc = typed on a computer
figures-for-colleague = asked for a colleague
figures-voices = What askers think
figures-satisfied = helped well
figures-answered = gave a thumb
figures-reach = Reach
figures-per-100 = askers per 100 colleagues
figures-per-100-value = { $value } ({ $askers } of { $workers })
figures-askers = askers
figures-covered = open hours with a digicoach
figures-load = How the help is shared
figures-load-mean = questions in a week with help
figures-load-minutes = time in a week with help
figures-load-none = weeks without a question
figures-load-few = weeks with 1 to 3 questions
figures-load-many = weeks with 4 or more
figures-load-how = One week of one digicoach counts as 1.
figures-part-times = times
figures-part-endings = how it ended
figures-part-ways = how colleagues got help
figures-part-voices = satisfaction
figures-part-load = how it is shared
figures-part-reach = reach
figures-chart-bands = How long help takes, number of times
figures-chart-bands-bot = How long help through the bot takes, number of times

## Figures: buttons

figures-more-button = Show more
figures-previous-button = ◀ { $period }
figures-next-button = { $period } ▶
figures-week-button = Week
figures-month-button = Month
figures-quarter-button = Quarter
figures-year-button = Year
figures-others-button = Show other figures
figures-overview-button = Overview
figures-topics-button = Topics
figures-hours-button = Per hour
figures-network-button = Network
figures-compared-button = Compare departments
figures-facts-button = Facts
figures-monday-button = Send them every Monday
figures-export-button = Make a file
figures-show-button = Show the figures
figures-which = Of which department?
figures-which-error = Choose a department.
figures-city = The whole city
figures-type-department = Another department? For example, type: "{ $line }".
figures-type-whole-name = Type the whole name of the department.
figures-across-topics = Only the contact point sees the topics of one department.
figures-across-hours = Only the department's contact point sees when questions come.
figures-city-topics-button = Show topics of the city
figures-city-hours-button = Show hours of the city

## Figures: topics, hours and departments

figures-topics = What questions are about
figures-topics-of = What questions are about: { $department }
figures-over = About { $period }.
figures-few = Too few questions to show. { $period }: { $count }.
figures-few-bare = Too few questions to show.
figures-later-year = Choose a later year.
figures-shown-wider = { $period }: too few questions to show.
figures-other-topics = Other topics
figures-split = { $count }: { $asked } bot, { $noted } noted
figures-split-weekly = { $asked } bot, { $noted } noted, { $weekly } weekly count
figures-topic = Topic
figures-count = Number
figures-solved-head = Solved
figures-solved-means = Solved: by colleagues, not by the Service Desk.
figures-hours-title = When questions come
figures-hours-title-of = When questions come: { $department }
figures-busiest = Most questions come on:
figures-uncovered = Here there was not always a digicoach:
figures-an-hour = { $day } from { $begin } to { $end }
figures-an-hour-count = { $hour }: { $count }
figures-an-hour-missed = { $hour }: nobody { $missed } of { $count } times
figures-an-hour-never = { $hour }: never anybody
figures-a-day-never = { $day }, all day: never anybody
figures-cover-over = Digicoaches per hour: { $first } up to and including { $last }.
figures-hours-city = All departments counted together.
figures-always-covered = There was a digicoach at every open hour.
figures-by-day = Per day
figures-each-hour-button = Show each hour
figures-grid-questions = Questions per hour
figures-grid-cover = Open hours with a digicoach
figures-grid-all = all
figures-grid-legend = ✓ always, ± sometimes, ✗ never
figures-hour-head = hour
figures-day-head = day
figures-covered-head = digicoach
figures-chart-hours = Questions per hour of the day
figures-compared = Departments side by side
figures-compared-how = In alphabetical order, not from good to bad.
figures-compared-all = All departments always stand here.
figures-within-head = In time
figures-reach-head = Per 100
figures-compared-means = In time: a digicoach within the time we agreed.
figures-reach-means = Per 100: askers per 100 colleagues.
figures-folded = Other departments ({ $count })
figures-hidden-cell = too few
figures-compared-hidden = Too few: too few askers or digicoaches to show.
figures-compared-more = And { $count } more departments. Make a file for all departments.
figures-reach-none = not counted
figures-chart-compared = Questions per department
figures-chart-compared-bot = Questions through the bot per department

## Figures: the network, facts, own figures and what waits

network-title = { $count ->
    [one] There is 1 active digicoach now.
   *[other] There are { $count } active digicoaches now.
}
network-title-of = { $count ->
    [one] { $department }: 1 active digicoach now.
   *[other] { $department }: { $count } active digicoaches now.
}
network-since = New and stopped: since { $day }.
network-coaches = digicoaches together
network-active = active
network-paused = paused
network-paused-long = paused for more than 4 weeks
network-new = new
network-stopped = stopped
network-per-100 = active per 100 colleagues
network-per-100-value = { $value } (of { $workers })
network-fine = Everything is arranged everywhere. Well done!
network-few-coaches = Fewer than 2 digicoaches
network-without-contact = No contact point
network-without-stand-in = No replacement for the contact point
network-empty-places = Place without a digicoach
network-place = { $department }: { $place }
network-more = and { $count } more
facts-counted = Facts of { $year }, counted on { $day }.
facts-title = Facts of { $year }
facts-running = { $year } is still running. { $before } is a whole year.
facts-city = There are only facts of the whole city.
facts-until = { $value } ({ $months })
facts-months = January up to and including { $month }
facts-paste = To copy
facts-none = not measured enough yet
facts-not-measured = not measured yet
facts-not-yet = Not measured yet: { $facts }.
facts-not-enough = Not measured enough yet: { $facts }.
facts-n = Based on { $n }
facts-from = Source: { $source }.
facts-n-from = Based on { $n }. Source: { $source }.
fact-workers = colleagues
fact-coaches = digicoaches
fact-questions = questions together
fact-questions-bot = of which through the bot
fact-questions-noted = of which noted help
fact-questions-weekly = of which from the weekly count
fact-questions-bot-alone = questions through the bot
fact-questions-noted-alone = noted help
fact-questions-weekly-alone = weekly count
fact-minutes = average time of help
fact-per-coach-week = questions a week per person who helped
fact-devices = devices
fact-screening = screening
fact-training = training courses
fact-events = activities
fact-workers-says = The departments together count { $value } colleagues.
fact-coaches-says = There are { $value } digicoaches.
fact-questions-says = { $value } questions came for digicoaches.
fact-questions-bot-says = Of these, { $value } came through the bot.
fact-questions-noted-says = Digicoaches themselves noted help { $value } times.
fact-questions-weekly-says = The weekly count has at least { $value }.
fact-minutes-says = Help through the bot took { $value } on average.
fact-per-coach-week-says = Who helped got { $value } questions a week on average.
fact-devices-says = There are { $value } devices.
fact-screening-says = Screening: { $value }.
fact-training-says = There were { $value } training courses.
fact-events-says = There were { $value } activities.
fact-source-roster = list of departments and digicoaches
fact-source-bot = questions through the bot
fact-source-noted = help that digicoaches noted
fact-source-weekly = weekly count of digicoaches
fact-source-all = bot, noted help and weekly count
fact-source-weeks = weeks in which a digicoach helped
facts-summary = The facts of a year.
mine-figures = { $count ->
    [0] { $period } we counted no help from you.
    [one] { $period } you helped 1 colleague. Thank you!
   *[other] { $period } you helped { $count } colleagues. Thank you!
}
mine-figures-in = In { $period }
mine-figures-time = time of your help
mine-figures-year = Times you helped in { $year }: { $count }.
mine-figures-alone = Only you see this.
mine-figures-weekly = We do not know the time of the weekly count.
mine-figures-summary = Your own figures.

## Figures: when a line is not clear

figures-unclear = Do you mean ...?
figures-unclear-none = I do not understand that.
figures-unclear-words = I do not know this word: { $words }.
figures-unclear-type = For example, type: "cijfers vorige maand".
figures-unclear-summary = What do you mean?
figures-future = That time is still to come.
figures-too-old = There are no figures that far back.
figures-too-short = A day is too short for figures.
figures-no-such = That period does not exist: { $said }.
figures-two-periods = I read two periods: { $said }.
figures-one-period = Type one. For example: "cijfers vorige maand".
figures-try-week = For example, type: "cijfers deze week".
figures-try-year = For example, type: "cijfers { $year }".
figures-refused-summary = I cannot show that.
figures-worker-no = Figures are for those who guide digicoaches.
figures-worker-then = Do you need help yourself? Type your question here.

## Digi-tips: in the channel and in one's own chat

tip-of-week = This week's digi-tip
tip-extra = Digi-tip
tip-of-week-summary = There is a new digi-tip.
tip-summary = A digi-tip to show.
tip-askers = { $count } colleagues asked this in the past 4 weeks.
tip-likes = { $count ->
    [one] 1 colleague finds this handy.
   *[other] { $count } colleagues find this handy.
}
tip-show = Show this tip to a colleague.
tip-handy-button = Handy
tip-to-me-button = Send to myself
tip-more-button = Read more at { $site }

## Digi-tips: what coordinators see, write and plan

tips-summary = About the digi-tips.
tips-heading = Digi-tips
tips-no-channel = There is no coach channel yet.
tips-channel-how = Add the app to the digicoaches' channel.
tips-channel-type = Then type in the channel:
tips-channel-words = @Digicoach dit is het coachkanaal
tips-unreachable = I cannot post tips here any more. Is the app still there?
tips-few-left = { $count ->
    [0] There are no new tips left. The oldest come back. Will you add a tip?
    [one] There is 1 new tip left. Then the oldest come back. Will you add a tip?
   *[other] There are { $count } new tips left. Then the oldest come back. Will you add a tip?
}
tips-left = There are { $count } tips that never came here.
tips-coming = This comes:
tips-came = This came:
tips-week = week { $number } (from { $day })
tips-comes-line = { $week }: tip { $tip }.
tips-is-planned = Planned.
tips-why = { $count } colleagues asked this in the past 4 weeks.
tips-came-line = On { $day }: tip { $tip }.
tips-soon-line = Now: tip { $tip }. It comes soon.
tips-perhaps-line = On { $day }: tip { $tip }. Not sure whether it arrived.
tips-missed-line = { $week }: no tip came.
tips-some-tip = that is no longer there
tips-plan-button = Plan a tip
tips-now-button = Post a tip now
tips-all-button = Show all tips
tips-page-button = Show tips, part { $page }
tips-all = All tips
tips-which-change = Which tip would you like to change?
tips-which-remove = Which tip would you like to remove?
tips-none = There are no tips.
tips-count = { $count ->
    [one] There is 1 tip.
   *[other] There are { $count } tips.
}
tips-label-tip = Tip
tips-choose = Choose a tip
tips-show-button = Show this tip
tips-all-page-button = Show all tips, part { $page }
tips-back-button = Go back to the tips
tips-number-topic = Tip { $number } · { $topic }
tips-planned-in = Planned in { $week }, in { $channel }.
tips-came-in = Came on { $day } in { $channel }.
tips-show-word = tip { $number }
tips-change-word = tip wijzigen { $number }
tips-remove-word = tip verwijderen { $number }
tips-plan-word = tip plannen { $number } week 12
tips-number-unknown = I do not know tip { $number }. Choose one.
tips-gone = This tip is no longer there. Choose another one.
tips-label-week = Week
tips-choose-week = Choose a week
tips-label-channel = Channel
tips-choose-channel = Choose a channel
tip-new-button = Add a tip
tip-change-button = Change this tip
tip-remove-button = Remove this tip
tip-plan-button = Plan this tip
tip-unplan-button = Do not plan this tip
tip-now-button = Post this tip now
tip-yes-now-button = Yes, post this tip
tip-not-now-button = Do not post this tip
tip-yes-now-word = ja plaats deze tip
tip-yes-remove-button = Yes, remove this tip
tip-not-remove-button = Do not remove this tip
tip-yes-remove-word = ja verwijder deze tip
tip-not-keep-button = Do not save this tip
tip-channel-button = Choose this channel
tip-by-button = Press the button: { $button }
tip-by-button-what = It is on the card above. Everything is still there.
tip-by-button-none = Do you see no card? Type: "{ $word }".
tip-new-word = tip toevoegen
tip-now-word = tip nu
tip-form-new = A new tip
tip-form-change = Change tip { $number }
tip-form-how = Write as you speak. At most 60 words together.
tip-form-sites = The link may go to: { $sites }.
tip-label-title = Title
tip-label-text = What is good to know?
tip-label-tried = What can your colleague try now?
tip-label-topic = Topic
tip-label-link = Link (may stay empty)
tip-example-tried = zoek de Windows-toets.
tip-choose-topic = Choose a topic
tip-error = Fill this in
tip-preview-button = Show how it looks
tip-preview = This is how your tip looks. Save it?
tip-preview-hints = This is fine. But this reads more easily in other words:
tip-keep-button = Save this tip
tip-adjust-button = Change the tip
tip-kept-new = We saved your tip. It is tip { $number }.
tip-kept-changed = We saved tip { $number }.
tip-kept-next = Its turn comes by itself.
tip-kept-old = What is in a channel already stays as it was.
tip-changed-meanwhile = Somebody else changed this tip too. If you save it, your words count.
tip-fault-title-empty = The title is still empty.
tip-fault-title-long = The title is too long: { $count } words. At most 6, and short.
tip-fault-title-taken = Tip { $number } already has this title: { $about }.
tip-fault-text-empty = The text is still empty.
tip-fault-text-long = The text is too long: { $count } words. At most 60, with "Probeer nu".
tip-fault-tried-empty = Also write what your colleague can try now.
tip-fault-no-topic = Choose a topic too.
tip-fault-link-wrong = That link is not allowed. Choose one of the sites below.
tip-fault-too-many = There are already { $count } tips. Remove one first.
tip-hint-long-sentence = This sentence has { $count } words: { $about } At most 12 reads easily.
tip-hint-hard-word = A hard word: { $about }.
tip-hint-more-to-try = Ask one thing to try.
tip-hint-alike = It looks like tip { $number }: { $about }.
tip-sure-remove = Remove tip { $number }?
tip-sure-remove-planned = It is ready for { $week }. Another one comes then.
tip-sure-remove-what = It never comes again then. Old messages stay.
tip-removed = That tip is gone.
tip-removed-what = It comes in no channel any more.
tip-now-where = In which channel would you like to post a tip?
tip-sure-now = Post this tip now in { $channel }?
tip-sure-now-what = It comes there right away. The week's tip still comes too.
tip-posted = The tip now comes in { $channel }.
tip-posted-before = This tip is already in { $channel }.
tip-not-now = Fine. No extra tip comes now.
tip-cannot-post = I cannot post anything in { $channel } now.
tip-cannot-post-why = Is the app still there? Is the tip still there?
tip-plan-which = Which tip would you like to plan?
tip-plan-when = When does this tip come?
tip-planned = Tip { $number } comes in { $week }.
tip-planned-where = It comes in { $channel }.
tip-unplanned = We no longer plan this tip.
tip-week-gone = That week is over, or already had a tip.
tip-week-far = That is too far away. Plan at most a year ahead.
tip-week-taken = Tip { $tip } already comes then. Choose another week.
tip-week-unknown = I do not know that week. Choose one.

## Digi-tips: each week in one's own chat

worker-tips-on = You get a digi-tip every week.
worker-tips-on-then = { $moment } the first one comes.
worker-tips-off = You get no more digi-tips.
worker-tips-on-button = Send digi-tips again
worker-tips-off-button = Stop sending digi-tips
worker-tips-on-word = weetjes aan
worker-tips-off-word = weetjes uit
worker-tip = This week's digi-tip
worker-tip-summary = There is a new digi-tip.
help-tips-does = You get a digi-tip every week.

## The portrait of a digicoach

portrait-likes = Likes to help with: { $topics }.
portrait-says = “{ $about }”
portrait-preview = This is how colleagues see you.
portrait-ask = May colleagues see this?
portrait-comes-in-list = It comes in the list of digicoaches.
portrait-comes-in-channel = It also comes in the channel { $channels }.
portrait-comes-later = It comes there { $moment }.
portrait-ask-stop = You can always stop. Type: "verberg mijn portret".
portrait-show-button = Show my portrait
portrait-change-button = Change my portrait
portrait-hide-button = Hide my portrait
portrait-not-this-button = Do not show this
portrait-leave-button = Leave my portrait as it is
portrait-look-button = Look at my portrait
portrait-shown = Colleagues see this now.
portrait-in-list = It is in the list of digicoaches.
portrait-in-channel = It is also in the channel { $channels }.
portrait-hidden = Nobody sees your portrait.
portrait-hidden-then = Your name, place and hours stay in the list.
portrait-form = What may colleagues read about you?
portrait-label-topics = What do you like to help with? Choose at most { $most }.
portrait-label-about = What do you like to do? (may stay empty)
portrait-example-about = Ik leg het rustig uit, ook twee keer.
portrait-form-rest = Your name, place and hours are there already.
portrait-error = Please look at this again.
portrait-fault-too-many-topics = Choose at most { $most } topics.
portrait-fault-too-long = Keep it short. At most { $most } characters.
portrait-fault-has-link = Put no link or address in it.
portrait-own-summary = About your portrait.

## News for digicoaches

news-for-coaches = News for digicoaches
news-for-contacts = News for contact points
news-from = From { $name }.
news-once-more = Once more, for those who missed it
news-link-button = Read more at { $site }
news-summary = There is news for you.
announcement-over = This message no longer applies.
announcement-over-summary = A message no longer applies.
portrait-meet = Meet a colleague
portrait-name = This is digicoach { $name }.
portrait-department = Department
portrait-place = Where
portrait-when = When
portrait-topics = Likes to help with
portrait-summary = Meet a digicoach.
milestone-together = Together we have helped { $count } colleagues this year.
milestone-thanks = Thanks, everybody!
milestone-summary = Good news about our work together.
news-form = What would you like to tell?
news-form-summary = About your news.
news-label-title = Title
news-label-text = Text
news-label-link = Link (may stay empty)
news-label-audience = For whom?
news-label-day = From which day?
news-label-reminder = A reminder?
news-label-chats = Also in everybody's own chat?
news-error = Please look at this again.
news-example-day = vandaag of 30 november
news-audience-coaches = All digicoaches
news-audience-contacts = All contact points
news-reminder = { $days ->
    [0] No reminder
   *[other] After { $days } days
}
news-chats-no = No, only in the channel
news-chats-yes = Yes, also in the chat
news-preview-button = Show how it looks
news-send-button = Send this news
news-change-button = Change this news
news-drop-button = Do not send this
news-new-button = Write news
news-list-button = Show the latest news
news-stop-button = Stop this news
news-preview = This is how your colleagues see it:
news-whose-coaches = { $count ->
    [0] Who gets this: those in the channel.
    [one] Who gets this: 1 digicoach.
   *[other] Who gets this: all { $count } digicoaches.
}
news-whose-contacts = { $count ->
    [one] Who gets this: 1 contact point.
   *[other] Who gets this: all { $count } contact points.
}
news-whose-department = { $count ->
    [0] Who gets this: those in the channel of { $department }.
    [one] Who gets this: 1 digicoach of { $department }.
   *[other] Who gets this: { $count } digicoaches of { $department }.
}
news-in-channels = It comes in the channel { $channels }.
news-in-no-channel = There is no channel for them.
news-in-chats = Everybody gets it in their own chat, during their own hours.
news-not-in-chats = It does not come in everybody's own chat.
news-goes-today = It leaves today.
news-goes-on = It leaves { $day } at 9:00.
news-reminds-on = The reminder follows { $day }.
news-sent = Your news is on its way.
news-sent-then = Later you hear who got it.
news-planned = Your news is ready.
news-planned-then = Changed your mind? Type: "nieuws stoppen".
news-dropped = Okay, we do not send it.
news-fault-no-title = Type a title.
news-fault-long-title = The title is too long. At most 80 letters.
news-fault-no-text = Type your news under "Tekst".
news-fault-long-text = The text is too long. At most 600 letters.
news-fault-bad-link = This link does not work. A link begins with https://
news-fault-no-day = We do not understand that day. For example, type: "maandag" or "30 november".
news-fault-past = That day is over.
news-fault-far = That day is too far away. Choose a day within 6 months.
news-fault-no-audience = Choose for whom it is.
news-fault-nowhere = There is no channel for them. Choose: also in the chat.
news-fault-nobody = Nobody can get this now. Choose somebody else.
news-fault-too-many = So many chats are not possible. Choose one department, or only the channel.
news-list = The latest news
news-list-summary = About the latest news.
news-none = There was no news yet.
news-none-to-stop = There is no news to stop.
news-which-to-stop = Which news would you like to stop?
news-began-on = Left: { $day }.
news-was-stopped = This did not go ahead.
news-stopped = This news will not go out.
news-too-late = This news has left already.
news-stop-sure = This news has left already. Would you like to stop the rest?
news-stop-yes-button = Yes, stop this news
news-stop-no-button = No, do not stop this
news-rest-stopped = This news has stopped.
news-stop-channels = In the channel { $channels } it no longer applies.
news-stop-unsure = Look in the channel { $channels }. Perhaps it is still there.
news-stop-waiting = { $count ->
    [one] 1 colleague does not get it any more.
   *[other] { $count } colleagues do not get it any more.
}
news-stop-reminder = The reminder does not come any more.
news-stop-chats-stay = What is in chats already stays there.
news-on-card = Only the button on the card can do that. Is the card gone? Type: "nieuws".
news-gone = This news is no longer there.
news-report-summary = You hear who got your news.
news-report-under-way = Your news is on its way.
news-report-over = We have sent your news.
news-report-reminded = We have sent your reminder.
news-report-nobody = Nobody got it yet.
news-report-posted = It is in the channel { $channels }.
news-report-coming = It still comes in the channel { $channels }.
news-report-not-posted = It did not work in the channel { $channels }.
news-report-unsure = Look in the channel { $channels }. Perhaps it is not there.
news-report-delivered = { $count ->
    [one] 1 colleague got it in the chat.
   *[other] { $count } colleagues got it in the chat.
}
news-report-waiting = { $count ->
    [one] 1 colleague still gets it, during their own hours.
   *[other] { $count } colleagues still get it, during their own hours.
}
news-report-unreachable = { $count ->
    [one] We cannot reach 1 colleague.
   *[other] We cannot reach { $count } colleagues.
}
news-report-missed = Tell it yourself to { $names }.
news-report-more = { $count ->
    [one] 1 other
   *[other] { $count } others
}
news-report-failed = { $count ->
    [one] It did not work for 1 colleague.
   *[other] It did not work for { $count } colleagues.
}
news-report-unknown = { $count ->
    [one] Of 1 colleague we are not sure.
   *[other] Of { $count } colleagues we are not sure.
}
news-report-not-again = We do not send it there a second time.

## The file of figures (export): names of sheets and columns, and what each figure means

sheet-about = Explanation
sheet-overview = Overview
sheet-topics = Topics
sheet-per-hour = Per hour
sheet-compared = Departments
sheet-facts = Facts
sheet-what = What
sheet-means = What it means
sheet-figure = Figure
sheet-value = Value
sheet-unit = Unit
sheet-n = Based on
sheet-n-of = Based on ({ $of })
sheet-n-about = So many questions or answers are in the figure before it.
sheet-first = First day
sheet-last = Last day
sheet-last-of = Last day ({ $of })
sheet-before = Value before
sheet-before-n = Based on (before)
sheet-before-first = First day (before)
sheet-before-last = Last day (before)
sheet-count = number
sheet-minutes = minutes
sheet-percent = %
sheet-hours-unit = hours
sheet-per-week = a week
sheet-purpose = What for
sheet-purpose-about = This is to help better. Not to judge people.
sheet-whose = Of whom
sheet-city = The whole city
sheet-period = Period asked for
sheet-counted = Counted on
sheet-running = This period is still running. The figures still grow.
sheet-few = Too few questions to show.
sheet-why = Empty
sheet-no-weeks = We do not show this per week.
sheet-across-topics = Topics of one department do not come in a file.
sheet-across-hours = Questions per hour of one department do not come in a file.
sheet-across-figures = Of one department we show no satisfaction, sharing and noted time.
sheet-hours-cover = But we do show who could help. { $days }
sheet-days = From { $first } up to and including { $last }.
sheet-empty = An empty cell
sheet-empty-about = Not measured, or too few people to show. We show topics and answers from { $askers } askers. We show times and sharing from { $coaches } digicoaches. For a department beside other departments both hold.
sheet-rounded = Rounded
sheet-rounded-about = Fewer than { $few } at one department? Then we round to 0, 5 or 10. With so few we show no percentage either.
sheet-folded-about = { $count } small departments together. Each of them alone is too small to show.
sheet-other-departments = Other departments
sheet-other-topics = Other topics
sheet-asked = Questions to the bot
sheet-asked-about = Questions that a colleague sent in this period.
sheet-noted = Noted help
sheet-noted-count-about = Help on the spot that a digicoach noted.
sheet-weekly = Weekly count
sheet-weekly-about = What digicoaches counted at the end of the week. There are at least so many.
sheet-all = All questions together
sheet-all-about = Questions to the bot, noted help and weekly count added up.
sheet-wait-mean = Waiting: average
sheet-wait-about = From the question until a digicoach took it.
sheet-wait-median = Waiting: median
sheet-median-about = Half took less, half took more. From 10 times. Of one department only over a year.
sheet-wait-ninetieth = Waiting: 9 out of 10
sheet-ninetieth-about = 9 out of 10 took no longer. From 20 times. Of one department only over a year.
sheet-target = Target time
sheet-target-about = Within that time we want a digicoach for each question.
sheet-within = Within the target time
sheet-within-about = Questions that got a digicoach in time. Those who got nobody count too.
sheet-within-opening = Within the target time, open hours only
sheet-within-opening-about = The same. The clock stands still when the department is closed.
sheet-help-mean = Helping: average
sheet-help-about = How long a digicoach helped with a question. Estimated times do not count here.
sheet-help-median = Helping: median
sheet-help-ninetieth = Helping: 9 out of 10
sheet-noted-mean = Noted help: average time
sheet-noted-about = The time that the digicoach noted with it.
sheet-under-5 = Help shorter than 5 minutes
sheet-to-15 = Help of 5 to 15 minutes
sheet-to-30 = Help of 15 to 30 minutes
sheet-over-30 = Help longer than 30 minutes
sheet-bands-about = How often help took this long. Noted help counts too.
sheet-bands-bot-about = How often help through the bot took this long.
sheet-help-all = All help together
sheet-help-all-about = All hours of help, estimated ones too.
sheet-help-all-bot = Help through the bot together
sheet-help-all-bot-about = All hours of help through the bot, estimated ones too.
sheet-under-5-bot = Help through the bot shorter than 5 minutes
sheet-to-15-bot = Help through the bot of 5 to 15 minutes
sheet-to-30-bot = Help through the bot of 15 to 30 minutes
sheet-over-30-bot = Help through the bot longer than 30 minutes
sheet-solved = Solved by colleagues
sheet-solved-about = Of the questions that are solved or went to the Service Desk.
sheet-not-helped = Nobody could help
sheet-not-helped-about = To the Service Desk because nobody could help. Of all questions.
sheet-abandoned = Stopped before there was help
sheet-abandoned-about = The asker stopped before a digicoach took the question. Of all questions.
sheet-reopened = Not solved after all
sheet-reopened-about = Open again within a week. Of all solved questions.
sheet-confirmed = Asker said: solved
sheet-confirmed-about = The asker tapped yes. Of all solved questions.
sheet-by-tip = A tip helped during the wait
sheet-by-tip-about = The asker tapped yes at the tip. Not counted as solved or stopped.
sheet-not-yet = Still going on
sheet-not-yet-about = Questions that are not over yet.
sheet-on-site = On the spot
sheet-by-phone = On the phone
sheet-by-chat = By chat
sheet-ways-about = How the digicoach helped. Only questions to the bot.
sheet-unsaid = Not said how
sheet-unsaid-about = A digicoach helped and did not say how.
sheet-on-phone = Typed on a phone
sheet-on-phone-about = The other questions came from a computer.
sheet-for-colleague = Asked for a colleague
sheet-for-colleague-about = Somebody asked it for a colleague. Of all questions.
sheet-satisfied = Helped well
sheet-satisfied-about = Thumb up, of all thumbs. From 10 thumbs.
sheet-answered = Gave a thumb
sheet-answered-about = Of all askers who could give a thumb.
sheet-askers = Askers
sheet-askers-about = Different colleagues who asked something.
sheet-workers = Colleagues
sheet-workers-about = How many colleagues work there, as the department says.
sheet-per-100 = Askers per 100 colleagues
sheet-per-100-about = Askers divided by colleagues, times 100.
sheet-covered = Open hours with a digicoach
sheet-covered-about = Hours in which at least one digicoach could help. Of all open hours.
sheet-load-none = A digicoach's weeks without a question
sheet-load-few = A digicoach's weeks with 1 to 3 questions
sheet-load-many = A digicoach's weeks with 4 or more questions
sheet-load-about = Every week each digicoach counts once. Never by name.
sheet-load-questions = Questions per digicoach a week
sheet-load-questions-about = Average of weeks in which a digicoach helped.
sheet-load-minutes = Minutes per digicoach a week
sheet-load-minutes-about = The same in time. The weekly count does not count here.
sheet-topic = Topic
sheet-topic-about = What the question was about. Small topics stand together.
sheet-weekday = Day
sheet-hour = Hour
sheet-hour-about = 9 means: from 9 to 10.
sheet-questions = Questions
sheet-open-hours = Open hours
sheet-open-hours-about = How often we looked who could help.
sheet-mean-coaches = Digicoaches who could help
sheet-mean-coaches-about = Average number in that hour.
sheet-department = Department
sheet-fact = Fact
sheet-source = Source
sheet-sentence = Sentence to paste
sheet-not-measured-about = The bot does not measure this. Or there is too little to show.
sheet-fact-minutes-about = How long help took. Estimated times do not count here.
csv-sheet = sheet
csv-row = row
csv-item = item
csv-column = column
csv-value = value
csv-kind = kind
csv-text = text
csv-number = number
csv-date = date
export-name = figures { $whose } { $period }
export-name-facts = facts { $period }
export-city = city
export-what = Figures of { $period }, { $whose }.
export-what-facts = Facts of { $period }.
export-kind-xlsx = A file for Excel. It comes in your OneDrive.
export-kind-csv = A CSV file. It comes in your OneDrive.
export-whole-city = the whole city
export-asked = Would you like this file? Answer in the message below.
export-asked-summary = A file with figures.
export-show-button = Show the figures
export-given = The file is in your OneDrive.
export-given-rule = It holds only figures, no names.
export-given-summary = Your file is ready.
export-declined = Fine. You get no file.
export-again = Want a file after all? Type: "{ $line }".
export-line = export { $period }
export-line-facts = feiten { $period }
export-example = export vorige maand
export-old = This button is old. The figures have changed since.
export-failed = The file did not come in your OneDrive.
export-failed-then = Say yes again. Still not working? Type: "{ $line }".
export-failed-summary = The file did not work.
export-no-files = I cannot give a file here. In Teams I can.
export-no-files-then = On the bot's computer you can type:
export-nothing-summary = No file.

## The coach channel

channel-named = This is now the city's coach channel.
channel-named-of = This is now the coach channel of { $department }.
channel-weekly = Every week a digi-tip comes here. Sometimes news comes too.
channel-first = { $moment } the first one comes.
channel-replaced = No more tips come in { $channel }.
channel-stop-word = Want to stop? Type here: "@Digicoach geen coachkanaal meer"
channel-named-summary = Digi-tips come here.
channel-stopped = This is no longer a coach channel.
channel-stopped-then = No more digi-tips and no more news come here.
channel-name-word = Make a coach channel? Type here: "@Digicoach dit is het coachkanaal"
channel-stopped-summary = About this channel.
channel-was-none = This was not a coach channel.
channel-only-coordinators = Only a coordinator chooses the coach channel. Ask your coordinator.
channel-which-department = Which department do you mean?
channel-which-word = For example, type: "@Digicoach dit is het coachkanaal voor Groendienst"
channel-what = In this channel I share digi-tips and news.
channel-ask-in-chat = Do you have a question? Open your own chat with Digicoach.
channel-summary = An answer from Digicoach.
channel-say-there = Type this in the channel itself.
channel-say-there-how = First put the app Digicoach in the channel. Then type there: "@Digicoach dit is het coachkanaal"
channel-is = The tips now come in { $channel }.
channel-label-name = the channel { $channel }
channel-label-of = the coach channel of { $department }
channel-label-city = the city's coach channel
tip-handy-done = Great that you find the tip handy.
tip-sent-to-you = The tip comes in your own chat.
channel-lost = We can no longer post in { $channel }.
channel-lost-then = Put the app Digicoach in that channel again. Then the tips come back.
channel-skipped = The week of { $week }: no tip in { $channel }.
channel-too-late = We could not post for a while then.
channel-no-working-day = There was no working day in that week.
channel-no-tip = There was no tip.
channel-unknown = We do not know whether the tip is in { $channel }.
channel-unknown-then = Look in the channel. Is it not there? Then post a tip now.
channel-failed = Teams refused the tip in { $channel }.
channel-failed-then = Check the tip. Then post a tip now.
channel-few-left = { $count ->
    [0] All tips have come in { $channel } once.
    [one] There is 1 new tip left for { $channel }.
   *[other] There are { $count } new tips left for { $channel }.
}
channel-few-left-then = After that the oldest come back.
tips-show-all-button = Show the tips
channel-told-summary = News about a coach channel.

## The language below the Dutch

# The language's own name for itself: it stands on its button.
language-name = English
# For who reads no Dutch: asks in your language whether they want it, with the Dutch word to type.
language-hint = Another language? Type: "taal".
language = Which language would you like beside it?
language-stays = The Dutch stays. The other language stands below it.
language-alone-button = Only Dutch
language-alone-word = alleen nederlands
language-summary = Choose a language.
language-set = You now also read: { $language }.
language-set-ask = Something not working? Type it here.
language-set-summary = We saved your language.
language-again = Another language? Type: "taal".
language-alone = You now read only Dutch.
language-not = I do not have that language now. I write Dutch.
language-not-ask = You can type your question in your own language.
help-language = taal
help-language-does = Choose a language beside the Dutch
# These stand inside dates and rows of names: "morgen 8 uur", "Jan, Fatma en Rita".
day-today = today
day-tomorrow = tomorrow
day-one-week = one week
day-other-week = the other week
word-and = and

## The names of topics, as on the buttons

topic-name-sign-in = Signing in and password
topic-name-leave = Leave, hours and pay slip
topic-name-teams-mail = Teams and e-mail
topic-name-apps = Apps and forms
topic-name-phone = Phone or tablet
topic-name-computer = Computer or printer
topic-name-other = Something else

## What is kept of somebody

help-own-data = mijn gegevens
help-own-data-does = You see what we keep about you.
own-data = This is what we keep about you
own-data-name = Name
own-data-email = E-mail
own-data-department = Department
own-data-place = Place
own-data-phone = Number
own-data-roles = You are
own-data-coach = digicoach
own-data-contact = contact point
own-data-coordinator = coordinator
own-data-asked = Your latest questions:
own-data-more = And { $count ->
    [one] 1 question
   *[other] { $count } questions
} from before.
own-data-helped = You helped a colleague { $count ->
    [one] 1 time
   *[other] { $count } times
}.
own-data-why = How long we keep this after your question:
own-data-text-for = What you typed: { $time }. So you can still ask something.
own-data-asker-for = That you asked it: { $time }. So we see whether it comes back.
own-data-coach-for = Who helped: { $time }. So we share the questions fairly.
own-data-events-for = Figures without a name: { $time }.
own-data-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
own-data-months = { $count } months
own-data-seen = Only those who help see your question.
own-data-seen-figures = Your name is never in the figures.
own-data-take-button = Save my data
own-data-ask-button = Erase my data
own-data-follows = I am looking for what we keep about you. You get a new card soon.
own-data-back-button = Show my data
own-data-twins = Button not working? Type: "bewaar mijn gegevens". Or type: "wis mijn gegevens".
own-data-summary = This is what we keep about you.

own-file-name = my data
own-file-what = Everything that we keep about you.
own-file-none = I cannot give you a file here.
own-file-none-then = Open Teams on a computer and type: "bewaar mijn gegevens".
own-file-follows = You get a new card now. Say yes there.
own-file-given = Your file is ready.
own-file-given-then = Only you see it. Do you share this computer? Then delete the file.
own-file-given-summary = Your file is ready.
own-file-declined = You get no file.
own-file-failed = The file did not arrive.
own-file-again = Still need it? Type: "bewaar mijn gegevens".
own-file-summary = Your data as a file

erase = Do you want to erase all your data?
erase-gone = Everything you typed goes away. Your name too.
erase-question = Your open question stops. Still need help? Then call the Service Desk.
erase-coach = You are then no longer a digicoach. Your open help goes to others.
erase-contact = Your department then needs another contact point. Tell them first.
erase-coordinator = You are then no longer a coordinator.
erase-for-good = Nobody can bring this back.
erase-again = You can always ask a new question later.
erase-button = Erase everything of mine
erase-leave-button = Erase nothing
erase-twins = Button not working? Type: "wis alles van mij". Or type: "wis niets".
erase-summary = Do you want to erase all your data?
erase-only = You are the only coordinator.
erase-only-then = Choose another one first. Type: "rol".
erase-begun = We are now erasing everything of yours.
erase-begun-then = It takes a few minutes. After that you get one more message.
erase-begun-summary = We are now erasing your data.
erase-left = We erase nothing.
erased = Everything of yours is gone.
erased-chat = This chat stays in Teams. You can delete it there yourself.
erased-desk = Still need help? Call the { $desk } on { $phone }.
erased-again = A new question? Type it here.
erased-summary = We have erased your data.
erased-contact = A department no longer has a contact point.
erased-contact-more = Which one? Type: "diensten".
