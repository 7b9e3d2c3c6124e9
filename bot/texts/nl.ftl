# Every sentence on screen, in Dutch. Labels are settled; sentences have 12 words at most; "je", never "u".
# $when: "maandag 8 uur" or "13 uur". $moment begins a sentence: "Maandag om 8 uur" or "Om 13 uur". $name: a first name.

## Buttons

ask-button = Stel een vraag
how-button = Hoe werkt dit?
send-button = Stuur mijn vraag
accept-button = Ik help
arrange-button = Ik regel het
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
leave-computer = Je mag je afmelden. Je digicoach komt naar je toe.
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

## The worker: somebody helps, and after

helped = { $name } helpt je.
helped-message = Je krijgt een bericht van { $name }.
look-up = Zoek { $name } in Teams.
more-to-say = Nog iets te zeggen? Typ het hier.
helped-summary = Een digicoach helpt je.
is-it-solved = Is het opgelost?
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

## The worker: the Service Desk

desk-nobody = Sorry. Geen collega kon je helpen.
desk-chosen = De { $desk } helpt je verder.
desk-sent-by = { $name } stuurt je naar de { $desk }.
desk-call = Bel de { $desk }: { $phone }.
desk-no-phone = Vraag hulp aan de { $desk }.
desk-hours = Open: { $hours }.
desk-read-out = Lees dit voor:
desk-sentence = Dag, mijn digicoach stuurt me door. Mijn vraag is nummer { $number }.
desk-sentence-nobody = Dag, ik vond geen digicoach. Mijn vraag is nummer { $number }.
desk-summary = De Service Desk helpt je verder.

## The coach: asked

offer = Een collega vraagt hulp
offer-contact = Nog niemand kon helpen. Kan jij dit regelen?
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
holding-first = Stuur eerst een bericht naar { $name }.
holding-password = Vraag nooit naar een wachtwoord. Laat je collega zelf typen.
still-helping = Ben je nog aan het helpen?
still-helping-how = Is het gedaan? Tik op Klaar.
holding-summary = Je helpt een collega.
still-helping-summary = Ben je nog aan het helpen?
gave-back = Je gaf de vraag terug. We zoeken iemand anders.
gave-back-thanks = Bedankt om het te zeggen.
not-helped-yet = Je collega is nog niet geholpen.
somebody-else = We zoeken iemand anders. Jij hoeft niets te doen.
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
which-department-label = Jouw dienst
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

## First words

welcome = Dag { $name }.
welcome-how = Lukt iets niet op je gsm of pc? Typ het hier. Een collega helpt je.
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
ask-next = Daarna stuur je ze met één knop.
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
help-coach = Als digicoach
help-accept = ik help
help-accept-does = Je neemt de vraag aan.
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
help-most = maximaal 3 per week
help-most-does = Meer krijg je er niet.
help-summary = Dit kan je typen.

## Own questions

mine = Je vragen
mine-searching = We zoeken een digicoach.
mine-helped = { $name } helpt je.
mine-resolved = Is het opgelost?
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
old-button = Deze knop werkt niet meer. Typ hulp voor wat wel kan.
old-button-summary = Deze knop werkt niet meer.
something-wrong = Dat lukte nu niet.
something-wrong-then = Probeer het straks nog eens.
something-wrong-press = Je tekst is niet kwijt.
something-wrong-summary = Dat lukte nu niet.

elsewhere = Stel je vraag aan mij in onze eigen chat. Daar help ik je graag.
