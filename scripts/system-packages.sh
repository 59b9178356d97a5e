#!/bin/sh
# What the tests need from the system: Chromium. Installed where we may, named where not.
set -eu
chromium=${CPS_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -n "$chromium" ]; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests …"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
    exit 0
fi
echo "test: the browser tests need Chromium: install it, or name it with CPS_CHROMIUM=/path/to/chromium" >&2
exit 1
