"""Faults seeded by hand, each of which must turn a named test red: `python -m tests.mutants`."""
