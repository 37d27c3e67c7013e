#!/bin/sh
# Chromium, the PDF tools and Java come from Debian's packages where they are missing; anything else is told, not skipped.
# Chromium's shell without windows shows and prints the same pages at a third of the cost; the whole one does where that is all there is.
set -eu
has() { command -v "$1" >/dev/null; }
others() { has pdftotext && has java; }
if has chromium-headless-shell && others; then
  exit 0
fi
if ! has apt-get; then
  if has chromium && others; then exit 0; fi
  echo "The tests need Chromium, pdftotext (poppler-utils) and Java 17: install them and run make test again." >&2
  exit 1
fi
echo "Installing Chromium, poppler-utils and Java from Debian's packages …"
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo"
log=$(mktemp)
wanted="chromium-headless-shell poppler-utils default-jre-headless"
# shellcheck disable=SC2086
if ! { $sudo apt-get update && $sudo apt-get install --yes --no-install-recommends $wanted; } >"$log" 2>&1; then
  cat "$log" >&2
  if has chromium && others; then exit 0; fi
  exit 1
fi
rm -f "$log"
