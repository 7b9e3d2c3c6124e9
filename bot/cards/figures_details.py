"""The parts of the overview: each draws what there is of some days, and says by name which of it may not be shown."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.cards import figures_writing as say
from bot.cards.figures_parts import Part, Rows
from bot.cards.pen import Pen
from bot.domain.figure_details import Details, TimeSummary, Voices
from bot.domain.figures.minute_histogram import Bands, NotEnough
from bot.domain.figures.shares import Share

Drawing = Callable[[Pen, Details], Rows]


def in_short(pen: Pen, details: Details, earlier: Details | None) -> Part:
    """What a coordinator looks at first."""
    return _part(pen, pen.texts("figures-in-short"), _in_short, details, earlier)


def parts(pen: Pen, details: Details, earlier: Details | None) -> list[Part]:
    """All others that may be shown, in the order of the road that a question goes."""
    t = pen.texts
    drawn = [
        _part(pen, t("figures-times"), _times, details, earlier),
        Part(title=_bands_title(pen, details), rows=_bands(pen, details)),
        _part(pen, t("figures-endings"), _endings, details, earlier),
        _part(pen, t("figures-ways"), _ways, details, earlier),
        _part(pen, t("figures-voices"), _voices, details, earlier),
        _part(pen, t("figures-reach"), _reach, details, earlier),
        _part(pen, t("figures-load"), _load, details, earlier),
    ]
    return [part for part in drawn if part.rows]


def left_out(pen: Pen, details: Details) -> list[str]:
    """The names of what too few people stand behind; of `never_shown` it says nothing."""
    t = pen.texts
    named = (
        (details.times, t("figures-part-times")),
        (details.endings, t("figures-part-endings")),
        (details.ways, t("figures-part-ways")),
        (details.voices, t("figures-part-voices")),
        (details.reach, t("figures-part-reach")),
        (details.load, t("figures-part-load")),
    )
    return [name for part, name in named if part is None]


def never_shown(pen: Pen) -> list[str]:
    """The names of what is shown of no department beside others, however many people stand behind it."""
    t = pen.texts
    return [t("figures-part-voices"), t("figures-part-load"), t("figures-part-noted")]


def band_rows(pen: Pen, bands: Bands) -> list[tuple[str, int]]:
    """Each of the four bands with its number."""
    t = pen.texts
    return [
        (t("figures-band-under-5"), bands.under_5),
        (t("figures-band-to-15"), bands.to_15),
        (t("figures-band-to-30"), bands.to_30),
        (t("figures-band-over-30"), bands.over_30),
    ]


def _part(pen: Pen, title: str, draw: Drawing, details: Details, earlier: Details | None) -> Part:
    before = draw(pen, _without_gaps(earlier)) if earlier is not None else ()
    return Part(title=title, rows=draw(pen, details), before=before)


def _without_gaps(earlier: Details) -> Details:
    """How many it would have taken then, nobody needs to know now."""
    times, voices = earlier.times, earlier.voices
    if voices is not None and isinstance(voices.satisfied, NotEnough):
        voices = None
    if times is not None:
        noted = None if times.noted is None else _known(times.noted)
        times = replace(times, waiting=_known(times.waiting), helping=_known(times.helping), noted=noted)
    return replace(earlier, times=times, voices=voices)


def _known(times: TimeSummary) -> TimeSummary:
    median = None if isinstance(times.median, NotEnough) else times.median
    ninetieth = None if isinstance(times.ninetieth, NotEnough) else times.ninetieth
    return replace(times, median=median, ninetieth=ninetieth)


def _in_short(pen: Pen, details: Details) -> Rows:
    t = pen.texts
    rows: list[tuple[str, str]] = []
    if details.times is not None:
        time = say.time_in_words(pen, details.times.target)
        rows.append((t("figures-in-time", time=time), say.percent_of(pen, details.times.within)))
        rows.append(_mean(pen, t("figures-waiting"), details.times.waiting))
    if details.endings is not None:
        rows.append((t("figures-solved"), say.percent_of(pen, details.endings.solved)))
    if details.voices is not None:
        rows.append((t("figures-satisfied"), _satisfied(pen, details.voices)))
    if details.times is not None:
        name = t("figures-help-together-bot" if details.times.noted is None else "figures-help-together")
        rows.append((name, say.minutes(pen, details.times.help.total_seconds() / 60)))
    return rows


def _times(pen: Pen, details: Details) -> Rows:
    times, t = details.times, pen.texts
    if times is None:
        return ()
    noted = times.noted
    rows = [
        (t("figures-in-time-open"), say.percent_of(pen, times.within_opening)),
        *_middles(pen, times.waiting, t("figures-waiting-half"), t("figures-waiting-nine")),
        _mean(pen, t("figures-helping"), times.helping),
        *_middles(pen, times.helping, t("figures-helping-half"), t("figures-helping-nine")),
    ]
    if noted is not None:
        rows.append(_mean(pen, t("figures-noted-time"), noted))
        rows += _middles(pen, noted, t("figures-noted-half"), t("figures-noted-nine"))
    return rows


def _mean(pen: Pen, name: str, times: TimeSummary) -> tuple[str, str]:
    if times.mean is None:
        return name, pen.texts("figures-none")
    return name, say.with_n(pen, say.minutes(pen, times.mean), times.n)


def _middles(pen: Pen, times: TimeSummary, half: str, nine: str) -> Iterator[tuple[str, str]]:
    """The median and the 90th percentile, as far as they are ever shown; of nothing there is no middle."""
    if times.mean is None:
        return
    if times.median is not None:
        yield half, say.middle(pen, times.median)
    if times.ninetieth is not None:
        yield nine, say.middle(pen, times.ninetieth)


def _bands_title(pen: Pen, details: Details) -> str:
    times = details.times
    count = 0 if times is None else sum(n for _, n in band_rows(pen, times.bands))
    key = "figures-bands-bot" if times is not None and times.noted is None else "figures-bands"
    return pen.texts(key, count=count)


def _bands(pen: Pen, details: Details) -> Rows:
    if details.times is None:
        return ()
    rows = band_rows(pen, details.times.bands)
    together = sum(n for _, n in rows)
    return [(name, _band(pen, n, together)) for name, n in rows] if together else ()


def _band(pen: Pen, n: int, together: int) -> str:
    said = pen.texts("figures-band", count=n, percent=say.percent(pen, Share(part=n, n=together)))
    return f"{said} {say.bar(n, together)}".rstrip()


def _endings(pen: Pen, details: Details) -> Rows:
    endings, t = details.endings, pen.texts
    if endings is None:
        return ()
    solved = endings.solved
    return [
        (t("figures-desk"), say.percent_of_rest(pen, solved)),
        (t("figures-not-helped"), say.percent_of(pen, endings.not_helped)),
        (t("figures-abandoned"), say.percent_of(pen, endings.abandoned)),
        (t("figures-reopened"), say.percent_of(pen, endings.reopened)),
        (t("figures-confirmed"), say.percent_of(pen, endings.confirmed)),
        *([(t("figures-by-tip"), t("figures-by-tip-times", count=endings.by_tip))] if endings.by_tip else []),
        (t("figures-not-yet"), say.number(endings.not_yet)),
    ]


def _ways(pen: Pen, details: Details) -> Rows:
    ways, t = details.ways, pen.texts
    if ways is None:
        return ()
    how = (
        (t("figures-on-site"), ways.on_site),
        (t("figures-by-phone"), ways.by_phone),
        (t("figures-by-chat"), ways.by_chat),
        (t("figures-unsaid"), ways.unsaid),
    )
    together, phone = sum(n for _, n in how), ways.on_phone
    return [
        *((name, say.percent_of(pen, Share(part=n, n=together))) for name, n in how),
        (t("figures-on-gsm"), say.percent_of(pen, phone)),
        (t("figures-on-pc"), say.percent_of_rest(pen, phone)),
        (t("figures-for-colleague"), say.percent_of(pen, ways.for_colleague)),
    ]


def _voices(pen: Pen, details: Details) -> Rows:
    voices, t = details.voices, pen.texts
    if voices is None:
        return ()
    return [
        (t("figures-satisfied"), _satisfied(pen, voices)),
        (t("figures-answered"), say.percent_of(pen, voices.answered)),
    ]


def _satisfied(pen: Pen, voices: Voices) -> str:
    said = voices.satisfied
    return say.not_enough(pen, said) if isinstance(said, NotEnough) else say.percent_of(pen, said)


def _reach(pen: Pen, details: Details) -> Rows:
    t, reach, covered = pen.texts, details.reach, details.covered
    rows: list[tuple[str, str]] = []
    if reach is not None and reach.per_100 is None:
        rows.append((t("figures-askers"), say.number(reach.askers)))
    elif reach is not None and reach.per_100 is not None:
        value = t(
            "figures-per-100-value",
            value=say.number(reach.per_100),
            askers=say.number(reach.askers),
            workers=say.number(reach.workers),
        )
        rows.append((t("figures-per-100"), value))
    if covered is not None:
        rows.append((t("figures-covered"), say.percent_of(pen, covered)))
    return rows


def _load(pen: Pen, details: Details) -> Rows:
    load, t = details.load, pen.texts
    if load is None:
        return ()
    rows: list[tuple[str, str]] = []
    if load.questions_when_active is not None:
        mean = say.with_n(pen, say.number(load.questions_when_active), load.active)
        rows.append((t("figures-load-mean"), mean))
    if load.minutes_when_active is not None:
        rows.append((t("figures-load-minutes"), say.minutes(pen, load.minutes_when_active)))
    weeks = load.active + (load.none or 0)
    if load.none is not None:
        rows.append((t("figures-load-none"), say.percent_of(pen, Share(part=load.none, n=weeks))))
    rows.append((t("figures-load-few"), say.percent_of(pen, Share(part=load.few, n=weeks))))
    rows.append((t("figures-load-many"), say.percent_of(pen, Share(part=load.many, n=weeks))))
    return rows
