"""The chat widget: one custom element (widget.js), and the words it shows."""
