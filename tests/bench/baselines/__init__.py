"""Small servers to compare with; each is run as a script inside its own environment under `.bench/`."""
