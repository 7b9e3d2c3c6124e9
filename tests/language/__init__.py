"""The language lint: whether every Dutch sentence that a person can read is short, active, plain and warm."""
