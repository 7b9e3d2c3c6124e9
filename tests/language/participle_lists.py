"""The Dutch words that no rule finds: participles of strong verbs, parts that come off, and words that only look so."""


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(text.split())


APART = words(
    """aan achter af apart bekend bij bijeen binnen bloot boven buiten deel dicht dood door droog fijn
    gevangen gelijk gereed goed groot heen hoog in ineen kapot kenbaar klaar kwijt laag lang leeg
    los mede mee mis na naar neer om omhoog omlaag omver onder op open openbaar opnieuw over plaats
    raad recht rond samen schoon snel stand stil stop stuk tegen tekort teleur tentoon terecht
    teniet terug teweeg thuis toe uit uiteen vast voort veilig verder vol voor voorbij voorop
    vooruit vrij waar wakker warm weer weg zeker
    """
)
"""What stands before the verb and comes off: *goed-gekeurd*, *ik keur goed*."""

STRONG = words(
    """bakken bannen barsten beten blazen bleken bleven boden bogen bonden borgen bracht braden braken
    broken dacht daan dolven dongen doken dragen dreven dwongen drongen dronken floten gaan geten
    geven gleden golden goten graven grepen had hangen heten hesen heven holpen houden houwen keken
    klommen klonken knepen kocht komen kozen kregen krompen kropen laden laten legen leken lezen
    logen loken lopen meden melken meten molken nomen plozen prezen raden reden resen reten roepen
    roken rocht scheiden schapen schenen scheten scholden schonden schonken schoren schoten schoven
    schreden schreven schrokken slagen slapen slepen sleten sloten slopen slonken smeten smolten
    sneden snoten snoven spannen spleten spogen sponnen sproken sprongen sproten spoten staan stegen
    stoken stolen stonken storven stoten stoven streden streken toeven togen treden trokken troffen
    vallen vangen varen vlochten vloden vlogen vochten vonden vouwen vreten vroren wassen wegen
    weken werkt wezen weten weven wogen wonden wonnen worden worpen worven wreven wroken wrongen
    zegd zeten zien zocht zoden zogen zonden zongen zonken zonnen zopen zouten zwegen zwollen
    zwolgen zwommen zworen zworven
    """
)
"""How participles of strong verbs end, after *ge* or after *be, ver, ont*: *geschreven*, *beschreven*."""

WITHOUT_GE = words(
    """aanbeden aanhoord aanschouwd aanvaard achterhaald achtervolgd bedot begonnen begrepen begroet
    beantwoord belet benut besmet bevrucht beplant bekort doorboord doorbroken doorgrond doorkruist
    doorlopen doorstaan doorzien doorzocht erkend ervaren geëist geïnd hervat herplaatst miskend
    misbruikt misgund mishandeld misleid mislopen mislukt misverstaan omarmd omgeven omringd
    omschreven omsingeld omvat onderbouwd onderbroken ondergaan onderhandeld onderhouden ondermijnd
    ondernomen onderscheiden onderschat ondersteund onderstreept ondertekend onderverdeeld
    ondervonden ondervraagd onderwezen onderworpen onderzocht ontmoet overbelast overbrugd overdacht
    overdreven overhandigd overheerst overleefd overlegd overlopen overreden overschat overschreden
    overspoeld overtreden overtroffen overtuigd overvallen overwogen overwonnen verbeterd vereist
    vergeten vergroot verhit verkleed verkort verlicht verloren verlost vermeld verplant verplet
    verrijkt verspreid verwoest verzet voldaan volbracht volmaakt voltooid voltrokken voorkomen
    voorspeld voorzien weerhouden weerkaatst weerlegd weersproken
    """
)
"""Participles with no *ge, be, ver, ont* in front that comes off, or with a *t* that no rule tells from now."""

NO_PARTICIPLES = words(
    """aangezicht bed beeld behoud bestond bevond beeldt beest begin begint begrijpt behoort belang beleid
    beneden bericht berichten bestaat bestand bewind bezoekt doorzicht gebed gebeuren gebied gebod
    gebeurt gedicht geduld geeft geen geest geit geld gelden geldt gelet gelooft gelukt geluid
    gemeenteraad gemoed geneest geniet genoot genot gent geraakt gerecht gerucht geschut geslacht
    getijd gevecht geweld gewest gewicht gezicht herfst inzicht misschien omroept onderbreekt
    onderdeel onderhoud onderscheid ontbijt ontbreekt onthoudt ontslag ontstaat ontstond ontvangst
    opzicht overheid overkant overlast overleg overwicht overzicht toezicht uitzicht verband verbod
    verbond verdient verdriet verkoopt verlaat verloopt verraad verschilt verstand verst verstaat
    verwijt verzoekt voorbeeld voorhoofd voorraad vooruit vooruitzicht voort
    """
)
"""Words of that form that are something else: names of things, and verbs that are said of now only."""

ADJECTIVES = words(
    """begaafd bedaard bejaard bekend benieuwd beroemd bestemd bereid berucht bescheiden betrokken bevoegd
    bevreesd bevriend bewust bezet bezeten bezorgd gebrand gehaast gehandicapt geliefd gelegen
    gemeend gemiddeld genoodzaakt gereed gepensioneerd gerust geschikt geslepen gespannen gestrest
    getrouwd gewend gewild gezind gezond gewond omgekeerd omstreden onbekend ongedeerd ongehuwd
    ongerust ongeschikt ontevreden onterecht ontspannen opgelucht opgewonden tevreden toegewijd
    uitgebreid uitgeput verbaasd verdacht verkeerd verkleumd verkouden verlegen verleden verliefd
    vermoeid vermist verplicht verrast verschuldigd verslaafd verward verwend verwonderd volwassen
    welbekend ingewikkeld
    """
)
"""How somebody or something is or becomes: nobody did it."""

MOVED = words(
    """begonnen bevallen bevroren bezweken gebarsten gebeurd gebleken gebleven gedaagd gedaald gefietst
    gegaan gegleden gegroeid gekeerd geklommen gekomen gekropen gekrompen geland gelopen gelukt
    genezen gereden gereisd gerold geschrokken geslaagd gesmolten gesprongen gestapt gestart
    gestegen gestopt gestorven gestrand gestruikeld gevallen gevaren gevlogen gevlucht gewandeld
    geweest geweken geworden gezakt gezonken gezwollen gezwommen geëindigd mislukt ontploft ontsnapt
    ontstaan ontwaakt overleden toegenomen veranderd verdwaald verdwenen vergeten verhuisd verkleurd
    verongelukt verouderd verroest verschenen verstreken vertrokken vervallen opgestaan rechtgestaan
    beland
    """
)
"""Of movement and change, with *zijn* where others have *hebben*: *ik ben gekomen*, *de klok is gestopt*."""

TAKEN_ON = words(
    """nagegaan aangegaan tegengegaan aangevallen lastiggevallen overvallen aangereden ingereden overreden
    opgestart doorlopen ondergaan begaan
    """
)
"""With this part before it, such a verb takes an object again, and somebody did it: *je vraag is nagegaan*."""
