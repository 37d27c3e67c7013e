#!/bin/sh
# Puts a folder on a branch of its own, as its only commit: the branch holds the site, not its past.
# Usage: publish-branch.sh FOLDER BRANCH   pushes to `origin`; PUBLISH_TOKEN, where it is set, opens it over https.
set -eu

folder=$1 branch=$2
index=$(mktemp -d)
trap 'rm -rf "$index"' EXIT
export GIT_INDEX_FILE="$index/index"

# The working tree and the checked out branch stay as they are: only objects are written.
git --work-tree="$folder" add --all --force .
tree=$(git write-tree)
commit=$(git -c user.name='Niem Yet' -c user.email='noreply@localhost' commit-tree "$tree" \
  -m "Trang dựng từ $(git rev-parse HEAD)")

set -- push --force origin "$commit:refs/heads/$branch"
if [ -n "${PUBLISH_TOKEN:-}" ]; then
  # By the environment, not as an argument: the list of processes is no place for a token.
  GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader \
    GIT_CONFIG_VALUE_0="Authorization: basic $(printf 'x-access-token:%s' "$PUBLISH_TOKEN" | base64 | tr -d '\n')" git "$@"
else
  git "$@"
fi
