"""Figures: what questions come to over a day or a period, and how coaches and places stand; all of it pure."""
