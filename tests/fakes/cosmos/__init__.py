"""An own Azure Cosmos DB (NoSQL) over HTTP, for the real SDK: true semantics, counted charges, scripted faults."""
