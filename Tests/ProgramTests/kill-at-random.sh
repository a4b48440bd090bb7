#!/bin/sh
# Kills writing programs with -9 at random moments, again and again (R-003): after each time every act
# that was acknowledged must be in the store, and the store must verify.
#
# usage: kill-at-random.sh [TIMES]        50 unless told; JISHI_BENCH names the program
set -eu
times=${1:-50}
root=$(cd "$(dirname "$0")/../.." && pwd)
bench=${JISHI_BENCH:-}
for built in "$root/.build/release/jishi-bench" "$root/.build/debug/jishi-bench"; do
  [ -n "$bench" ] || { [ -x "$built" ] && bench=$built; } || true
done
[ -n "$bench" ] || { echo "kill-at-random: build jishi-bench first: swift build --product jishi-bench" >&2; exit 66; }

work=$(mktemp -d)
writers=
trap 'for pid in $writers; do kill -9 "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT
"$bench" prepare --store "$work/store" --units 2
: > "$work/all"
round=0
while [ "$round" -lt "$times" ]; do
  round=$((round + 1))
  writers=
  for person in r1 r2 admin; do
    "$bench" hammer --store "$work/store" --as "$person" --fold-every 7 > "$work/$person" 2>/dev/null &
    writers="$writers $!"
  done
  # Between 0.15 and 1.15 seconds, by the system's random numbers.
  random=$(od -An -N2 -tu2 /dev/urandom | tr -d ' ')
  sleep "$(awk "BEGIN { printf \"%.3f\", 0.15 + $random / 65536 }")"
  for pid in $writers; do kill -9 "$pid" 2>/dev/null || true; done
  for pid in $writers; do wait "$pid" 2>/dev/null || true; done
  writers=
  # A line that the kill cut has no end; it may have been acknowledged or not, and is left out.
  for person in r1 r2 admin; do
    [ "$(tail -c 1 "$work/$person" | od -An -tx1 | tr -d ' ')" = 0a ] || sed -i '$d' "$work/$person"
    cat "$work/$person" >> "$work/all"
  done
  if ! "$bench" hold-against --store "$work/store" "$work/all" > "$work/result"; then
    echo "round $round of $times:"; cat "$work/result"; exit 1
  fi
done
echo "$times kills; $(tail -1 "$work/result")"
