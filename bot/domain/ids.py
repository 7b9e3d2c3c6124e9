"""The names of things, each a type of its own so that they cannot be mixed up."""

from typing import NewType

PersonId = NewType("PersonId", str)
"""The Entra object id of a colleague; global in the tenant."""

DepartmentId = NewType("DepartmentId", str)
"""A department's slug, made once from its name by `department_id`."""

RequestId = NewType("RequestId", str)
"""A request's id; equal to the nonce of the draft it was sent from."""

TopicId = NewType("TopicId", str)
"""A topic's id in ``bot/texts/topics.toml``."""

NoticeId = NewType("NoticeId", str)
"""What a notice is about; unique for its reader."""
