"""When people answer: office hours by country."""
