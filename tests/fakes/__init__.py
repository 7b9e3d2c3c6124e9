"""Fakes that behave: held to the same contracts as the real thing."""
