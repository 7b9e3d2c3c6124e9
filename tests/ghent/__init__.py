"""A year in a city like Ghent: departments, questions with their whole history, and who was there, by a fixed seed."""
