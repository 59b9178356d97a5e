"""Work that is due: kept in the database, done once whichever process does it."""
