"""Other platforms on which conversations are led."""
