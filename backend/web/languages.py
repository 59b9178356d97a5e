"""Which language a page speaks."""

from collections.abc import Iterator, Sequence


def primary(tag: str) -> str:
    """Return the language of a tag: "lv" of "lv-LV"."""
    return tag.replace("_", "-").partition("-")[0].strip().lower()


def choose(wishes: Sequence[str | None], accept: str | None, known: Sequence[str]) -> str:
    """Return the first wish that is known, else what the browser prefers, else the first known.

    `wishes` are tags, strongest first; `accept` is an Accept-Language header (RFC 9110, 12.5.4).
    """
    tags = [*(wish for wish in wishes if wish), *_preferred(accept or "")]
    return next((primary(tag) for tag in tags if primary(tag) in known), known[0])


def _preferred(accept: str) -> list[str]:
    weighed = sorted(_weighed(accept), key=lambda each: -each[1])
    return [tag for tag, weight in weighed if weight > 0]


def _weighed(accept: str) -> Iterator[tuple[str, float]]:
    for item in accept.split(","):
        tag, _, weight = item.partition(";")
        try:
            yield tag.strip(), float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
