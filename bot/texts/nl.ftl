# Every sentence on screen, in Dutch. Labels are settled; sentences have 12 words at most; "je", never "u".
# $when: "maandag 8 uur" or "13 uur". $moment begins a sentence: "Maandag om 8 uur" or "Om 13 uur". $name: a first name.

## Buttons

ask-button = Stel een vraag
how-button = Hoe werkt dit?
send-button = Stuur mijn vraag
accept-button = Ik help
decline-button = Nu niet
resolve-button = Klaar
release-button = Geef de vraag terug
hand-over-button = Stuur naar de Service Desk
cancel-button = Hulp niet meer nodig
wait-button = Wacht tot { $when }
confirm-button = Ja, opgelost
reopen-button = Nee, nog niet
chat-button = Chat met { $name }
call-button = Bel { $name }
thumb-up-button = 👍 Goed geholpen
thumb-down-button = 👎 Niet goed geholpen
minutes-button = { $minutes }
more-button = Meer
topic-button = Bewaar het onderwerp
topic-other-button = Kies een ander onderwerp
took-other-button = Kies een andere tijd
yes-button = Ja
no-button = Nee
add-button = Ja, voeg toe
new-question-button = Nee, nieuwe vraag
department-button = Dit is mijn dienst
no-department-button = Ik weet het niet
show-button = Toon vraag { $number }
solved-button = Vraag { $number } is opgelost
can-help-button = Ik kan helpen
pause-button = Even niet
off-today-button = Vandaag
off-tomorrow-button = Morgen
again-button = Probeer opnieuw

## Parts of sentences

when-day = { $day } { $time }
moment-day = { $day } om { $time }
moment-today = Om { $time }
lasting-today = om { $time }
number = Vraag { $number }
somebody = Een collega
typed-twin = Werkt de knop niet? Typ: { $word }.
no-card = Dit scherm kan de kaart niet tonen. Typ: hulp.
stop-word = stop
send-word = stuur
accept-word = ik help
resolve-word = klaar
yes-word = ja
own-question = Je vraag:
added = Later toegevoegd:

## The worker: we search

have-question = We hebben je vraag.
asking-coaches = { $count ->
    [0] We zoeken nu een digicoach voor je.
    [one] We vragen het nu aan 1 digicoach.
   *[other] We vragen het nu aan { $count } digicoaches.
}
asking-colleagues = { $count ->
    [one] We vragen het nu aan 1 collega.
   *[other] We vragen het nu aan { $count } collega's.
}
one-coach = Meer zijn er nu niet.
wait-minutes = Meestal krijg je binnen { $minutes } minuten een digicoach.
wait-hours = { $hours ->
    [one] Meestal krijg je binnen 1 uur een digicoach.
   *[other] Meestal krijg je binnen { $hours } uur een digicoach.
}
wait-today = Meestal krijg je vandaag een digicoach.
leave-phone = Je mag Teams sluiten. Je krijgt een melding.
leave-computer = Blijf in de buurt van je pc. Je krijgt hier een bericht.
leave-computer-called = Je mag je afmelden. Je digicoach belt je of komt langs.
leave-computer-later = Je mag je afmelden. Kijk dan weer in Teams.
search-starts = { $moment } zoeken we een digicoach voor je.
search-again = We zoeken opnieuw een digicoach voor je.
nobody-yet = Nog niemand kon helpen. We zoeken verder.
hear-by = { $moment } hoor je iets van ons.
hear-soon = Je hoort snel iets van ons.
nobody-at-all = Nog niemand kon helpen. Wat wil je doen?
goes-on = Kies je niets? Dan zoeken we verder vanaf { $when }.
search-resumes = We zoeken verder vanaf { $when }.
closed-now = Je dienst is nu dicht.
gave-up = { $name } kan toch niet. We zoeken iemand anders.
gave-up-only = { $name } kan toch niet.
not-solved-yet = Nog niet opgelost. We zoeken iemand anders.
desk-meanwhile = Kan je niet wachten?
searching-summary = We zoeken een digicoach voor je.
waiting-tip = Terwijl je wacht: { $title }
waiting-question = Lukt het nu?
waiting-works-button = Ja, het lukt
waiting-not-yet-button = Nee, nog niet

## The worker: somebody helps, and after

helped = { $name } helpt je.
helped-message = Je krijgt een bericht van { $name }.
look-up = Zoek { $name } in Teams.
more-to-say = Nog iets te zeggen? Typ het hier.
helped-summary = Een digicoach helpt je.
is-it-solved = Lukt het nu?
helper-done = { $name } is klaar met helpen.
closes-by-itself = Zeg je niets? Dan sluiten we je vraag { $day }.
is-it-solved-summary = Is je vraag opgelost?
solved = Fijn dat het lukt!
was-it-good = Hoe was de hulp? Je mag dit overslaan.
rated = Bedankt voor je antwoord.
closed = We sluiten je vraag. Toch nog hulp nodig? Typ het hier.
closed-summary = Je vraag is gesloten.
cancelled = Je hebt geen hulp meer nodig. We zoeken niet verder.
help-again = Toch nog hulp nodig? Typ het hier.
cancelled-summary = We zoeken niet verder.
solved-by-tip = Fijn dat het lukt! We zoeken niet verder.

## The worker: the Service Desk

desk-nobody = Sorry. Geen collega kon je helpen.
desk-chosen = De { $desk } helpt je verder.
desk-sent-by = { $name } stuurt je naar de { $desk }.
desk-call = Bel de { $desk }: { $phone }.
desk-no-phone = Vraag hulp aan de { $desk }.
desk-hours = Open: { $hours }.
desk-read-out = Lees dit voor:
desk-sentence = Dag, mijn digicoach stuurt me door. Mijn vraag is nummer { $number }.
desk-sentence-nobody = Dag, ik heb nog hulp nodig. Mijn vraag is nummer { $number }.
desk-summary = De Service Desk helpt je verder.
desk-known-summary = Zo bereik je de Service Desk.

## The coach: asked

offer = Een collega vraagt hulp
offer-contact = Nog niemand kon helpen. Kan jij helpen?
offer-since = Wacht sinds { $when }.
offer-what-next = Tik op Ik help. Dan zie je wie het is.
offer-summary = Een collega vraagt hulp.
declined = Oké, nu niet. Bedankt voor je antwoord.
declined-still = Kan je toch helpen? Tik op Ik help.
declined-summary = Je helpt nu niet.
taken = { $name } helpt al. Bedankt dat je klaarstond!
taken-summary = Een collega helpt al.
withdrawn = Je hulp is niet meer nodig. Bedankt dat je klaarstond!
withdrawn-desk = De Service Desk helpt nu. Bedankt dat je klaarstond!
withdrawn-summary = Je hulp is niet meer nodig.

## The coach: helping, and after

holding = Je helpt { $name }.
said-more = { $name } stuurde nog iets.
said-more-summary = Je collega stuurde nog iets.
holding-password = Vraag nooit naar een wachtwoord. Laat je collega zelf typen.
still-helping = Is het gedaan?
still-helping-how = Tik dan op Klaar.
holding-summary = Je helpt een collega.
still-helping-summary = Is het gedaan?
gave-back = Je gaf de vraag terug. We zoeken iemand anders.
gave-back-thanks = Bedankt om het te zeggen.
not-helped-yet = Je collega is nog niet geholpen.
somebody-else = We zoeken iemand anders. Je hoeft niets te doen.
gave-back-summary = We zoeken iemand anders.
took = { $minutes ->
    [one] Duurde 1 minuut.
   *[other] Duurde { $minutes } minuten.
}
took-other = Klopt dat niet? Tik de juiste tijd.
took-really = Duurde het echt { $minutes } minuten? Tik de juiste tijd.
took-chosen = { $minutes ->
    [one] Je koos 1 minuut. Bedankt!
   *[other] Je koos { $minutes } minuten. Bedankt!
}
topic-label = Waarover ging het?
topic-error = Kies een onderwerp.
may-skip = Je mag dit overslaan.
took-summary = Hoe lang duurde het?
sent-on = Je stuurde de vraag naar de Service Desk.
sent-on-how = Je collega kreeg het nummer. Bedankt voor je hulp!
sent-on-summary = De Service Desk helpt verder.

## Older messages

moved = { $number }. Het nieuwe bericht staat hieronder.
moved-draft = Het nieuwe bericht staat hieronder.
moved-summary = Er is een nieuw bericht.
notice-over = Dit bericht is niet meer nodig.

## A question that is not sent yet

draft = Dit is je vraag:
draft-more = Nog iets toevoegen? Typ het hier.
draft-stop = Toch niet? Typ: stop.
draft-summary = Stuur je vraag.
draft-unsent = Je vraag is nog niet verstuurd.
draft-unsent-how = Tik op Stuur mijn vraag. Dan zoeken we hulp.
draft-unsent-summary = Je vraag is nog niet verstuurd.
guess-department = Werk je bij { $department }?
which-department = Bij welke dienst werk je?
which-department-why = Dan vragen we hulp aan een collega van daar.
which-department-label = Je dienst
which-department-error = Kies je dienst
department-summary = Bij welke dienst werk je?
belongs = Hoort dit bij je vraag?
belongs-by-itself = Zeg je niets? Dan voegen we het toe.
belongs-summary = Hoort dit bij je vraag?
lapsed = Je vraag is niet verstuurd. We sluiten ze.
not-sent = Oké, we versturen je vraag niet.
not-sent-summary = Je vraag is niet verstuurd.
line-added = We hebben dit bij je vraag gezet.
line-added-summary = We hebben dit bij je vraag gezet.
lapsed-summary = Je vraag is niet verstuurd.

## Secrets in what somebody types

secret-look-out = Let op.
secret-seen-password = In je bericht staat misschien een wachtwoord.
secret-seen-code = In je bericht staat misschien een code.
secret-seen-number = In je bericht staat misschien een persoonlijk nummer.
secret-seen-several = In je bericht staat misschien iets geheims.
secret-hidden = We hebben dat verborgen. Je digicoach ziet dat niet.
secret-wipe = Wis je bericht ook hier in de chat.
secret-was-password = Daar stond misschien een wachtwoord in. We hebben het niet bewaard.
secret-was-code = Daar stond misschien een code in. We hebben ze niet bewaard.
secret-was-number = Daar stond misschien een persoonlijk nummer in. We hebben het niet bewaard.
secret-was-several = Daar stond misschien iets geheims in. We hebben het niet bewaard.
secret-summary = We hebben iets in je bericht verborgen.
secret-send-password = Stuur zonder wachtwoord
secret-send-code = Stuur zonder code
secret-send-number = Stuur zonder nummer
secret-send-several = Stuur zonder geheim
secret-warn-phone = Staat hier een nummer van iemand anders? Laat het dan weg.
secret-warn-email = Staat hier een mailadres van iemand anders? Laat het dan weg.
adjust-button = Pas mijn vraag aan
adjust = Pas je vraag aan
adjust-how = Laat weg wat niemand mag zien.
adjust-label = Je vraag
adjust-empty = Typ eerst je vraag.
adjust-back-button = Toon mijn vraag weer
adjust-twin = Of typ: pas mijn vraag aan: kan niet aanmelden
adjust-summary = Pas je vraag aan.

## First words

welcome = Dag { $name }.
welcome-how = Lukt iets niet op je gsm of pc? Typ het hier. Een collega helpt je.
welcome-coach = Je bent digicoach. Vraagt een collega hulp? Dan lees je het hier.
welcome-contact = Je bent aanspreekpunt. Typ: onze digicoaches.
welcome-coordinator = Je bent coördinator. Typ: diensten.
nobody-asks = Niemand vraagt nu hulp.
nobody-asks-then = Vraagt een collega hulp? Dan lees je het hier.
helps-nobody = Je helpt nu niemand.
welcome-summary = Lukt iets niet? Typ het hier.
how = Zo krijg je hulp
how-type = Typ hier wat niet lukt.
how-send = Tik op Stuur mijn vraag.
how-search = We vragen hulp aan digicoaches van je dienst.
how-helped = Eén collega helpt je. Je krijgt een bericht.
how-stop = Toch geen hulp nodig? Typ: stop.
how-password = Stuur nooit je wachtwoord.
how-summary = Zo krijg je hulp.
ask = Typ je vraag hier.
ask-example = Bijvoorbeeld: ik kan niet aanmelden op mijn gsm.
ask-summary = Typ je vraag hier.
courtesy = Graag gedaan!

## What can be typed

help = Dit kan je typen
help-question = je vraag
help-question-does = Een digicoach helpt je.
help-mine = mijn vragen
help-mine-does = Je ziet je open vragen.
help-stop = stop
help-stop-does = Je hebt geen hulp meer nodig.
help-done = klaar
help-done-does = Het is opgelost.
help-department = dienst
help-department-does = Je zegt waar je werkt.
help-coach = Als digicoach kan je typen
help-yourself = Heb je zelf hulp nodig?
help-finished = klaar
help-finished-does = Je hebt je collega geholpen.
help-accept = ik help
help-accept-does = Je helpt die collega.
help-decline = nu niet
help-decline-does = Een andere collega helpt.
help-release = geef terug
help-release-does = We zoeken iemand anders.
help-can = ik kan helpen
help-can-does = Je krijgt weer vragen.
help-pause = even niet
help-pause-does = Je krijgt even geen vragen.
help-back = terug op maandag
help-back-does = Tot dan krijg je geen vragen.
help-coaches = wie zijn mijn digicoaches
help-coaches-does = Je ziet wie kan helpen.
help-join = ik wil digicoach worden
help-join-does = Je leest wat dat is.
help-leave = ik stop als digicoach
help-leave-does = Je krijgt geen vragen meer.
help-team = onze digicoaches
help-team-does = Je ziet wie er helpt.
help-invite = nodig Jan Peeters uit
help-invite-does = We vragen of Jan digicoach wordt.
help-approve = keur goed Jan
help-approve-does = Jan wordt digicoach.
help-remove = verwijder Jan als digicoach
help-remove-does = Jan krijgt geen vragen meer.
help-most = maximaal 3 per week
help-most-does = Meer krijg je er niet.
help-topics = cijfers onderwerpen
help-topics-does = Je ziet waarover vragen gaan.
help-per-hour = cijfers per uur
help-per-hour-does = Je ziet wanneer vragen komen.
help-network = cijfers netwerk
help-network-does = Je ziet waar digicoaches nodig zijn.
help-portrait = mijn portret
help-portrait-does = Je stelt je voor aan collega's.
help-summary = Dit kan je typen.

## Own questions

mine = Je vragen
mine-searching = We zoeken een digicoach.
mine-resolved = Lukt het nu?
mine-about = { $topic }, sinds { $when }
mine-since = Sinds { $when }
mine-held = Je helpt { $name }.
mine-more = Je hebt er nog meer. Dit zijn de nieuwste.
mine-summary = Je vragen.
nothing-open = Je hebt nu geen vragen open.
nothing-open-summary = Je hebt geen vragen open.
too-many = Je hebt al { $count } vragen open. Welke is al opgelost?
too-many-kept = Je nieuwe vraag is nog niet verstuurd.
which-to-stop = Voor welke vraag is hulp niet meer nodig?
stop-button = Stop vraag { $number }
which-to-stop-summary = Welke vraag mag weg?
too-many-summary = Welke vraag is al opgelost?

## When a coach helps

can-help = Je krijgt weer vragen. Bedankt!
can-help-stop = Even geen tijd? Tik op Even niet.
can-help-summary = Je krijgt weer vragen.
paused = Je krijgt geen vragen tot { $when }.
paused-back = Vroeger terug? Tik op Ik kan helpen.
paused-summary = Je krijgt even geen vragen.
back-on = Vanaf { $when } krijg je weer vragen.
back-on-summary = Je krijgt even geen vragen.
at-most = { $limit ->
    [one] Je krijgt maximaal 1 vraag per week.
   *[other] Je krijgt maximaal { $limit } vragen per week.
}
at-most-change = Ander aantal? Typ: maximaal 3 per week.
at-most-summary = We onthouden hoeveel vragen je wil.
day-off = Wanneer ben je vrij?
day-off-other = Een andere dag? Typ: terug op maandag.
day-off-not = Ben je niet vrij, maar kan je helpen? Tik op Ik kan helpen.
day-off-summary = Wanneer ben je vrij?
department-set = Je werkt bij { $department }.
department-now = Nu staat er: { $department }.
department-change = Klopt dat niet? Typ: dienst.
department-set-summary = We weten waar je werkt.

## When something does not go as expected

not-here = Dat kan ik hier niet tonen. Typ hulp voor wat wel kan.
not-here-summary = Dat kan ik hier niet tonen.
not-yours = Deze kaart is van een collega.
not-yours-then = Heb je zelf een vraag? Typ ze hier.
not-yours-summary = Deze kaart is van een collega.
sign-out = Klaar? Meld je af op deze pc.
old-button = Deze knop werkt niet meer. Typ hulp voor wat wel kan.
old-button-summary = Deze knop werkt niet meer.
something-wrong = Dat lukte nu niet.
something-wrong-then = Probeer het straks nog eens.
something-wrong-press = Je tekst is niet kwijt.
something-wrong-summary = Dat lukte nu niet.

elsewhere = Stel je vraag aan mij in onze eigen chat. Daar help ik je graag.
too-fast = Dat ging snel. Wacht even en druk dan opnieuw.
too-fast-line = Dat ging snel. Je laatste bericht las ik niet. Wacht even en typ het opnieuw.

## Pictures, and messages that change

picture-line = (foto)
picture-not-seen = Ik kan foto's niet bekijken.
picture-later = Stuur de foto straks in de chat met je digicoach.
picture-now = Stuur de foto in de chat met { $name }.
picture-summary = Ik kan foto's niet bekijken.
rewrites-changed = Aangepast:
withdrawn-line = Oké, we voegen niets toe.

## Walk-ups: help without a question

walkup-note-button = Noteer hulp
walkup-undo-button = Toch niet
walkup-change-button = Pas dit aan
walkup-was-button = Vraag { $number }: { $topic }
walkup-word = geholpen 10 wachtwoord
help-noted-does = Je noteert hulp van 10 minuten.
help-clock = geholpen
help-clock-does = Een klok loopt tot je klaar typt.
help-signal = signaal te moeilijk
help-signal-does = Je zegt iets over het onderwerp.
help-signals = signalen vorige maand
help-signals-does = Je ziet de signalen van digicoaches.
help-no-week = geen weekvraag
help-no-week-does = We vragen je vrijdag niets.
walkup-undo-word = Werkt de knop niet? Typ: toch niet geholpen.
walkup-clock = De klok loopt sinds { $when }.
walkup-clock-how = Is de hulp gedaan? Tik op Klaar.
walkup-clock-summary = De klok loopt.
walkup-how-long = Hoe lang hielp je?
walkup-left-running = De klok liep te lang. We tellen die tijd niet.
walkup-tap-minutes = Tik het aantal minuten. Dan noteren we het.
walkup-how-long-summary = Hoe lang hielp je?
walkup-noted = { $minutes ->
    [one] Genoteerd: 1 minuut. Bedankt!
   *[other] Genoteerd: { $minutes } minuten. Bedankt!
}
walkup-about = Onderwerp: { $topic }.
walkup-again = Dit stond er al. Hielp je nog iemand? Tik op Noteer hulp.
walkup-was = Was dit een van deze vragen?
walkup-noted-summary = We noteerden je hulp.
walkup-undone = Oké, dat telt niet mee.
walkup-undone-summary = Dat telt niet mee.
walkup-was-done = { $number } is klaar. Bedankt!
walkup-was-asked = We vragen je collega of het lukt.
walkup-was-summary = De vraag is klaar.

## Signals

signal-button = Geef een signaal
signal-comes-back = Komt vaak terug
signal-not-on-phone = Werkt niet op gsm
signal-too-hard = Te moeilijk
signal-no-access = Geen toegang
signal-training = Zou opleiding helpen
signal-given = Signaal: { $signals }.
signal-private = We tellen dit per onderwerp, zonder namen.
signals = Signalen van { $month }
signals-of = Signalen van { $month }: { $department }
signals-count = { $count } keer
signals-other-topic = Iets anders
signals-others = { $count ->
    [one] Andere signalen: 1.
   *[other] Andere signalen: { $count }.
}
signals-few = Te weinig signalen om te tonen.
signals-until-yesterday = Geteld tot en met gisteren.
signals-privacy = We tonen een signaal pas als 3 digicoaches het geven.
signals-summary = De signalen van een maand.

## The week's count

week = Hoeveel collega's hielp je nog deze week?
week-known = { $count ->
    [one] Deze week hielp je al 1 collega. Merci!
   *[other] Deze week hielp je al { $count } collega's. Merci!
}
week-together = Samen hielpen jullie al { $count } collega's dit jaar.
week-most-button = { $count } of meer
week-off-button = Vraag dit niet meer
week-word = weekvraag 2
week-summary = Hoeveel collega's hielp je nog?
week-thanks = { $count ->
    [one] Deze week hielp je 1 collega. Merci!
   *[other] Deze week hielp je { $count } collega's. Merci!
}
week-thanks-least = Deze week hielp je minstens { $count } collega's. Merci!
week-thanks-none = Bedankt voor je antwoord.
week-thanks-summary = Bedankt voor je antwoord.
week-other = Klopt dat niet? Tik een ander aantal.
week-off = We vragen je dit niet meer.
week-off-undo = Toch weer? Typ: weekvraag aan.
week-off-summary = We vragen je dit niet meer.
week-on = { $moment } vragen we je dit.
week-on-summary = We vragen je dit weer.
week-thanks-stop = Liever niet? Typ: geen bedankje.
week-thanked-summary = Bedankt voor je hulp.
week-thanks-off = Je krijgt geen bedankje meer.
week-thanks-off-undo = Toch weer? Typ: bedankje aan.
week-thanks-on = Je krijgt weer een bedankje.

## Figures on Monday

week-figures = { $count ->
    [0] Vorige week: geen vragen in de stad.
    [one] Vorige week: 1 vraag in de stad.
   *[other] Vorige week: { $count } vragen in de stad.
}
week-figures-of = { $count ->
    [0] Vorige week bij { $department }: geen vragen.
    [one] Vorige week bij { $department }: 1 vraag.
   *[other] Vorige week bij { $department }: { $count } vragen.
}
week-figures-split = { $asked } via de bot, { $noted } genoteerd, minstens { $weekly } uit de weektelling.
week-figures-n = { $count ->
    [one] Van 1 vraag.
   *[other] Van { $count } vragen.
}
week-figures-show-button = Toon de cijfers
week-figures-stop-button = Stuur dit niet meer
week-figures-stop-word = geen cijfers op maandag
week-figures-show-word = cijfers vorige week
week-figures-twins = Werkt een knop niet? Typ: { $show }. Of typ: { $stop }.
week-figures-summary = De cijfers van vorige week.
week-figures-on = { $moment } krijg je de cijfers.
week-figures-on-then = Daarna elke week, tot je ze stopt.
week-figures-on-summary = Je krijgt elke week de cijfers.
week-figures-off = Je krijgt geen cijfers meer op maandag.
week-figures-off-button = Stuur ze toch weer
week-figures-on-word = cijfers elke maandag
help-week-figures-does = Je krijgt elke maandag de cijfers.
to-do = Dit helpt nu het meest:
to-do-none = Alles loopt goed.
to-do-no-contact = { $department } heeft geen aanspreekpunt.
to-do-no-contact-do = Vraag wie dat wil worden.
to-do-few-coaches = { $department } heeft minder dan 2 digicoaches.
to-do-few-coaches-do = Vraag er een collega bij.
to-do-empty-place = { $place } heeft geen digicoach.
to-do-empty-place-do = Vraag er een collega bij.
to-do-not-covered = { $place } heeft geen digicoach op { $when }.
to-do-not-covered-do = Vraag wie dan kan helpen.
to-do-long-pauses = { $count ->
    [one] 1 digicoach rust langer dan 4 weken.
   *[other] { $count } digicoaches rusten langer dan 4 weken.
}
to-do-long-pauses-do = Vraag eens hoe het gaat.
to-do-place = { $place } ({ $department })
to-do-morning = { $day }voormiddag
to-do-afternoon = { $day }namiddag

## The contact point's desk: what waits

desk-waiting = { $count ->
    [0] Er wacht nu niemand. Mooi zo!
    [one] Er wacht nu 1 vraag.
   *[other] Er wachten nu { $count } vragen.
}
desk-waiting-more = { $count ->
    [one] Er wacht nog 1 andere vraag.
   *[other] Er wachten nog { $count } andere vragen.
}
desk-helped = { $count ->
    [0] Niemand krijgt op dit moment hulp.
    [one] 1 collega krijgt nu hulp.
   *[other] { $count } collega's krijgen nu hulp.
}
desk-later = { $count ->
    [one] 1 collega krijgt later hulp.
   *[other] { $count } collega's krijgen later hulp.
}
desk-no-topic = Een vraag
desk-load = { $count ->
    [one] 1 vraag, sinds { $when }
   *[other] { $count } vragen, sinds { $when }
}
desk-load-more = En nog { $count } andere diensten.
desk-waiting-summary = Wat nu wacht.
desk-waits-button = Toon wat wacht
contact-waits = Bij { $department } wacht een vraag al { $minutes } minuten op het aanspreekpunt.
contact-waits-summary = Een vraag wacht al lang op het aanspreekpunt.

## The contact point: nothing reaches a digicoach

not-reached = { $count ->
    [one] { $names } krijgt geen berichten van mij.
   *[other] { $names } krijgen geen berichten van mij.
}
not-reached-in = { $count ->
    [one] { $names } van { $department } krijgt geen berichten van mij.
   *[other] { $names } van { $department } krijgen geen berichten van mij.
}
not-reached-more = nog { $count }
not-reached-ask = { $count ->
    [one] Vraag { $name } om Digicoach te openen. Typ daar hallo.
   *[other] Vraag hen om Digicoach te openen. Typ daar hallo.
}
not-reached-ask-again = { $count ->
    [one] Vraag { $name } om Digicoach weer toe te voegen in Teams.
   *[other] Vraag hen om Digicoach weer toe te voegen in Teams.
}
not-reached-some-removed = Is Digicoach weg? Dan voegen ze Digicoach weer toe in Teams.
not-reached-meanwhile = { $count ->
    [one] Tot dan krijgt { $name } geen vragen.
   *[other] Tot dan krijgen ze geen vragen.
}
not-reached-summary = Een digicoach krijgt geen berichten.

help-contact = Als aanspreekpunt kan je typen
help-open = open
help-open-does = Je ziet wat nu wacht.
help-figures = cijfers vorige maand
help-figures-does = Je ziet de cijfers van je dienst.
help-figures-city-does = Je ziet de cijfers van de stad.
help-compare = vergelijk diensten
help-compare-does = Je ziet de diensten naast elkaar.
help-facts = feiten 2026
help-facts-does = Je krijgt zinnen om over te nemen.
help-export = export vorige maand
help-export-does = Je krijgt een bestand met cijfers.
help-mine-figures = mijn cijfers
help-mine-figures-does = Je ziet hoeveel je hielp.
help-open-city-does = Je ziet bij welke dienst iemand wacht.
help-replacement = vervanger Sofie tot vrijdag
help-replacement-does = Sofie krijgt je vragen.
help-settings = mijn dienst instellen
help-settings-does = Je verandert uren en plaatsen.

## The contact point's desk: who replaces them

replacement-who = Wie vervangt je?
replacement-type = Of typ: vervanger Sofie tot vrijdag.
replacement-nobody = Ik kan nog geen digicoach van je dienst bereiken.
replacement-unknown = Ik vind geen digicoach met die naam bij je dienst.
replacement-unreachable = { $name } heeft mij nog niet geopend in Teams.
replacement-self = Je kan jezelf niet vervangen.
replacement-several = Ik ken meer dan één collega met die naam.
replacement-until = Tot wanneer vervangt { $name } je?
replacement-other-day = Andere dag? Typ: vervanger Sofie tot 5 december.
replacement-no-day = Die dag ken ik niet.
replacement-no-day-type = Typ bijvoorbeeld: vervanger Sofie tot vrijdag.
replacement-set = { $name } vervangt je tot { $when }.
replacement-set-day = { $name } vervangt je tot en met { $day }.
replacement-new = We laten het { $name } weten.
replacement-not-there = { $name } is er dan niet.
replacement-stands = Je krijgt nu geen vragen als aanspreekpunt.
replacement-back = Vroeger terug? Tik op Geen vervanger.
no-replacement-button = Geen vervanger
other-replacement-button = Kies iemand anders
replacement-button = Kies deze digicoach
replacement-label = Jullie digicoaches
replacement-error = Kies een digicoach.
replacement-ended = Oké. Je bent weer het aanspreekpunt.
replacement-none = Niemand vervangt je nu. Je bent het aanspreekpunt.
replacement-over-refused = { $name } kan je niet vervangen.
replacement-over-left = { $name } is geen digicoach meer.
replacement-over-ended = { $name } vervangt je niet meer.
replacement-asked-again = Je bent weer het aanspreekpunt.
replacement-summary = Over een vervanger.
replacing = Je vervangt { $name } tot en met { $day }.
replacing-what = Kan niemand helpen? Dan krijg je de vraag.
replacing-open = Wil je zien wat wacht? Typ: open.
replacing-refused = Oké, je vervangt { $name } niet. Bedankt om het te zeggen.
replacing-over = Je vervangt { $name } niet meer. Bedankt!
cannot-replace-button = Ik kan niet
cannot-replace-word = ik kan niet vervangen

## The contact point's desk: what the department is like

desk-said-hours = Open
desk-said-days = Dicht
desk-said-places = Plaatsen
desk-said-workers = Collega's
desk-what = Wat wil je veranderen?
desk-edit-hours-button = Verander de uren
desk-edit-days-button = Verander de dagen
desk-edit-places-button = Verander de plaatsen
desk-edit-workers-button = Verander het aantal
desk-ask-hours = Wanneer is jullie dienst open?
desk-ask-days = Wanneer is jullie dienst dicht?
desk-ask-places = Waar werken jullie?
desk-ask-workers = Met hoeveel zijn jullie?
desk-label-hours = Bijvoorbeeld: ma-vr 8-12 13-17
desk-label-days = Elke lijn een dag. Bijvoorbeeld: 24 december tot 2 januari
desk-label-places = Elke lijn een plaats
desk-label-workers = Aantal collega's, ook zonder pc
desk-how-days = Toch open op een feestdag? Typ: open 11 november.
desk-save-hours-button = Bewaar de uren
desk-save-days-button = Bewaar de dagen
desk-save-places-button = Bewaar de plaatsen
desk-save-workers-button = Bewaar het aantal
desk-saved-hours = Jullie dienst is open: { $hours }.
desk-saved-never = Jullie dienst is nooit open.
desk-saved-days = Jullie zijn dicht: { $days }.
desk-saved-open-days = Toch open: { $days }.
desk-saved-places = Jullie plaatsen: { $places }.
desk-saved-workers = { $count ->
    [one] Jullie zijn met 1 collega.
   *[other] Jullie zijn met { $count } collega's.
}
desk-settings-button = Toon onze dienst
desk-settings-summary = Over jullie dienst.
desk-none = geen
desk-unknown = niet bekend
desk-and-more = en nog { $count } andere
desk-error = Vul dit in.
desk-holidays-closed = Op feestdagen zijn jullie dicht.
desk-holidays-open = Op feestdagen zijn jullie open.
desk-holidays-work-button = Wij werken op feestdagen
desk-holidays-rest-button = Wij rusten op feestdagen
desk-fault-too-long = Dat is te lang. Maak het korter.
desk-fault-never-open = Dan is jullie dienst nooit open. Typ de dagen met uren.
desk-fault-no-day = Deze dag ken ik niet: { $about }.
desk-fault-day-past = Deze dag is al voorbij: { $about }.
desk-fault-run-backwards = Hier komt het einde voor het begin: { $about }.
desk-fault-run-too-long = Dit is langer dan 3 maanden: { $about }.
desk-fault-day-twice = Deze dag staat er twee keer: { $about }.
desk-fault-too-many-days = Meer dan { $about } dagen kan ik niet bewaren.
desk-fault-place-too-long = Deze naam is langer dan 60 letters: { $about }.
desk-fault-place-twice = Deze plaats staat er twee keer: { $about }.
desk-fault-too-many-places = Meer dan { $about } plaatsen kan ik niet bewaren.
desk-fault-no-number = Typ alleen een getal. Bijvoorbeeld: 40.
desk-fault-too-few = Jullie hebben { $about } digicoaches. Typ minstens { $about }.
desk-fault-too-many = Meer dan { $about } collega's kan niet.

## Hours: when a coach helps

hours-week = Je helpt elke week op deze uren.
hours-department = Je helpt in de uren van je dienst.
hours-two-weeks = Je helpt om de week anders.
hours-daily = Je zegt elke dag zelf wanneer je helpt.
hours-none = Je helpt dan niet.
hours-this-week = Deze week
hours-next-week = Volgende week
hours-today-until = Vandaag help je tot { $time } uur.
hours-today-window = Vandaag help je { $window }.
hours-today-over = Vandaag hielp je { $window }.
hours-today-off = Vandaag ben je vrij.
hours-off = Je bent vrij: { $days }.
hours-kept = We onthouden je uren. Bedankt!
hours-change = Wil je andere uren?
hours-other-meant = Gaat het over iets anders? Typ dan je vraag.
hours-typed = Of typ: ik help ma-vr 8-12
hours-summary = Wanneer je helpt.
hours-week-button = Vaste uren
hours-two-weeks-button = Om de week anders
hours-daily-button = Elke dag anders
hours-for-today-button = Kies uren voor vandaag
hours-department-button = Zoals mijn dienst
hours-ask-week = Wanneer help je elke week?
hours-ask-two-weeks = Wanneer help je deze en volgende week?
hours-ask-today = Tot hoe laat help je vandaag?
hours-example = Bijvoorbeeld: ma-vr 8-12; wo 13-17
hours-today-example = 14u, of 9u tot 14u
hours-empty-week = Help je een week niet? Laat die leeg.
hours-label = Je uren
hours-label-today = Tot hoe laat
hours-save-button = Bewaar mijn uren
hours-back-button = Toch niet
hours-today-button = Bewaar voor vandaag
hours-other-button = Kies andere uren
hours-again = Weer tot { $time } uur
hours-again-window = Weer van { $time } uur
hours-today-typed = Of typ: vandaag tot 14u
hours-today-again = Andere uren? Typ: vandaag tot 14u
hours-today-summary = We weten wanneer je vandaag helpt.
hours-fault-empty = Schrijf eerst je uren.
hours-fault-long = Dit is te lang. Schrijf alleen je dagen en uren.
hours-fault-day = Deze dag ken ik niet: { $word }.
hours-fault-days = Schrijf ma, di, wo, do, vr, za of zo.
hours-fault-no-day = Zet eerst de dag, dan de uren.
hours-fault-twice = Een dag staat er twee keer. Schrijf elke dag één keer.
hours-fault-no-times = Zet uren achter elke dag.
hours-fault-no-end = Zet ook een einduur.
hours-fault-no-time = Schrijf tot hoe laat je helpt.
hours-fault-time = Dit uur ken ik niet: { $word }.
hours-fault-times = Schrijf bijvoorbeeld 8 of 8.30.
hours-fault-backwards = Dit eindigt voor het begint: { $window }.
hours-fault-night = Werk je ’s nachts? Schrijf: ma 22-24; di 0-6
hours-fault-overlap = Deze uren vallen samen: { $first } en { $second }.
hours-fault-one = Maak er één van.
hours-fault-past = Het is al later dan { $time } uur.
hours-fault-tomorrow = Tot na middernacht? Schrijf: tot 24u. Zeg de rest morgen.
off-on = { $day } krijg je geen vragen.
off-on-summary = Je krijgt dan geen vragen.
not-off-button = Toch niet vrij
passed-on = { $count ->
    [one] Je vraag voor dan gaat naar een collega.
   *[other] Je { $count } vragen voor dan gaan naar een collega.
}
not-off = Je bent niet meer vrij. Bedankt!
not-off-summary = Je bent niet meer vrij.
help-hours = wanneer ik help
help-hours-does = Je ziet en kiest je uren.
help-today = vandaag tot 14u
help-today-does = Vandaag help je tot dan.

## For a colleague

colleague-button = Voor een collega
colleague = Voor een collega
colleague-how = Je collega moet niets doen. Jij krijgt de berichten.
colleague-name = Naam van je collega
colleague-text = Wat lukt niet?
colleague-place = Waar is je collega? Mag leeg.
colleague-phone = Nummer om te bellen. Mag leeg.
colleague-no-name = Typ de naam van je collega.
colleague-long-name = Die naam is te lang. Typ alleen de naam.
colleague-long-place = Die plaats is te lang. Hou het kort.
colleague-no-phone = Dat nummer klopt niet. Verbeter het of laat het leeg.
colleague-no-question = Typ wat er niet lukt.
colleague-twin = Je kan ook typen: voor Jan: kan niet aanmelden
colleague-summary = Vraag hulp voor een collega.
colleague-myself-button = Het is voor mij
colleague-more-button = Voeg plaats of nummer toe
colleague-draft = Dit is je vraag voor { $name }:
colleague-first = Je andere vraag is nog niet verstuurd.
colleague-first-department = Zeg eerst waar je werkt. Ga dan verder.
colleague-first-too-many = Je hebt al veel vragen open. Typ: mijn vragen.
colleague-first-choose = Stuur of verwijder ze eerst.
colleague-first-then = Daarna zie je de vraag voor { $name }.
colleague-first-summary = Je andere vraag is nog niet verstuurd.
colleague-drop-button = Verwijder deze vraag
colleague-go-on-button = Ga verder
colleague-asks = { $asker } vraagt hulp voor { $name }.
colleague-offer = De vraag is voor een andere collega.
colleague-is-at = Plaats: { $place }.
colleague-own = Je vraag voor { $name }:
colleague-own-field = Je vraag voor { $name } houden we bij
colleague-listed = Voor { $name }.
colleague-leave = Je hoort hier wie { $name } helpt.
colleague-is-it-solved = Lukt het nu bij { $name }?
help-colleague = voor Jan: je vraag
help-colleague-does = Je vraagt hulp voor je collega.

## Helping: how and when, handing on, nobody came, not solved

helping-how = Hoe help je?
helping-visit-button = Ik kom langs
helping-receive-button = Kom naar mij
helping-call-button = Ik bel
helping-chat-button = Via chat
helping-when-visit = Wanneer kom je langs?
helping-when-receive = Wanneer mag { $name } komen?
helping-when-call = Wanneer bel je?
helping-when-chat = Wanneer stuur je een bericht?
helping-now-button = Nu
helping-begin-button = Ik begin nu
helping-now-word = ik begin nu
helping-visits = Ga nu naar { $name }.
helping-receives = Laat { $name } weten waar je bent.
helping-calls = Bel { $name } nu.
helping-chats = Stuur { $name } nu een bericht.
helping-visits-then = Je gaat dan naar { $name }.
helping-receives-then = { $name } komt dan naar je toe. Zeg waar je bent.
helping-calls-then = Je belt { $name } dan.
helping-chats-then = Je stuurt { $name } dan een bericht.
helping-then = Je helpt { $name } { $when }.
helping-reminds = Je krijgt dan een bericht van ons.
helping-time = Nu help je { $name }.
helping-time-summary = Het is tijd om te helpen.
helping-place = Plaats: { $place }
helping-phone = Nummer: { $phone }
helping-where = { $name } liet nog iets weten.
helping-where-summary = Je collega liet nog iets weten.
helping-unseen = { $name } zag nog niemand.
helping-go-now = Laat nu iets weten.
helping-or-release = Lukt het niet? Geef de vraag terug.
helping-unseen-summary = Je collega zag nog niemand.
helping-again = { $name } vraagt je opnieuw.
helping-again-why = Het is nog niet opgelost.
helping-again-summary = Het is nog niet opgelost.
helping-colleague-button = Geef aan een collega
helping-stuck-button = Lukt het niet?
helping-whom = Aan wie vraag je het?
helping-until-yes = Je houdt de vraag tot je collega ja zegt.
helping-not-listed = Staat je collega er niet bij? Typ: geef aan Sofie.
helping-not-found = { $name } kan nu geen vraag krijgen.
helping-nobody-to-ask = Je kan het nu aan niemand vragen.
helping-back-button = Toch niet
helping-whom-summary = Aan wie vraag je het?
helping-you-asked = Je vroeg het aan { $name }. Tot dan help jij.
helping-refused-you = { $name } kan nu niet.
helping-refused-summary = Je collega kan nu niet.
helping-proposed = { $name } vraagt of je { $whom } helpt.
helping-proposed-how = Tik op Ik help. Dan neem je de vraag over.
helping-proposed-summary = Een collega vraagt of je kan helpen.
helping-refused = { $name } helpt verder.
helping-passed-on = { $name } helpt nu. Bedankt!
helping-passed-on-summary = Je collega helpt nu.
helping-freed = Je collega zag nog niemand.
helping-somebody-else = We zoeken iemand anders voor je.
helped-other = { $name } helpt { $whom }.
helped-then = { $name } helpt je { $when }.
helped-other-then = { $name } helpt { $whom } { $when }.
helped-visit = { $name } komt naar je toe.
helped-wish-call = { $name } weet dat je vraagt om te bellen.
helped-wish-visit = { $name } weet dat je vraagt om langs te komen.
helped-message-then = Je krijgt dan een bericht van { $name }.
helped-visit-then = { $name } komt dan naar je toe.
helped-receive-then = Ga dan naar { $name }.
helped-call-then = { $name } belt je dan.
helped-visit-other = { $name } gaat naar { $whom }.
helped-receive = Ga naar { $name }.
helped-receive-other = Laat { $whom } naar { $name } gaan.
helped-call = { $name } belt je.
helped-call-other = { $name } belt { $whom }.
helping-told-them = We laten { $name } weten dat je wacht.
helping-not-seen-button = Ik heb nog niemand gezien
helping-free-button = Zoek iemand anders
helping-who-goes-on = Wie helpt je verder?
helping-by-itself = Kies je niets? Dan zoeken we verder { $when }.
helping-again-button = { $name } opnieuw
helping-another-button = Een andere digicoach
helping-another-word = een andere
helping-desk-button = De { $desk }
helping-who-goes-on-summary = Wie helpt je verder?
help-nobody = nog niemand gezien
help-nobody-does = We zeggen het aan je digicoach.
help-another = een andere digicoach
help-another-does = We zoeken iemand anders.
help-how = ik kom langs
help-how-does = Of: ik bel, via chat, kom maar naar mij.
help-later = ik help om 14 uur
help-later-does = Je helpt later. Je collega weet het uur.
help-give = geef aan Sofie
help-give-does = Je vraagt of Sofie het overneemt.
helping-no-hour = Op welk uur help je?
helping-no-hour-example = Typ bijvoorbeeld: ik help morgen om 9 uur.
helping-no-hour-far = Het uur ligt ten laatste over 14 dagen.
helping-no-hour-summary = Op welk uur help je?

## Who the digicoaches are

team = De digicoaches van { $department }
team-mine = Je digicoaches bij { $department }
team-summary = Dit zijn de digicoaches.
team-nobody = Er is nog geen digicoach.
team-ask-anyway = Stel gerust je vraag. We zoeken hulp.
team-free = { $count ->
    [one] 1 digicoach kan nu helpen.
   *[other] { $count } digicoaches kunnen nu helpen.
}
team-free-later = { $moment } kan er weer iemand helpen.
team-none-free = Nu kan niemand van hen helpen.
team-can-help = Kan nu helpen.
team-not-reachable = Krijgt geen berichten van Digicoach.
team-away = Kan nu niet helpen.
team-paused = Even niet, tot { $when }.
team-back = Helpt weer vanaf { $when }.
team-band-little = Hielp weinig.
team-band-medium = Hielp gemiddeld.
team-band-much = Hielp veel.
team-bands = Hoeveel iemand hielp, gaat over de voorbije 4 weken.
team-daily = elke dag anders
team-no-hours = geen vaste uren
team-two-weeks = de ene week { $week }. De andere week { $other }
team-more = { $count ->
    [one] En nog 1 digicoach.
   *[other] En nog { $count } digicoaches.
}
team-asks = { $name } wil digicoach worden. Typ: { $word }.
team-invited-waits = { $name } kreeg een uitnodiging.
team-invite-button = Nodig iemand uit
team-remove-button = Verwijder een digicoach
team-back-button = Toon onze digicoaches

## Becoming a digicoach

team-join = Word je digicoach bij { $department }?
team-join-summary = Word je digicoach?
team-join-first = Eerst zegt je aanspreekpunt of het goed is.
team-expect-time = Collega's vragen je soms hulp. Meestal duurt dat 5 tot 15 minuten.
team-expect-type = Je luistert. Je collega typt zelf.
team-expect-password = Je vraagt nooit naar een wachtwoord.
team-expect-free = Je kiest zelf wanneer je helpt.
team-yes-button = Ja, ik doe mee
team-no-button = Nee, bedankt
team-yes-word = ik doe mee
team-thanks = Bedankt dat je wil helpen!
team-waits = We vragen het aan { $name }. Je hoort het van ons.
team-waits-coordinator = We vragen het aan de coördinator. Je hoort het van ons.
team-waits-nobody = Zodra er iemand is, vragen we het.
team-no-contact = Je dienst heeft nog geen aanspreekpunt.
team-waits-summary = We vragen of het goed is.
team-and = { $first } en { $last }
team-not-joined = Oké. Bedankt om het te zeggen.
team-not-joined-then = Toch zin? Typ: ik wil digicoach worden.
team-already = Je bent al digicoach bij { $department }.
team-already-summary = Je bent al digicoach.
team-stop-hint = Wil je stoppen? Typ: ik stop als digicoach.
team-asked = { $name } wil digicoach worden.
team-asked-where = Dat is bij { $department }. Is dat goed?
team-asked-summary = Een collega wil digicoach worden.
team-welcome-button = Ja, welkom
team-not-welcome-button = Nee, nu niet
team-welcome-word = keur goed { $name }
team-is-coach = { $name } is nu digicoach.
team-is-none = { $name } wordt nu geen digicoach.
team-answered-summary = Dit gaat over een digicoach.
team-refused = Je wordt nu geen digicoach bij { $department }.
team-refused-then = Praat erover met je aanspreekpunt. Bedankt dat je wou helpen!
team-refused-summary = Er is een antwoord op je vraag.
team-unanswered = Niemand zei al of je digicoach wordt.
team-ask-again = Wil je het nog? Typ: ik wil digicoach worden.
team-unanswered-invitation = We hoorden niets van { $name }.
team-invite-again = Opnieuw vragen? Typ: nodig iemand uit.
team-unanswered-summary = We kregen geen antwoord.
team-invited = Word je digicoach bij { $department }?
team-invited-by = { $name } nodigt je uit.
team-invited-summary = Word je digicoach?
team-declined = { $name } wil nu geen digicoach worden.
team-welcomed = Welkom, { $name }! Je bent nu digicoach bij { $department }.
team-welcomed-summary = Je bent nu digicoach.
team-task-listen = Luister eerst naar je collega.
team-task-desk = Lukt het niet in 15 minuten? Stuur naar de Service Desk.
team-word-hours = Zeg wanneer je helpt. Typ: wanneer ik help.
team-word-pause = Geen tijd? Typ: even niet.
team-word-most = Niet te veel? Typ: maximaal 3 per week.
team-word-stop = Stoppen? Typ: ik stop als digicoach.
team-introduced = { $name } is nu ook digicoach bij { $department }.
team-introduced-more = { $count } collega's zijn nu ook digicoach bij { $department }.
team-introduced-summary = Er is een nieuwe digicoach.
team-a-moment = Even geduld. We passen dit aan.

## Inviting a digicoach

team-invite = Wie nodig je uit?
team-invite-label = Voornaam en naam, of e-mailadres
team-invite-empty = Typ eerst een naam.
team-invite-too-long = Die naam is te lang. Typ alleen voornaam en naam.
team-invite-twin = Liever typen? Typ: nodig Jan Peeters uit.
team-invite-summary = Wie nodig je uit?
team-invite-this-button = Nodig deze collega uit
team-was-invited = We nodigen { $name } uit.
team-was-invited-how = Dat doen we zodra je collega mij iets typt.
team-was-invited-long = Na 30 dagen stopt de uitnodiging.
team-was-invited-summary = We nodigen je collega uit.
team-they-are-already = { $name } is al digicoach.
team-full = Er staan al 10 uitnodigingen open.
team-many-ask = Fijn dat je wil helpen!
team-many-ask-then = Er staan nu al veel namen op de lijst. Probeer het volgende week opnieuw.
team-full-then = Wacht tot iemand antwoordt.
team-nobody-asks = Niemand met die naam wil nu digicoach worden.
team-which-of-them = Wie bedoel je? Typ voornaam en naam.
team-see-all = Wie wel? Typ: onze digicoaches.

## No digicoach any more

team-stop = Stop je als digicoach bij { $department }?
team-stop-no-more = Je krijgt dan geen vragen meer.
team-stop-questions = Je open vragen gaan naar een andere digicoach.
team-stop-button = Ja, ik stop
team-stay-button = Nee, ik blijf
team-rest-hint = Alleen even rust? Typ: even niet.
team-stop-word = ja ik stop
team-stop-summary = Stop je als digicoach?
team-stopped = Je bent geen digicoach meer.
team-stopped-thanks = Bedankt voor je hulp!
team-stopped-back = Toch weer zin? Typ: ik wil digicoach worden.
team-stopped-summary = Je bent geen digicoach meer.
team-stays = Fijn dat je blijft helpen!
team-not-one = Je bent nu geen digicoach.
team-not-one-then = Wil je dat worden? Typ: ik wil digicoach worden.
team-left = { $name } stopte als digicoach bij { $department }.
team-was-removed = { $name } is geen digicoach meer bij { $department }.
team-left-summary = Iemand is geen digicoach meer.
team-thanked = Bedankt voor je hulp als digicoach.
team-thanked-where = Je krijgt geen vragen meer van { $department }.
team-thanked-summary = Bedankt voor je hulp als digicoach.
team-whom = Wie verwijder je als digicoach?
team-whom-label = Digicoach
team-whom-error = Kies een digicoach.
team-whom-unknown = We kennen geen digicoach met die naam.
team-whom-twin = Staat je collega er niet bij? Typ: verwijder Jan als digicoach.
team-whom-summary = Wie verwijder je als digicoach?
team-remove-this-button = Kies deze digicoach
team-remove = Verwijder je { $name } als digicoach?
team-remove-then = { $name } krijgt dan geen vragen meer. Open vragen gaan verder.
team-remove-yes-button = Ja, verwijder { $name }
team-remove-no-button = Nee, { $name } blijft
team-remove-word = ja verwijder { $name }
team-remove-summary = Verwijder je een digicoach?
team-is-removed = { $name } is geen digicoach meer.
team-is-removed-already = Deze collega is geen digicoach.
team-is-removed-then = Open vragen gaan naar een andere digicoach.

## The coordinator: departments and who may what

city-contact-over = Je bent geen aanspreekpunt meer.
city-contact-over-then = Je blijft digicoach. Bedankt voor je werk!
city-list = { $count ->
    [one] 1 dienst
   *[other] { $count } diensten
}
city-list-none = Er zijn nog geen diensten.
city-list-gaps = { $count ->
    [0] Overal is iemand die kan helpen.
    [one] Bij 1 dienst ontbreekt iets.
   *[other] Bij { $count } diensten ontbreekt iets.
}
city-list-page = Deel { $page } van { $pages }
city-next-button = Toon volgende diensten
city-previous-button = Toon vorige diensten
city-new-button = Voeg een dienst toe
city-list-button = Toon alle diensten
city-show-button = Toon { $name }
city-show-this-button = Toon deze dienst
city-list-summary = Alle diensten.
city-summary = Over een dienst.
city-contact = Aanspreekpunt
city-replacement = Vervanger
city-replacement-until = { $name }, tot en met { $day }
city-coaches = Digicoaches
city-coaches-reachable = { $count }, bereikbaar: { $reachable }
city-questions = Open vragen
city-hours = Open
city-workers = Collega's
city-names = Ook bekend als
city-nobody = niemand
city-unknown = niet bekend
city-in-short = Aanspreekpunt: { $contact }. Digicoaches: { $coaches }. Open vragen: { $questions }.
city-replaced-by = Vervanger: { $name }.
city-missing = Dit ontbreekt nog:
city-gap-no-contact = een aanspreekpunt
city-gap-contact-unreachable = een aanspreekpunt dat berichten krijgt
city-gap-no-coach = digicoaches
city-gap-coaches-unreachable = een digicoach die berichten krijgt
city-gap-hours = uren op { $days }
city-what = Wat wil je veranderen?
city-name-button = Verander de naam
city-hours-button = Verander de uren
city-contact-button = Kies een aanspreekpunt
city-merge-button = Voeg twee diensten samen
city-close-button = Sluit deze dienst
city-changes-button = Toon de wijzigingen
city-not-button = Toch niet
city-which = Welke dienst bedoel je?
city-unknown-name = Ik vind geen dienst met die naam.
city-ask-new = Welke dienst komt erbij?
city-ask-name = Hoe heet { $department } voortaan?
city-ask-name-old = De oude naam blijft werken.
city-ask-hours = Wanneer is { $department } open?
city-ask-contact = Wie wordt aanspreekpunt van { $department }?
city-ask-contact-none = { $department } heeft nog geen digicoaches.
city-ask-contact-typed = Iemand anders? Typ: rol, de naam, aanspreekpunt en de dienst.
city-ask-contact-example = Bijvoorbeeld: rol Jan aanspreekpunt { $department }
city-ask-merge = Met welke dienst voeg je { $department } samen?
city-ask-merge-what = { $department } stopt dan. Alles gaat naar de andere dienst.
city-ask-merge-none = Er is geen andere dienst.
city-label-name = Naam van de dienst
city-label-hours = Uren. Bijvoorbeeld: ma-vr 8-12 13-17
city-label-workers = Aantal collega's, ook zonder pc
city-label-contact = Digicoach of aanspreekpunt
city-label-into = Andere dienst
city-error = Vul dit in.
city-choose = Kies hier.
city-add-button = Voeg de dienst toe
city-save-name-button = Bewaar de naam
city-save-hours-button = Bewaar de uren
city-go-on-button = Ga verder
city-added = { $department } staat erbij.
city-added-next = Kies nu een aanspreekpunt.
city-renamed = De dienst heet nu { $department }.
city-hours-set = De uren van { $department } staan klaar.
city-sure-merge = Voeg je { $department } samen met { $other }?
city-sure-close = Sluit je { $department }?
city-goes-questions = { $count ->
    [0] Er zijn nu geen open vragen.
    [one] 1 open vraag gaat mee.
   *[other] { $count } open vragen gaan mee.
}
city-goes-coaches = { $count ->
    [0] Er zijn geen digicoaches.
    [one] 1 digicoach gaat mee.
   *[other] { $count } digicoaches gaan mee.
}
city-merge-names = De oude naam blijft werken.
city-ends-questions = { $count ->
    [0] Er zijn nu geen open vragen.
    [one] 1 open vraag gaat naar de Service Desk.
   *[other] { $count } open vragen gaan naar de Service Desk.
}
city-ends-helped = Wie al hulp heeft, houdt die hulp.
city-ends-coaches = { $count ->
    [0] Er zijn geen digicoaches.
    [one] 1 digicoach krijgt geen vragen meer.
   *[other] { $count } digicoaches krijgen geen vragen meer.
}
city-ends-other = Gaat het werk naar een andere dienst? Voeg dan samen.
city-no-way-back = Je kan dit niet terugdraaien.
city-merge-yes-button = Ja, voeg samen
city-close-yes-button = Ja, sluit de dienst
city-merged = { $department } hoort nu bij { $other }.
city-merged-what = Open vragen en digicoaches gingen mee.
city-closed = { $department } is gesloten.
city-closed-what = Open vragen gingen naar de Service Desk.
city-fault-name-empty = Typ een naam.
city-fault-name-long = Deze naam is te lang. Typ hoogstens 60 letters.
city-fault-name-taken = Er is al een dienst met deze naam: { $about }.
city-fault-name-alike = Deze naam lijkt te veel op { $about }.
city-fault-nothing-chosen = Kies eerst iets in de lijst.
city-fault-itself = Kies een andere dienst.
city-fault-closed = { $about } is er niet meer.
city-fault-only-one = Dit is de enige dienst. Voeg eerst een andere toe.
city-fault-written-by-others = Een collega veranderde net hetzelfde. Kijk eerst even na.
city-fault-last-coordinator = Dit is de laatste coördinator. Kies eerst een andere.
city-fault-always-coordinator = Deze coördinator staat vast in de instellingen.
city-fault-too-many-coordinators = Er zijn al { $about } coördinatoren. Meer kan niet.
city-fault-helps-elsewhere = Deze collega helpt al bij { $about }.
rights-everyone = Wie is coördinator?
rights-everyone-typed = Wil je iemands rol zien? Typ: rol en de naam.
rights-of = Wat mag { $name }?
rights-coordinator = Coördinator: ziet en verandert alle diensten.
rights-contact = Aanspreekpunt van { $department }.
rights-coach = Digicoach bij { $department }.
rights-nothing = Deze collega kan vragen stellen, meer niet.
rights-which = Wie bedoel je?
rights-nobody = Ik vind niemand met die naam.
rights-nobody-where = Ik zoek bij digicoaches, aanspreekpunten en coördinatoren.
rights-person-button = { $name }, { $department }
rights-coordinator-button = Maak coördinator
rights-no-coordinator-button = Haal weg als coördinator
rights-contact-button = Maak aanspreekpunt
rights-sure-coordinator = Maak je { $name } coördinator?
rights-sure-coordinator-what = { $name } ziet en verandert dan alle diensten.
rights-sure-no-coordinator = Is { $name } geen coördinator meer?
rights-sure-no-coordinator-what = { $name } ziet de diensten dan niet meer.
rights-sure-contact = Maak je { $name } aanspreekpunt van { $department }?
rights-sure-contact-now = { $count ->
    [one] Nu is dat { $name }.
   *[other] Nu zijn dat { $name }.
    }
rights-sure-contact-none = Nu is er niemand.
rights-yes-coordinator-button = Ja, maak coördinator
rights-yes-no-coordinator-button = Ja, haal weg
rights-yes-contact-button = Ja, maak aanspreekpunt
rights-set-coordinator = { $name } is nu coördinator.
rights-set-no-coordinator = { $name } is geen coördinator meer.
rights-set-contact = { $name } is nu aanspreekpunt van { $department }.
rights-summary = Over wie wat mag.
changes = De laatste wijzigingen
changes-of = De laatste wijzigingen bij { $name }
changes-none = Er veranderde nog niets.
changes-line = { $day }, { $name }: { $what }
changes-settings = de instellingen
changes-coach-invited = vroeg { $whom } als digicoach
changes-coach-joined = { $whom } werd digicoach
changes-coach-refused = zei nee tegen { $whom }
changes-coach-stopped = { $whom } stopte als digicoach
changes-coach-removed = haalde { $whom } weg als digicoach
changes-contact-point-added = maakte { $whom } aanspreekpunt
changes-contact-point-removed = haalde { $whom } weg als aanspreekpunt
changes-coordinator-added = maakte { $whom } coördinator
changes-coordinator-removed = haalde { $whom } weg als coördinator
changes-replacement-set = koos { $whom } als vervanger
changes-replacement-ended = stopte met { $whom } als vervanger
changes-department-added = voegde de dienst toe
changes-department-changed = veranderde de dienst
changes-department-renamed = koos de naam { $whom }
changes-department-hours-set = veranderde de uren
changes-department-merged = voegde samen met { $whom }
changes-department-took-over = nam { $whom } over
changes-department-closed = sloot de dienst
changes-department-reopened = opende de dienst opnieuw
changes-summary = De laatste wijzigingen.
help-city = Als coördinator kan je typen
help-diensten = diensten
help-diensten-does = Je ziet alle diensten en wat ontbreekt.
help-dienst-wijzigen = dienst wijzigen Kinderopvang
help-dienst-wijzigen-does = Je verandert naam, uren of aanspreekpunt.
help-dienst-toevoegen = dienst toevoegen
help-dienst-toevoegen-does = Er komt een dienst bij.
help-rol = rol Katrien
help-rol-does = Je ziet en kiest wat iemand mag.
help-wijzigingen = wijzigingen
help-tips = tips
help-tips-city-does = Wat komt en kwam in het coachkanaal.
help-tip-now = tip nu
help-tip-now-does = Meteen een extra tip plaatsen.
help-news = nieuws
help-news-does = Je vertelt nieuws aan de digicoaches.
help-wijzigingen-does = Je ziet wie wat veranderde.

## Asking

ask-or-tap = Liever niet typen? Tik op wat niet lukt.
ask-or-talk = Liever praten? Tik hier.
ask-or-other = Vraag je hulp voor iemand anders?
ask-call-text = Ik vertel het als je belt.
ask-visit-text = Ik toon het als je er bent.
where-visit-line = Wil je naar mij komen?
call-me-button = 📞 Bel mij
visit-me-button = 🚶 Kom naar mij
choose-button = Kies zelf een digicoach
no-wish-button = Maakt niet uit hoe
more-ways-button = Toon meer keuzes
draft-call = Je vraagt of iemand belt.
draft-call-number = Typ eerst je nummer. Dan kunnen we je bellen.
draft-visit = Je vraagt of iemand langskomt.
draft-visit-place = Je vraagt of iemand langskomt: { $place }.
draft-chosen = We vragen het eerst alleen aan { $name }.
desk-fastest = Geblokkeerd? De { $desk } lost dat het snelst op.
signed-in = Je bent aangemeld als { $name }.
not-me-button = Dat ben ik niet
not-me = Oké, we hebben niets bewaard.
not-me-nothing = Is dit niet jouw naam?
not-me-out = 1. Klik rechtsboven op de foto. Kies Afmelden.
not-me-in = 2. Meld je aan met je eigen naam.
not-me-ask = 3. Stel je vraag dan opnieuw.
not-me-summary = Zo meld je je af.

choose = Aan wie wil je het vragen?
choose-first = Je vraag gaat eerst alleen naar die digicoach.
choose-gone = { $name } kan nu niet helpen.
choose-none = Nu kan geen digicoach helpen.
choose-none-then = Stuur je vraag toch. Dan zoeken we verder.
choose-back-button = Ga terug
choose-summary = Aan wie wil je het vragen?
alone-asked = We vragen het nu aan { $name }.
alone-until = { $moment } hoor je iets van ons.
alone-silent = { $name } antwoordt nog niet.
alone-cannot = { $name } kan nu niet helpen.
alone-widen = Mogen we het ook aan anderen vragen?
alone-by-itself = Zeg je niets? { $moment } vragen we het ook aan anderen.
alone-others-button = Vraag ook anderen
alone-keep-button = Wacht nog op { $name }
chosen-gone = { $name } kan nu niet helpen.

where-now = Waar ben je nu?
place-label = Plaats
place-error = Kies een plaats.
other-place = Andere plaats
here-button = Hier ben ik
skip-button = Sla dit over
which-phone = Op welk nummer bellen we je?
phone-error = Typ een nummer met cijfers. Bijvoorbeeld: 0470 12 34 56.
phone-summary = Op welk nummer bellen we je?
keep-phone-button = Bewaar mijn nummer
told-place = Je bent hier: { $place }.
told-phone = We bellen je op { $phone }.
where-signed-off = Je collega werkt op een pc. Bel of ga langs.

contact-call-button = Laat mijn aanspreekpunt bellen
call-button-contact = Vraag om te bellen
call-asked = We vroegen je aanspreekpunt om te bellen.
call-nobody = Je aanspreekpunt is er nu niet.
call-nobody-summary = Je aanspreekpunt is er nu niet.
offer-call = Je collega vraagt of je belt: { $phone }.
offer-contact-first = Een pc is misschien kapot. Kan jij dit regelen?
offer-wish-call = Vraagt of je belt.
offer-wish-visit = Vraagt of je langskomt.
offer-wish-visit-place = Vraagt of je langskomt: { $place }.
offer-place = Is nu hier: { $place }.
help-call = bel mij op 0470 12 34 56
help-call-does = Een digicoach belt je.
help-visit = kom naar mij in de serre
help-visit-does = Een digicoach komt naar je toe.
help-choose = kies zelf
help-choose-does = Je kiest je digicoach.
help-contact-call = laat mijn aanspreekpunt bellen
help-contact-call-does = Je aanspreekpunt belt je.

## Figures: numbers and periods

figures-minutes = { $minutes } min
figures-whole-hours = { $count } u
figures-hours-minutes = { $count } u { $minutes }
figures-under-minute = minder dan 1 min
figures-long-minutes = { $minutes } minuten
figures-long-hours = { $count } uur
figures-percent = { $percent } %
figures-almost-all = bijna 100 %
figures-almost-none = minder dan 1 %
figures-of-n = { $value } ({ $n })
figures-none = geen
figures-not-enough = vanaf { $needed } (nu { $n })
figures-this-week = Deze week
figures-last-week = Vorige week
figures-this-month = Deze maand
figures-last-month = Vorige maand
figures-this-quarter = Dit kwartaal
figures-last-quarter = Vorig kwartaal
figures-this-year = Dit jaar
figures-last-year = Vorig jaar
figures-before-week = de week ervoor
figures-before-month = de maand ervoor
figures-before-quarter = het kwartaal ervoor
figures-before-year = het jaar ervoor
figures-week-short = week { $number }
figures-quarter-short = kwartaal { $number }
figures-of-year = { $period } van { $year }
figures-stretch = { $first } tot en met { $last }

## Figures: the overview

figures-asked = { $count ->
    [0] { $period }: geen vragen.
    [one] { $period }: 1 vraag.
   *[other] { $period }: { $count } vragen.
}
figures-asked-not-yet = { $period }: nog geen vragen.
figures-asked-bot = { $count ->
    [0] { $period }: geen vragen via de bot.
    [one] { $period }: 1 vraag via de bot.
   *[other] { $period }: { $count } vragen via de bot.
}
figures-department-period = { $department }, { $period }
figures-within = { $share } kregen binnen { $time } een digicoach.
figures-within-one = { $share } kreeg binnen { $time } een digicoach.
figures-share-tens = { $part } op de 10
figures-share-few = { $part } van de { $n }
figures-share-only = De enige vraag
figures-share-all = Iedereen
figures-share-nearly-all = Bijna iedereen
figures-share-nearly-none = Bijna niemand
figures-share-none = Niemand
figures-then = { $period }: { $said }
figures-running = { $period } loopt nog.
figures-rest = De rest gaat over { $period }.
figures-rest-so = Daarom gaat de rest over { $period }.
figures-of-department = Cijfers van { $department }
figures-no-weeks = Per week tonen we dit niet.
figures-rest-few = Meer cijfers: te weinig vragen om te tonen.
figures-was = { $value }, was { $before }
figures-nothing = { $period }: te weinig vragen om te tonen.
figures-nothing-then = De vragen tellen wel mee in de cijfers van de stad.
figures-so-far = { $period }: { $count }.
figures-when-more = Meer volgt als er genoeg vragers en digicoaches zijn.
figures-more-than = { $count } meer dan { $before }.
figures-less-than = { $count } minder dan { $before }.
figures-as-many = Evenveel als { $before }.
figures-purpose = Zo helpen we beter. Niet om mensen te beoordelen.
figures-counted = Geteld om { $time }.
figures-counted-day = Geteld op { $day } om { $time }.
figures-twin = Je kan ook typen: { $line }.
figures-line-overview = cijfers
figures-line-topics = cijfers onderwerpen
figures-line-hours = cijfers per uur
figures-line-network = cijfers netwerk
figures-line-compared = vergelijk diensten
figures-line-facts = feiten
figures-line-mine = mijn cijfers
figures-brackets = Tussen haakjes: van hoeveel.
figures-left-out = Niet getoond: { $parts }. Daar zijn te weinig collega's voor.
figures-left-out-across = Van één dienst tonen we nooit: { $parts }.
figures-not-sampled = Nog niet gemeten: open uren met een digicoach.
figures-part-noted = genoteerde hulp
figures-no-medians = Van een dienst tonen we alleen het gemiddelde, behalve voor een jaar.
figures-summary = De cijfers die je vroeg.

figures-questions = Vragen
figures-all = samen
figures-bot = via de bot
figures-noted = genoteerde hulp
figures-weekly = weektelling (minstens)
figures-in-short = In het kort
figures-in-time = binnen { $time } een digicoach
figures-in-time-open = op tijd, alleen open uren
figures-solved = opgelost door collega's
figures-times = Wachten en helpen
figures-waiting = wachten, gemiddeld
figures-waiting-half = de helft wacht hoogstens
figures-waiting-nine = 9 op de 10 wachten hoogstens
figures-helping = helpen, gemiddeld
figures-helping-half = de helft helpt hoogstens
figures-helping-nine = 9 op de 10 helpen hoogstens
figures-noted-time = genoteerde hulp, gemiddeld
figures-noted-half = de helft van genoteerde hulp: hoogstens
figures-noted-nine = 9 op de 10 keer genoteerde hulp: hoogstens
figures-help-together = alle hulp samen
figures-help-together-bot = hulp via de bot samen
figures-bands = { $count ->
    [one] Hoe lang hulp duurt (1 keer)
   *[other] Hoe lang hulp duurt ({ $count } keer)
}
figures-bands-bot = { $count ->
    [one] Hoe lang hulp via de bot duurt (1 keer)
   *[other] Hoe lang hulp via de bot duurt ({ $count } keer)
}
figures-band = { $count ->
    [one] 1 keer, { $percent }
   *[other] { $count } keer, { $percent }
}
figures-band-under-5 = minder dan 5 min
figures-band-to-15 = 5 tot 15 min
figures-band-to-30 = 15 tot 30 min
figures-band-over-30 = meer dan 30 min
figures-endings = Hoe het afliep
figures-desk = naar de Service Desk
figures-not-helped = niemand kon helpen
figures-abandoned = gestopt voor er hulp was
figures-reopened = toch niet opgelost
figures-confirmed = vrager zei: opgelost
figures-by-tip = een tip hielp tijdens het wachten
figures-by-tip-times = { $count } keer
figures-not-yet = nog bezig
figures-ways = Hoe collega's hulp kregen
figures-on-site = ter plaatse
figures-by-phone = aan de telefoon
figures-by-chat = via chat
figures-unsaid = niet gezegd hoe
figures-on-gsm = getypt op een gsm
figures-on-pc = getypt op een pc
figures-for-colleague = gevraagd voor een collega
figures-voices = Wat vragers vinden
figures-satisfied = goed geholpen
figures-answered = gaf een duim
figures-reach = Bereik
figures-per-100 = vragers per 100 collega's
figures-per-100-value = { $value } ({ $askers } van { $workers })
figures-askers = vragers
figures-covered = open uren met een digicoach
figures-load = Verdeling van de hulp
figures-load-mean = vragen in een week met hulp
figures-load-minutes = tijd in een week met hulp
figures-load-none = weken zonder vraag
figures-load-few = weken met 1 tot 3 vragen
figures-load-many = weken met 4 of meer
figures-load-how = Eén week van één digicoach telt als 1.
figures-part-times = tijden
figures-part-endings = afloop
figures-part-ways = hoe collega's hulp kregen
figures-part-voices = tevredenheid
figures-part-load = verdeling
figures-part-reach = bereik
figures-chart-bands = Hoe lang hulp duurt, aantal keer
figures-chart-bands-bot = Hoe lang hulp via de bot duurt, aantal keer

## Figures: buttons

figures-more-button = Toon meer
figures-previous-button = ◀ { $period }
figures-next-button = { $period } ▶
figures-week-button = Week
figures-month-button = Maand
figures-quarter-button = Kwartaal
figures-year-button = Jaar
figures-others-button = Toon andere cijfers
figures-overview-button = Overzicht
figures-topics-button = Onderwerpen
figures-hours-button = Per uur
figures-network-button = Netwerk
figures-compared-button = Vergelijk diensten
figures-facts-button = Feiten
figures-monday-button = Stuur ze elke maandag
figures-export-button = Maak een bestand
figures-show-button = Toon de cijfers
figures-which = Van welke dienst?
figures-which-error = Kies een dienst.
figures-city = Heel de stad
figures-type-department = Een andere dienst? Typ bijvoorbeeld: { $line }.
figures-type-whole-name = Typ de hele naam van de dienst.
figures-across-topics = Onderwerpen van één dienst ziet alleen het aanspreekpunt.
figures-across-hours = Wanneer vragen komen, ziet alleen het aanspreekpunt van de dienst.
figures-city-topics-button = Toon onderwerpen van de stad
figures-city-hours-button = Toon uren van de stad

## Figures: topics, hours and departments

figures-topics = Waarover vragen gaan
figures-topics-of = Waarover vragen gaan: { $department }
figures-over = Over { $period }.
figures-few = Te weinig vragen om te tonen. { $period }: { $count }.
figures-few-bare = Te weinig vragen om te tonen.
figures-later-year = Kies een later jaar.
figures-shown-wider = { $period }: te weinig vragen om te tonen.
figures-other-topics = Andere onderwerpen
figures-split = { $count }: { $asked } bot, { $noted } genoteerd
figures-split-weekly = { $asked } bot, { $noted } genoteerd, { $weekly } weektelling
figures-topic = Onderwerp
figures-count = Aantal
figures-solved-head = Opgelost
figures-solved-means = Opgelost: door collega's, niet door de Service Desk.
figures-hours-title = Wanneer vragen komen
figures-hours-title-of = Wanneer vragen komen: { $department }
figures-busiest = De meeste vragen komen op:
figures-uncovered = Hier was niet altijd een digicoach:
figures-an-hour = { $day } van { $begin } tot { $end } uur
figures-an-hour-count = { $hour }: { $count }
figures-an-hour-missed = { $hour }: { $missed } van { $count } keer niemand
figures-an-hour-never = { $hour }: nooit iemand
figures-a-day-never = { $day }, heel de dag: nooit iemand
figures-cover-over = Digicoaches per uur: { $first } tot en met { $last }.
figures-hours-city = Alle diensten samen geteld.
figures-always-covered = Op elk open uur was er een digicoach.
figures-by-day = Per dag
figures-each-hour-button = Toon elk uur
figures-grid-questions = Vragen per uur
figures-grid-cover = Open uren met een digicoach
figures-grid-all = alle
figures-grid-legend = ✓ altijd, ± soms, ✗ nooit
figures-hour-head = uur
figures-day-head = dag
figures-covered-head = digicoach
figures-chart-hours = Vragen per uur van de dag
figures-compared = Diensten naast elkaar
figures-compared-how = Op alfabet, niet van goed naar slecht.
figures-compared-all = Hier staan altijd alle diensten.
figures-within-head = Op tijd
figures-reach-head = Per 100
figures-compared-means = Op tijd: binnen de afgesproken tijd een digicoach.
figures-reach-means = Per 100: vragers per 100 collega's.
figures-folded = Andere diensten ({ $count })
figures-hidden-cell = te weinig
figures-compared-hidden = Te weinig: te weinig vragers of digicoaches om te tonen.
figures-compared-more = En nog { $count } diensten. Maak een bestand voor alle diensten.
figures-reach-none = niet geteld
figures-chart-compared = Vragen per dienst
figures-chart-compared-bot = Vragen via de bot per dienst

## Figures: the network, facts, own figures and what waits

network-title = { $count ->
    [one] Er is nu 1 actieve digicoach.
   *[other] Er zijn nu { $count } actieve digicoaches.
}
network-title-of = { $count ->
    [one] { $department }: nu 1 actieve digicoach.
   *[other] { $department }: nu { $count } actieve digicoaches.
}
network-since = Nieuw en gestopt: sinds { $day }.
network-coaches = digicoaches samen
network-active = actief
network-paused = even niet
network-paused-long = even niet, meer dan 4 weken
network-new = nieuw
network-stopped = gestopt
network-per-100 = actief per 100 collega's
network-per-100-value = { $value } (van { $workers })
network-fine = Overal is genoeg geregeld. Mooi zo!
network-few-coaches = Minder dan 2 digicoaches
network-without-contact = Geen aanspreekpunt
network-without-stand-in = Geen vervanger voor het aanspreekpunt
network-empty-places = Plaats zonder digicoach
network-place = { $department }: { $place }
network-more = en nog { $count }
facts-counted = Feiten van { $year }, geteld op { $day }.
facts-title = Feiten van { $year }
facts-running = { $year } loopt nog. { $before } is een heel jaar.
facts-city = Feiten zijn er alleen van heel de stad.
facts-until = { $value } ({ $months })
facts-months = januari tot en met { $month }
facts-paste = Om over te nemen
facts-none = nog niet genoeg gemeten
facts-not-measured = nog niet gemeten
facts-not-yet = Nog niet gemeten: { $facts }.
facts-not-enough = Nog niet genoeg gemeten: { $facts }.
facts-n = Gerekend op { $n }
facts-from = Bron: { $source }.
facts-n-from = Gerekend op { $n }. Bron: { $source }.
fact-workers = collega's
fact-coaches = digicoaches
fact-questions = vragen samen
fact-questions-bot = waarvan via de bot
fact-questions-noted = waarvan genoteerde hulp
fact-questions-weekly = waarvan uit de weektelling
fact-questions-bot-alone = vragen via de bot
fact-questions-noted-alone = genoteerde hulp
fact-questions-weekly-alone = weektelling
fact-minutes = gemiddelde tijd van hulp
fact-per-coach-week = vragen per week van wie hielp
fact-devices = toestellen
fact-screening = screening
fact-training = opleidingen
fact-events = activiteiten
fact-workers-says = De diensten tellen samen { $value } collega's.
fact-coaches-says = Er zijn { $value } digicoaches.
fact-questions-says = Er kwamen { $value } vragen voor digicoaches.
fact-questions-bot-says = Daarvan kwamen { $value } via de bot.
fact-questions-noted-says = Digicoaches noteerden zelf { $value } keer hulp.
fact-questions-weekly-says = De weektelling telt er minstens { $value }.
fact-minutes-says = Hulp via de bot duurde gemiddeld { $value }.
fact-per-coach-week-says = Wie hielp, kreeg gemiddeld { $value } vragen per week.
fact-devices-says = Er zijn { $value } toestellen.
fact-screening-says = Screening: { $value }.
fact-training-says = Er waren { $value } opleidingen.
fact-events-says = Er waren { $value } activiteiten.
fact-source-roster = lijst van diensten en digicoaches
fact-source-bot = vragen via de bot
fact-source-noted = hulp die digicoaches noteerden
fact-source-weekly = weektelling van digicoaches
fact-source-all = bot, genoteerde hulp en weektelling
fact-source-weeks = weken waarin een digicoach hielp
facts-summary = De feiten van een jaar.
mine-figures = { $count ->
    [0] { $period } telden we geen hulp van jou.
    [one] { $period } hielp je 1 collega. Merci!
   *[other] { $period } hielp je { $count } collega's. Merci!
}
mine-figures-in = In { $period }
mine-figures-time = tijd van je hulp
mine-figures-year = In { $year } hielp je { $count } keer.
mine-figures-alone = Alleen jij ziet dit.
mine-figures-weekly = Van de weektelling kennen we de tijd niet.
mine-figures-summary = Je eigen cijfers.

## Figures: when a line is not clear

figures-unclear = Bedoel je ...?
figures-unclear-none = Dat begrijp ik niet.
figures-unclear-words = Dit woord ken ik niet: { $words }.
figures-unclear-type = Typ bijvoorbeeld: cijfers vorige maand.
figures-unclear-summary = Wat bedoel je?
figures-future = Die tijd moet nog komen.
figures-too-old = Zo ver terug zijn er geen cijfers.
figures-too-short = Een dag is te kort voor cijfers.
figures-no-such = Die periode bestaat niet: { $said }.
figures-two-periods = Ik lees twee periodes: { $said }.
figures-one-period = Typ er één. Bijvoorbeeld: cijfers vorige maand.
figures-try-week = Typ bijvoorbeeld: cijfers deze week.
figures-try-year = Typ bijvoorbeeld: cijfers { $year }.
figures-refused-summary = Dat kan ik niet tonen.
figures-worker-no = Cijfers zijn er voor wie digicoaches begeleidt.
figures-worker-then = Heb je zelf hulp nodig? Typ je vraag hier.

## Digi-tips: in the channel and in one's own chat

tip-of-week = Digi-tip van deze week
tip-extra = Digi-tip
tip-of-week-summary = Er is een nieuwe digi-tip.
tip-summary = Een digi-tip om te tonen.
tip-askers = { $count } collega's vroegen dit de voorbije 4 weken.
tip-likes = { $count ->
    [one] 1 collega vindt dit handig.
   *[other] { $count } collega's vinden dit handig.
}
tip-show = Toon deze tip aan een collega.
tip-handy-button = Handig
tip-to-me-button = Stuur naar mezelf
tip-more-button = Lees meer op { $site }

## Digi-tips: what coordinators see, write and plan

tips-summary = Over de digi-tips.
tips-heading = Digi-tips
tips-no-channel = Er is nog geen coachkanaal.
tips-channel-how = Voeg de app toe bij het kanaal van de digicoaches.
tips-channel-type = Typ dan in het kanaal:
tips-channel-words = @Digicoach dit is het coachkanaal
tips-unreachable = Ik kan hier geen tips meer plaatsen. Staat de app daar nog?
tips-few-left = { $count ->
    [0] Er zijn geen nieuwe tips meer. De oudste komen terug. Voeg je een tip toe?
    [one] Er is nog 1 nieuwe tip. Daarna komen de oudste terug. Voeg je een tip toe?
   *[other] Er zijn nog { $count } nieuwe tips. Daarna komen de oudste terug. Voeg je een tip toe?
}
tips-left = Er zijn nog { $count } tips die hier nooit kwamen.
tips-coming = Dit komt:
tips-came = Dit kwam:
tips-week = week { $number } (vanaf { $day })
tips-comes-line = { $week }: tip { $tip }.
tips-is-planned = Gepland.
tips-why = { $count } collega's vroegen dit de voorbije 4 weken.
tips-came-line = Op { $day }: tip { $tip }.
tips-soon-line = Nu: tip { $tip }. Hij komt zo.
tips-perhaps-line = Op { $day }: tip { $tip }. Niet zeker of hij aankwam.
tips-missed-line = { $week }: er kwam geen tip.
tips-some-tip = die er niet meer is
tips-plan-button = Plan een tip
tips-now-button = Plaats nu een tip
tips-all-button = Toon alle tips
tips-page-button = Toon tips, deel { $page }
tips-all = Alle tips
tips-which-change = Welke tip wil je wijzigen?
tips-which-remove = Welke tip wil je verwijderen?
tips-none = Er zijn geen tips.
tips-count = { $count ->
    [one] Er is 1 tip.
   *[other] Er zijn { $count } tips.
}
tips-label-tip = Tip
tips-choose = Kies een tip
tips-show-button = Toon deze tip
tips-all-page-button = Toon alle tips, deel { $page }
tips-back-button = Ga terug naar de tips
tips-number-topic = Tip { $number } · { $topic }
tips-planned-in = Gepland in { $week }, in { $channel }.
tips-came-in = Kwam op { $day } in { $channel }.
tips-show-word = tip { $number }
tips-change-word = tip wijzigen { $number }
tips-remove-word = tip verwijderen { $number }
tips-plan-word = tip plannen { $number } week 12
tips-number-unknown = Tip { $number } ken ik niet. Kies er een.
tips-gone = Deze tip is er niet meer. Kies een andere.
tips-label-week = Week
tips-choose-week = Kies een week
tips-label-channel = Kanaal
tips-choose-channel = Kies een kanaal
tip-new-button = Voeg een tip toe
tip-change-button = Wijzig deze tip
tip-remove-button = Verwijder deze tip
tip-plan-button = Plan deze tip
tip-unplan-button = Plan deze tip niet
tip-now-button = Plaats deze tip nu
tip-yes-now-button = Ja, plaats deze tip
tip-not-now-button = Plaats deze tip niet
tip-yes-now-word = ja plaats deze tip
tip-yes-remove-button = Ja, verwijder deze tip
tip-not-remove-button = Verwijder deze tip niet
tip-yes-remove-word = ja verwijder deze tip
tip-not-keep-button = Bewaar deze tip niet
tip-channel-button = Kies dit kanaal
tip-by-button = Druk op de knop: { $button }
tip-by-button-what = Die staat op de kaart hierboven. Daar staat alles nog.
tip-by-button-none = Zie je geen kaart? Typ: { $word }.
tip-new-word = tip toevoegen
tip-now-word = tip nu
tip-form-new = Een nieuwe tip
tip-form-change = Tip { $number } wijzigen
tip-form-how = Schrijf zoals je praat. Samen hoogstens 60 woorden.
tip-form-sites = De link mag naar: { $sites }.
tip-label-title = Titel
tip-label-text = Wat is goed om te weten?
tip-label-tried = Wat kan je collega nu proberen?
tip-label-topic = Onderwerp
tip-label-link = Link (mag leeg blijven)
tip-example-tried = zoek de Windows-toets.
tip-choose-topic = Kies een onderwerp
tip-error = Vul dit in
tip-preview-button = Toon hoe het wordt
tip-preview = Zo ziet je tip eruit. Bewaren?
tip-preview-hints = Zo mag het. Maar dit leest vlotter anders:
tip-keep-button = Bewaar deze tip
tip-adjust-button = Pas de tip aan
tip-kept-new = We bewaarden je tip. Het is tip { $number }.
tip-kept-changed = We bewaarden tip { $number }.
tip-kept-next = Hij komt vanzelf aan de beurt.
tip-kept-old = Wat al in een kanaal staat, blijft zoals het was.
tip-changed-meanwhile = Iemand anders wijzigde deze tip ook. Bewaar je? Dan gelden jouw woorden.
tip-fault-title-empty = De titel is nog leeg.
tip-fault-title-long = De titel is te lang: { $count } woorden. Hoogstens 6, en kort.
tip-fault-title-taken = Tip { $number } heeft al deze titel: { $about }.
tip-fault-text-empty = De tekst is nog leeg.
tip-fault-text-long = De tekst is te lang: { $count } woorden. Hoogstens 60, met "Probeer nu".
tip-fault-tried-empty = Schrijf ook wat je collega nu kan proberen.
tip-fault-no-topic = Kies nog een onderwerp.
tip-fault-link-wrong = Die link mag niet. Kies een van de sites onderaan.
tip-fault-too-many = Er zijn al { $count } tips. Verwijder er eerst een.
tip-hint-long-sentence = Deze zin heeft { $count } woorden: { $about } Hoogstens 12 leest vlot.
tip-hint-hard-word = Een moeilijk woord: { $about }.
tip-hint-more-to-try = Vraag één ding om te proberen.
tip-hint-alike = Hij lijkt op tip { $number }: { $about }.
tip-sure-remove = Tip { $number } verwijderen?
tip-sure-remove-planned = Hij staat klaar voor { $week }. Dan komt een andere.
tip-sure-remove-what = Hij komt dan nooit meer. Oude berichten blijven staan.
tip-removed = Die tip is weg.
tip-removed-what = Hij komt niet meer in een kanaal.
tip-now-where = In welk kanaal wil je een tip plaatsen?
tip-sure-now = Deze tip nu in { $channel } plaatsen?
tip-sure-now-what = Hij komt er meteen. De tip van de week komt ook nog.
tip-posted = De tip komt nu in { $channel }.
tip-posted-before = Deze tip staat al in { $channel }.
tip-not-now = Goed. Er komt nu geen extra tip.
tip-cannot-post = In { $channel } kan ik nu niets plaatsen.
tip-cannot-post-why = Staat de app daar nog? Is de tip er nog?
tip-plan-which = Welke tip wil je plannen?
tip-plan-when = Wanneer komt deze tip?
tip-planned = Tip { $number } komt in { $week }.
tip-planned-where = Hij komt in { $channel }.
tip-unplanned = We plannen deze tip niet meer.
tip-week-gone = Die week is voorbij, of had al een tip.
tip-week-far = Dat is te ver weg. Plan hoogstens een jaar vooruit.
tip-week-taken = Dan komt al tip { $tip }. Kies een andere week.
tip-week-unknown = Die week ken ik niet. Kies er een.

## Digi-tips: each week in one's own chat

worker-tips-on = Je krijgt elke week een weetje.
worker-tips-on-then = { $moment } komt het eerste.
worker-tips-off = Je krijgt geen weetjes meer.
worker-tips-on-button = Stuur weer weetjes
worker-tips-off-button = Stuur geen weetjes meer
worker-tips-on-word = weetjes aan
worker-tips-off-word = weetjes uit
worker-tip = Weetje van deze week
worker-tip-summary = Er is een nieuw weetje.
help-tips-does = Je krijgt elke week een weetje.

## The portrait of a digicoach

portrait-likes = Helpt graag met: { $topics }.
portrait-says = “{ $about }”
portrait-preview = Zo zien collega's je.
portrait-ask = Mogen collega's dit zien?
portrait-comes-in-list = Het komt in de lijst van digicoaches.
portrait-comes-in-channel = Het komt ook in het kanaal { $channels }.
portrait-comes-later = Daar komt het { $moment }.
portrait-ask-stop = Stoppen kan altijd. Typ: verberg mijn portret.
portrait-show-button = Toon mijn portret
portrait-change-button = Pas mijn portret aan
portrait-hide-button = Verberg mijn portret
portrait-not-this-button = Toon dit niet
portrait-leave-button = Laat mijn portret zo
portrait-look-button = Bekijk mijn portret
portrait-shown = Collega's zien dit nu.
portrait-in-list = Het staat in de lijst van digicoaches.
portrait-in-channel = Het staat ook in het kanaal { $channels }.
portrait-hidden = Niemand ziet je portret.
portrait-hidden-then = Je naam, plek en uren blijven in de lijst.
portrait-form = Wat mogen collega's over je lezen?
portrait-label-topics = Waarmee help je graag? Kies er hoogstens { $most }.
portrait-label-about = Wat doe je graag? (mag leeg blijven)
portrait-example-about = Ik leg het rustig uit, ook twee keer.
portrait-form-rest = Je naam, plek en uren staan er al bij.
portrait-error = Kijk dit even na.
portrait-fault-too-many-topics = Kies hoogstens { $most } onderwerpen.
portrait-fault-too-long = Hou het kort. Hoogstens { $most } tekens.
portrait-fault-has-link = Zet er geen link of adres in.
portrait-own-summary = Over je portret.

## News for digicoaches

news-for-coaches = Nieuws voor digicoaches
news-for-contacts = Nieuws voor aanspreekpunten
news-from = Van { $name }.
news-once-more = Nog eens, voor wie het miste
news-link-button = Lees meer op { $site }
news-summary = Er is nieuws voor je.
announcement-over = Dit bericht geldt niet meer.
announcement-over-summary = Een bericht geldt niet meer.
portrait-meet = Maak kennis
portrait-name = Dit is digicoach { $name }.
portrait-department = Dienst
portrait-place = Waar
portrait-when = Wanneer
portrait-topics = Helpt graag met
portrait-summary = Maak kennis met een digicoach.
milestone-together = Samen hielpen we dit jaar al { $count } collega's.
milestone-thanks = Bedankt, allemaal!
milestone-summary = Goed nieuws over ons werk samen.
news-form = Wat wil je vertellen?
news-form-summary = Over je nieuws.
news-label-title = Titel
news-label-text = Tekst
news-label-link = Link (mag leeg blijven)
news-label-audience = Voor wie?
news-label-day = Vanaf welke dag?
news-label-reminder = Herinnering?
news-label-chats = Ook in ieders eigen chat?
news-error = Kijk dit even na.
news-example-day = vandaag of 30 november
news-audience-coaches = Alle digicoaches
news-audience-contacts = Alle aanspreekpunten
news-reminder = { $days ->
    [0] Geen herinnering
   *[other] Na { $days } dagen
}
news-chats-no = Nee, alleen in het kanaal
news-chats-yes = Ja, ook in de chat
news-preview-button = Toon hoe het wordt
news-send-button = Stuur dit nieuws
news-change-button = Pas dit nieuws aan
news-drop-button = Stuur dit niet
news-new-button = Schrijf nieuws
news-list-button = Toon het laatste nieuws
news-stop-button = Stop dit nieuws
news-preview = Zo zien je collega's het:
news-whose-coaches = { $count ->
    [0] Wie krijgt dit: wie in het kanaal zit.
    [one] Wie krijgt dit: 1 digicoach.
   *[other] Wie krijgt dit: alle { $count } digicoaches.
}
news-whose-contacts = { $count ->
    [one] Wie krijgt dit: 1 aanspreekpunt.
   *[other] Wie krijgt dit: alle { $count } aanspreekpunten.
}
news-whose-department = { $count ->
    [0] Wie krijgt dit: wie in het kanaal van { $department } zit.
    [one] Wie krijgt dit: 1 digicoach van { $department }.
   *[other] Wie krijgt dit: { $count } digicoaches van { $department }.
}
news-in-channels = Het komt in het kanaal { $channels }.
news-in-no-channel = Er is geen kanaal voor hen.
news-in-chats = Ieder krijgt het in de eigen chat, tijdens de eigen uren.
news-not-in-chats = Het komt niet in ieders eigen chat.
news-goes-today = Het vertrekt vandaag.
news-goes-on = Het vertrekt { $day } om 9 uur.
news-reminds-on = De herinnering volgt { $day }.
news-sent = Je nieuws vertrekt.
news-sent-then = Straks hoor je wie het kreeg.
news-planned = Je nieuws staat klaar.
news-planned-then = Toch niet? Typ: nieuws stoppen.
news-dropped = Oké, we sturen het niet.
news-fault-no-title = Typ een titel.
news-fault-long-title = De titel is te lang. Hoogstens 80 letters.
news-fault-no-text = Typ je nieuws bij Tekst.
news-fault-long-text = De tekst is te lang. Hoogstens 600 letters.
news-fault-bad-link = Deze link lukt niet. Een link begint met https://
news-fault-no-day = Die dag begrijpen we niet. Typ bijvoorbeeld: maandag of 30 november.
news-fault-past = Die dag is voorbij.
news-fault-far = Die dag is te ver weg. Kies een dag binnen 6 maanden.
news-fault-no-audience = Kies voor wie het is.
news-fault-nowhere = Er is geen kanaal voor hen. Kies: ook in de chat.
news-fault-nobody = Niemand kan dit nu krijgen. Kies iemand anders.
news-fault-too-many = Zo veel chats lukken niet. Kies één dienst, of alleen het kanaal.
news-list = Het laatste nieuws
news-list-summary = Over het laatste nieuws.
news-none = Er was nog geen nieuws.
news-none-to-stop = Er is geen nieuws om te stoppen.
news-which-to-stop = Welk nieuws wil je stoppen?
news-began-on = Vertrokken: { $day }.
news-was-stopped = Dit ging niet door.
news-stopped = Dit nieuws gaat niet door.
news-too-late = Dit nieuws is al vertrokken.
news-stop-sure = Dit nieuws is al vertrokken. Wil je de rest stoppen?
news-stop-yes-button = Ja, stop dit nieuws
news-stop-no-button = Nee, stop dit niet
news-rest-stopped = Dit nieuws is gestopt.
news-stop-channels = In het kanaal { $channels } geldt het niet meer.
news-stop-unsure = Kijk even in het kanaal { $channels }. Misschien staat het er nog.
news-stop-waiting = { $count ->
    [one] 1 collega krijgt het niet meer.
   *[other] { $count } collega's krijgen het niet meer.
}
news-stop-reminder = De herinnering komt niet meer.
news-stop-chats-stay = Wat al in chats staat, blijft staan.
news-on-card = Dat lukt alleen met de knop op de kaart. Is de kaart weg? Typ: nieuws.
news-gone = Dit nieuws is er niet meer.
news-report-summary = Je hoort wie je nieuws kreeg.
news-report-under-way = Je nieuws is onderweg.
news-report-over = Je nieuws is verstuurd.
news-report-reminded = Je herinnering is verstuurd.
news-report-nobody = Nog niemand kreeg het.
news-report-posted = Het staat in het kanaal { $channels }.
news-report-coming = Het komt nog in het kanaal { $channels }.
news-report-not-posted = Het lukte niet in het kanaal { $channels }.
news-report-unsure = Kijk even in het kanaal { $channels }. Misschien staat het er niet.
news-report-delivered = { $count ->
    [one] 1 collega kreeg het in de chat.
   *[other] { $count } collega's kregen het in de chat.
}
news-report-waiting = { $count ->
    [one] 1 collega krijgt het nog, tijdens de eigen uren.
   *[other] { $count } collega's krijgen het nog, tijdens de eigen uren.
}
news-report-unreachable = { $count ->
    [one] 1 collega kunnen we niet bereiken.
   *[other] { $count } collega's kunnen we niet bereiken.
}
news-report-missed = Vertel het zelf aan { $names }.
news-report-more = { $count ->
    [one] 1 andere
   *[other] { $count } anderen
}
news-report-failed = { $count ->
    [one] Bij 1 collega lukte het niet.
   *[other] Bij { $count } collega's lukte het niet.
}
news-report-unknown = { $count ->
    [one] Van 1 collega weten we het niet zeker.
   *[other] Van { $count } collega's weten we het niet zeker.
}
news-report-not-again = We sturen het daar geen tweede keer.

## The file of figures (export): names of sheets and columns, and what each figure means

sheet-about = Uitleg
sheet-overview = Overzicht
sheet-topics = Onderwerpen
sheet-per-hour = Per uur
sheet-compared = Diensten
sheet-facts = Feiten
sheet-what = Wat
sheet-means = Wat het betekent
sheet-figure = Cijfer
sheet-value = Waarde
sheet-unit = Eenheid
sheet-n = Gerekend op
sheet-n-of = Gerekend op ({ $of })
sheet-n-about = Zoveel vragen of antwoorden zitten in het cijfer ervoor.
sheet-first = Eerste dag
sheet-last = Laatste dag
sheet-last-of = Laatste dag ({ $of })
sheet-before = Waarde ervoor
sheet-before-n = Gerekend op (ervoor)
sheet-before-first = Eerste dag (ervoor)
sheet-before-last = Laatste dag (ervoor)
sheet-count = aantal
sheet-minutes = minuten
sheet-percent = %
sheet-hours-unit = uren
sheet-per-week = per week
sheet-purpose = Waarvoor
sheet-purpose-about = Zo helpen we beter. Niet om mensen te beoordelen.
sheet-whose = Van wie
sheet-city = De hele stad
sheet-period = Gevraagde periode
sheet-counted = Geteld op
sheet-running = Deze periode loopt nog. De cijfers groeien nog.
sheet-few = Te weinig vragen om te tonen.
sheet-why = Leeg
sheet-no-weeks = Per week tonen we dit niet.
sheet-across-topics = Onderwerpen van één dienst komen niet in een bestand.
sheet-across-hours = Vragen per uur van één dienst komen niet in een bestand.
sheet-across-figures = Van één dienst tonen we geen tevredenheid, verdeling en genoteerde tijd.
sheet-hours-cover = Wel wie kon helpen. { $days }
sheet-days = Van { $first } tot en met { $last }.
sheet-empty = Een leeg vak
sheet-empty-about = Niet gemeten, of te weinig mensen om te tonen. Onderwerpen en antwoorden tonen we vanaf { $askers } vragers. Tijden en verdeling tonen we vanaf { $coaches } digicoaches. Voor een dienst naast andere diensten geldt allebei.
sheet-rounded = Afgerond
sheet-rounded-about = Minder dan { $few } bij één dienst? Dan ronden we af op 0, 5 of 10. Bij zo weinig tonen we ook geen procent.
sheet-folded-about = { $count } kleine diensten samen. Elk daarvan alleen is te klein om te tonen.
sheet-other-departments = Andere diensten
sheet-other-topics = Andere onderwerpen
sheet-asked = Vragen aan de bot
sheet-asked-about = Vragen die een collega stuurde in deze periode.
sheet-noted = Genoteerde hulp
sheet-noted-count-about = Hulp op de werkvloer die een digicoach zelf noteerde.
sheet-weekly = Weektelling
sheet-weekly-about = Wat digicoaches op het einde van de week telden. Het zijn er zeker zoveel.
sheet-all = Alle vragen samen
sheet-all-about = Vragen aan de bot, genoteerde hulp en weektelling opgeteld.
sheet-wait-mean = Wachten: gemiddeld
sheet-wait-about = Van de vraag tot een digicoach ze nam.
sheet-wait-median = Wachten: mediaan
sheet-median-about = De helft duurde korter, de helft langer. Vanaf 10 tijden. Voor één dienst alleen over een jaar.
sheet-wait-ninetieth = Wachten: 9 op de 10
sheet-ninetieth-about = 9 op de 10 duurden niet langer. Vanaf 20 tijden. Voor één dienst alleen over een jaar.
sheet-target = Streeftijd
sheet-target-about = Binnen die tijd willen we een digicoach voor elke vraag.
sheet-within = Binnen de streeftijd
sheet-within-about = Vragen die op tijd een digicoach kregen. Ook wie niemand kreeg, telt mee.
sheet-within-opening = Binnen de streeftijd, alleen open uren
sheet-within-opening-about = Hetzelfde. De klok staat stil als de dienst gesloten is.
sheet-help-mean = Helpen: gemiddeld
sheet-help-about = Zo lang hielp een digicoach bij een vraag. Geschatte tijden tellen hier niet mee.
sheet-help-median = Helpen: mediaan
sheet-help-ninetieth = Helpen: 9 op de 10
sheet-noted-mean = Genoteerde hulp: gemiddelde tijd
sheet-noted-about = De tijd die de digicoach erbij noteerde.
sheet-under-5 = Hulp korter dan 5 minuten
sheet-to-15 = Hulp van 5 tot 15 minuten
sheet-to-30 = Hulp van 15 tot 30 minuten
sheet-over-30 = Hulp langer dan 30 minuten
sheet-bands-about = Zo vaak duurde hulp zo lang. Genoteerde hulp telt mee.
sheet-bands-bot-about = Zo vaak duurde hulp via de bot zo lang.
sheet-help-all = Alle hulp samen
sheet-help-all-about = Alle uren hulp, ook de geschatte.
sheet-help-all-bot = Hulp via de bot samen
sheet-help-all-bot-about = Alle uren hulp via de bot, ook de geschatte.
sheet-under-5-bot = Hulp via de bot korter dan 5 minuten
sheet-to-15-bot = Hulp via de bot van 5 tot 15 minuten
sheet-to-30-bot = Hulp via de bot van 15 tot 30 minuten
sheet-over-30-bot = Hulp via de bot langer dan 30 minuten
sheet-solved = Opgelost door collega's
sheet-solved-about = Van de vragen die opgelost zijn of naar de Service Desk gingen.
sheet-not-helped = Niemand kon helpen
sheet-not-helped-about = Naar de Service Desk omdat niemand kon helpen. Van alle vragen.
sheet-abandoned = Gestopt voor er hulp was
sheet-abandoned-about = De vrager stopte voor een digicoach de vraag nam. Van alle vragen.
sheet-reopened = Toch niet opgelost
sheet-reopened-about = Binnen een week weer open. Van alle opgeloste vragen.
sheet-confirmed = Vrager zei: opgelost
sheet-confirmed-about = De vrager tikte op ja. Van alle opgeloste vragen.
sheet-by-tip = Een tip hielp tijdens het wachten
sheet-by-tip-about = De vrager tikte op ja bij de tip. Niet geteld als opgelost of gestopt.
sheet-not-yet = Nog bezig
sheet-not-yet-about = Vragen die nog niet voorbij zijn.
sheet-on-site = Ter plaatse
sheet-by-phone = Aan de telefoon
sheet-by-chat = Via chat
sheet-ways-about = Zo hielp de digicoach. Alleen vragen aan de bot.
sheet-unsaid = Niet gezegd hoe
sheet-unsaid-about = Een digicoach hielp en zei niet hoe.
sheet-on-phone = Getypt op een gsm
sheet-on-phone-about = De andere vragen kwamen van een pc.
sheet-for-colleague = Gevraagd voor een collega
sheet-for-colleague-about = Iemand vroeg het voor een collega. Van alle vragen.
sheet-satisfied = Goed geholpen
sheet-satisfied-about = Duim omhoog, van alle duimen. Vanaf 10 duimen.
sheet-answered = Gaf een duim
sheet-answered-about = Van alle vragers die een duim konden geven.
sheet-askers = Vragers
sheet-askers-about = Verschillende collega's die iets vroegen.
sheet-workers = Collega's
sheet-workers-about = Zoveel collega's werken er, volgens de dienst zelf.
sheet-per-100 = Vragers per 100 collega's
sheet-per-100-about = Vragers gedeeld door collega's, keer 100.
sheet-covered = Open uren met een digicoach
sheet-covered-about = Uren waarop minstens één digicoach kon helpen. Van alle open uren.
sheet-load-none = Weken van een digicoach zonder vraag
sheet-load-few = Weken van een digicoach met 1 tot 3 vragen
sheet-load-many = Weken van een digicoach met 4 of meer vragen
sheet-load-about = Elke week telt elke digicoach één keer. Nooit met naam.
sheet-load-questions = Vragen per digicoach per week
sheet-load-questions-about = Gemiddelde van weken waarin een digicoach hielp.
sheet-load-minutes = Minuten per digicoach per week
sheet-load-minutes-about = Hetzelfde in tijd. De weektelling telt hier niet mee.
sheet-topic = Onderwerp
sheet-topic-about = Waarover de vraag ging. Kleine onderwerpen staan samen.
sheet-weekday = Dag
sheet-hour = Uur
sheet-hour-about = 9 betekent: van 9 tot 10 uur.
sheet-questions = Vragen
sheet-open-hours = Open uren
sheet-open-hours-about = Zo vaak keken we wie er kon helpen.
sheet-mean-coaches = Digicoaches die konden helpen
sheet-mean-coaches-about = Gemiddeld aantal in dat uur.
sheet-department = Dienst
sheet-fact = Feit
sheet-source = Bron
sheet-sentence = Zin om te plakken
sheet-not-measured-about = De bot meet dit niet. Of er is te weinig om te tonen.
sheet-fact-minutes-about = Zo lang duurde hulp. Geschatte tijden tellen hier niet mee.
csv-sheet = blad
csv-row = rij
csv-item = onderdeel
csv-column = kolom
csv-value = waarde
csv-kind = soort
csv-text = tekst
csv-number = getal
csv-date = datum
export-name = cijfers { $whose } { $period }
export-name-facts = feiten { $period }
export-city = stad
export-what = Cijfers van { $period }, { $whose }.
export-what-facts = Feiten van { $period }.
export-kind-xlsx = Een bestand voor Excel. Het komt in je OneDrive.
export-kind-csv = Een CSV-bestand. Het komt in je OneDrive.
export-whole-city = de hele stad
export-asked = Wil je dit bestand? Antwoord in het bericht hieronder.
export-asked-summary = Een bestand met cijfers.
export-show-button = Toon de cijfers
export-given = Het bestand staat in je OneDrive.
export-given-rule = Er staan alleen cijfers in, geen namen.
export-given-summary = Je bestand is klaar.
export-declined = Goed. Je krijgt geen bestand.
export-again = Toch een bestand? Typ: { $line }.
export-line = export { $period }
export-line-facts = feiten { $period }
export-example = export vorige maand
export-old = Deze knop is oud. De cijfers zijn intussen anders.
export-failed = Het bestand kwam niet in je OneDrive.
export-failed-then = Zeg nog eens ja. Lukt het dan niet? Typ: { $line }.
export-failed-summary = Het bestand lukte niet.
export-no-files = Hier kan ik geen bestand geven. In Teams wel.
export-no-files-then = Op de computer van de bot kan je typen:
export-nothing-summary = Geen bestand.

## The coach channel

channel-named = Dit is nu het coachkanaal van de stad.
channel-named-of = Dit is nu het coachkanaal van { $department }.
channel-weekly = Elke week komt hier een digi-tip. Soms komt er ook nieuws.
channel-first = { $moment } komt de eerste.
channel-replaced = In { $channel } komen geen tips meer.
channel-stop-word = Stoppen? Typ hier: @Digicoach geen coachkanaal meer
channel-named-summary = Hier komen digi-tips.
channel-stopped = Dit is geen coachkanaal meer.
channel-stopped-then = Hier komen geen digi-tips en geen nieuws meer.
channel-name-word = Coachkanaal maken? Typ hier: @Digicoach dit is het coachkanaal
channel-stopped-summary = Over dit kanaal.
channel-was-none = Dit was geen coachkanaal.
channel-only-coordinators = Alleen een coördinator kiest het coachkanaal. Vraag het aan je coördinator.
channel-which-department = Welke dienst bedoel je?
channel-which-word = Typ bijvoorbeeld: @Digicoach dit is het coachkanaal voor Groendienst
channel-what = In dit kanaal deel ik digi-tips en nieuws.
channel-ask-in-chat = Heb je een vraag? Open je eigen chat met Digicoach.
channel-summary = Een antwoord van Digicoach.
channel-say-there = Typ dit in het kanaal zelf.
channel-say-there-how = Zet eerst de app Digicoach in het kanaal. Typ daar dan: @Digicoach dit is het coachkanaal
channel-is = De tips komen nu in { $channel }.
channel-label-name = het kanaal { $channel }
channel-label-of = het coachkanaal van { $department }
channel-label-city = het coachkanaal van de stad
tip-handy-done = Fijn dat je de tip handig vindt.
tip-sent-to-you = De tip komt in je eigen chat.
channel-lost = We kunnen niets meer plaatsen in { $channel }.
channel-lost-then = Zet de app Digicoach weer in dat kanaal. Dan komen de tips terug.
channel-skipped = De week van { $week }: geen tip in { $channel }.
channel-too-late = We konden toen een tijd niets plaatsen.
channel-no-working-day = In die week was er geen werkdag.
channel-no-tip = Er was geen tip.
channel-unknown = We weten niet of de tip in { $channel } staat.
channel-unknown-then = Kijk even in het kanaal. Staat hij er niet? Plaats dan nu een tip.
channel-failed = Teams weigerde de tip in { $channel }.
channel-failed-then = Kijk de tip na. Plaats dan nu een tip.
channel-few-left = { $count ->
    [0] In { $channel } kwamen alle tips al eens.
    [one] In { $channel } is er nog 1 nieuwe tip.
   *[other] In { $channel } zijn er nog { $count } nieuwe tips.
}
channel-few-left-then = Daarna komen de oudste terug.
tips-show-all-button = Toon de tips
channel-told-summary = Nieuws over een coachkanaal.

## The language below the Dutch

# The language's own name for itself: it stands on its button.
language-name = Nederlands
# For who reads no Dutch: asks in your language whether they want it, with the Dutch word to type.
language-hint = Een andere taal? Typ: taal.
language = Welke taal wil je erbij?
language-stays = Het Nederlands blijft staan. De andere taal staat eronder.
language-alone-button = Alleen Nederlands
language-alone-word = alleen nederlands
language-summary = Kies een taal.
language-set = Je leest nu ook: { $language }.
language-set-ask = Lukt iets niet? Typ het hier.
language-set-summary = We bewaarden je taal.
language-again = Een andere taal? Typ: taal.
language-alone = Je leest nu alleen Nederlands.
language-not = Die taal heb ik nu niet. Ik schrijf Nederlands.
language-not-ask = Je vraag mag je typen in je eigen taal.
help-language = taal
help-language-does = Kies een taal naast het Nederlands
# These stand inside dates and rows of names: "morgen 8 uur", "Jan, Fatma en Rita".
day-today = vandaag
day-tomorrow = morgen
day-one-week = de ene week
day-other-week = de andere week
word-and = en

## The names of topics, as on the buttons

topic-name-sign-in = Aanmelden en wachtwoord
topic-name-leave = Verlof, uren en loonbrief
topic-name-teams-mail = Teams en e-mail
topic-name-apps = Apps en formulieren
topic-name-phone = Gsm of tablet
topic-name-computer = Computer of printer
topic-name-other = Iets anders

## What is kept of somebody

help-own-data = mijn gegevens
help-own-data-does = Je ziet wat we van jou bewaren.
own-data = Dit bewaren we van jou
own-data-name = Naam
own-data-email = E-mail
own-data-department = Dienst
own-data-place = Plaats
own-data-phone = Nummer
own-data-roles = Je bent
own-data-coach = digicoach
own-data-contact = aanspreekpunt
own-data-coordinator = coördinator
own-data-asked = Je laatste vragen:
own-data-more = En nog { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
} van vroeger.
own-data-helped = Je hielp { $count ->
    [one] 1 keer
   *[other] { $count } keer
} een collega.
own-data-why = Zo lang bewaren we dit na je vraag:
own-data-text-for = Wat je typte: { $time }. Dan kan je nog iets vragen.
own-data-asker-for = Dat je het vroeg: { $time }. Dan zien we of het terugkomt.
own-data-coach-for = Wie hielp: { $time }. Dan verdelen we de vragen eerlijk.
own-data-events-for = Cijfers zonder naam: { $time }.
own-data-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
own-data-months = { $count } maanden
own-data-seen = Alleen wie helpt, ziet je vraag.
own-data-seen-figures = In de cijfers staat je naam nooit.
own-data-take-button = Bewaar mijn gegevens
own-data-ask-button = Wis mijn gegevens
own-data-follows = Ik zoek wat we van jou bewaren. Je krijgt zo een nieuwe kaart.
own-data-back-button = Toon mijn gegevens
own-data-twins = Werkt de knop niet? Typ: bewaar mijn gegevens. Of typ: wis mijn gegevens.
own-data-summary = Dit bewaren we van jou.

own-file-name = mijn gegevens
own-file-what = Alles wat we van jou bewaren.
own-file-none = Hier kan ik je geen bestand geven.
own-file-none-then = Open Teams op een pc en typ: bewaar mijn gegevens.
own-file-follows = Je krijgt nu een nieuwe kaart. Zeg daar ja.
own-file-given = Je bestand staat klaar.
own-file-given-then = Alleen jij ziet het. Gebruik je deze pc samen? Wis het bestand dan.
own-file-given-summary = Je bestand staat klaar.
own-file-declined = Je krijgt geen bestand.
own-file-failed = Het bestand is er niet gekomen.
own-file-again = Toch nog nodig? Typ: bewaar mijn gegevens.
own-file-summary = Je gegevens als bestand

erase = Wil je al je gegevens wissen?
erase-gone = Alles wat je typte, gaat weg. Ook je naam.
erase-question = Je open vraag stopt. Nog hulp nodig? Dan bel je de Service Desk.
erase-coach = Je bent dan geen digicoach meer. Je open hulp gaat naar anderen.
erase-contact = Je dienst heeft dan een ander aanspreekpunt nodig. Zeg dat eerst even.
erase-coordinator = Je bent dan geen coördinator meer.
erase-for-good = Niemand kan dit nog terughalen.
erase-again = Je kan later altijd opnieuw een vraag stellen.
erase-button = Wis alles van mij
erase-leave-button = Wis niets
erase-twins = Werkt de knop niet? Typ: wis alles van mij. Of typ: wis niets.
erase-summary = Wil je al je gegevens wissen?
erase-only = Je bent de enige coördinator.
erase-only-then = Kies eerst een andere. Typ: rol.
erase-begun = We wissen nu alles van jou.
erase-begun-then = Dat duurt een paar minuten. Daarna krijg je nog één bericht.
erase-begun-summary = We wissen nu je gegevens.
erase-left = We wissen niets.
erased = Alles van jou is weg.
erased-chat = Deze chat blijft in Teams staan. Wissen kan je daar zelf.
erased-desk = Nog hulp nodig? Bel de { $desk } op { $phone }.
erased-again = Een nieuwe vraag? Typ ze hier.
erased-summary = We hebben je gegevens gewist.
erased-contact = Een dienst heeft geen aanspreekpunt meer.
erased-contact-more = Welke? Typ: diensten.
