# Everything starts from nothing: each target makes the environments that it needs.
# A Python 3.11 or newer; override with `make PYTHON=/path/to/python run`.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
BIN := .venv/bin

.PHONY: run test lint format bench clean setup setup-dev lock docs

run: setup  ## The site, the API and the assistant, with sample customers
	@exec $(BIN)/cps serve --sample

test: setup-dev lint  ## All checks and tests
	@sh scripts/test.sh

lint: setup-dev  ## Style, types, texts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/mypy --python-executable .venv-bot/bin/python --python-version 3.10 -p bot.components -p bot.evaluation -m bot.evaluate
	@$(BIN)/cps locales check

format: setup-dev  ## Put the code into form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: setup-dev  ## Measurements; docs/measurements.md keeps the results
	@$(BIN)/python benchmarks/turn.py

setup: python
	@$(PYTHON) scripts/setup.py app bot

setup-dev: python
	@$(PYTHON) scripts/setup.py dev bot

.PHONY: python
python:
	@test -n "$(PYTHON)" || { echo "setup: Python 3.11 or newer is needed: install it, or name it: make PYTHON=/path/to/python run" >&2; exit 1; }

docs: setup-dev  ## Write the pages that are made from the code
	@$(BIN)/python scripts/document.py

lock: setup-dev  ## Compile the lock files anew after a change in pyproject.toml
	@sh scripts/lock.sh

clean:  ## Remove all that was made: environments, models, database
	rm -rf .venv .venv-bot .uv models var build .mypy_cache .ruff_cache .pytest_cache
