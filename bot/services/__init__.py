"""Use cases: read, decide, write."""
