"""What became of news: the card for who sent it, and the same sentences in the list of the latest."""

from collections.abc import Iterator

from bot.cards.elements import heading, lines, quotation
from bot.cards.pen import Pen
from bot.cards.writing import in_a_row, name_text, user_text
from bot.domain.news_report import NewsReported
from bot.domain.post import Post


def news_reported(pen: Pen, report: NewsReported) -> Post:
    """How far it is."""
    t = pen.texts
    if not report.is_over:
        title = t("news-report-under-way")
    elif report.is_reminder:
        title = t("news-report-reminded")
    else:
        title = t("news-report-over")
    body = [heading(title), quotation([user_text(report.title)]), lines(report_lines(pen, report))]
    return pen.post(body, t("news-report-summary"))


def report_lines(pen: Pen, report: NewsReported) -> list[str]:
    """Who has it, who has not, and why; a sentence each."""
    return list(_lines(pen, report)) or [pen.texts("news-report-nobody")]


def _lines(pen: Pen, report: NewsReported) -> Iterator[str]:
    t = pen.texts
    for key, names in (
        ("news-report-posted", report.posted_in),
        ("news-report-coming", report.coming_in),
        ("news-report-not-posted", report.failed_in),
        ("news-report-unsure", report.unsure_in),
    ):
        if names:
            yield t(key, channels=in_a_row([name_text(name) for name in names]))
    if report.delivered:
        yield t("news-report-delivered", count=report.delivered)
    if report.waiting:
        yield t("news-report-waiting", count=report.waiting)
    if report.unreachable:
        yield t("news-report-unreachable", count=report.unreachable)
    if report.missed:
        named = [pen.name(name) for name in report.missed]
        more = report.unreachable - len(named)
        yield t(
            "news-report-missed",
            names=in_a_row([*named, t("news-report-more", count=more)] if more > 0 else named),
        )
    if report.failed:
        yield t("news-report-failed", count=report.failed)
    if report.unknown:
        yield t("news-report-unknown", count=report.unknown)
        yield t("news-report-not-again")
