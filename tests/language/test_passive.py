"""How many passives the lint finds of those that people write, and how often it takes an active sentence for one."""

from tests.language.passive import passive_in

PASSIVE = """
Je verlof is goedgekeurd.
Het is gedaan door Fatma.
Je abonnement is stopgezet.
Je vraag is doorverwezen naar Bram.
De lijst is vrijgegeven.
Je voorstel is aanvaard.
De taak is voltooid.
Dat is niet toegestaan.
Het loon is gisteren uitbetaald.
Je aanvraag is door de dienst afgekeurd.
De knop is verborgen.
Je plaats is ingenomen door Dirk.
De kaart is al bekeken.
Wat je typte, wordt niet bewaard.
Je vraag wordt zo snel we kunnen aan een digicoach doorgegeven.
Morgen worden al je vragen van vorige week nagekeken.
Toen werd de lijst nog eens door Rita overlopen.
De vragen werden vorige week verdeeld.
Je bericht wordt, als je dat wil, meteen gewist.
Er wordt straks gebeld.
Je zal vandaag nog geholpen worden.
Het formulier moet eerst ondertekend worden.
Daarna kan de pc weer opgestart worden.
Dat had vroeger gezegd moeten worden.
Is je nummer al genoteerd?
Is dat goedgekeurd?
Is wat je stuurde al gelezen?
Was de kamer toen afgesloten?
De sleutels zijn teruggebracht.
Je gegevens zijn vorige maand gewist.
Alle namen waren weggelaten.
Je bent uitgenodigd door Noor.
Je bent voor morgen ingepland.
Ik ben daarover niet ingelicht.
De tip is samengevat in drie zinnen.
Het kanaal is aangemaakt door Amina.
De map is verplaatst.
De datum is vastgelegd.
De brief is opgestuurd en geopend.
Het bestand is beschadigd.
De pc is hersteld.
De regel is afgeschaft.
De afspraak is verzet.
Het wachtwoord is veranderd door Katrien en doorgegeven.
Je toegang is geblokkeerd.
De app is verwijderd.
Die naam is al gebruikt.
Je foto is ontvangen.
De vraag is onderzocht.
De uren zijn omschreven in je contract.
Het verzoek is geweigerd.
De stekker is losgetrokken.
Je verlof is ingetrokken.
De printer is nagegaan.
Er is een fout gevonden.
De zaal is volgeboekt.
Dat is nooit bewezen.
De kosten zijn terugbetaald.
De deur is dichtgedaan.
Het nieuws is rondgestuurd door Els en Joris.
De kast is leeggemaakt.
Je antwoord is meegeteld.
De oude kaart wordt vervangen door een nieuwe.
De melding is overgemaakt aan de stad.
Hij is op de hoogte gebracht.
Je pas is kwijtgespeeld.
Je account is aan je gsm gekoppeld.
De tijd is bijgehouden.
De cijfers worden per week opgeteld en getoond.
De vragen die gesteld zijn, zie je hier.
Alles wat nodig is, is klaargelegd.
De taal is ingesteld.
Je bericht is ge-e-maild.
De lamp is kapotgemaakt.
Dit is door iemand anders overgenomen.
Het is voorzien voor maandag.
De cursus werd onderbroken.
Het plan is besproken.
De zin is hertaald.
Het formulier is ingevuld.
De stekker is uitgetrokken.
Je naam werd weggehaald.
Wordt je scherm gedeeld?
Je uitnodiging is afgewezen.
Je dossier is doorgestuurd naar de cel loon.
De nieuwe versie is geïnstalleerd.
Je profiel wordt binnen een week aangevuld.
Dit is beslist door de stad.
De toestellen zijn uitgedeeld.
Deze map is gemaakt voor iedereen.
Je mening werd gevraagd.
De bestelling is geleverd.
Alle bladen zijn geprint.
De vraag is overgedragen.
De wijzigingen zijn bewaard.
Je kaart is vernieuwd.
De toegang werd geweigerd.
Je bent afgemeld.
Er wordt aan gewerkt.
Het nummer is doorgestreept.
De opleiding is afgelast.
Er is beslist om te sluiten.
Is de pc al nagezien?
De klacht is neergelegd.
Je bent verwittigd.
Alles is opgeruimd.
De batterij is opgeladen.
De cijfers zijn berekend.
De sleutel is verloren.
Je antwoord is gehoord.
De les is uitgesteld.
Je wordt verwacht om 8 uur.
Een collega is gevraagd.
De app is getest.
Het is geweten.
De zaak is gesloten door de stad.
De zaal is gepoetst.
De taart is opgegeten.
De werken zijn stilgelegd.
De pagina is vertaald.
Het papier is bijgevuld.
"""
ACTIVE = """
Je dienst is open.
Je vraag is klaar.
De app is weg.
De klok is gestopt.
Ik ben gekomen.
Fatma is al vertrokken.
Het bericht is verdwenen.
Ben je verhuisd?
De bus is doorgereden.
Rita is naar huis gegaan.
Het is niet gelukt.
Er is iets gebeurd.
Je bent gebleven tot het einde.
Jan is gestart bij Kinderopvang.
Het scherm is zwart geworden.
De pc is uitgevallen.
De foto is niet aangekomen.
Ik ben je naam vergeten.
Dirk is opgestaan.
Het aantal is gestegen.
De prijs is gedaald.
Is je tekst plots verdwenen?
Bram is teruggekomen van vakantie.
Is het je gelukt?
We zijn begonnen.
Je vraag is nieuw en Noor helpt je.
Je bent nu digicoach bij de dienst Groen.
Er is een nieuw bericht.
Dit bericht is niet meer nodig.
Je bent bekend bij je collega's.
Dat is verkeerd.
Ben je bereid om te helpen?
Het bestand is groot.
Het gebied is klein.
Het gezicht is niet te zien.
Er is geen geld meer.
Het geluid is te stil.
Wees gerust: Katrien is er.
Je bent verplicht om te bellen.
De zaal is bezet, wacht even.
Wie heeft je geholpen?
Je hebt je collega geholpen en je bent klaar.
Bram heeft zijn vraag verstuurd.
Samir heeft zijn gsm verloren.
Dit is de vraag die je gesteld hebt.
Is het bestand dat je bewaard hebt nog daar?
Je bent er en ik heb het genoteerd.
Dit is wat je gebruikt.
Als het zo ver is, verstuurt Els een bericht.
Je bent digicoach en gebruikt Teams.
Je wordt nu geen digicoach.
Word je aanspreekpunt, dan bel ik je.
Wie wordt de vervanger van Joris?
Het wordt morgen mooi weer.
Het is goed om je wachtwoord niet te vergeten.
Je vraag is te vinden bij je vragen.
Het is een gesloten deur.
Dat is geen verborgen camera.
De lijst is anders: we bewaren enkel je naam.
De digicoach die er is, vertelt het je.
Het is fijn dat je komt.
Er is verschil.
Dat is verschillend per dienst.
Het begin is moeilijk.
Waar is je overzicht?
Dit is je verlof.
De herfst is begonnen.
Het gesprek is voorbij.
Het is jouw beurt, zegt Fatma.
Je bent verkouden.
Zijn jullie tevreden?
Noor is getrouwd.
Het ontbijt is om 8 uur.
Je was moe en je hebt gerust.
Waren er veel mensen in het gebouw?
Zijn gezin woont in Gent.
Je moet betalen wat het waard is.
De digicoach belt als je er bent.
De batterij is leeg en het scherm is zwart.
Het bericht is van gisteren en staat onderaan.
Wie is de verantwoordelijke?
Is er iemand bij de balie?
Zijn er vragen over je gegevens?
Je bent vrij en we zoeken een ander.
Noor is verhuisd naar Gent.
Wat is het verschil?
Het is een gedeelde pc.
Je bent een ervaren collega.
Dit is gemakkelijk.
Het is verstandig om te wachten.
Het weer is veranderd.
Ben je je gsm vergeten?
De tijd is verstreken.
Dat is het bedrag.
Hoe is het met je geheugen?
Mijn dochter is geslaagd.
Wij zijn beschikbaar en bereiken je snel.
De gemeente is gesloten.
Dat is een verbetering.
Er zijn twee gebouwen.
Het gevolg is dat je wacht.
Is het gelukt om te bellen?
Het is te gek.
De dienst heeft jullie verwittigd en is blij.
Jan is aangekomen en heeft gebeld.
Je bent hier om te vergaderen.
Dit is Bram: hij heeft je vraag gekregen.
Dit is wat Fatma vertelt.
Als je klaar bent, sluit je het venster.
"""
LEAST_FOUND = 0.95
MOST_FALSE = 0.05


def sentences(text: str) -> list[str]:
    return text.strip().splitlines()


def test_nearly_every_passive_is_found_and_nearly_no_active_sentence():
    missed = [sentence for sentence in sentences(PASSIVE) if passive_in(sentence) is None]
    taken = [sentence for sentence in sentences(ACTIVE) if passive_in(sentence) is not None]
    recall = 1 - len(missed) / len(sentences(PASSIVE))
    false = len(taken) / len(sentences(ACTIVE))
    print(f"passives found: {recall:.1%}, missed: {missed}; active ones taken: {false:.1%}: {taken}")

    assert min(len(set(sentences(PASSIVE))), len(set(sentences(ACTIVE)))) >= 60
    assert (recall >= LEAST_FOUND, false <= MOST_FALSE) == (True, True), (missed, taken)
