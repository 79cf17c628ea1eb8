#!/bin/sh
# Has PIT change the code, package by package, and says how many changes the tests of the same package
# notice, and for a part of structure the small stories with their outlines. Tests from elsewhere may
# notice more, but all of them would take a day instead of an hour.
# usage: mutants.sh [PACKAGE ...]     such as structure.note; all of epub and structure without one
# Ends with 1 if fewer than 80 % of all are noticed in epub, or in structure.
set -eu
cd "$(dirname "$0")/../.."
reports=target/pit-reports
outlines=io.chapbook.structure.StructureGoldenTest,io.chapbook.structure.StoriesAtLimitsTest

# names FOLDER ENDING: the classes whose files lie there, as PIT wants them
names() {
  [ ! -d "$1" ] || find "$1" -maxdepth 1 -name "*$2.java" ! -name package-info.java | sort |
    sed "s,^src/[a-z]*/java/,,; s,\.java$,,; s,/,.,g" | tr '\n' ',' | sed 's/,$//'
}

packages=$*
if [ -z "$packages" ]; then
  packages=$(find src/main/java/io/chapbook/epub src/main/java/io/chapbook/structure -type d | sort |
    sed 's,^src/main/java/io/chapbook/,,; s,/,.,g')
fi
mkdir -p "$reports"
: >"$reports/noticed"
for package in $packages; do
  folder=io/chapbook/$(echo "$package" | tr . /)
  tests=$(names "src/test/java/$folder" Test)
  case $package in
    structure.*) tests=$outlines${tests:+,$tests} ;;
  esac
  if ! mvn -q -B -P pit test-compile org.pitest:pitest-maven:mutationCoverage \
    -Dpit.report="$package" -Dpit.tests="$tests" \
    -Dpit.classes="$(names "src/main/java/$folder" '' | sed 's/,/*,/g; s/$/*/')" \
    >"$reports/$package.log" 2>&1; then
    tail -n 20 "$reports/$package.log" >&2
    exit 2
  fi
  awk -F, -v package="$package" '
    $6 != "SURVIVED" && $6 != "NO_COVERAGE" { noticed++ }
    END { print package, noticed + 0, NR }' "$reports/$package/mutations.csv" |
    tee -a "$reports/noticed" |
    awk '{ printf "%-26s %5d of %5d  %3d %%\n", $1, $2, $3, 100 * $2 / $3 }'
done
awk '
  { sub(/\..*/, "", $1); noticed[$1] += $2; all[$1] += $3 }
  END {
    for (whole in all) {
      printf "%-26s %5d of %5d  %3d %%\n", whole " in all", noticed[whole], all[whole],
        100 * noticed[whole] / all[whole]
      short = short || noticed[whole] * 100 < all[whole] * 80
    }
    exit short
  }' "$reports/noticed"
