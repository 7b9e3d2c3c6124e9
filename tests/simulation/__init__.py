"""What a year of a city asks of Cosmos DB and of Teams, and what that costs; `docs/scale.md` quotes what it prints."""
