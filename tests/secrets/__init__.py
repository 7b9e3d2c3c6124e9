"""Labelled lines: what must be hidden in them, and what must not."""
