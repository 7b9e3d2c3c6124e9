"""The demo on one machine: the bot, and a Playground window for each of three invented people."""
