#!/usr/bin/env bash
# The image's first stage, also to be run by hand: cadenced and what it needs, as the lock says, in
# a virtual environment of its own. Usage, from the top of the repository: build.sh TARGET
set -euo pipefail
target=$1
wheels=$(mktemp -d)
trap 'rm -rf "$wheels"' EXIT

python3 -m venv "$target"
"$target/bin/python" -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$wheels" .

# The lock names the tools of development too: its versions bind, its list does not.
sed -nE "s/^([A-Za-z0-9._-]+==[^\\]*[^ \\]) *\\?$/\1/p" requirements.lock >"$wheels/versions.txt"
"$target/bin/python" -m pip install --quiet --disable-pip-version-check --no-cache-dir \
    --constraint "$wheels/versions.txt" "$wheels"/cadenced-*.whl
"$target/bin/python" -m compileall -q "$target"/lib || true
"$target/bin/cadenced" version
