#!/usr/bin/env bash
# What people feel while everything is sealed anew: ten doctors search, read, register and edit through the pages, with
# pauses as people make them; the time of a search is taken for three minutes before, and while a data key is changed.
# Prints the ratio of the medians and of the 95th percentiles; target 1.5.
#   usage: src/bench/felt.sh [FOLDER]   needs JDK and Maven and a machine with nothing else to do; 15 minutes
# PATIENTS (20000) says how many the register has.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/evidence/running.sh

work=${1:-$(mktemp -d)}
keep=${1:-}
mkdir -p "$work"
export REGISTER_PATIENTS=${PATIENTS:-20000}
home=$work/home
port=$(free_port 18743)
run=
working=

cleanup() {
  if [ -n "$working" ]; then kill "$working" 2>/dev/null || true; fi
  end_everything
  [ -n "$keep" ] || rm -rf "$work"
}

# Microseconds of the searches between two moments, sorted: how many, median, 95th percentile.
times() {
  awk -v from="$1" -v to="$2" '$2 == "found" && $1 >= from && $1 < to {print $4}' "$work/noted" | sort -n |
    awk '{t[NR] = $1} END {print NR, t[int(NR / 2) + 1], t[int(NR * 0.95) + 1]}'
}

main() {
  trap cleanup EXIT
  build
  start_run "$work/run.log"
  await_address "$work/run.log"
  java -Dpause=4000 src/evidence/Writers.java work "$home" "$port" 10 "$work/noted" 2>/dev/null &
  working=$!
  sleep 240
  local before begun done
  before=$(date +%s%3N)
  sleep 180
  REGISTER_KEYSTORE_PASSWORD=$(sed -n 's/^keystore=//p' "$home/keys/secrets.properties") \
    config/bin/register add-key "$home/keys/register.p12" data >/dev/null
  sleep 4
  begun=$(date +%s%3N)
  java src/evidence/Writers.java begin "$home" "$port" data-2 2>/dev/null
  until [ "$(sql -e "select state from job where subject = 'data-2'")" = DONE ]; do sleep 0.5; done
  done=$(date +%s%3N)
  say "Sealed anew: $(sql -e "select done from job where subject = 'data-2'") values in $(((done - begun) / 1000)) s"
  read -r count median late < <(times "$before" "$begun")
  say "Searches before:    $count, median $median µs, 95th percentile $late µs"
  read -r count2 median2 late2 < <(times "$begun" "$done")
  say "Searches meanwhile: $count2, median $median2 µs, 95th percentile $late2 µs"
  awk -v a="$median" -v b="$median2" -v c="$late" -v d="$late2" \
    'BEGIN {printf "Ratio: median %.2f, 95th percentile %.2f (target 1.5)\n", b / a, d / c; exit !(b / a <= 1.5 && d / c <= 1.5)}'
}

main
