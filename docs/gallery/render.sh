#!/bin/sh
# Renders pages and covers of the sample books as a reading system would show them, into this folder.
# Needs chromium, unzip and ImageMagick's convert; everything shown comes from the EPUB files.
#   docs/gallery/render.sh          every picture of pages.txt
#   docs/gallery/render.sh NAME...  these only
set -eu
gallery=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$gallery/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/chapbook" batch "$root/seeds" -o "$work/library" -q

# The books that a row of pages.txt names are unpacked once each, with the reader's style beside.
unpacked() {
  if [ ! -d "$work/$1" ]; then
    unzip -q "$work/library/$1.epub" -d "$work/$1"
  fi
  echo "$work/$1"
}

# A phone has 390 by 780 points at twice the density, an e-reader of six inches 536 by 724.
render() { # name book document view theme
  folder=$(unpacked "$2")
  page=$(find "$folder" -name "${3%%@*}")
  # DOCUMENT@400 is what a reader sees who has turned 400 points on.
  case $3 in *@*) turned=${3#*@} ;; *) turned=0 ;; esac
  shown="${page%.xhtml}-$4-$5-$turned.xhtml"
  sed "s|</head>|<link rel=\"stylesheet\" href=\"file://$gallery/reader.css\"/></head>|
       s|<body |<body style=\"margin-top: -${turned}px\" |
       s|<html |<html data-theme=\"$5\" data-view=\"$4\" |" "$page" > "$shown"
  case $4 in
    phone) size=390,780 scale=2 ;;
    e-reader) size=536,724 scale=2 ;;
  esac
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files \
    --force-device-scale-factor=$scale --window-size=$size --screenshot="$work/shot.png" \
    "file://$shown" >/dev/null 2>&1
  # Sixteen greys of an e-reader, or a few colours, keep the pictures small.
  convert "$work/shot.png" -resize 50% -colors 24 -define png:compression-level=9 -strip \
    "$gallery/$1.png"
}

cover() { # name book
  folder=$(unpacked "$2")
  convert "$(find "$folder" -path '*images/cover.*')" -resize 300x -strip "$gallery/$1.png"
}

wanted=" $* "
grep -v '^#' "$gallery/pages.txt" | while read -r name book document view theme; do
  if [ -n "$name" ] && { [ "$wanted" = "  " ] || [ "${wanted#* "$name" }" != "$wanted" ]; }; then
    echo "$name"
    case $document in
      cover) cover "$name" "$book" ;;
      *) render "$name" "$book" "$document" "$view" "$theme" ;;
    esac
  fi
done
