"""What draws our cards in a real browser and looks at what came of them."""
