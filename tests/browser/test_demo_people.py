"""What the demo's windows and roster must agree on, without starting anything."""

from __future__ import annotations

import csv

from deploy.demo.people import DEPARTMENTS, ROSTER, everyone, with_a_window
from deploy.demo.playground import CHANNEL, configuration


def test_the_worker_and_the_coach_with_a_window_work_in_the_same_department() -> None:
    worker, coach, coordinator = with_a_window()
    assert (worker.role, coach.role, coordinator.role) == ("worker", "coach", "coordinator")
    assert worker.department == coach.department


def test_every_department_of_the_roster_is_described_and_has_a_coach() -> None:
    with DEPARTMENTS.open(encoding="utf-8", newline="") as lines:
        described = {row["department"] for row in csv.DictReader(lines)}
    assert {one.department for one in everyone()} == described
    assert {one.department for one in everyone() if one.role == "coach"} == described


def test_the_roster_opens_with_the_header_of_the_import() -> None:
    header = "department,name,entra_object_id,email,role,location,hours,skills,languages,weekly_limit"
    assert ROSTER.read_text(encoding="utf-8").splitlines()[0] == header


def test_each_window_has_a_chat_of_its_own_and_exactly_five_colleagues() -> None:
    made = [configuration(one, everyone()) for one in with_a_window()]
    assert len({str(one["personalChat"]) for one in made}) == len(made)
    for one in made:
        users = one["users"]
        assert isinstance(users, list)
        assert len(users) == 5
        assert one["currentUser"] not in users


def test_a_short_roster_is_filled_up_to_five_colleagues() -> None:
    users = configuration(everyone()[0], everyone()[:2])["users"]
    assert isinstance(users, list)
    assert len({user["aadObjectId"] for user in users}) == 5


def test_every_window_knows_the_coach_who_presses_in_the_channel() -> None:
    _, coach, _ = with_a_window()
    for one in with_a_window():
        made = configuration(one, everyone())
        users = made["users"]
        assert isinstance(users, list)
        assert coach.channel_id in {user["id"] for user in (*users, made["currentUser"])}


def test_the_coach_channel_is_in_the_coordinators_window_alone() -> None:
    teams = {one.role: configuration(one, everyone())["team"] for one in with_a_window()}
    assert all(isinstance(team, dict) for team in teams.values())
    channels = {role: [channel["name"] for channel in team["channels"]] for role, team in teams.items()}
    assert channels == {"worker": [], "coach": [], "coordinator": [CHANNEL]}
    assert len({team["id"] for team in teams.values()}) == len(teams)
