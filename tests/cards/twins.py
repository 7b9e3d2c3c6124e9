"""For each button that has not its own words as its typed twin: what is typed instead, or why nothing is.

And for each that does not carry what it was drawn for: why an old card does no harm.
"""

_A_FORM = "a form sends what was filled in on it, and the card alone has that"

TYPED: dict[str, str] = {
    "ask.back": "hallo",
    "city.add": "dienst toevoegen Parken",
    "city.close": "dienst Parken sluiten",
    "city.close_yes": "ja",
    "city.contact": "rol Katrien aanspreekpunt Parken",
    "city.contact_ask": "rol Katrien aanspreekpunt Parken",
    "city.hours": "dienst Parken is open ma-vr 8-17",
    "city.merge": "dienst Parken samenvoegen met Groendienst",
    "city.merge_ask": "dienst Parken samenvoegen met Groendienst",
    "city.merge_yes": "ja",
    "city.name": "dienst Parken heet nu Groen",
    "city.save_hours": "dienst Parken is open ma-vr 8-17",
    "city.save_name": "dienst Parken heet nu Groen",
    "coach.day_off": "vrij morgen",
    "colleague.first_drop": "nee",
    "desk.edit": "mijn dienst instellen",
    "desk.refuse": "ik kan niet vervangen",
    "desk.replace": "vervanger Sofie tot vrijdag",
    "desk.replacement": "vervanger",
    "desk.replacement_other": "vervanger",
    "draft.adjust": "pas mijn vraag aan",
    "draft.adjusted": "pas mijn vraag aan: ik kan niet aanmelden",
    "draft.unadjusted": "nee",
    "figures.weekly": "geen cijfers op maandag",
    "helping.ask_again": "opnieuw",
    "helping.later": "ik help morgen om 9 uur",
    "helping.propose": "geef aan Sofie",
    "hours.again": "vandaag tot 14u",
    "hours.save_two_weeks": "ik help deze week ma 8-12, volgende week di 8-12",
    "hours.save_week": "ik help ma-vr 8-12",
    "hours.today": "vandaag tot 14u",
    "request.topic": "geholpen 10 wachtwoord",
    "request.wait": "ja",
    "rights.ask": "rol Katrien coördinator",
    "rights.set": "ja",
    "search.keep": "wacht nog",
    "signal.give": "signaal te moeilijk",
    "team.welcome": "keur goed Jan",
    "tip.preview": "tip wijzigen 3",
    "tips.change": "tip wijzigen 3",
    "tips.plan": "tip plannen 3 week 12",
    "tips.remove": "tip verwijderen 3",
    "walkup.topic": "geholpen 10 wachtwoord",
    "walkup.was": "geholpen 10 vraag 412",
    "where.place": "kom naar mij in de serre",
    "where.phone": "bel mij op 0470 12 34 56",
    "ask.place": "kom naar mij in de serre",
}
"""A line that is understood wherever it is typed, and does the same."""

READ_BY_ITS_CARD: dict[str, str] = {
    "ask.chosen": "vraag aan Fatima, where a coach is called so",
    "ask.no_wish": "the words on the button, while it is on the card; elsewhere they may begin a question",
    "ask.not_me": "the same",
    "colleague.myself": "the same",
    "ask.topic": "what does not work is typed at once; its topic is found in it",
    "draft.no_department": "the words on the button, while a department is asked for",
    "figures.show": "cijfers, with any period and department: read by who may see figures",
    "figures.say": "the line on the button",
    "figures.export": "exporteer cijfers: the same",
    "tip.handy": "the words on the button, in the channel: there is no other word there",
    "tip.to_me": "the same",
}
"""Typed too, but only who has that card is read so: `Area.read` and `Area.hears`."""

ONLY_BY_BUTTON: dict[str, str] = {
    "desk.save": f"{_A_FORM}; each thing of it can be typed: mijn dienst instellen says how",
    "draft.department": "dienst and its name",
}
"""Nothing is typed instead."""

NOT_DRAWN: dict[str, str] = {
    "tips.change": "further pages of the list of which those of tips.all and tips.remove are walked",
    "tips.plan": "the same",
    "desk.replacement": "no card has it any more; an old card is still answered",
}

SHOWS = """
    ask.how ask.start ask.topic ask.back city.changes city.close city.contact city.hours city.list city.merge city.name
    city.new city.show desk.edit desk.replacement desk.replacement_other desk.settings desk.waits figures.export
    figures.say figures.show hours.daily hours.show hours.two_weeks hours.week news.list news.new news.stop
    data.ask data.show data.take portrait.change portrait.leave portrait.look portrait.own rights.ask
    rights.changes rights.show team.ask_name team.ask_whom team.place team.show tip.change tip.new tip.now tip.plan
    tip.show tips.all tips.change tips.channels tips.plan tips.remove walkup.open ask.begin_call ask.begin_visit
    city.contact_ask city.merge_ask tip.remove draft.adjust
"""
"""Shows what is so at that moment, or asks; an old card shows the same as a new one."""

SAYS_WHAT_IS_TO_BE = """
    city.save_hours city.save_name coach.can_help coach.not_off coach.pause desk.holidays desk.no_replacement
    desk.replace desk.save figures.weekly hours.again hours.as_department hours.save_two_weeks hours.save_week
    hours.today language.choose news.drop portrait.hide rights.set tip.plan_yes tip.unplan tips.weekly
"""
"""Says of the presser's own things what they are from now on: late or twice it is still what they want."""

LOOKED_AT_AGAIN = """
    city.add city.close_yes city.merge_yes desk.refuse news.stop_sure team.invite team.invited team.join team.remove
    team.welcome tip.remove_yes walkup.minutes walkup.topic walkup.undo walkup.was where.phone where.place where.skip
"""
"""Names what it is about; the rules look whether that may still be, and an old card is answered by what is so now."""
