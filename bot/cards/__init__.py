"""One card a file: a pure function of domain values and who is looking."""
