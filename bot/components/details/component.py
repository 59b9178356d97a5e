"""The finder of details as a component of Rasa's pipeline."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.details.finding import find_details, warm

# What the channel puts before a customer's text (bot.components.channel); spans do not count it.
WORD_JOINER = "\u2060"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class DetailExtractor(GraphComponent):
    """Adds entities with their span, value and confidence (docs/details.md)."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DetailExtractor:
        warm()
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the entities of each message that has none yet; a button brings its own."""
        for message in messages:
            if not message.get(ENTITIES):
                text = (message.get(TEXT) or "").removeprefix(WORD_JOINER)
                metadata = message.get(METADATA) or {}
                found = find_details(text, metadata.get("language"), asked=metadata.get("asked"))
                message.set(ENTITIES, found, add_to_output=True)
        return messages
