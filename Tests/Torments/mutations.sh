#!/usr/bin/env bash
# Spoils what every reader reads, so many times, by a seed; a trap is a failure, and what trapped is kept.
#
# usage: mutations.sh [CASES] [SEED]      1000 and the day unless told; JISHI_BENCH names the program
set -euo pipefail
cases=${1:-1000}
seed=${2:-$(($(date +%s) / 86400))}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bench=$(bash "$here/find-bench.sh")
work=$(mktemp -d)
half=$((cases / 2))
"$bench" mutate --at "$work" --seed "$seed" --runs "$half" > "$work/one" 2>&1 &
first=$!
"$bench" mutate --at "$work" --seed "$((seed + 1))" --runs "$((cases - half))" > "$work/two" 2>&1 &
second=$!
status=0
wait $first || status=1
wait $second || status=1
cat "$work/one" "$work/two"
[ "$status" -ne 0 ] || rm -rf "$work"
exit $status
