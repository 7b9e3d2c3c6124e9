"""The digicoach bot: colleagues who help colleagues with digital questions."""
