#!/bin/sh
# Chromium, the PDF tools and Java come from Debian's packages where they are missing; anything else is told, not skipped.
set -eu
if command -v chromium >/dev/null && command -v pdftotext >/dev/null && command -v java >/dev/null; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "The tests need Chromium, pdftotext (poppler-utils) and Java 17: install them and run make test again." >&2
  exit 1
fi
echo "Installing Chromium, poppler-utils and Java from Debian's packages …"
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo"
log=$(mktemp)
if ! { $sudo apt-get update && $sudo apt-get install --yes --no-install-recommends chromium poppler-utils default-jre-headless; } >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
rm -f "$log"
