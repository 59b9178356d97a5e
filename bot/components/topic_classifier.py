"""Which topic a message asks for: the component around the topic model.

Retrieval-style intents are predicted whole ("guide/tier_fee"): the sub-topic
comes from the same model. Rasa's intent is the part before the slash; the topic
is the part after it. The component's output:

    intent          {"name": "guide", "confidence": 0.93}
    intent_ranking  the same, per intent
    topics          {"asked": ["tier_fee"], "ranking": [{"topic", "confidence"}, …]}

How the model works and how well: docs/understanding.md.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components import topic_judging, topic_training
from bot.components.importer import TOPIC
from bot.components.topic_concepts import Concepts
from bot.components.topic_guards import without_links
from bot.components.topic_labels import Example, intent_of, topic_of
from bot.components.topic_model import TopicModel
from bot.components.topic_network import Options
from bot.components.topic_reading import MAX_LENGTH, Reading, read


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Sets `intent`, `intent_ranking` and `topics` on each message."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options.

        networks: how many are trained and averaged.
        least: number of training texts that must hold a piece for it to be known.
        wrong_rejections: share of messages in scope that may be rejected, of those
            held back while training; the model's limits follow from it.
        max_length: characters that are read; the rest of a long text is not.
        ranking: how many topics are reported, the likeliest first. Long enough that three
            remain which may be offered when nothing is understood: of small talk, complaints and
            what is out of scope, the model has ten.
        """
        return {
            "networks": 3,
            "least": 2,
            "wrong_rejections": 0.03,
            "max_length": MAX_LENGTH,
            "ranking": 15,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: TopicModel | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TopicClassifier:
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model on all languages at once, and keep it."""
        # A text with a slash is what the backend sends, not what a customer says.
        examples = [e for e in training_data.intent_examples if not e.get(TEXT).startswith("/")]
        self._model = topic_training.fit(
            [Example(without_links(e.get(TEXT)), e.get(TOPIC) or e.get(INTENT)) for e in examples],
            networks=self._config["networks"],
            least=self._config["least"],
            wrong_rejections=self._config["wrong_rejections"],
            options=Options(),
            concepts=Concepts.read(),
            asked=topic_judging.written(),
        )
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TopicClassifier:
        with model_storage.read_from(resource) as folder:
            model = TopicModel.load(folder)
        return cls(config, model_storage, resource, model)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the topics of messages; of one that is understood already (a button), nothing."""
        for message in messages:
            if message.get(INTENT) is None or not message.get(INTENT).get("name"):
                self._understand(message)
        return messages

    def _understand(self, message: Message) -> None:
        text = message.get(TEXT) or ""
        reading = read(self._model, text, self._config["max_length"]) if self._model else Reading()
        message.set(
            "topics",
            {
                "asked": [topic_of(label) for label in reading.asked],
                "ranking": [
                    {"topic": topic_of(label), "confidence": round(p, 4)}
                    for label, p in reading.ranking[: self._config["ranking"]]
                ],
            },
            add_to_output=True,
        )
        intents = _by_intent(reading.ranking)
        name = intent_of(reading.asked[0])
        confidence = round(intents.get(name, 1.0), 4)
        message.set(INTENT, {"name": name, "confidence": confidence}, add_to_output=True)
        message.set(
            "intent_ranking",
            [{"name": intent, "confidence": round(p, 4)} for intent, p in intents.items()],
            add_to_output=True,
        )


def _by_intent(ranking: list[tuple[str, float]]) -> dict[str, float]:
    sums: dict[str, float] = {}
    for label, p in ranking:
        sums[intent_of(label)] = sums.get(intent_of(label), 0.0) + p
    ordered = sorted(sums.items(), key=lambda item: -item[1])[:10]
    return {intent: min(1.0, p) for intent, p in ordered}
