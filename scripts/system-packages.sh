#!/bin/sh
# What the tests need from the system: Chromium and PostgreSQL's programs. Installed where we
# may, named where not.
set -eu

has_chromium() {
    [ -n "${CPS_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}" ]
}

has_postgresql() {
    # Debian keeps the server's programs off the PATH.
    for initdb in "$(command -v initdb || true)" /usr/lib/postgresql/*/bin/initdb; do
        if [ -x "$initdb" ]; then
            return 0
        fi
    done
    return 1
}

install_packages() {
    # The tests start a server of their own: Debian's package is not to make and start another one.
    no_cluster=/etc/postgresql-common/createcluster.d/no-main-cluster.conf
    mkdir -p "${no_cluster%/*}"
    echo "create_main_cluster = false" >"$no_cluster"
    trap 'rm -f "$no_cluster"' EXIT
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $1 >/dev/null
}

packages=
has_chromium || packages="chromium fonts-dejavu-core"
has_postgresql || packages="$packages postgresql"
[ -n "$packages" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing for the tests:" $packages "…"
    install_packages "$packages"
fi
if ! has_chromium; then
    echo "test: the browser tests need Chromium: install it, or name it with CPS_CHROMIUM=/path/to/chromium" >&2
    missing=1
fi
if ! has_postgresql; then
    echo "test: the database tests need PostgreSQL's initdb and pg_ctl: install the package postgresql, or put them on the PATH" >&2
    missing=1
fi
exit ${missing:-0}
