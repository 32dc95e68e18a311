#!/usr/bin/env bash
# Sealed values are spoilt in the database in every way that one can think of, and the search is asked what no name is:
# what each of the tests does, in its own words, and whether the register did as it should. The tests run in the server
# on the EAR as it ships, against the real database.
#   usage: src/evidence/broken-values.sh     needs JDK and Maven; four minutes; writes broken-values.out.txt beside itself
set -euo pipefail
cd "$(dirname "$0")/../.."

classes=BrokenValuesIT,BrokenPagesIT,MigrationIT,OddSearchesIT,OddSearchPagesIT
out=$PWD/src/evidence/broken-values.out.txt
log=$(mktemp)
trap 'rm -f "$log"' EXIT
exec > >(tee "$out") 2>&1

date -u +'%Y-%m-%d %H:%M UTC'
git log -1 --format='commit %h'
reports=ear/target/failsafe-reports
rm -f "$reports"/TEST-*.xml
rc=0
mvn -B -ntp verify -DskipUnitTests -DskipBrowserTests -Dit.test="$classes" -Dfailsafe.failIfNoSpecifiedTests=false \
  >"$log" 2>&1 || rc=$?

# A line for each test: its name is a sentence.
all=0
wrong=0
for class in ${classes//,/ }; do
  report=$(ls "$reports"/TEST-*."$class".xml 2>/dev/null || true)
  if [ -z "$report" ]; then
    echo "$class: WRONG, it did not run"
    wrong=$((wrong + 1))
    continue
  fi
  echo "$class:"
  while IFS=$'\t' read -r name state; do
    all=$((all + 1))
    if [ "$state" = ok ]; then echo "  ok     ${name//_/ }"; else echo "  WRONG  ${name//_/ }"; wrong=$((wrong + 1)); fi
  done < <(awk '
    function tell() { if (name != "") print name "\t" state }
    /<testcase / { tell(); name = $0; sub(/.*<testcase name="/, "", name); sub(/".*/, "", name); sub(/\(.*\)/, "", name); state = "ok" }
    /<(failure|error|skipped)[ >\/]/ { state = "not" }
    END { tell() }' "$report")
done
echo "$all tests, $wrong wrong"
if [ "$rc" != 0 ] || [ "$wrong" != 0 ] || [ "$all" -lt 20 ]; then
  grep -a ERROR "$log" | head -20 || true
  echo "RESULT: not as promised"
  exit 1
fi
echo "RESULT: all as promised"
