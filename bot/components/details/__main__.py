"""Details of texts from the standard input: ``python -m bot.components.details``.

A line in is JSON `{"text", "language"?, "today"?, "asked"?}`, a line out the JSON list of its
entities.
"""

import json
import sys
from datetime import date

from bot.components.details.finding import find_details


def main() -> None:
    """Answer line by line until the input ends."""
    for line in sys.stdin:
        asked = json.loads(line)
        today = date.fromisoformat(asked["today"]) if asked.get("today") else None
        entities = find_details(asked["text"], asked.get("language"), today, asked.get("asked"))
        sys.stdout.write(json.dumps(entities) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
