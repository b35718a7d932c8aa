#!/usr/bin/env bash
# Submits the shipped cluster jar to a real standalone cluster and checks its tables against those of a local run.
# Needs the build's target/ folder; takes about three minutes on two cores.
#
#   run-cluster-tests.sh [INPUT]      INPUT defaults to sample-data
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../../../.." && pwd -P)
target=$root/jobs/target
input=${1:-$root/sample-data}
jar=$target/hedgerow-cluster.jar
main=org.hedgerow.job.RunPipeline
scratch=$(mktemp -d "${TMPDIR:-/tmp}/hedgerow-cluster.XXXXXX")
passed=0
failed=0

# shellcheck source=cluster.sh
. "$here/cluster.sh"

clean_up() {
  local code=$?
  cluster_stop
  if [ "$code" -ne 0 ]; then
    for log in "$scratch"/*.log "$scratch"/cluster/log/*.log; do
      [ -f "$log" ] && printf '\n--- %s\n' "${log#"$scratch"/}" && tail -n 40 "$log"
    done
    find "$scratch/cluster/work" -name stderr -print -exec tail -n 30 {} \; 2>/dev/null || true
    mkdir -p "$target/cluster-logs"
    cp -r "$scratch"/*.log "$scratch/cluster/log" "$target/cluster-logs/" 2>/dev/null || true
    echo "logs are kept in $target/cluster-logs"
  fi
  rm -rf "$scratch"
}
CLUSTER_DIR=$scratch/cluster
trap clean_up EXIT
trap 'exit 130' INT TERM

check() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok      $name"
  else
    failed=$((failed + 1))
    echo "FAILED  $name"
  fi
}

# A finished output: the pointer names a version, and that holds a folder for every table. A failed run has none.
is_complete() {
  local output=$1 tables table
  [ -f "$output/CURRENT" ] || {
    echo "  no CURRENT in $output: the run did not finish"
    return 1
  }
  tables=$output/$(cat "$output/CURRENT")
  for table in articles rejects sentences statements hedges stances actors actor_day actor_day_claim runs; do
    [ -d "$tables/$table" ] || {
      echo "  no table $table in $tables"
      return 1
    }
  done
}

same_tables() {
  java -cp "$(echo "$target"/notebook-lib/duckdb_jdbc-*.jar)" "$here/CompareTables.java" "$scratch/local" "$1"
}

echo "local run of $input"
"$root/hedgerow" run "$input" --output "$scratch/local" >"$scratch/local.log" 2>&1
check "the local run writes every table" is_complete "$scratch/local"

cluster_start "$scratch/cluster" "$target/lib"
for mode in client cluster; do
  echo "spark-submit --deploy-mode $mode"
  cluster_submit "$mode" "$main" "$jar" "$input" --output "$scratch/$mode" >"$scratch/submit-$mode.log" 2>&1 \
    || echo "  spark-submit exited with $?"
  check "a run in $mode mode writes every table" is_complete "$scratch/$mode"
  check "a run in $mode mode gives the local run's tables" same_tables "$scratch/$mode"
done

echo "cluster tests: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
