"""The agents' console: pages from the server, kept live by an event stream."""
