#!/usr/bin/env bash
# Lets a write, flush, rename, open or read fail within each kind of act, so many times, and holds what was told
# against what was done (R-003).
#
# usage: injected-failures.sh [FAILURES] [SEED]      200 and the day unless told; JISHI_BENCH names the program
set -euo pipefail
failures=${1:-200}
seed=${2:-$(($(date +%s) / 86400))}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bench=$(bash "$here/find-bench.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${CC:-cc}" -shared -fPIC -O1 -Wall -Werror -o "$work/failing-calls.so" "$here/failing-calls.c" -ldl
# Two at a time: each mostly waits for what it started.
half=$((failures / 2))
"$bench" inject --library "$work/failing-calls.so" --at "$work" --seed "$seed" --runs "$half" > "$work/one" 2>&1 &
first=$!
"$bench" inject --library "$work/failing-calls.so" --at "$work" --seed "$((seed + 1))" --runs "$((failures - half))" \
  > "$work/two" 2>&1 &
second=$!
status=0
wait $first || status=1
wait $second || status=1
cat "$work/one" "$work/two"
exit $status
