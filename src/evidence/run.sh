#!/usr/bin/env bash
# What mvn -Prun promises beside running: it survives kill -9 of everything, ends in order and completely on Ctrl-C, and
# says in one sentence why it does not start (second run, taken port, full disk, newer schema). Times are those of the
# machine it runs on.
#   usage: src/evidence/run.sh          needs JDK and Maven; ten minutes; writes run.out.txt beside itself
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/evidence/running.sh

work=$(mktemp -d)
home=$work/home
port=$(free_port 28443)
run=
listener=
failed=0

cleanup() {
  if [ -n "$listener" ]; then kill "$listener" 2>/dev/null || true; fi
  end_everything
  if mountpoint -q "$work/small" 2>/dev/null; then umount "$work/small"; fi
  rm -rf "$work"
}

check() {
  if eval "$2"; then say "  ok     $1"; else say "  WRONG  $1"; failed=1; fi
}

show() { sed -n 's/^\[register\] //p' "$1" | grep -E "$2" | sed "s#$work#<work>#g; s/^/         /" || true; }

maven_run() {
  as_from_terminal "$1" mvn -B -ntp -Prun -Dregister.home="$home" -Dregister.port="$port"
}

interrupt() {
  local start
  start=$(now)
  press_ctrl_c
  wait "$run" 2>/dev/null || true
  stopped_after=$(seconds_since "$start")
}

count() { sql -e 'select count(*) from patient'; }

# A run that is expected to refuse: its output in the file $1.
refused() {
  start_run "$1"
  while kill -0 "$run" 2>/dev/null; do
    if grep -q 'Stop:  ' "$1"; then interrupt; run=; say "  WRONG  it was started"; failed=1; return; fi
    sleep 0.2
  done
  wait "$run" && { say "  WRONG  it ended with 0"; failed=1; }
  run=
}

one_sentence() { [ "$(grep -c . "$1")" = 1 ]; }

starts() {
  local start
  say "First start, on nothing, by mvn -Prun:"
  start=$(now)
  maven_run "$work/first.log"
  await_address "$work/first.log"
  say "         $(seconds_since "$start") s until the address is printed"
  check "the sign-in page answers" '[ "$(curl -sk -o /dev/null -w "%{http_code}" "https://localhost:$port/session/authorization.xhtml")" = 200 ]'
  say "         sockets on which run, server and database listen: $(listening | wc -l)"
  listening_elsewhere | sed 's/^/         NOT on the loopback address: /'
  check "everything listens on the loopback address only" '[ "$(listening | wc -l)" -gt 0 ] && [ -z "$(listening_elsewhere)" ]'
  check "the home is private" '[ "$(stat -c %a "$home" "$home/keys" "$home/database" | sort -u)" = 700 ] && [ "$(stat -c %a "$home/passwords.txt")" = 600 ]'
  patients=$(count)

  say "A second run on the same home:"
  local first=$run
  refused "$work/second.log"
  run=$first
  check "is refused in one sentence" 'one_sentence "$work/second.log" && grep -q "is running already" "$work/second.log"'
  show "$work/second.log" .
}

# Every listening TCP socket of every process of the run: address, process and number.
listening() {
  local pid
  for pid in $(processes); do
    ss -Hltnp | grep "pid=$pid," | awk -v pid="$pid" '{split($NF, name, "\""); print $4, name[2], "pid", pid}' || true
  done | sort -u
}

listening_elsewhere() { listening | grep -v -e '^127\.' -e '^\[::1\]' -e '^\[::ffff:127\.' || true; }

ctrl_c() {
  say "Ctrl-C:"
  interrupt
  say "         $stopped_after s until it has ended"
  check "within 30 s" '[ "${stopped_after%.*}" -lt 30 ]'
  check "no process is left" '[ -z "$(processes)" ]'
  check "the server first, then the database" 'in_order'
  check "it does not say that the server ended by itself" '! grep -q "by itself" "$work/first.log"'
  show "$work/first.log" Stop
}

# The server's last line in its log is older than the database's.
in_order() {
  local server database
  server=$(grep -h 'WFLYSRV0050' "$home"/server/*/standalone/log/server.log | tail -1 | cut -c1-19)
  database=$(grep -h 'Shutdown complete\|Normal shutdown\|initiated by' "$home/logs/database.log" | head -1 | cut -c1-19)
  [ -n "$server" ] && [ -n "$database" ] && [ "$(date -d "$server" +%s)" -le "$(date -d "$database" +%s)" ]
}

second_start() {
  local start
  say "Second start, by mvn -Prun:"
  start=$(now)
  maven_run "$work/again.log"
  await_address "$work/again.log"
  again=$(seconds_since "$start")
  say "         $again s until the address is printed (load of the machine: $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores)"
  check "in under 40 s" '[ "${again%.*}" -lt 40 ]'
  check "the patients are those of before" '[ "$(count)" = "$patients" ]'
}

killed() {
  local start
  say "kill -9 of everything, then a start:"
  kill -9 "$run" $(pid_of server) $(pid_of database)
  wait "$run" 2>/dev/null || true
  start=$(now)
  start_run "$work/killed.log"
  await_address "$work/killed.log"
  say "         $(seconds_since "$start") s until the address is printed"
  check "the patients are those of before" '[ "$(count)" = "$patients" ]'

  say "kill -9 of the run alone, then a start:"
  kill -9 "$run"
  wait "$run" 2>/dev/null || true
  start_run "$work/orphans.log"
  await_address "$work/orphans.log"
  check "what was left behind is stopped first" 'grep -q "left behind" "$work/orphans.log"'
  show "$work/orphans.log" 'left behind'

  say "kill -9 of the database alone:"
  kill -9 "$(pid_of database)"
  wait "$run" 2>/dev/null || true
  run=
  check "the run says so and ends, and leaves no process" 'grep -q "The database has ended by itself" "$work/orphans.log" && [ -z "$(processes)" ]'
  show "$work/orphans.log" 'by itself'
}

early_ctrl_c() {
  local moment
  for moment in 'Starting the database' 'Bringing' 'Starting the server'; do
    say "Ctrl-C at «$moment»:"
    start_run "$work/early.log"
    for _ in $(seq 600); do grep -q "$moment" "$work/early.log" && break; sleep 0.05; done
    interrupt
    run=
    check "$stopped_after s, no process is left, no failure is told" '[ -z "$(processes)" ] && ! grep -q "fail\|by itself\|not start" "$work/early.log"'
    show "$work/early.log" 'Stop|fail|by itself|not start'
  done
}

port_taken() {
  say "A taken port:"
  python3 -m http.server --bind 127.0.0.1 "$port" >/dev/null 2>&1 &
  listener=$!
  sleep 1
  refused "$work/taken.log"
  kill "$listener"
  wait "$listener" 2>/dev/null || true
  listener=
  check "is refused in one sentence that names the next free port" 'one_sentence "$work/taken.log" && grep -q "port $(free_port $((port + 1))) is free" "$work/taken.log"'
  show "$work/taken.log" .
}

full_disk() {
  say "Less than 3 GiB free:"
  mkdir "$work/small"
  if ! mount -t tmpfs -o size=2g tmpfs "$work/small" 2>/dev/null; then
    say "  SKIPPED: a small disk can be mounted by root only; the unit test PossessionTest shows the rule"
    return
  fi
  home=$work/small refused "$work/disk.log"
  check "is refused in one sentence" 'one_sentence "$work/disk.log" && grep -q "needs 3 GiB" "$work/disk.log"'
  show "$work/disk.log" .
  umount "$work/small"
}

newer_schema() {
  say "A schema newer than the build:"
  start_run "$work/newer.log"
  await_address "$work/newer.log"
  sql -e "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
    select max(installed_rank) + 1, '999', 'from a later build', 'SQL', 'V999__later.sql', 1, 'evidence', 1, 1 from flyway_schema_history"
  interrupt
  refused "$work/newer.log"
  check "is refused in one sentence, and no process is left" 'grep -q "^\[register\] The database has a newer schema" "$work/newer.log" && [ -z "$(processes)" ]'
  show "$work/newer.log" 'schema'
}

main() {
  trap cleanup EXIT
  say "What mvn -Prun promises, $(date -u +'%Y-%m-%d %H:%M UTC'), $(git rev-parse --short HEAD)"
  build
  starts
  ctrl_c
  second_start
  killed
  early_ctrl_c
  port_taken
  full_disk
  newer_schema
  [ "$failed" = 0 ] && say "RESULT: all as promised" || say "RESULT: WRONG, see above"
  return "$failed"
}

main 2>&1 | tee src/evidence/run.out.txt
