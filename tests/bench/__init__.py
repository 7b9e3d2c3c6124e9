"""The bench: what the bot costs, always against a baseline measured in the same run."""
