"""Files of dialogues: what can be said in them, and that every mistake is named at once."""

from pathlib import Path

import pytest

from backend.simulate import DIALOGUES, read
from backend.simulate.files import BadDialogues
from backend.simulate.people import cast

WRONG = """
- name: two things at once
  kind: happy
  language: en
  turns:
    - say: hello
      click: hello
      keys: [greeting]
- name: nothing expected, an unknown text, an unknown variable
  kind: merry
  language: en
  turns:
    - say: hello
- name: names
  kind: happy
  language: lv
  customer: nobody@studio.example
  turns:
    - say: my {nonsense}
      keys: [greting]
    - say: hello
      keys: [greeting]
      text: ["/[0-9]{6}/"]
- name: an account that cannot be
  kind: identity
  language: et
  customer: {products: [{model: EOS R5, purchase_date: sometime}]}
  turns:
    - identify: other
"""


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    file = tmp_path / "wrong.yml"
    file.write_text(WRONG, encoding="utf-8")
    return file


def test_all_mistakes_are_named_with_their_lines(wrong: Path) -> None:
    with pytest.raises(BadDialogues) as caught:
        read([wrong])
    lines = [line.removeprefix(f"{wrong}: ") for line in str(caught.value).splitlines()]
    assert [line.partition(":")[0] for line in lines] == [
        "line 6", "line 10", "line 13", "line 17", "line 19", "line 20", "line 24"
    ]  # fmt: skip
    for part in ("say and click", "Input should be 'happy'", "keys, keys_include", "sample",
                 "{nonsense}", "'greting'", "no `other`"):  # fmt: skip
        assert part in str(caught.value)


def test_a_customers_entry_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "entry.yml"
    file.write_text(
        """
- name: an account that cannot be
  kind: identity
  language: et
  customer: {products: [{model: EOS R5, purchase_date: sometime}]}
  turns: [{identify: true}]
""",
        encoding="utf-8",
    )
    with pytest.raises(BadDialogues, match=r"line 5: .*purchase_date: not a date"):
        read([file])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("- name: [", "line 1"),
        ("name: no list", "not a list"),
        ("- {name: a, name: b}", "given twice"),
    ],
)
def test_what_is_no_list_of_dialogues(tmp_path: Path, content: str, problem: str) -> None:
    file = tmp_path / "broken.yml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BadDialogues, match=problem):
        read([file, file])


def test_a_name_stands_once(tmp_path: Path) -> None:
    file = tmp_path / "twice.yml"
    one = "- {name: a, kind: happy, language: en, turns: [{say: hi, keys: [greeting]}]}\n"
    file.write_text(one * 2, encoding="utf-8")
    with pytest.raises(BadDialogues, match="twice: a: stands twice"):
        read([file])


def test_each_run_has_people_of_its_own() -> None:
    entry = {
        "email": "ieva@studio.example",
        "old_email": "old@studio.example",
        "products": [{"model": "EOS R5", "serial": "0123456789"}],
        "membership": {"tier": "gold", "number": "990480001"},
        "invoices": [{"number": "A-1"}],
    }
    first, second = cast({"customer": entry}), cast({"customer": entry})
    ours, theirs = first.people["customer"].private, second.people["customer"].private
    assert len(ours) == 5
    assert not ours & theirs
    assert first.filled("I am {email}, {nobody}") == f"I am {first.values['email']}, {{nobody}}"
    assert entry["products"][0]["serial"] == "0123456789"


def test_the_dialogues_of_this_project_can_be_read() -> None:
    assert read(sorted(DIALOGUES.glob("*.yml")))
