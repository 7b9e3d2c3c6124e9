"""Words of offices and machines that a count of Dutch calls common, each with what people say: *teneinde*, say *om*."""

from functools import cache

from tests.language.dutch import is_common

_SAY = """
aangaande: over
aangelegenheid aangelegenheden: zaak
aangezien: want
aanvang: begin
aanvangen aanvangt: beginnen
aanwenden aangewend: gebruiken
achterwege: niet
activeren activeer activeert geactiveerd activatie activering: aanzetten
additioneel additionele: extra
afdoende: genoeg
alsmede: en ook
alvorens: voor
anderszins: anders
anderzijds enerzijds: maar
applicatie applicaties: app
authenticatie authenticeren authenticeert: aanmelden
automatisch automatische: vanzelf
autorisatie autoriseren geautoriseerd: toestemming
begunstigde begunstigden: wie het krijgt
behoeve: voor
behoudens: behalve
benodigd benodigde benodigdheden: nodig
beschikken beschik beschikt: hebben
betreffen betreft betreffende: gaan over
bevestigen bevestig bevestigt bevestigd bevestiging: ja zeggen
bevoegd bevoegde bevoegdheid bevoegdheden: wie dat mag
bewerkstelligen bewerkstelligt: zorgen voor
beëindigen beëindig beëindigt beëindigd beëindiging: stoppen
bijgevolg: dus
categorie categorieën: soort
communiceren communiceer communiceert communicatie: vertellen
component componenten: deel
conform: zoals
configureren configureer configureert configuratie: instellen
consulteren consulteer consulteert: kijken in
contacteren contacteer contacteert gecontacteerd: bellen of schrijven
continueren continueert: verdergaan
correspondentie: brieven
creëren creëer creëert gecreëerd: maken
criterium criteria: regel
daaromtrent hieromtrent: daarover
daartoe hiertoe waartoe: daarvoor
deactiveren deactiveer deactiveert gedeactiveerd: uitzetten
derhalve: dus
desalniettemin niettemin desondanks: toch
desbetreffend desbetreffende: deze
desgevallend: als het zo is
desgewenst: als je wil
dienaangaande: daarover
dient dienen: moeten
distribueren distribueert distributie: verdelen
diverse: verschillende
doeleinde doeleinden: doel
doorlooptijd: hoe lang het duurt
echter evenwel: maar
eerstvolgende: volgende
elektronisch elektronische: digitaal
escaleren escaleert escalatie: doorgeven
evalueren evalueer evalueert evaluatie: nakijken
evenals: net als
evenmin: ook niet
eventueel eventuele: misschien
faciliteren faciliteert: helpen
finaliseren finaliseer: afmaken
formaliteit formaliteiten: papieren
frequent frequente frequentie: vaak
functionaliteit functionaliteiten: wat je ermee kan
functioneren functioneert: werken
fungeren fungeert: zijn
gebruiker gebruikers: collega
geenszins: niet
genereren genereer genereert gegenereerd: maken
geschieden geschiedt: gebeuren
hanteren hanteer hanteert: gebruiken
heden: vandaag
hetgeen: wat
identificatie identificeren identificeert: wie je bent
identiteit: wie je bent
immers: want
implementeren implementeert implementatie: invoeren
indien: als
informeren informeer informeert geïnformeerd: vertellen
initiëren initieert initieel initiële: beginnen
inzage: zien
inzake: over
instantie instanties: dienst
instructie instructies instrueren: uitleg
integraal integrale: heel
interface interfaces: scherm
jegens: tegen
krachtens: door
limiet limieten: grens
locatie locaties: plaats
mededelen mededeling mededelingen: zeggen
medewerker medewerkers werknemer werknemers: collega
middels: met
minimaal minimale: minstens
mits: als
modaliteit modaliteiten: hoe het gaat
momenteel: nu
monitoren monitoring: volgen
navolgend navolgende: volgende
noodzakelijk noodzakelijke: nodig
notificatie notificaties: melding
omtrent: over
onderhavig onderhavige: deze
ondervinden ondervindt: hebben
onmiddellijk onmiddellijke: meteen
onverwijld: meteen
operationeel operationele: het werkt
optie opties: keuze
optimaal optimale optimaliseren optimaliseert: beter
overeenkomstig: zoals
parameter parameters: instelling
participeren participeert participatie: meedoen
personaliseren gepersonaliseerd: aanpassen
prioriteit prioriteiten: wat eerst komt
procedure procedures: stappen
raadplegen raadpleeg raadpleegt geraadpleegd: kijken in
realiseren realiseert gerealiseerd realisatie: maken
recent recente recentelijk: nieuw
reduceren reduceert reductie: minder maken
registreren registreer registreert geregistreerd registratie: noteren
reglement reglementen: regels
relevant relevante: belangrijk
respectievelijk: en
resteren resteert resterend resterende: blijven over
retourneren retourneer retourneert: terugsturen
selecteren selecteer selecteert geselecteerd selectie: kiezen
specifiek specifieke specificeren: juist dat
structureel structurele: altijd
teneinde: om
tenzij: behalve als
tevens: ook
thans: nu
toereikend toereikende: genoeg
uitsluitend: alleen
valideren valideer valideert gevalideerd validatie: nakijken
vereisen vereist vereiste vereisten: nodig
verifiëren verifieer verifieert geverifieerd verificatie: nakijken
vermits: omdat
verrichten verricht: doen
verschaffen verschaft: geven
verstrekken verstrek verstrekt: geven
vervolgens: daarna
vigerend vigerende: van nu
vooraleer: voor
voornoemd voornoemde voormeld voormelde: die
voorts: ook
voltooien voltooi voltooit voltooid: afmaken
wederom: weer
weergave weergaven: hoe het eruitziet
wenselijk wenselijke: goed
wijze: manier
zodoende: zo
zulks: dat
"""
_PART = 8
"""Letters from which such a word is also seen inside a longer one: *betaal-procedure*, but not *in-middels*."""

_REST = 3
"""Letters of what such a part stands with."""


@cache
def plain_words() -> dict[str, str]:
    """What to say, by each form that is refused."""
    pairs = (line.split(": ") for line in _SAY.strip().splitlines())
    return {form: plain for forms, plain in pairs for form in forms.split()}


@cache
def office_word_in(word: str) -> str | None:
    """The refused word that this is, or that stands in it at an end; None when there is none."""
    refused, plain = plain_words(), word.casefold()
    for part in (plain, *plain.split("-")):
        if part in refused:
            return part
    long_ones = (form for form in refused if len(form) >= _PART)
    return next((form for form in long_ones if _is_part(form, plain)), None)


def _is_part(form: str, word: str) -> bool:
    """*Betaling-s-procedure*; but not *an-derhalve*, *ar-resteren*."""
    if word.endswith(form):
        rest = word.removesuffix(form)
    elif word.startswith(form):
        rest = word.removeprefix(form)
    else:
        return False
    return len(rest) >= _REST and is_common(rest)


def pairs() -> int:
    """How many headwords there are, each with its plain word."""
    return len(_SAY.strip().splitlines())
