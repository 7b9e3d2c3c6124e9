"""The areas of the bot beside the road: every one that there is."""

from bot.dialogs.adjusting import Adjusting
from bot.dialogs.area import Area
from bot.dialogs.asking import Asking
from bot.dialogs.channel_at_home import ChannelAtHome
from bot.dialogs.coach_hours import CoachHours
from bot.dialogs.coordinating import Coordinating
from bot.dialogs.department_desk import desk_area
from bot.dialogs.exporting import ExportDialogs
from bot.dialogs.figures import FigureDialogs
from bot.dialogs.for_colleague import ForColleagueDialogs
from bot.dialogs.handing_on import HandingOn
from bot.dialogs.helping import Helping
from bot.dialogs.languages import LanguageDialogs
from bot.dialogs.news import NewsDialogs
from bot.dialogs.own_data import OwnDataDialogs
from bot.dialogs.own_hours import WhenIHelp
from bot.dialogs.portrait import PortraitDialogs
from bot.dialogs.rights import RightsDialogs
from bot.dialogs.signals import SignalDialogs
from bot.dialogs.team import team_areas
from bot.dialogs.tips import TipDialogs
from bot.dialogs.tools import Tools
from bot.dialogs.waiting_tip import WaitingTipDialogs
from bot.dialogs.walk_ups import WalkUpDialogs
from bot.dialogs.week_figures import WeekFigureDialogs
from bot.dialogs.week_question import WeekDialogs
from bot.dialogs.worker_tips import WorkerTipDialogs


def areas_of(tools: Tools) -> tuple[Area, ...]:
    """Build every area."""
    handing_on = HandingOn(tools)
    helping = Helping(tools, handing_on)
    return (
        Asking(tools, helping.comes_to_me).area(),
        handing_on.area,
        helping.area,
        desk_area(tools),
        *team_areas(tools),
        ForColleagueDialogs(tools).area,
        WaitingTipDialogs(tools).area,
        WalkUpDialogs(tools).area,
        WeekDialogs(tools).area,
        WeekFigureDialogs(tools).area,
        SignalDialogs(tools).area,
        Coordinating(tools).area(),
        RightsDialogs(tools).area(),
        FigureDialogs(tools).area,
        ExportDialogs(tools).area,
        OwnDataDialogs(tools).area,
        TipDialogs(tools, tools.shelf, tools.tip_posts).area,
        NewsDialogs(tools, tools.announcements).area,
        ChannelAtHome(tools).area,
        WorkerTipDialogs(tools.deck.pen, tools.worker_tips, tools.clock).area,
        CoachHours(tools).area(),
        WhenIHelp(tools).area(),
        PortraitDialogs(tools).area,
        Adjusting(tools).area,
        LanguageDialogs(tools).area,
    )
