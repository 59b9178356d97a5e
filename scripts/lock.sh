#!/bin/sh
# Compile the three lock files: with hashes, and without the names of hosts.
set -eu
compile() {
    .uv/bin/uv pip compile --quiet pyproject.toml --generate-hashes --no-emit-index-url "$@"
}
compile --extra app --python-version 3.11 --universal -o requirements/app.txt
compile --extra app --extra dev -c requirements/app.txt --python-version 3.11 --universal -o requirements/dev.txt
compile --extra bot --python-version 3.10 -o requirements/bot.txt
