# A real Spark standalone cluster on the loopback, put together from the jars that the build has fetched.
#
#   . cluster.sh
#   cluster_start WORK_DIR LIB_DIR          one Master and two Workers of one core each, on free ports
#   cluster_submit MODE CLASS JAR ARGS...   MODE is client or cluster
#   cluster_stop                            ends what cluster_start started, and nothing else
#
# Spark in cluster mode exits with 0 even when the driver has failed: callers check what was written.

# Spark 3.5 on JDK 17 needs these. SparkSubmit adds them for executors, but not for a driver that a Worker starts.
CLUSTER_OPENS=""
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  CLUSTER_OPENS="$CLUSTER_OPENS --add-opens=java.base/$package=ALL-UNNAMED"
done

# Processes here live for a minute: the optimizing compiler would take half of the processors' time and never pay for itself.
CLUSTER_JVM="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

cluster_home() {
  mkdir -p "$SPARK_HOME/jars" "$SPARK_HOME/conf" "$CLUSTER_DIR"/{log,pid,work}
  local library
  # What the shipped jar brings itself must not lie in the cluster's Spark as well, or the test would prove nothing.
  for library in "$1"/*.jar; do
    case ${library##*/} in
      spark-nlp_* | aws-java-sdk-core-* | picocli-* | snakeyaml-engine-* | jsoup-* | jwarc-*) ;;
      *) ln -sf "$library" "$SPARK_HOME/jars/" ;;
    esac
  done
}

cluster_daemon() {
  local name=$1
  shift
  # shellcheck disable=SC2086
  java $CLUSTER_OPENS $CLUSTER_JVM -Xmx512m -cp "$SPARK_HOME/conf:$SPARK_HOME/jars/*" "$@" \
    >"$CLUSTER_DIR/log/$name.log" 2>&1 &
  echo $! >"$CLUSTER_DIR/pid/$name"
}

# cluster_await SECONDS DESCRIPTION COMMAND...: until the command succeeds.
cluster_await() {
  local deadline=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    if ((SECONDS >= deadline)); then
      echo "cluster: waited in vain for $what" >&2
      return 1
    fi
    sleep 0.3
  done
}

cluster_address() { sed -n 's/^.*Starting Spark master at \(spark:.*\)$/\1/p' "$CLUSTER_DIR/log/master.log" | head -n 1; }
cluster_has_address() { [ -n "$(cluster_address)" ]; }
cluster_workers() { grep -c 'Registering worker' "$CLUSTER_DIR/log/master.log"; }
cluster_has_two_workers() { [ "$(cluster_workers)" -ge 2 ]; }

cluster_start() {
  CLUSTER_DIR=$1
  export SPARK_HOME=$CLUSTER_DIR/spark SPARK_SCALA_VERSION=2.12 SPARK_LOCAL_IP=127.0.0.1
  cluster_home "$2"
  cluster_daemon master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
  cluster_await 120 "the Master" cluster_has_address
  CLUSTER_MASTER=$(cluster_address)
  local worker
  for worker in 1 2; do
    cluster_worker "$worker"
  done
  cluster_await 120 "two Workers" cluster_has_two_workers
}

# cluster_worker NAME: a Worker holds an executor, and in cluster mode for one of them the driver as well.
cluster_worker() {
  cluster_daemon "worker$1" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
    --cores 2 --memory 3g --work-dir "$CLUSTER_DIR/work/$1" "$CLUSTER_MASTER"
}

cluster_submit() {
  local mode=$1 main=$2 jar=$3
  shift 3
  # shellcheck disable=SC2086
  java $CLUSTER_OPENS $CLUSTER_JVM -Xmx1g -cp "$SPARK_HOME/conf:$SPARK_HOME/jars/*" org.apache.spark.deploy.SparkSubmit \
    --master "$CLUSTER_MASTER" --deploy-mode "$mode" --driver-memory 1g --executor-memory 1g --executor-cores 1 \
    --conf spark.cores.max=2 --conf spark.driver.host=127.0.0.1 --conf spark.ui.enabled=false \
    --conf spark.standalone.submit.waitAppCompletion=true \
    --conf spark.executor.extraJavaOptions="$CLUSTER_JVM" \
    --driver-java-options "$CLUSTER_OPENS $CLUSTER_JVM" --class "$main" "$jar" "$@"
}

cluster_stop() {
  local file
  for file in "$CLUSTER_DIR"/pid/*; do
    [ -f "$file" ] || continue
    # Executors and drivers are children of their Worker and end with it.
    kill "$(cat "$file")" 2>/dev/null || true
    rm -f "$file"
  done
}
