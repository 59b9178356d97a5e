#!/bin/sh
# All tests: the browser's and Rasa's among them. Fails on the first suite that fails.
set -eu
sh scripts/system-packages.sh
.venv/bin/cps train
.venv/bin/python -m pytest "$@"
