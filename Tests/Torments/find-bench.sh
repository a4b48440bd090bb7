#!/usr/bin/env bash
# Prints where jishi-bench is, with the jishi of the same build beside it: JISHI_BENCH, else a release, else a debug build.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
for built in "${JISHI_BENCH:-}" "$root/.build/release/jishi-bench" "$root/.build/debug/jishi-bench"; do
  if [ -x "$built" ] && [ -x "${built%-bench}" ]; then
    echo "$built"
    exit 0
  fi
done
echo "build it first: bash .ci/build --product jishi-bench, and --product jishi" >&2
exit 66
