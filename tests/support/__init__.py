"""What several tests share: a brain without Rasa, and a running site."""
