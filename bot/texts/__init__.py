"""Every sentence a person can read, and the words people use for topics."""
