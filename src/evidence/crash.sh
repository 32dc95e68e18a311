#!/usr/bin/env bash
# Ten doctors register patients and prescribe through the pages of the shipped EAR (Writers.java) while server, database
# or everything is killed with -9 twenty times at random moments. After each kill the register is started again by the
# program that mvn -Prun starts, and every answer that said "saved" is looked up in the database. It ends with 1 if one
# is lost, if a patient stands in the tables by halves, if nothing was acknowledged or there were fewer kills.
#   usage: src/evidence/crash.sh [FOLDER]   needs JDK and Maven; 25 minutes; writes crash.out.txt beside itself
# The register lives in FOLDER/home, by default in a folder of its own that is deleted at the end. The servers compile
# with the first compiler only, so that twenty starts take less time.
# Another number of kills (KILLS=3) is for trying the script: it writes nothing and ends with 1.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/evidence/running.sh

needed=20
kills=${KILLS:-$needed}
writers=10
work=${1:-$(mktemp -d)}
keep=${1:-}
export JAVA_TOOL_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
home=$work/home
port=$(free_port 18443)
run=
writing=

cleanup() {
  if [ -n "$writing" ]; then kill "$writing" 2>/dev/null || true; fi
  end_everything
  [ -n "$keep" ] || rm -rf "$work"
}

# Looks up what was acknowledged: prints how much, and how much of it is there.
look_up() {
  {
    echo 'create temporary table said_patient (id bigint primary key); create temporary table said_prescription (patient bigint, dose int, primary key (patient, dose));'
    awk '$2 == "patient" {print "insert into said_patient values (" $3 ");"}
         $2 == "prescription" {print "insert into said_prescription values (" $3 ", " $4 ");"}' "$work/snapshot"
    cat <<'SQL'
select (select count(*) from said_patient) + (select count(*) from said_prescription),
  (select count(*) from said_patient s join patient p on p.id = s.id join patient_passport pp on pp.id = s.id
    join medical_record r on r.patient_id = s.id join episode e on e.patient_id = s.id)
  + (select count(*) from said_prescription s
    where exists (select 1 from prescription p where p.patient_id = s.patient and p.dose = s.dose));
SQL
  } | sql
}

# Patients of whom a part is missing.
count_halves() {
  sql <<'SQL'
select (select count(*) from patient p where not exists (select 1 from patient_passport x where x.id = p.id)
    or not exists (select 1 from medical_record x where x.patient_id = p.id)
    or not exists (select 1 from episode x where x.patient_id = p.id))
  + (select count(*) from patient_passport x where not exists (select 1 from patient p where p.id = x.id))
  + (select count(*) from medical_record x where not exists (select 1 from patient p where p.id = x.patient_id))
  + (select count(*) from episode x where not exists (select 1 from patient p where p.id = x.patient_id));
SQL
}

lines() { grep -cE ' (patient|prescription) ' "$work/acknowledged" || true; }

# Milliseconds between the last acknowledgement before the kill and the kill.
before() { awk -v kill="$1" '$2 != "unanswered" && $1 <= kill {last = $1} END {printf "%d", kill - last}' "$work/acknowledged"; }

# A random moment: after the first answer of this round, in every fifth round wherever the writers may be.
pause() {
  local had
  had=$(lines)
  if [ $(($1 % 5)) != 0 ]; then
    for _ in $(seq 240); do
      [ "$(lines)" -gt "$had" ] && break
      sleep 0.5
    done
  fi
  sleep "$((RANDOM % 7)).$(printf %03d $((RANDOM % 1000)))"
}

kill_now() {
  local victims=()
  case $1 in
    server | database) victims=("$(pid_of "$1")") ;;
    everything) victims=("$run" "$(pid_of server)" "$(pid_of database)") ;;
  esac
  kill -9 "${victims[@]}"
  killed_at=$(date +%s%3N)
  wait "$run" 2>/dev/null || true
  # On a busy machine a killed server holds its port for a moment longer.
  for _ in $(seq 100); do kill -0 "${victims[@]}" 2>/dev/null || break; sleep 0.1; done
}

main() {
  trap cleanup EXIT
  say "Crashes, $(date -u +'%Y-%m-%d %H:%M UTC'), $(git rev-parse --short HEAD)"
  build
  start_run "$work/run.log"
  await_address "$work/run.log"
  say "Durability of the running database:"
  sql -e "show global variables where variable_name in ('innodb_flush_log_at_trx_commit', 'innodb_doublewrite', 'innodb_flush_method', 'version')" | sed 's/^/  /'
  java src/evidence/Writers.java write "$home" "$port" "$writers" "$work/acknowledged" 2>/dev/null &
  writing=$!
  for _ in $(seq 100); do [ -e "$work/acknowledged" ] && break; sleep 0.1; done

  local done=0 halves=0 said found what started lost=0
  local kinds=(server database everything)
  for round in $(seq "$kills"); do
    what=${kinds[$((round % 3))]}
    pause "$round"
    kill_now "$what"
    done=$((done + 1))
    cp "$work/acknowledged" "$work/snapshot"
    started=$(now)
    start_run "$work/run.log"
    await_address "$work/run.log"
    read -r said found < <(look_up)
    halves=$(count_halves)
    say "$(printf '%2d  %-10s killed %4d ms after the last answer; again after %4.1f s; acknowledged %5d, found %5d, halves %d' \
      "$round" "$what" "$(before "$killed_at")" "$(seconds_since "$started")" "$said" "$found" "$halves")"
    [ "$halves" = 0 ] && [ "$said" = "$found" ] || lost=1
  done

  sleep 5
  kill "$writing" && wait "$writing" 2>/dev/null || true
  writing=
  cp "$work/acknowledged" "$work/snapshot"
  read -r said found < <(look_up)
  halves=$(count_halves)
  say "Posts whose answer did not come or said otherwise: $(grep -c ' unanswered' "$work/snapshot" || true) (they may be there or not, but never by halves)"
  java src/evidence/Writers.java read "$home" "$port" "$work/snapshot" 2>/dev/null || lost=1
  say "RESULT: $done kills, acknowledged $said, found $found, lost $((said - found)), patients by halves $halves"
  [ "$done" -ge "$needed" ] && [ "$said" -gt 0 ] && [ "$said" = "$found" ] && [ "$halves" = 0 ] && [ "$lost" = 0 ]
}

if [ "$kills" = "$needed" ]; then main 2>&1 | tee src/evidence/crash.out.txt; else main; fi
