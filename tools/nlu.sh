#!/usr/bin/env bash
# Builds Rasa's environment under var/nlu and trains its model; what is there already is not made again.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh

lock=requirements.lock
grep -q '^requirements-test.lock ' .venv/.installed 2>/dev/null && lock=requirements-test.lock
prepare "$lock" install
export UV
exec nice -n 10 .venv/bin/python -m nlu.build "$@"
