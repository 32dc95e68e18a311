#!/usr/bin/env bash
# Shows that both PDFs say what the database says: container tests plant prescriptions and stays by plain SQL (first and
# last day of the period, spanning, stopped, none, 500 prescriptions), print them through the register as deployed, read
# the files back with PDFBox by their tags, and compare each row with what plain SQL finds.
#   usage: src/evidence/pdf-equals-database.sh          writes pdf-equals-database.out.txt beside itself
set -euo pipefail
cd "$(dirname "$0")/../.."
out=src/evidence/pdf-equals-database.out.txt

find ear/target/testbed -type d -name pdf-equals-database -exec rm -rf {} + 2>/dev/null || true
mvn -B -ntp -q verify -DskipUnitTests -DskipBrowserTests -Dit.test=PdfEqualsDatabaseIT -Dfailsafe.failIfNoSpecifiedTests=false

kept=$(find ear/target/testbed -type d -name pdf-equals-database | head -1)
[ -n "$kept" ] && [ -s "$kept/protocol.txt" ] || { echo "FAILED: the tests have compared nothing" >&2; exit 1; }
{
  date -u +'%Y-%m-%d %H:%M UTC'
  echo
  sort "$kept/protocol.txt"
  for pdf in "$kept"/*.pdf; do
    echo
    echo "$(basename "$pdf"): $(wc -c <"$pdf") bytes"
    if command -v pdfinfo >/dev/null; then
      pdfinfo "$pdf" | grep -E '^(Title|Author|Subject|Keywords|Creator|Producer|Tagged|Pages|Page size)'
    fi
  done
} >"$out"
cat "$out"
