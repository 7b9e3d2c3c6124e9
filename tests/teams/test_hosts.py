"""Which service urls a token or a card may ever leave for."""

import pytest

from bot.teams.hosts import ServiceHosts

ALLOWED = ServiceHosts(("smba.trafficmanager.net",), is_local=False)


@pytest.mark.parametrize(
    "service_url",
    [
        "https://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net",
        "https://smba.trafficmanager.net/a/b-c",
    ],
)
def test_the_channels_own_hosts_may_be_sent_to(service_url: str):
    assert ALLOWED.base(service_url) == service_url.rstrip("/")


@pytest.mark.parametrize(
    "service_url",
    [
        "",
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:8443/emea/",
        "https://smba.trafficmanager.net./emea/",
        "https://SMBA.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://user@smba.trafficmanager.net/",
        "https://evil.example/smba.trafficmanager.net",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil-smba.trafficmanager.net/",
        "https://smba.trafficmanager.net\\@evil.example/",
        "https://smba.trafficmanager.net/../x",
        "https://smba.trafficmanager.net/?x=//evil.example",
        "https://smba.trafficmanager.net/#x",
        "https://smba.trafficmanager.net/\n",
        "https://smbа.trafficmanager.net/",
        "https://169.254.169.254/latest",
        "http://169.254.169.254/latest",
        "http://127.0.0.1:3978/",
        "http://localhost/",
        "https://[::1]/",
        "ftp://smba.trafficmanager.net/",
        "//smba.trafficmanager.net/",
    ],
)
def test_no_other_host_is_ever_sent_to(service_url: str):
    assert ALLOWED.base(service_url) is None


def test_local_mode_may_also_send_to_the_loopback_and_nowhere_else():
    local = ServiceHosts(("smba.trafficmanager.net",), is_local=True)

    assert local.base("http://localhost:56150/_connector") == "http://localhost:56150/_connector"
    assert local.base("http://127.0.0.1:56150/") == "http://127.0.0.1:56150"
    assert local.base("http://127.0.0.1.evil.example/") is None
    assert local.base("http://10.0.0.1:80/") is None
