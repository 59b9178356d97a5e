"""The catalogue, customers' products, their ticks and their points."""
