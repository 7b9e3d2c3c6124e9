"""What people say and press, and which use case and card that leads to."""
