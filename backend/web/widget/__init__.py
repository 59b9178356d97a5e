"""The chat widget: one custom element (widget.js), its panel, and the words it shows."""
