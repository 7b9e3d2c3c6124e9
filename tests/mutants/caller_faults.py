"""Faults in who may call: each lets somebody in who does not belong, or lets a stranger hold up those who do."""

from tests.mutants.faults import Fault

GATE = "bot/teams/verification.py"
KEYS = "bot/teams/keys.py"
MATRIX = "tests/teams/test_token_matrix.py"
BAD = f"{MATRIX}::test_who_proves_nothing_is_401_and_leaves_no_trace"
FORBIDDEN = f"{MATRIX}::test_who_is_not_of_this_place_is_403_and_leaves_no_trace"

CALLERS = (
    Fault(
        name="a caller of any issuer is believed",
        file=GATE,
        old="                issuer=ISSUER,\n",
        new="",
        test=f"{BAD}[iss_a_list]",
    ),
    Fault(
        name="a caller may bring a token for several bots",
        file=GATE,
        old='    "strict_aud": True,\n',
        new='    "strict_aud": False,\n',
        test=f"{BAD}[aud_a_list]",
    ),
    Fault(
        name="a caller may come late for ever",
        file=GATE,
        old="return now - LEEWAY_S < ends <=",
        new="return 0 < ends <=",
        test=f"{BAD}[expired]",
    ),
    Fault(
        name="a caller may bring a token that never ends",
        file=GATE,
        old="< ends <= now + LONGEST_S and",
        new="< ends and",
        test=f"{BAD}[exp_infinite]",
    ),
    Fault(
        name="a caller may speak of any place",
        file=GATE,
        old="not place or place != inbound.serviceUrl:",
        new="not place:",
        test=f"{BAD}[place_claim_of_another]",
    ),
    Fault(
        name="a caller may come from a channel that the key does not speak for",
        file=GATE,
        old=" or inbound.channelId not in key.endorsements:",
        new=":",
        test=f"{MATRIX}::test_a_key_that_may_not_speak_for_teams_lets_nobody_in",
    ),
    Fault(
        name="a caller may come from another channel",
        file=GATE,
        old="        if inbound.channelId != CHANNEL:\n",
        new="        if not CHANNEL:\n",
        test=f"{MATRIX}::test_a_channel_that_the_key_may_speak_for_is_still_not_teams",
    ),
    Fault(
        name="a caller needs the right tenant in one place only",
        file=GATE,
        old="        if not all(tenant in",
        new="        if not any(tenant in",
        test=f"{FORBIDDEN}[tenant_of_the_chat_of_another]",
    ),
    Fault(
        name="a caller may name a place that is never answered",
        file=GATE,
        old="        if self._hosts.base(place) is None:\n",
        new="        if not place:\n",
        test=f"{FORBIDDEN}[place_of_the_machines_own_secrets]",
    ),
    Fault(
        name="keys of another host are taken",
        file=KEYS,
        old="        if urlsplit(keys_url)[:2] != urlsplit(self._metadata_url)[:2]:\n",
        new="        if not keys_url:\n",
        test=f"{MATRIX}::test_keys_of_another_host_are_never_fetched[named]",
    ),
    Fault(
        name="keys are fetched where the provider points to",
        file=KEYS,
        old="self._http.get(url, allow_redirects=False)",
        new="self._http.get(url)",
        test=f"{MATRIX}::test_keys_of_another_host_are_never_fetched[redirected]",
    ),
    Fault(
        name="keys are asked for with every unknown name",
        file=KEYS,
        old="            if not has_passed(COOL_DOWN, self._tried_at, now):\n",
        new="            if self._tried_at is not None and now < self._tried_at:\n",
        test="tests/teams/test_keys.py::test_10000_random_keys_are_asked_for_once_in_30_seconds",
    ),
    Fault(
        name="keys are renewed while a caller waits",
        file=KEYS,
        old="        if key is not None:\n            self.renew()\n            return key\n",
        new="        if key is not None and not has_passed(RENEW_AFTER, self._fetched_at, self._clock.now()):\n"
        "            return key\n",
        test="tests/teams/test_keys.py::test_keys_are_renewed_before_they_are_a_day_old_and_nobody_waits",
    ),
    Fault(
        name="keys are lost with a caller who hangs up",
        file=KEYS,
        old="            await asyncio.shield(fetching)\n",
        new="            await fetching\n",
        test="tests/teams/test_keys.py::test_who_hangs_up_does_not_take_the_keys_from_the_others",
    ),
    Fault(
        name="one person's haste is everybody's",
        file="bot/teams/handler.py",
        old="    person = inbound.sender.aadObjectId or inbound.sender.id\n",
        new='    person = "everybody"\n',
        test="tests/teams/test_limits.py::test_one_persons_haste_is_nobody_elses",
    ),
    Fault(
        name="a refused act counts as one",
        file="bot/teams/limits.py",
        old="        if full_at - now > self._room:\n            return False\n",
        new="        if full_at - now > self._room:\n"
        "            self._full_at[person] = now + self._room + self._every\n"
        "            return False\n",
        test="tests/teams/test_limits.py::test_a_program_gets_no_more_than_its_share",
    ),
    Fault(
        name="a body of any number of parts is read",
        file="bot/teams/inbound.py",
        old=' or body.count(b"[") + body.count(b"{") > PART_LIMIT:',
        new=":",
        test="tests/teams/test_bad_bodies.py::test_what_is_not_quite_json_or_far_too_much_of_it_is_refused",
    ),
    Fault(
        name="a stranger's body is read first",
        file="bot/web.py",
        old="        claims = await self._gate.claims(request.headers.get(hdrs.AUTHORIZATION))\n",
        new="        await _body(request)\n"
        "        claims = await self._gate.claims(request.headers.get(hdrs.AUTHORIZATION))\n",
        test="tests/teams/test_bad_bodies.py::test_who_proves_nothing_is_answered_without_a_look_at_the_body",
    ),
    Fault(
        name="a refused token is asked for at every call",
        file="bot/credentials.py",
        old="            self._tried_at = self._clock.now()\n",
        new="",
        test="tests/test_credentials.py"
        "::test_a_provider_that_refuses_is_asked_twice_a_minute_however_many_need_a_token",
    ),
    Fault(
        name="a clock that is set back stops the scans",
        file="bot/clock.py",
        old="not timedelta(0) <= now - since < pause",
        new="now - since >= pause",
        test="tests/test_clock_set_back.py::test_the_worker_scans_on",
    ),
    Fault(
        name="who never ends a head is never cut off",
        file="bot/web.py",
        old="            connection.force_close()\n",
        new="            pass\n",
        test="tests/teams/test_bad_bodies.py::test_who_never_ends_a_head_is_cut_off_and_who_spoke_before_is_not",
    ),
    Fault(
        name="the bot is ready before anybody can be let in",
        file="bot/web.py",
        old="        if not self._gate.is_ready:\n",
        new="        if self._gate is None:\n",
        test="tests/teams/test_nobody_waits.py::test_a_provider_that_hangs_does_not_hold_up_the_start",
    ),
    Fault(
        name="the machine's secret goes by a proxy",
        file="bot/credentials.py",
        old="    session.trust_env = False\n",
        new="",
        test="tests/test_msal.py::test_the_machines_secret_goes_by_no_proxy",
    ),
)
