"""Every permission that the bot asks of Microsoft Graph, and what it is for; the administrator's page is held to this list.

All are application permissions, the least each call takes; an administrator consents once. Each one may be left out: the
bot says so in its log, once, tries again every hour, and does without.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """One application permission of Microsoft Graph."""

    name: str
    """As it stands in the consent screen and in the log."""
    call: str
    """The one call it opens for the bot."""
    gives: str
    without: str


USERS = Permission(
    name="User.Read.All",  # User.ReadBasic.All has neither the department nor the language
    call="GET /users/{id}?$select=id,displayName,mail,userPrincipalName,department,preferredLanguage",
    gives="Who somebody is: the department that a new colleague is asked to confirm, their name, e-mail and language.",
    without="A new colleague chooses their department from the list.",
)
GROUPS = Permission(
    name="GroupMember.Read.All",  # ids and types of members are all it gives, and all we take
    call="GET /groups/{id}/transitiveMembers?$select=id",
    gives="Coordinators by group: whoever is in a group of DIGICOACH_COORDINATORS is one.",
    without="Name each coordinator in DIGICOACH_COORDINATORS or in the roster.",
)
PRESENCE = Permission(
    name="Presence.Read.All",
    call="POST /communications/getPresencesByUserId",
    gives="Of coaches whose turn it is about equally, who sits at Teams is asked first. It is never stored.",
    without="The order is by place, topic, language and help given.",
)
CATALOGUE = Permission(
    name="AppCatalog.Read.All",
    call="GET /appCatalogs/teamsApps?$filter=externalId eq '{app id}'",
    gives="Finding the bot's own app in the organisation's catalogue; needed for installing it.",
    without="Coaches add the app themselves, or an app setup policy does it for them.",
)
INSTALL = Permission(
    name="TeamsAppInstallation.ReadWriteSelfForUser.All",  # "Self": this app alone, and no other
    call="POST /users/{id}/teamwork/installedApps",
    gives="Installing the app for the coaches of the roster who lack it. It covers this app only.",
    without="Coaches add the app themselves, or an app setup policy does it for them.",
)

PERMISSIONS = (USERS, GROUPS, PRESENCE, CATALOGUE, INSTALL)
