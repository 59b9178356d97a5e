"""How the assistant and the agents are doing, in figures."""
