"""What one story costs, as `make bench` measured it; `test_year.py` measures again and compares."""

ROAD_RU = 275.1
"""`make bench ONLY=cosmos_ru_road`, of which the two looks at the department are counted apart."""
ROAD_LOOKS = 2
"""Times that a road looks at its department's requests (`RequestStore.recent`)."""
ROAD_CALLS = 16
"""Messages sent and edited."""
ROAD_BYTES = 4961
"""The document when it is closed."""
ROAD_CHANGES = 6
"""Moments at which it changes: asked, sent, widened, accepted, resolved, confirmed."""
WALK_UP_RU = 76.7
"""`make bench ONLY=cosmos_ru_walk_up`."""
WALK_UP_LOOKS = 3
WALK_UP_CALLS = 1
WALK_UP_BYTES = 2319
DUE_RU_S = 0.61
"""Of one instance on one physical partition: half of `make bench ONLY=cosmos_ru_idle_hour`, which has two."""
AUDIT_RU_S = 8.28
"""Of one instance with the audit each minute: half of what `cosmos_ru_audited_hour` has more."""
LOADED_RU = 2.28
"""A document of 4 KB that a query loads, doubled by strong consistency: `tests/fakes/cosmos/charges.py`."""
LOOK_BACK_S = 15
"""`bot/storage/cosmos_books.py`: what was written so long before the last look is loaded again."""
