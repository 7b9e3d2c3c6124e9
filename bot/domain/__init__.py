"""What is true about questions, people and hours: pure, standard library only."""
