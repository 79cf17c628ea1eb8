#!/bin/sh
# An hour of everything at once: a library is served and asked, a batch watches a folder in which
# stories change, batches are made anew, books are sent to a folder. Once a minute it writes down how
# much memory the two lasting programs have; in the end it says whether that stayed flat.
# usage: soak.sh FOLDER [MINUTES]     FOLDER is made, and should be empty
# Needs the built jar and the tests' classes (mvn -q -DskipTests package), curl, and a JDK's jcmd.
set -eu
folder=$1
minutes=${2:-60}
home=$(cd "$(dirname "$0")/../.." && pwd -P)
port=${CHAPBOOK_SOAK_PORT:-18088}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
JDK_JAVA_OPTIONS=-Xmx256m
export JDK_JAVA_OPTIONS

java -cp "$home/target/test-classes:$home/target/chapbook.jar" \
  io.chapbook.testing.speed.StoryCorpus "$folder/stories" 300
"$home/chapbook" batch "$folder/stories" -o "$folder/library" -q

"$home/chapbook" serve "$folder/library" --port "$port" --index "$folder/index" \
  >"$folder/serve.log" 2>&1 &
serve=$!
"$home/chapbook" batch "$folder/stories" -o "$folder/watched" --watch --no-cover \
  >"$folder/watch.log" 2>&1 &
watch=$!
loops=
# shellcheck disable=SC2086 # several numbers
trap 'kill $loops "$serve" "$watch" 2>/dev/null || true' EXIT INT TERM

# Whoever asks the library: feeds, searches, pages, covers and whole books.
ask() {
  base=http://127.0.0.1:$port
  n=0
  while :; do
    for path in /opds /opds/v2 / "/?q=rain" "/opds/books?q=rain" "/?browse=author"; do
      curl -fsS -o "$folder/answer" "$base$path" || echo "failed: $path" >>"$folder/failures"
    done
    curl -fsS "$base/opds/books" >"$folder/feed" || echo "failed: books" >>"$folder/failures"
    for address in $(grep -o 'href="[^"]*\(epub\|/cover\|/book/\)[^"]*"' "$folder/feed" |
      sed 's/href="//;s/"$//;s/&amp;/\&/g' | shuf -n 6); do
      case $address in
        http*) curl -fsS -o "$folder/answer" "$address" || echo "failed: $address" >>"$folder/failures" ;;
      esac
    done
    sleep 0.2
    n=$((n + 1))
    echo "$n" >"$folder/asked"
  done
}

# Stories change under the watching batch.
change() {
  n=0
  while :; do
    for story in "$folder"/stories/000/0000[0-9][0-9].txt; do
      echo "And on day $n it rained once more." >>"$story"
      sleep 1
      n=$((n + 1))
      echo "$n" >"$folder/changed"
    done
  done
}

# Batches from the start, and books sent.
make_and_send() {
  n=0
  while :; do
    rm -rf "$folder/again" "$folder/reader"
    "$home/chapbook" batch "$folder/stories" -o "$folder/again" --force -q 2>>"$folder/make.log" ||
      echo "failed: batch" >>"$folder/failures"
    mkdir "$folder/reader"
    "$home/chapbook" send "$folder/again/000" --to "$folder/reader" -q 2>>"$folder/make.log" ||
      echo "failed: send" >>"$folder/failures"
    n=$((n + 1))
    echo "$n" >"$folder/made"
  done
}

until curl -fs -o "$folder/answer" "http://127.0.0.1:$port/opds"; do
  kill -0 "$serve" || exit 1
  sleep 1
done
ask & loops="$loops $!"
change & loops="$loops $!"
make_and_send & loops="$loops $!"

resident() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$1/status"; }
# What is still in use after the collector went through all of it, in MB.
live() {
  jcmd "$1" GC.run >/dev/null 2>&1
  jcmd "$1" GC.heap_info 2>/dev/null |
    awk '{ for (i = 1; i < NF; i++) if ($i == "used") { gsub("[^0-9]", "", $(i + 1)); sum += $(i + 1); exit } }
      END { printf "%.1f", sum / 1024 }'
}

echo "minute serve_MB serve_live_MB watch_MB watch_live_MB" | tee "$folder/memory.txt"
minute=1
while [ "$minute" -le "$minutes" ]; do
  sleep 60
  kill -0 "$serve" && kill -0 "$watch" || { echo "a program ended by itself" >&2; exit 1; }
  echo "$minute $(resident "$serve") $(live "$serve") $(resident "$watch") $(live "$watch")" |
    tee -a "$folder/memory.txt"
  minute=$((minute + 1))
done

echo "asked $(cat "$folder/asked") rounds, changed $(cat "$folder/changed") stories," \
  "made and sent $(cat "$folder/made") libraries"
[ ! -s "$folder/failures" ] || { sort "$folder/failures" | uniq -c; exit 1; }
# The last third beside the middle one: what warms up is over by then.
awk 'NR > 1 { for (c = 2; c <= 5; c++) value[NR - 1, c] = $c; rows = NR - 1 }
  END {
    third = int(rows / 3)
    for (c = 2; c <= 5; c++) {
      middle = last = 0
      for (r = third + 1; r <= 2 * third; r++) middle += value[r, c] / third
      for (r = rows - third + 1; r <= rows; r++) last += value[r, c] / third
      printf "column %d: %.1f MB in the middle third, %.1f in the last\n", c, middle, last
      if (last > 1.1 * middle + 2) { print "this grew"; grew = 1 }
    }
    exit grew
  }' "$folder/memory.txt"
