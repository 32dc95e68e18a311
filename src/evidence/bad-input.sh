#!/usr/bin/env bash
# Shows what the register makes of bad input and of a stale second tab: in Chromium, on the EAR as it ships, every field of
# every form is given nothing, one character over its limit, markup, characters of four bytes, right-to-left text, NUL, and
# dates and numbers that cannot be. Each is either refused at its field, with the other fields as they were typed and no row
# of any table changed, or taken and shown as it was typed. Whoever saves second in two open tabs is told what was changed.
#   usage: src/evidence/bad-input.sh          writes bad-input.out.txt beside itself
set -euo pipefail
cd "$(dirname "$0")/../.."
out=src/evidence/bad-input.out.txt
rm -f ear/target/bad-input.txt ear/target/failsafe-reports/TEST-*BadInputIT.xml ear/target/failsafe-reports/TEST-*StaleTabIT.xml

BAD_INPUT=all CI=true mvn -B -ntp -q verify -DskipUnitTests -DskipContainerTests -Dit.test='BadInputIT,StaleTabIT' -Dfailsafe.failIfNoSpecifiedTests=false

{
  date -u +'%Y-%m-%d %H:%M UTC'
  for report in ear/target/failsafe-reports/TEST-*BadInputIT.xml ear/target/failsafe-reports/TEST-*StaleTabIT.xml; do
    grep -m1 -oE '<testsuite .*' "$report" | grep -oE ' (name|tests|errors|skipped|failures)="[^"]*"' | tr -d '\n'
    echo
  done
  echo
  echo "A second tab that is stale:"
  grep -oE '<testcase name="[^"]*"' ear/target/failsafe-reports/TEST-*StaleTabIT.xml | sed 's/<testcase name="/  /; s/"$//'
  echo
  echo "form | field | what was put in | what became of it"
  cat ear/target/bad-input.txt
} >"$out"
cat "$out"
