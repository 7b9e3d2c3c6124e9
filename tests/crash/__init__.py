"""The bot is killed with SIGKILL at every write and every send, started again, and must have lost nothing."""
