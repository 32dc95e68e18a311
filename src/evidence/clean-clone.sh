#!/usr/bin/env bash
# From a clean clone, an empty home directory and an empty local repository of Maven to the running register: clones the
# repository this script stands in, runs mvn -Prun there until the address is printed, opens the sign-in page by https,
# signs in with a printed account and sees Home, stops it as Ctrl-C does, sees that no process is left; then mvn verify.
#   usage: src/evidence/clean-clone.sh [--settings FILE] [--run-only]
#     --settings FILE  Maven's settings, where Maven Central is reached by a mirror
#     --run-only       without mvn verify; the output is then kept in clean-clone.run.out.txt
# needs git, JDK, Maven, curl, and Chromium for mvn verify; half an hour; writes clean-clone.out.txt beside itself
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/evidence/running.sh

settings=()
verify=1
while [ $# -gt 0 ]; do
  case $1 in
    --settings) settings=(--settings "$(realpath "$2")"); shift 2 ;;
    --run-only) verify=; shift ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done
out=$PWD/src/evidence/clean-clone.out.txt
[ -n "$verify" ] || out=$PWD/src/evidence/clean-clone.run.out.txt

work=$(mktemp -d)
clone=$work/clone
home=$work/home/.palliative-register
port=$(free_port 38443)
run=

cleanup() {
  end_everything
  rm -rf "$work"
}

maven() {
  cd "$clone"
  exec env HOME="$work/home" mvn -B -ntp "${settings[@]}" -Duser.home="$work/home" \
    -Dmaven.repo.local="$work/home/.m2/repository" "$@"
}

fail() {
  say "FAILED: $1"
  [ ! -e "$work/run.log" ] || tail -25 "$work/run.log" | sed "s#$work#<work>#g; s#https\?://[^/ ]*/[^ ]*#<address>#g"
  exit 1
}

size_of() { du -sm "$1" | cut -f1; }

reach_address() {
  local start
  start=$(now)
  as_from_terminal "$work/run.log" maven -Prun -Dregister.port="$port"
  for _ in $(seq 3600); do
    grep -q 'Stop:  ' "$work/run.log" && break
    kill -0 "$run" 2>/dev/null || fail "mvn -Prun has ended"
    sleep 0.5
  done
  say "  $(seconds_since "$start") s until the address is printed; fetched: $(size_of "$work/home/.m2/repository") MB; made: $(size_of "$home") MB"
  sed -n 's/^\[[A-Z]*\] *\[echo\] /  /p; s/^\[register\] /  /p' "$work/run.log" | sed "s#$work/home#~#g"
}

# What the run printed last: the address and the accounts.
printed_address() { sed -n 's/^The register runs:  //p' "$work/run.log"; }

printed_password() { sed -n "s/^  $1   //p" "$work/run.log"; }

sign_in() {
  local address jar=$work/cookies page=$work/page.html state heading
  address=$(printed_address)
  curl -fsk -c "$jar" -b "$jar" -L "$address" -o "$page" || fail "the sign-in page does not come"
  grep -q 'id="signIn:password' "$page" || fail "the address does not lead to the sign-in page"
  say "  the sign-in page comes from the printed address"
  state=$(grep -o 'name="jakarta.faces.ViewState"[^>]*value="[^"]*"' "$page" | sed 's/.*value="//; s/".*//' | tail -1)
  curl -fsk -c "$jar" -b "$jar" -L "${address}session/authorization.xhtml" -o "$page" \
    --data-urlencode "signIn=signIn" --data-urlencode "signIn:login=gromova" \
    --data-urlencode "signIn:password=$(printed_password gromova)" --data-urlencode "signIn:enter=signIn:enter" \
    --data-urlencode "jakarta.faces.ViewState=$state" || fail "signing in fails"
  grep -q 'user:signOut' "$page" || fail "the printed account is not let in"
  heading=$(sed -n 's/.*<title>\([^<]*\)<.*/\1/p' "$page" | head -1)
  say "  signed in with a printed account; the page is called «$heading» and links $(grep -o 'patient\.xhtml?id=[0-9]*\|history\.xhtml?patient=[0-9]*' "$page" | sort -u | wc -l) patients"
}

stop_it() {
  local start
  start=$(now)
  press_ctrl_c
  wait "$run" 2>/dev/null || true
  run=
  [ -z "$(processes)" ] || fail "processes are left: $(processes)"
  say "  stopped in $(seconds_since "$start") s; no process is left"
}

verify_it() {
  local start status=0
  start=$(now)
  (CI=true; export CI; maven verify) >"$work/run.log" 2>&1 || status=$?
  grep -hE '^\[(INFO|WARNING|ERROR)\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+ *$' "$work/run.log" | sed 's/^\[[A-Z]*\] /  /' || true
  grep -E '^\[ERROR\]   [A-Za-z]+IT\.|^\[ERROR\]   [A-Za-z]+Test\.' "$work/run.log" | sort -u || true
  [ "$status" = 0 ] || fail "mvn verify ended with $status"
  say "  $(seconds_since "$start") s; left: $(cd "$clone/ear/target" && ls palliative-register-*.zip)"
}

main() {
  trap cleanup EXIT
  say "Clean clone, $(date -u +'%Y-%m-%d %H:%M UTC'), $(git rev-parse --short HEAD), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
  mkdir -p "$work/home"
  git clone -q "$PWD" "$clone"
  [ -z "$(git -C "$clone" status --porcelain)" ] || fail "the clone is not clean"
  say "mvn -Prun:"
  reach_address
  sign_in
  stop_it
  if [ -n "$verify" ]; then
    say "mvn verify:"
    verify_it
  fi
  say "RESULT: reached${verify:+, and every test passed}"
}

main 2>&1 | tee "$out"
