#!/usr/bin/env bash
# The name index of a running register holds no name that could be read in a dump of its memory: doctors register
# patients with surnames that occur nowhere else and search for them through the pages, a thousand times; then, after a
# full collection, the server's heap is dumped, and the surnames are looked for in the objects of the index and in all
# that is reachable from them (HeapReader.java). How often they stand elsewhere in the heap, in requests and sessions,
# is told and proves nothing. First the reader has to find a name in an index that holds it in the clear, in each form
# (PlainIndex.java). It ends with 1 if any of it is not so.
#   usage: src/evidence/heap.sh [FOLDER]   needs JDK and Maven; 10 minutes; writes heap.out.txt beside itself
#   heap.sh --self-test                    the reader only
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/evidence/running.sh

work=$(mktemp -d)
keep=
[ "${1:-}" = --self-test ] || [ -z "${1:-}" ] || { work=$1; keep=1; mkdir -p "$work"; }
home=$work/home
port=$(free_port 18743)
run=
working=
package=org.palliativeregister.search

cleanup() {
  if [ -n "$working" ]; then kill "$working" 2>/dev/null || true; fi
  end_everything
  # A dump holds what the memory held.
  rm -f "$work"/*.hprof
  [ -n "$keep" ] || rm -rf "$work"
}

read_heap() { java -Xmx2g src/evidence/HeapReader.java "$@"; }

# Each form of a name is found, and what is none is not.
self_test() {
  local form said code wrong=0
  printf 'Крахоносова\n' >"$work/word"
  for form in string capitals small chars utf-8 utf-16be windows-1251 longs sealed; do
    rm -f "$work/plain.hprof"
    java src/evidence/PlainIndex.java "$work/plain.hprof" "$work/word" "$form"
    code=0
    said=$(read_heap "$work/plain.hprof" "$work/word" 'PlainIndex$Places') || code=$?
    if [ "$form" = sealed ]; then
      [ "$code" = 0 ] && say "  ok   $form: nothing found" || { say "  WRONG $form"; say "$said"; wrong=1; }
    else
      [ "$code" = 1 ] && say "  ok   in the clear, $form: found" || { say "  WRONG $form was not found"; say "$said"; wrong=1; }
    fi
  done
  rm -f "$work/plain.hprof"
  return "$wrong"
}

searches() { { cat "$work/noted" 2>/dev/null || true; } | grep -cE ' (found|missed) ' || true; }

main() {
  trap cleanup EXIT
  say "Names in the memory of the index, $(date -u +'%Y-%m-%d %H:%M UTC'), $(git rev-parse --short HEAD)"
  say "The reader, on an index that holds a name:"
  self_test || { say "RESULT: the reader finds nothing, so it would prove nothing"; return 1; }
  [ "${1:-}" = --self-test ] && return

  build
  start_run "$work/run.log"
  await_address "$work/run.log"
  java src/evidence/Writers.java work "$home" "$port" 4 "$work/noted" 2>/dev/null &
  working=$!
  for _ in $(seq 1200); do
    [ "$(searches)" -ge 1000 ] && break
    sleep 1
  done
  kill "$working" && wait "$working" 2>/dev/null || true
  working=
  awk '$2 == "patient" {print $4}' "$work/noted" | sort -u >"$work/surnames"
  say "The register: $(wc -l <"$work/surnames") surnames planted beside $(sql -e 'select count(*) from patient') patients, $(searches) searches, of which $(grep -c ' found ' "$work/noted") found who was meant"
  [ "$(searches)" -ge 1000 ] && [ -s "$work/surnames" ]

  jcmd "$(pid_of server)" GC.run >/dev/null
  jcmd "$(pid_of server)" GC.heap_dump "$work/server.hprof" >/dev/null
  say "Its heap, $(($(stat -c %s "$work/server.hprof") / 1048576)) MiB after a full collection:"
  local code=0
  read_heap "$work/server.hprof" "$work/surnames" "$package.NameIndex\$State" "$package.NameOrder" "$package.Places" \
    "$package.Places\$Run" "$package.FactCode" org.palliativeregister.crypto.EphemeralSeal || code=$?
  [ "$code" = 0 ] && say "RESULT: no planted surname in the name index" || say "RESULT: NOT so, see above"
  return "$code"
}

if [ "${1:-}" = --self-test ]; then main --self-test; else main 2>&1 | tee src/evidence/heap.out.txt; fi
