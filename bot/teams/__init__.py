"""The only ring that knows Bot Framework."""
