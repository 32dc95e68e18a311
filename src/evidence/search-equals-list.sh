#!/usr/bin/env bash
# What the search page shows, compared with a list that shares no code with the register: SearchList.java opens all
# passports by plain JDBC and javax.crypto, puts each question to every patient, and says what it takes a question to
# mean. A thousand questions, half of them with filters, while nobody writes: numbers, order and count must be equal on
# every page. Then two hundred on two servers while five doctors register patients on both: each answer must lie between the list
# before it was asked and the list after. It ends with 1 if an answer is another, or a doctor
# was refused for another reason than a rule: somebody on the register sounds like the invented patient, or the names are
# still being read.
#   usage: src/evidence/search-equals-list.sh [FOLDER]   needs JDK and Maven; half an hour; writes search-equals-list.out.txt
# PATIENTS (100000), QUESTIONS (1000), MOVING (200): other numbers are for trying the script and write nothing. SEED
# repeats the questions of an earlier run (of the same size).
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/evidence/running.sh

patients=${PATIENTS:-100000}
questions=${QUESTIONS:-1000}
moving=${MOVING:-200}
work=${1:-$(mktemp -d)}
keep=${1:-}
export JAVA_TOOL_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
export REGISTER_PATIENTS=$patients
home=$work/home
port=$(free_port 19443)
run=
second=
working=

cleanup() {
  if [ -n "$working" ]; then kill "$working" 2>/dev/null || true; fi
  end_second
  end_everything
  [ -n "$keep" ] || rm -rf "$work"
}

list() { java -cp "$classpath:$work/classes" SearchList "$1" "$home" "$2" "$(database_port)" "$3" 2>"$work/list.err"; }

refused() { grep ' unanswered ' "$work/noted" | grep -c "$1" || true; }

main() {
  trap cleanup EXIT
  mkdir -p "$work"
  say "Search and list, $(date -u +'%Y-%m-%d %H:%M UTC'), $(git rev-parse --short HEAD)"
  build
  javac -d "$work/classes" src/evidence/Writers.java src/evidence/Values.java src/evidence/SearchList.java 2>/dev/null
  start_run "$work/run.log"
  await_address "$work/run.log"
  see_everything gromova
  local wrong=0
  say "Nobody writes:"
  list still "$port" "$questions" || wrong=1
  start_second
  say "Five doctors write, on two servers:"
  java -cp "$work/classes" Writers admit "$home" "$port,$second_port" 5 "$work/noted" 7200 2>/dev/null &
  working=$!
  sleep 20
  list moving "$port,$second_port" "$moving" || wrong=1
  kill "$working" && wait "$working" 2>/dev/null || true
  working=
  say "Written meanwhile: $(grep -c ' patient ' "$work/noted" || true) patients, refused or not answered $(grep -c ' unanswered ' "$work/noted" || true)"
  say "  of these: names still being read on the server that was just started $(refused 'Имена пациентов ещё читаются'), somebody on the register sounds alike $(refused 'возможно, этот человек уже в регистре')"
  if grep ' unanswered ' "$work/noted" | grep -v -e 'Имена пациентов ещё читаются' -e 'возможно, этот человек уже в регистре'; then wrong=1; fi
  say "RESULT: $([ "$wrong" = 0 ] && echo 'every answer as the list says' || echo 'not as claimed')"
  if [ "$wrong" != 0 ]; then tail -3 "$work/list.err"; fi
  [ "$wrong" = 0 ]
}

if [ "$patients $questions $moving" = "100000 1000 200" ]; then main 2>&1 | tee src/evidence/search-equals-list.out.txt; else main; fi
