"""The directory at Microsoft Graph, asked over HTTP of one that runs here."""
