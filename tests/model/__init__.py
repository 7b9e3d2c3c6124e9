"""The whole bot against a model of itself: random people, random trouble, and the promises after every step."""
