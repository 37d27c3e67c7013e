#!/bin/sh
# Tells an editor which changed files lie outside plans/. Never fails over them: the change may be meant.
# Usage: outside-plans.sh [BASE]   everything changed since BASE (default: origin/main) was left.
set -eu

base=${1:-origin/main}
message='Tệp này nằm ngoài thư mục plans/. Người biên tập chỉ cần sửa trong plans/; nếu không chủ ý, hãy bỏ thay đổi này.'

# Git puts names with control characters into quotes, so that each name is one line.
changed=$(git -c core.quotePath=false diff --name-only --no-renames "$base...HEAD" -- . ':(exclude,top)plans/')
[ -n "$changed" ] || exit 0

if [ "${GITHUB_ACTIONS:-}" = true ] && [ -z "${FORGEJO_ACTIONS:-}" ]; then
  printf '%s\n' "$changed" | sed -e 's/%/%25/g' -e 's/:/%3A/g' -e 's/,/%2C/g' \
    -e "s|.*|::warning file=&,title=Ngoài thư mục plans::$message|"
else
  printf '%s\n' "$changed" | sed -e "s|\$|: $message|"
fi
