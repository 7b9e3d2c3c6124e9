"""Microsoft Graph behind protocols of the services: who somebody is, who is present, and the app at their side."""
