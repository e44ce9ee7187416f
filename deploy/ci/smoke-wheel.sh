#!/usr/bin/env bash
# Builds the wheel, installs it into a fresh environment by the lock, and sees whether it works there.
set -euo pipefail
cd "$(dirname "$0")/../.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
.venv/bin/python -m build --wheel --no-isolation --outdir "$place/dist" . >"$place/build.log" 2>&1 || { cat "$place/build.log"; exit 1; }
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
"$place/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps "$place"/dist/*.whl
cd "$place"
"$place/venv/bin/cadenced" version
"$place/venv/bin/cadenced" --help >/dev/null
"$place/venv/bin/cadenced" preview agenda_prompt --format text | head -n 3
"$place/venv/bin/cadenced" demo --people 4 --weeks 3 --out "$place/demo" | tail -n 4
test -s "$place/demo/index.html"
echo "the wheel works"
