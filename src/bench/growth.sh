#!/bin/sh
# How the cost of a batch grows with the number of stories, and that of a book with its story's size.
# usage: growth.sh FOLDER [MOST_STORIES [MOST_KB]]     FOLDER is made, and may be large: 4 GB for 100000
# Needs the built jar and the tests' classes: mvn -q -DskipTests package
set -eu
folder=$1
most_stories=${2:-100000}
most_kb=${3:-100000}
home=$(cd "$(dirname "$0")/../.." && pwd -P)
mkdir -p "$folder"

corpus() {
  java -cp "$home/target/test-classes:$home/target/chapbook.jar" \
    io.chapbook.testing.speed.StoryCorpus "$@"
}

# Runs a command and tells its wall time in seconds.
seconds() {
  before=$(date +%s%N)
  "$@" >/dev/null
  echo "$(( ($(date +%s%N) - before) / 1000000 ))" | awk '{ printf "%.2f", $1 / 1000 }'
}

echo "stories  seconds  a book in ms  second run"
stories=100
while [ "$stories" -le "$most_stories" ]; do
  corpus "$folder/in" "$stories"
  first=$(seconds "$home/chapbook" batch "$folder/in" -o "$folder/out" --no-cover --no-report -q)
  second=$(seconds "$home/chapbook" batch "$folder/in" -o "$folder/out" --no-cover --no-report -q)
  echo "$stories $first $second" |
    awk '{ printf "%7d %8.1f %13.2f %11.1f\n", $1, $2, 1000 * $2 / $1, $3 }'
  rm -rf "$folder/out"
  stories=$((stories * 10))
done
rm -rf "$folder/in"

echo "     KB  seconds  a KB in ms"
kb=10
while [ "$kb" -le "$most_kb" ]; do
  corpus "$folder/in" 1 "$kb"
  time=$(seconds "$home/chapbook" convert "$folder/in/000/000000.txt" \
    -o "$folder/one.epub" --no-cover --force -q)
  echo "$kb $time" | awk '{ printf "%7d %8.2f %11.3f\n", $1, $2, 1000 * $2 / $1 }'
  rm -rf "$folder/in" "$folder/one.epub"
  kb=$((kb * 10))
done
