"""The programme's numbers: tiers, thresholds, fees, limits."""
