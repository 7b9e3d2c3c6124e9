"""Several real processes of the bot on one store: what they promise together."""
