"""`python -m tests.simulation`: prints the tables of `docs/scale.md`, the same each time."""

from tests.simulation.tables import tables

if __name__ == "__main__":
    print("\n\n".join(tables()))
