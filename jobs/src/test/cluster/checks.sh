# What the scripts of this folder share: the paths of the build, and checks that are counted.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../../../.." && pwd -P)
target=$root/jobs/target
passed=0
failed=0

# copy_build FOLDER: what the build has made, and the launcher, in a folder of their own ($build, $hedgerow). A build that
# runs beside a test, or an edit of the sources that makes the launcher build, would else replace a jar under its readers.
copy_build() {
  build=$1/jobs/target
  hedgerow=$1/hedgerow
  mkdir -p "$build"
  cp "$root/hedgerow" "$hedgerow"
  cp "$target/hedgerow.jar" "$target/hedgerow-cluster.jar" "$build"
  ln -s "$target/lib" "$build/lib"
  ln -s "$root/sample-data" "$1/sample-data"
}

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

# same_tables EXPECTED ACTUAL: row for row, with an engine that did not write them.
same_tables() {
  java -cp "$(echo "$target"/notebook-lib/duckdb_jdbc-*.jar)" "$here/CompareTables.java" "$1" "$2"
}

# generate_articles NUMBER FILE: from the sample, always the same.
generate_articles() {
  java -cp "$(echo "$target"/lib/jackson-{core,databind,annotations}-2*.jar | tr ' ' ':')" "$here/GenerateArticles.java" \
    "$root/sample-data" "$1" "$2"
}

# await SECONDS COMMAND...: until the command succeeds.
await() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}

# is_labelling OUTPUT: whether a run is writing the files of some table that labelling fills.
is_labelling() { compgen -G "$1/.versions/*/_attempts/*/sentences/*.parquet"; }
