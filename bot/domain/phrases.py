"""The fixed lines that `hearing` knows: courtesies, commands, and words that show a line is about something else.

All are folded (`words.fold`). A line is matched whole, so a phrase here never catches a question that contains it.
"""

from enum import Enum, auto


class Courtesy(Enum):
    """What a polite word does to a line made of nothing else."""

    GREETING = auto()
    THANKS = auto()
    YES = auto()
    FINE = auto()
    """A yes, unless it leads to thanks: *ok merci* presses nothing."""
    NO = auto()
    FILLER = auto()


def _lines(text: str) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in text.split(","))


COURTESIES = {
    Courtesy.GREETING: _lines(
        """
        hallo met, hallo, hello, hey, hei, hi, hoi, heey, halo, yo, salut, salu, salukes, aloha, dag, daag,
        dagh, goeie dag, goeiedag, goeiendag, goeie, goededag, goede dag, goedendag, goeiemorgen, goeie
        morgen, goedemorgen, goede morgen, morgend, goeienavond, goeie avond, goeienamiddag, goede namiddag,
        goeiemiddag, goedemiddag, goedenavond, goede avond, goeieavond, good morning, good afternoon, good
        evening, good day, bonjour, bonsoir, coucou, slaapwel, merhaba, merhabalar, selam, selamlar,
        gunaydin, iyi gunler, iyi aksamlar, selamun aleykum, tot straks, tot morgen, tot later, bye, ciao,
        prettig weekend, fijn weekend, fijne dag, prettige dag, nog een fijne dag, nog een prettige dag, au
        revoir, gorusuruz, salam, buna
        """
    ),
    Courtesy.THANKS: _lines(
        """
        merci, mercie, mersi, merci he, merciekes, mercikes, bedankt, danke, bedank, hartelijk dank, dank u,
        dank je, dank u wel, dank je wel, dankjewel, danku, dankuwel, dankje, dank, thanks, thank you, thx,
        tx, ty, thanks a lot, cheers, super bedankt, je bent een schat, tesekkurler, tesekkur ederim, sag
        ol, sagol, sag olun, sagolun, eyvallah, cok tesekkurler, 🙏, ❤, 😘
        """
    ),
    Courtesy.YES: _lines(
        """
        ja, jaja, jawel, jep, jup, yes, yep, yeah, yup, oui, evet, joa, jo, joat, joak, joas, joaj, jaak,
        jaas, jaat, jaet, ja ja, ja hoor, doe maar, graag, zeker, tuurlijk, natuurlijk, sure, of course, yes
        please, do it, absoluut, bien sur, tabii, ja opgelost, ja voeg toe, voeg toe, ja tis opgelost, ja
        het is opgelost, ja tis gelukt, 👍, 👌, ✅, ✔, ✓, 🆗, ja tis goed, ja
        dat klopt, dat klopt, klopt, juist, ja juist, ja dat is goed
        """
    ),
    Courtesy.FINE: _lines(
        """
        ok, oke, oki, okee, okay, okey, okido, okidoki, in orde, tis in orde, is in orde, dat is in orde,
        tis goed, is goed, dat is goed, dat s goed, goed, prima, top, super, perfect, tis ok, tis oke, is
        ok, fine, good, great, all good, d accord, daccord, ca va, tamam, olur
        """
    ),
    Courtesy.NO: _lines(
        """
        nee, neen, neeje, neenee, neje, nope, no, nah, non, hayir, yok, bijlange niet, nee hoor, niet nodig,
        nee niet nodig, nee nog niet, nog niet, toch niet, liever niet, no not yet, not yet, pas encore, nee
        nieuwe vraag, nee bedankt, no thanks, no thank you, non merci, nee merci, nee ik, neek, nee dank u,
        nee dank je, nee het lukt niet, 👎, ❌, 🚫
        """
    ),
    Courtesy.FILLER: _lines(
        """
        allemaal, collega, collegas, collega s, iedereen, team, beste, lieve, mensen, digicoach,
        digicoaches, daar, there, iemand, bot, en, ook, alvast, veel, heel, erg, wel, nog, voor de hulp,
        voor je hulp, voor uw hulp, voor alles, voor de moeite, for your help, for the help, very much, so
        much, a lot, beaucoup, d avance, op voorhand, cok, hoe gaat het, hoe ist, alles goed, how are you,
        hier, eigenlijk, hartelijk, hoe is het, nasilsin, he, hee, ze, zenne, zulle, wi, wei, hoor, allez,
        alle, allee, ba, bah, ah, oh, euh, eh, hm, hmm, dan, maar, please, pls, aub, a u b, alstublieft,
        alsjeblieft, asjeblieft, astublieft, asteblieft, svp, sorry, lutfen, tout le monde, everyone, all,
        dat, zo, nu, man, haha, hihi, van harte
        """
    ),
}

COMMANDS = {
    "stop": _lines(
        """
        stop, stoppen, stop maar, stop ermee, stop mijn vraag, stop de vraag, stop vraag, annuleer,
        annuleren, annuleer mijn vraag, cancel, cancel my question, stop my question, hulp niet meer nodig,
        niet meer nodig, is niet meer nodig, tis niet meer nodig, ik heb geen hulp meer nodig, laat maar,
        laat maar zitten, help no longer needed, no longer needed, never mind, nevermind, iptal, arreter,
        arretez, vergeet het, annuler
        """
    ),
    "done": _lines(
        """
        klaar, ik ben klaar, tis klaar, done, i am done, i m done, finished, all done, opgelost, tis
        opgelost, is opgelost, tis al opgelost, solved, gelukt, tis gelukt, tis al gelukt, bitti, fini,
        termine, c est fait, vraag klaar, klaar ermee
        """
    ),
    "it_works": _lines(
        """
        het lukt, het lukt nu, ja het lukt, ja het lukt nu, lukt, lukt nu, ja lukt, het werkt, het werkt nu, ja het werkt,
        ja het werkt nu, it works, it works now, yes it works
        """
    ),
    "help": _lines(
        """
        hulp, help, help me, help mij, aide, menu, commando s, wat kan ik typen, wat kan je, wat kan jij,
        wat kan ik doen, what can you do, what can i type, yardim, aidez moi, sos, info
        """
    ),
    "my_questions": _lines(
        """
        mijn vragen, mijn vraag, toon mijn vragen, vragen, my questions, my question, show my questions, mes
        questions, ma question, sorularim, sorum, open vragen, mijn open vragen
        """
    ),
    "my_department": _lines(
        """
        dienst, mijn dienst, andere dienst, verkeerde dienst, wijzig mijn dienst, wijzig dienst, verander
        dienst, department, my department, change department, wrong department, mon service
        """
    ),
    "can_help": _lines(
        """
        ik kan helpen, kan helpen, beschikbaar, ik ben beschikbaar, ik kan weer helpen, ik ben er weer,
        available, i am available, i m available, i can help, can help, ik ben terug, i am back, i m back,
        terug beschikbaar, weer beschikbaar
        """
    ),
    "not_now": _lines(
        """
        even niet, ik kan even niet, kan even niet, pauze, even pauze, pauzeer, ik neem pauze, not now,
        pause, break, take a break, niet beschikbaar, ik ben niet beschikbaar, not available, busy, i am
        busy, unavailable, onbeschikbaar, even geen vragen, geen vragen
        """
    ),
    "day_off": _lines(
        """
        vrij, ik ben vrij, ik heb vrij, vrijaf, dag vrij, een dag vrij, dagje vrij, vrije dag, day off, a
        day off, i am off, i m off, free, i am free, i m free
        """
    ),
    "accept": _lines(
        """
        ik help, ik help wel, ik zal helpen, ik doe het, ik doe deze, ik neem deze, i help, i ll help, i
        will help, i ll take it, ik help deze
        """
    ),
    "decline": _lines(
        """
        nu niet, niet nu, ik kan nu niet, ik help niet, not this one, deze niet
        """
    ),
    "release": _lines(
        """
        geef terug, geef de vraag terug, geef vraag terug, geef mijn vraag terug, teruggeven, vraag
        teruggeven, ik geef de vraag terug, ik geef terug, geef ze terug, give back, give it back, give the
        question back, release
        """
    ),
    "hand_over": _lines(
        """
        stuur naar de service desk, stuur naar service desk, stuur door naar de service desk, naar de
        service desk, naar service desk, stuur naar de helpdesk, naar de helpdesk, send to service desk,
        send to the service desk, to the service desk
        """
    ),
    "ask": _lines(
        """
        stel een vraag, stel vraag, ik wil een vraag stellen, een vraag stellen, vraag stellen, ik heb een
        vraag, ik heb een vraagje, vraag, vraagje, een vraag, een vraagje, heb een vraag, heb een vraagje,
        nieuwe vraag, kan ik iets vragen, mag ik iets vragen, mag ik een vraag stellen, kan iemand mij
        helpen, kan er iemand helpen, kan er iemand mij helpen, kan je mij helpen, ik heb hulp nodig, hulp
        nodig, ask a question, ask, question, i have a question, new question, can you help me, i need help,
        j ai une question, bir sorum var, sorum var, une question, kan iemand helpen, poser
        une question
        """
    ),
    "how_it_works": _lines(
        """
        hoe werkt dit, hoe werkt het, hoe werkt dat, hoe gaat dit, hoe werk dit, wat is dit, wie ben je, wie
        ben jij, wat doe je, how does this work, how does it work, what is this, who are you, comment ca
        marche, nasil calisiyor, bu nasil calisiyor
        """
    ),
    "send_it": _lines(
        """
        stuur mijn vraag, stuur mijn vraag door, stuur de vraag, stuur, stuur maar, stuur door, stuur het,
        stuur ze, verstuur, verstuur mijn vraag, verstuur maar, versturen, verzend, verzenden, opsturen,
        send, send it, send my question, send the question, envoyer, envoie, gonder
        """
    ),
    "number": _lines(
        """
        nummer, mijn nummer, welk nummer, vraag nummer, number, my number, question number
        """
    ),
}

SPOKEN = {
    **dict.fromkeys(("k", "kik", "ek", "ekik"), "ik"),
    **dict.fromkeys(("nie", "nt"), "niet"),
    **dict.fromkeys(("efkes", "effe", "effen", "eventjes", "evekes"), "even"),
    **dict.fromkeys(("mijne", "mijnen", "mijnn", "mn", "men"), "mijn"),
    **dict.fromkeys(("den", "d"), "de"),
    **dict.fromkeys(("da", "dad", "ta"), "dat"),
    **dict.fromkeys(("t", "et"), "het"),
    "wa": "wat",
    **dict.fromkeys(("kunt", "kunde", "kun", "kunnen"), "kan"),
    **dict.fromkeys(("u", "gij", "jij", "ge"), "je"),
    **dict.fromkeys(("ne", "nen", "n", "nene", "een", "e"), "een"),
    "tes": "tis",
}
"""How Ghent says a small word: what it is in the phrases above. Both sides are read through this."""

CORRECTED = frozenset(
    _lines(
        """
        klaar, dienst, pauze, beschikbaar, verstuur, vragen, vraag, helpen, opgelost, terug, maximaal,
        hoogstens, werkt, service, available, question, questions, department, hallo, bonjour, merhaba,
        goeiemorgen, goedemorgen, goeiendag, goeiedag, goedendag, goeienamiddag, goedemiddag, goeienavond,
        goedenavond, merci, bedankt, thanks, tesekkurler
        """
    )
)
"""The words in which a slip is understood: the commands in daily use, hellos and thanks. Never a yes or a no."""

LOOKALIKES = frozenset(
    _lines(
        """
        kaar, verstuurd, verstuurt, vragend, dienste, klaas, klara, klaag, klaart, klare, klaaf, diens,
        dient, diest, diepst, dierst, paus, pauzes, pauzen, vagen, vlagen, vraten, vrager, vraagt, vaag,
        vlaag, vraat, helden, helen, helend, hellen, helmen, hielpen, hulpen, heupen, helper, opgelast,
        teug, terg, wekt, werft, werpt, wenkt, weekt, services, serviced, deportment, hall, halle, halls,
        hallow, merck, marci, merel, bedenkt, bedankte, bedacht, thans, tanks, thinks
        """
    )
)
"""Real words one slip away from a corrected one (found with a Dutch and an English word list): left as they are."""

ABOUT_A_PROBLEM = frozenset(
    _lines(
        """
        ik, mij, mijn, me, we, wij, hij, zij, ze, het, dat, die, niet, nie, geen, niets, niks, maar, want,
        als, hoe, wat, waar, wanneer, waarom, wie, welke, kan, kunnen, kun, kunt, moet, moeten, wil, wilt,
        mag, werkt, werken, doet, lukt, gaat, geraak, geraakt, krijg, krijgt, heb, hebben, heeft, is, zijn,
        staat, zit, vraagt, zegt, vind, vinden, weet, weg, kapot, stuk, vast, traag, leeg, zwart, fout,
        vergeten, kwijt, hulp, help, probleem, problemen, vraag, vraagje, gsm, telefoon, smartphone, tablet,
        ipad, iphone, computer, pc, laptop, scherm, printer, scanner, toetsenbord, muis, mail, mails,
        mailbox, outlook, teams, app, apps, wifi, internet, wachtwoord, paswoord, pincode, code, account,
        badge, formulier, verlof, loonbrief, loonfiche, loon, uren, rooster, planning, inloggen, aanmelden,
        afmelden, dringend, nodig, bellen, bel, my, not, can, cannot, phone, password, login, problem,
        broken, does, doesnt, work, works, mon, ma, ne, pas, marche, probleme, telephone, sifre, sifrem,
        telefon, telefonum, calismiyor, yazici, bilgisayar, stroom, kabel, batterij, oplader, lader, update,
        foto, fotos, bluetooth, usb, excel, word, sharepoint, onedrive, google, whatsapp, browser, website,
        site, link, document, bestand, map, papier, toner, geluid, microfoon, camera, headset, oproep,
        melding, meldingen, agenda, kalender, vergadering, chat, groep, contact
        """
    )
)
"""Words that no name of a person or a department has: with one of them, a line is a question."""
