#!/bin/sh
# Builds two fresh clones of what is committed, in circumstances that differ, and compares the jars.
# With a folder of another JDK as its argument, the second is built by that one.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build FOLDER: clones and builds there, and leaves FOLDER.sums
build() {
  git clone -q "$root" "$work/$1"
  (
    cd "$work/$1"
    mvn -q -B package -DskipTests >&2
    cd target
    sha256sum chapbook.jar bom.json lib/*
  ) >"$work/$1.sums"
}

(
  umask 022
  export TZ=UTC LC_ALL=C
  build here
)
# The times of the files differ too, by more than the two seconds that a ZIP can tell.
sleep 3
if [ "$#" -gt 0 ]; then
  export JAVA_HOME="$1"
fi
(
  umask 077
  export TZ=Asia/Tokyo LC_ALL=C.UTF-8 MAVEN_OPTS='-Duser.language=tr -Duser.country=TR'
  build 'and there'
)
if ! diff "$work/here.sums" "$work/and there.sums"; then
  echo "these differ" >&2
  exit 1
fi
echo "the same, file by file:"
head -n 2 "$work/here.sums"
