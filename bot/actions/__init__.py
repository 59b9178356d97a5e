"""Rasa's custom actions. They ask the backend's HTTP API and answer with keys and values.

They run in the backend's environment, never in Rasa's, and know neither SQL nor texts.
"""
