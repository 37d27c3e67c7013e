#!/bin/sh
# The Pythons that Debian's packages have, each with what it needs for virtual environments, where there are too few.
# Where that gives no second one, the tests say so. Usage: install-debian.sh PYTHON
set -eu
if "$1" -m tests.helpers.pythons --complete || ! command -v apt-get >/dev/null; then
  exit 0
fi
echo "Installing Pythons from Debian's packages …"
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo"
log=$(mktemp)
if ! $sudo apt-get update >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
set --
for package in python3.11-venv python3.12-venv python3.13-venv python3.14-venv; do
  [ -z "$(apt-cache madison "$package")" ] || set -- "$@" "$package"
done
if ! $sudo apt-get install --yes --no-install-recommends "$@" >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
rm -f "$log"
