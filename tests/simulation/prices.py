"""What Azure asks, by its published list; the page says where from and when."""

HOURS_A_MONTH = 730
PROVISIONED = 0.008
"""Per hour for each 100 RU/s that are there, used or not."""
AUTOSCALE = 0.012
"""Per hour for each 100 RU/s of the hour's highest, and for a tenth of the upper end at least."""
SERVERLESS = 0.25
"""Per million RU."""
STORED = 0.25
"""Per GB and month."""
FREE_RU_S = 1000
FREE_GB = 25
LEAST_AUTOSCALE = 1000
LEAST_PROVISIONED = 400
SERVERLESS_RU_S = 5000
"""Of one container, at most."""
PARTITION_RU_S = 10_000
PARTITION_GB = 50
KEY_GB = 20
"""Of one logical partition, which is a department."""
