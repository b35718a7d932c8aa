#!/usr/bin/env bash
# Kills, starves and robs local runs of the shipped jar, while a reader looks at the tables all the time, and checks them
# afterwards. Needs the build's target/ folder; takes about five minutes on two cores.
#
#   run-fault-tests.sh [SEED [KILLS]]      SEED (2022) chooses the moments at which KILLS (10) drivers are killed
set -euo pipefail

# shellcheck source=checks.sh
. "$(dirname "${BASH_SOURCE[0]}")/checks.sh"

RANDOM=${1:-2022}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/hedgerow-faults.XXXXXX")
small=$scratch/small-disk
input=$scratch/input
output=$scratch/tables
kills=${2:-10}
driver=

clean_up() {
  local code=$?
  [ -z "$driver" ] || kill -KILL "$driver" 2>/dev/null || true
  touch "$scratch/stop"
  umount "$small" 2>/dev/null || true
  [ "$code" -eq 0 ] || tail -n 20 "$scratch"/*.log
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT TERM
copy_build "$scratch/build"
"$hedgerow" --warm 2>"$scratch/warm.log" # twenty starts pay for a class archive

# start_run OUTPUT LOG ARGS...: in the background; the launcher becomes the driver's process, $driver.
start_run() {
  local to=$1 log=$2
  shift 2
  "$hedgerow" run "$input" --output "$to" "$@" >"$scratch/$log.log" 2>&1 &
  driver=$!
}

# ends_with CODE: how the run that was started last ended.
ends_with() {
  local code=0
  wait "$driver" || code=$?
  driver=
  [ "$code" -eq "$1" ] || {
    echo "  exit code $code, not $1"
    return 1
  }
}

# says LOG TEXT: one line that begins with the tool's name, and no stack trace.
says() {
  grep -q "^hedgerow: .*$2" "$scratch/$1.log" && ! grep -q '^[[:space:]]at ' "$scratch/$1.log"
}

cp -r "$root/sample-data" "$input"
rm -rf "$input/rejects"
generate_articles 100 "$input/generated.jsonl"

echo "the tables as they should be"
begin=$(date +%s%N)
start_run "$scratch/expected" expected
check "a run that nothing befalls ends well" ends_with 0
length=$((($(date +%s%N) - begin) / 1000000))

echo "kill -9 of the driver at $kills random moments of $length ms, with a reader at the tables"
java -cp "$(echo "$target"/notebook-lib/duckdb_jdbc-*.jar)" "$here/WatchTables.java" "$output" "$scratch/stop" >"$scratch/watch.log" &
watcher=$!
start_run "$output" first
check "the first run ends well" ends_with 0
for ((kill = 1; kill <= kills; kill++)); do
  moment=$((RANDOM * length / 32768))
  if ((kill % 2)); then start_run "$output" "killed-$kill"; else start_run "$output" "killed-$kill" --incremental; fi
  sleep "$((moment / 1000)).$(printf %03d $((moment % 1000)))"
  kill -KILL "$driver" 2>/dev/null || true
  wait "$driver" 2>/dev/null || true
  driver=
done
check "the tables of the last good run are there, complete" same_tables "$scratch/expected" "$output"
start_run "$output" again
check "the run after ten kills ends well" ends_with 0
check "and gives the tables as they should be" same_tables "$scratch/expected" "$output"
check "nothing of the killed runs is left" test "$(ls "$output/.versions" | grep -vc current)" -le 2
touch "$scratch/stop"
check "the reader never saw anything incomplete" wait "$watcher"
sed 's/^/  /' "$scratch/watch.log"

echo "a damaged part in the tables of the last run"
kept=$scratch/kept.txt
edited=$input/text/long-quotation.txt
cp -p "$edited" "$kept"
printf '\n\nThe minister said on Tuesday that the plan might change.\n' >>"$edited"
part=$(find -L "$output/statements" -name '*.parquet' | sort | head -n 1)
before=$(cat "$output/CURRENT")
dd if=/dev/zero of="$part" bs=1 seek=4 count=$(($(stat -c %s "$part") / 2)) conv=notrunc 2>/dev/null
start_run "$output" damaged --incremental
check "an incremental run fails with exit code 4" ends_with 4
check "and names the part and the way out" says damaged "$(basename "$part").*run once without --incremental"
check "the old version stays current" test "$before" = "$(cat "$output/CURRENT")"
cp -p "$kept" "$edited"
start_run "$output" mended
check "a full run does without them" ends_with 0
check "and gives the tables as they should be" same_tables "$scratch/expected" "$output"

echo "two runs into one output"
start_run "$output" one
check "the first of them holds the lock" await 300 test -f "$output/.lock"
one=$driver
start_run "$output" other
check "the second refuses with exit code 4" ends_with 4
check "and says which run is in its way" says other "another run ([^)]*) is writing to"
driver=$one
check "the first ends well" ends_with 0
check "with its tables as they should be" same_tables "$scratch/expected" "$output"

echo "an output that vanishes"
start_run "$scratch/vanishing" vanishing
check "a task is labelling" await 300 is_labelling "$scratch/vanishing"
# The task may put a file into a folder that has just been emptied.
until rm -rf "$scratch/vanishing" 2>/dev/null; do :; done
check "the run fails with exit code 4" ends_with 4
check "and says in one line what it could not write" says vanishing "vanishing"
start_run "$scratch/vanishing" reappeared
check "the next run ends well" ends_with 0
check "with the tables as they should be" same_tables "$scratch/expected" "$scratch/vanishing"

echo "a full disk"
mkdir "$small"
if mount -t tmpfs -o size=200k tmpfs "$small" 2>/dev/null; then
  mkdir "$small/tables"
  start_run "$small/tables" full
  check "a run onto a full disk fails with exit code 4" ends_with 4
  check "and says in one line that no space is left" says full "[Nn]o space left"
  check "it leaves no tables" test ! -e "$small/tables/CURRENT"
  mount -o remount,size=100m "$small"
  start_run "$small/tables" roomy
  check "with more room the next run ends well" ends_with 0
  used=$(du -sk "$small" | cut -f 1)
  mount -o remount,size=$((used + 100))k "$small"
  start_run "$small/tables" full-again
  check "a run that fills the disk beside good tables fails with exit code 4" ends_with 4
  check "the good tables are still there, complete" same_tables "$scratch/expected" "$small/tables"
  umount "$small"
else
  echo "skipped: a full disk is tested on a small tmpfs, and this user may not mount one"
fi

echo "fault tests: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
