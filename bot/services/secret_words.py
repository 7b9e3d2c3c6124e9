"""The words by which a password or a code is found, and those that are none: small lists, as people type them."""

from collections.abc import Mapping
from enum import Enum


class Cue(Enum):
    """What a word says of what stands near it."""

    PASSWORD = "password"  # noqa: S105 - the kind, no password
    PIN = "pin"
    """Figures may follow at once."""
    CODE = "code"
    """*code* alone also names errors, doors and colours."""
    LOGIN = "login"
    """A name follows more often than a password."""
    CARD_CHECK = "card check"
    """The three figures on the back of a card."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CUES: Mapping[str, Cue] = {
    **dict.fromkeys(
        _words(
            """
            wachtwoord wachtwoorden wachtwoordje paswoord paswoorden passwoord passwoorden ww pw pwd psw pass passw
            password passwords passwort passe mdp şifre sifre şifrem sifrem şifresi sifresi parola parolam parolası
            parole parolă hasło haslo contraseña contrasena senha пароль парола السر المرور
            """
        ),
        Cue.PASSWORD,
    ),
    **dict.fromkeys(
        _words(
            """
            pin pincode pinkod pukcode puk smscode toegangscode verificatiecode ontgrendelcode ontgrendelingscode
            alarmcode deurcode wificode inlogcode logincode aanmeldcode activatiecode beveiligingscode bevestigingscode
            herstelcode schermcode authenticatiecode itsmecode mfacode passcode geheimcode kluiscode gsmcode
            """
        ),
        Cue.PIN,
    ),
    **dict.fromkeys(_words("code codes codeke kod kodu"), Cue.CODE),
    **dict.fromkeys(
        _words("login inlog inloggen aanmelden aangemeld ingelogd user username gebruiker gebruikersnaam"),
        Cue.LOGIN,
    ),
    **dict.fromkeys(_words("cvc cvv cvc2 cvv2"), Cue.CARD_CHECK),
}
STEMS = tuple(
    _words("""
    twoo twor twrd twro chwo chwr swoo swor swrd sswo ww pwd pw psw pass mdp code kod pin puk login inlog aanm user gebruiker
    ifre parol paro hasł hasl senha contrase парол السر المرور cvc cvv woord wtwo twrt swrt swor
    """)
)
"""A line without any of these has no cue in it, however it is misspelled."""
PASSWORD_ENDINGS = ("wachtwoord", "paswoord", "passwoord", "password")
"""*mailwachtwoord*."""
PASSWORD_BONES = _words(
    "wchtwrd wctwrd whtwrd wchwrd wachtwrd wchtwrt wtchwrd wchtrwd wchtwd wchtwr pswrd pswrt pswd"
)
"""Consonants, one of each row: *wachtword*, *wactwoord*, *pasword* and other slips of the finger."""
FIRST_HALVES = _words("wacht wach pas pass")
"""Of *wacht woord*, typed apart."""
CODE_PROVES = _words(
    """
    itsme sms gsm pin mfa microsoft authenticator verificatie bevestiging toegang deur deuren mijn mn m'n men ontgrendel
    alarm kluis wifi poort kreeg krijg binnen geraken
    """
)
"""Beside *code*: one that proves who somebody is, or lets them in."""
CODE_PROVES_AT_ONCE = _words("itsme sms pin mfa verificatie bevestiging toegang ontgrendel alarm")
CODE_OF_ERROR = _words(
    """
    fout fouten foutcode foutmelding error errors melding meldt geeft gaf toont zegt http bsod stopcode qr post bar streep
    streepjes kleur artikel product bestel kost kosten betekent
    """
)
"""Beside *code*: one that says what went wrong, or what something is."""

LINKS = _words("is was wordt werd luidt : = => == ==> -> :- --> en /")
"""Stand between a cue and the secret. *en* and the stroke only after a name to sign in with."""
COLONS = frozenset(LINKS - _words("is was wordt werd luidt en /"))
BE_FORMS = _words("is was wordt werd luidt are est isch")
GLUED_FORMS = _words("da's das dat's tis 'tis")
HEDGES = _words(
    """
    nu dus normaal waarschijnlijk volgens mij misschien altijd gewoon ook nog nog: vroeger eigenlijk toch precies denk ik
    namelijk steeds echt wel dan hier dit dat eerst terug vandaag
    """
)
"""Between *is* and the secret; behind them a plain word is none."""
OF_WHAT = _words(
    """
    van voor mijn mn m'n men mijne de het den een 't in op bij om te naar als met die dat ik we gebruik gebruikte typ typte
    mail mails mailbox outlook teams mia windows laptop tablet gsm computer pc wifi account kassa app telefoon ipad iphone
    google microsoft itsme chrome nieuw nieuwe oud oude collega ons onze hem haar zijn uw je jouw server portaal intranet
    programma nummer werk thuis scherm bank kluis deur alarm poort toegang om binnen geraken komen
    """
)
"""Says whose or what for; behind it the secret may still come."""
OWNERS = _words(
    "mijn mn m'n men mijne het de ons onze uw je jouw zijn haar ne nen een da dit dat goed juist nieuw nieuwe oud oude"
)
CLAUSE_ENDS = _words(
    """
    maar en of want dus kan hoe wat waarom werkt lukt gaat ik hij ze zij we wie waar als dat die en-toch niet pakt weigert doe
    doet ofzo ofzoiets zoiets denk toch zeker klopt moet wil aub alstublieft svp please merci dank but and
    """
)
"""Behind a plain word: it stood alone, as a password does."""
UNITS = _words(
    """
    teken tekens letter letters cijfer cijfers dag dagen keer keren maand maanden jaar week weken uur uren minuten min x maal
    karakters karakter % euro kg cm sec seconden pogingen verdiep personen stuks
    """
)
THINGS = _words(
    """
    lokaal zaal bureau gebouw kamer verdiep verdieping badge pc laptop printer serienummer versie bestand factuur bestelling
    dossier ticket vraag personeelsnummer stamnummer toestel model type bon order lijn bus tram artikel pagina poort toner
    """
)
"""What follows one of these is its name or number."""
PRODUCTS = _words(
    """
    office microsoft windows win iphone ipad galaxy samsung teams outlook excel word powerpoint sharepoint onedrive android
    ios chrome edge usb hdmi covid m o a s x w usbc wpa mp mpeg web pixel huawei xperia nokia redmi surface thinkpad latitude
    elitebook probook macbook laserjet officejet versalink autocad acrobat photoshop internet explorer firefox server exchange
    mfa log ipv base utf step fa dect hp lenovo dell canon epson xerox brother ricoh konica
    """
)

ORDINARY = _words(
    """
    aan aangepast aanmelden aanpassen aanvaard aanvragen af afgelopen afgesloten al alle alleen alles als altijd ander andere
    anders antwoord app apart au aub authenticator automatisch avond badge bang bank beginnen bekend bel belangrijk ben bent
    bericht beschikbaar beter bestaat beveiligd bewaard bewaren bezet bij bijna binnen blanco blijf blijft blijkbaar blokkeert
    boven browser bureau buiten bv chrome code collega computer correct daar daarna dagelijks dan dat de deze die dienst dicht
    digicoach direct dit doe doen doet donker door dood dubbel duidelijk dus echt een eens eenvoudig eerst eigenlijk eindelijk
    elk elke en er ergens erg ermee error even excel fout foute foutief foutje ga gaan gaat gans geen gedaan gelijk geldig geleden
    geheim gek gekend gemaakt genoeg gewijzigd gewoon gezien gisteren goed goede google graag groot gsm had half hallo heb hebben
    heeft heel helaas help helpen hem hen herkend het hetzelfde hetzelfde hier hij hoe hoelang hoeveel hoort hun iedereen iemand
    iets ik in incorrect ineens ingesteld ingewikkeld inloggen instellen internet invullen is itsme ja jammer je jij jou jouw
    juist kan kapot keer kent kies kiezen klaar klein kom komt kon kopie kort korter krijg krijgen kun kunnen kwijt laat laatste lang
    langer laptop leeg lees letters liefst lijkt logisch login los lukken lukt maar maandag maak maken mag mail makkelijk makkelijker
    me meer mee meerdere men met meteen mia microsoft mij mijn minder minstens misschien mis misbruikt moeilijk moeilijker moet
    moeten moest mogelijk mogen na naam naar nadat natuurlijk nee nergens net niet niemand niets niks nieuw nieuwe nieuws no nochtans
    nodig nog nogal nooit normaal nu nul of office ok oké okay om omdat onder ondertussen onduidelijk ongeldig onjuist onlangs ons
    onveilig onvindbaar op opeens open opgelost opgeschreven opnieuw opslaan oud oude outlook over overal paswoord pas persoonlijk
    pc phishing plots plus precies printer privé probleem raar reset resetten rood ruim samen scherm sharepoint simpel sinds slecht
    sms snel soms sorry standaard steeds sterk sterker stop stuk tablet tamelijk te teams telefoon telkens ten terug thuis tijdelijk
    tip tips toch toe toen tot trouwens tussen uit uw van vanaf vandaag vanmorgen vast veel veilig veiliger veilige verander veranderen
    verdwenen verkeerd verlopen vermoedelijk verplicht vers vervallen vervelend via vlot vol volgens volgende voor vooraf
    voorbij vorige vraag vraagt vragen vreemd vrij waar waarom wanneer want waren was wat we wel welk welke weer weet weg weggegooid
    weigert weinig werk werken werkt wie wifi wij wijzigen wil willekeurig windows word worden wordt wou wrong wissen zal ze zegt zeker
    zelf zelfde zeer zetten zie zien zij zijn zo zoals zodat zoek zonder zou zoveel zwak zwart zwakke
    actief inactief bewaarbaar nietig okee oki prima perfect nutteloos zinloos hoofdlettergevoelig uniek gestolen gehackt gekraakt
    wachtwoord wachtwoorden ww password user gebruiker account expired forgotten wrong not invalid incorrect blocked locked the my
    your what how where please oublié expiré bloqué incorrecte ne pas faux yanlış unuttum çalışmıyor yok
    """
)
"""Words that say how it is with a password, or begin a sentence; none of them is one."""
