"""The Teams app package: what Teams shows of the bot before anybody has said a word to it."""
