#!/bin/sh
# Several programs act on one store and fold its log at once for a while (R-004): nothing is lost, no chain forks.
#
# usage: two-writers.sh [SECONDS]         10 unless told; JISHI_BENCH names the program
set -eu
seconds=${1:-10}
root=$(cd "$(dirname "$0")/../.." && pwd)
bench=${JISHI_BENCH:-}
for built in "$root/.build/release/jishi-bench" "$root/.build/debug/jishi-bench"; do
  [ -n "$bench" ] || { [ -x "$built" ] && bench=$built; } || true
done
[ -n "$bench" ] || { echo "two-writers: build jishi-bench first: swift build --product jishi-bench" >&2; exit 66; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bench" prepare --store "$work/store" --units 2
"$bench" hammer --store "$work/store" --as r1 --seconds "$seconds" --fold-every 3 > "$work/r1" &
first=$!
"$bench" hammer --store "$work/store" --as r2 --seconds "$seconds" --fold-every 5 > "$work/r2" &
second=$!
"$bench" hammer --store "$work/store" --as admin --seconds "$seconds" --fold-every 2 > "$work/admin" &
third=$!
wait $first; wait $second; wait $third
"$bench" hold-against --store "$work/store" "$work/r1" "$work/r2" "$work/admin"
