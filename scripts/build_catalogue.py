"""Write bot/data/catalogue.tsv from the catalogue of a fixtures file.

    python scripts/build_catalogue.py [FIXTURES.yml [OUTPUT.tsv]]

The assistant's model is trained anew when the file has changed. A catalogue that is kept elsewhere
needs no more than these three columns: model, kind, aliases with "|" between them.
"""

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "backend" / "fixtures" / "sample.yml"
OUTPUT = ROOT / "bot" / "data" / "catalogue.tsv"


def lines(fixtures: Path) -> str:
    """Return the file's text for the catalogue of `fixtures`."""
    entries = yaml.safe_load(fixtures.read_text(encoding="utf-8"))["catalogue"]
    return "".join(
        f"{entry['model']}\t{entry.get('kind', 'other')}\t{'|'.join(entry.get('aliases', []))}\n"
        for entry in entries
    )


def main(arguments: list[str]) -> None:
    """Write the file."""
    fixtures = Path(arguments[0]) if arguments else FIXTURES
    output = Path(arguments[1]) if len(arguments) > 1 else OUTPUT
    output.write_text(lines(fixtures), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
