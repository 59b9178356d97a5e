#!/bin/sh
# All tests: the browser's and Rasa's among them. What touches the database runs a second time,
# on PostgreSQL. Fails on the first suite that fails.
set -eu
sh scripts/system-packages.sh
.venv/bin/cps train
.venv/bin/python -m pytest "$@"
CPS_TEST_DATABASE=postgresql .venv/bin/python -m pytest -m database tests/backend
