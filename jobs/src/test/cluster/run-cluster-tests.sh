#!/usr/bin/env bash
# Submits the shipped cluster jar to a real standalone cluster in cluster and in client mode, kills an executor and a worker
# under it, and checks the tables against those of a local run. Needs the build's target/ folder; takes about four minutes on two
# cores.
#
#   run-cluster-tests.sh [ARTICLES]      how many articles to generate beside the sample; 2000
set -euo pipefail

# shellcheck source=checks.sh
. "$(dirname "${BASH_SOURCE[0]}")/checks.sh"
# shellcheck source=cluster.sh
. "$here/cluster.sh"

main=org.hedgerow.job.RunPipeline
scratch=$(mktemp -d "${TMPDIR:-/tmp}/hedgerow-cluster.XXXXXX")
input=$scratch/input

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
copy_build "$scratch/build"
jar=$build/hedgerow-cluster.jar

# submit MODE NAME: that spark-submit answers 0 says little in cluster mode; what it has written is checked.
submit() {
  local mode=$1 name=$2
  cluster_submit "$mode" "$main" "$jar" "$input" --output "$scratch/$name" >"$scratch/submit-$name.log" 2>&1 \
    || echo "  spark-submit exited with $?"
}

check_tables() {
  check "$1 writes every table" is_complete "$scratch/$2"
  check "$1 gives the local run's tables" same_tables "$scratch/local" "$scratch/$2"
}

# submit_and_kill NAME COMMAND...: a client run under which the command kills something while articles are labelled.
submit_and_kill() {
  local name=$1 submitted
  shift
  submit client "$name" &
  submitted=$!
  check "$name: a task is labelling" await 600 is_labelling "$scratch/$name"
  "$@"
  wait "$submitted"
}

# Executors are children of their Worker.
kill_executor_of() { pkill -KILL -P "$(cat "$CLUSTER_DIR/pid/worker$1")" -f CoarseGrainedExecutorBackend; }
kill_worker() {
  local worker
  worker=$(cat "$CLUSTER_DIR/pid/worker$1")
  local children
  children=$(pgrep -P "$worker")
  # shellcheck disable=SC2086
  kill -KILL "$worker" $children
}

cp -r "$root/sample-data" "$input"
rm -rf "$input/rejects"
generate_articles "${1:-2000}" "$input/generated.jsonl"
echo "local run of the sample and ${1:-2000} generated articles"
export HEDGEROW_OPTS=-XX:TieredStopAtLevel=1 # as on the cluster
"$hedgerow" run "$input" --output "$scratch/local" >"$scratch/local.log" 2>&1
check "the local run writes every table" is_complete "$scratch/local"

echo "one core, and the files in another order"
find "$input" -type f ! -name '.*' | sort -r | tr '\n' '\0' \
  | HEDGEROW_OPTS="$HEDGEROW_OPTS -Dspark.master=local[1]" xargs -0 "$hedgerow" run --output "$scratch/one-core" >"$scratch/one-core.log" 2>&1
check "one core and another order of files give the same tables" same_tables "$scratch/local" "$scratch/one-core"

cluster_start "$scratch/cluster" "$target/lib"
echo "spark-submit --deploy-mode cluster"
submit cluster cluster-mode
check_tables "a run in cluster mode" cluster-mode

echo "spark-submit --deploy-mode client, with kill -9 of an executor in the midst of labelling"
submit_and_kill executor-killed kill_executor_of 1
check_tables "a run in client mode that lost an executor" executor-killed

echo "the same with kill -9 of a worker and its executor"
submit_and_kill worker-killed kill_worker 1
check_tables "a run in client mode that lost a worker" worker-killed

echo "cluster tests: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
