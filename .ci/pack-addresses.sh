#!/bin/sh
# Copies every ward's ledger to FOLDER/<ward>.txt, to be handed to a job that may write but runs nothing of ours.
# Usage: pack-addresses.sh FOLDER
set -eu

folder=$1
mkdir -p "$folder"
: > "$folder/packed" # what is handed over may not be empty
for ledger in plans/*/addresses.txt; do
  [ -f "$ledger" ] || continue
  ward=${ledger#plans/}
  cp "$ledger" "$folder/${ward%/addresses.txt}.txt"
done
