"""What every part of the backend stands on: settings, database, errors, security, clock."""
