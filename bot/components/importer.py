"""Reads the training data: `guide/tier_fee` is the intent `guide` with the topic `guide/tier_fee`.

Rasa takes the slash for a response selector's and wants a response beside each
example. Our replies are keys that actions choose, so the topic goes into the
example's own attribute.
"""

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT_RESPONSE_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

TOPIC = "topic"


class TopicImporter(RasaFileImporter):
    """Rasa's own importer of files, with topics for response keys."""

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Return the examples, each with its intent and, where it has one, its topic."""
        data = super().get_nlu_data(language)
        return TrainingData(
            training_examples=[_with_topic(example) for example in data.training_examples],
            entity_synonyms=data.entity_synonyms,
            regex_features=data.regex_features,
            lookup_tables=data.lookup_tables,
        )


def _with_topic(example: Message) -> Message:
    properties = dict(example.data)
    label = properties.pop(INTENT_RESPONSE_KEY, None)
    if label:
        properties[TOPIC] = label
    return Message(properties)
