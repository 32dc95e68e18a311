#!/usr/bin/env bash
# What is missing or wrong stops the deployment, with a sentence that names what to do; put right, the register starts.
# A running server's keystore, bindings, database and schema are broken one by one and mended again.
#   usage: src/evidence/broken-starts.sh     needs JDK and Maven; twelve minutes; writes broken-starts.out.txt beside itself
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/evidence/running.sh

work=$(mktemp -d)
home=$work/home
port=$(free_port 28643)
run=
failed=0
out=$PWD/src/evidence/broken-starts.out.txt
cleanup() {
  end_everything
  rm -rf "$work"
}
trap cleanup EXIT
exec > >(sed -u "s#$work#<work>#g" | tee "$out") 2>&1

check() {
  if eval "$2"; then say "  ok     $1"; else say "  WRONG  $1"; failed=1; fi
}

cli() { "$wildfly_home/bin/jboss-cli.sh" --connect --timeout=60000 --controller="127.0.0.1:$management" --commands="$1" >"$work/cli.log" 2>&1 || { cat "$work/cli.log"; return 1; }; }

# Deploys what ships anew; 0 when it has started.
deploy() {
  local ear=$wildfly_home/standalone/deployments/palliative-register.ear _
  rm -f "$ear".{deployed,failed,undeployed}
  said_from=$(wc -l <"$log")
  touch "$ear.dodeploy"
  for _ in $(seq 600); do
    if [ -e "$ear.deployed" ]; then return 0; fi
    if [ -e "$ear.failed" ]; then return 1; fi
    sleep 0.3
  done
  say "  WRONG  neither started nor failed in three minutes"
  failed=1
  return 2
}

change_key() { KEYSTORE_PASSWORD=$keystore_password keytool "$@" -keystore "$keystore" -storepass:env KEYSTORE_PASSWORD >/dev/null 2>&1; }

said() { tail -n "+$((said_from + 1))" "$log"; }

pages_answer() { [ "$(curl -sk -o /dev/null -w '%{http_code}' "https://localhost:$port/session/authorization.xhtml")" = 200 ]; }

# Of every table; empty when the database is not to be reached.
written() {
  local tables
  tables=$(sql -e "select group_concat('\`', table_name, '\`') from information_schema.tables
    where table_schema = database() and table_type = 'BASE TABLE'")
  sql -e "checksum table $tables"
}

stop() {
  local ear=$wildfly_home/standalone/deployments/palliative-register.ear _
  [ -e "$ear.deployed" ] || return 0
  rm -f "$ear.deployed"
  for _ in $(seq 300); do
    if [ -e "$ear.undeployed" ]; then return 0; fi
    sleep 0.2
  done
  say "  WRONG  does not stop"
  failed=1
}

# $1: what is broken; $2: the sentence, a pattern.
stops_with() {
  local sentence before
  say "$1:"
  stop
  before=$(written)
  check "the deployment is stopped" '! deploy'
  sentence=$(said | grep -aoE "$2" | head -1 || true)
  check "by a sentence that says what to do" '[ -n "$sentence" ]'
  say "         $sentence"
  check "no page answers" '! pages_answer'
  check "neither a key nor a password is told" '! said | grep -aqF -e "$keystore_password" -e "$(owner_password)"'
  check "nothing is written into any of the $(wc -l <<<"$before") tables" '[ "$(wc -l <<<"$before")" -gt 20 ] && [ "$(written)" = "$before" ]'
}

mended() { check "mended, it starts" 'deploy && pages_answer'; }

date -u +'%Y-%m-%d %H:%M UTC'
build
start_run "$work/run.log"
await_address "$work/run.log"
wildfly_home=$(echo "$home"/server/wildfly-*)
log=$wildfly_home/standalone/log/server.log
management=$(tr '\0' '\n' <"/proc/$(pid_of server)/cmdline" | sed -n 's/^-Djboss.management.http.port=//p')
keystore=$home/keys/register.p12
keystore_password=$(sed -n 's/^keystore=//p' "$home/keys/secrets.properties")
[ -n "$keystore_password" ]
kept=$work/kept.p12
mv "$keystore" "$kept"

stops_with "No keystore" "There is no keystore at .* «bin/register make-keys» .*"

REGISTER_KEYSTORE_PASSWORD=$keystore_password config/bin/register make-keys "$keystore" >"$work/keys.log" 2>&1
stops_with "The keystore of another register" "The key [a-z]+-1 of this keystore is not the one .*50-keys.cli to it\."

head -c 700 "$kept" >"$keystore"
stops_with "A damaged keystore" "The keystore .* does not open: .*50-keys.cli with the right password\."

cp "$kept" "$keystore"
change_key -delete -alias data-1
stops_with "A keystore without one of its keys" "The keystore .* holds no key data-1\. .* «bin/register make-keys» .*"

for key in data-1 seal-1 index-1 audit-1; do
  cp "$kept" "$keystore"
  change_key -delete -alias "$key"
  change_key -genseckey -alias "$key" -keyalg AES -keysize 256
  stops_with "A keystore whose key $key is another" "The key $key of this keystore is not the one .*50-keys.cli to it\."

  cp "$kept" "$keystore"
  change_key -delete -alias "$key"
  change_key -genseckey -alias "$key" -keyalg AES -keysize 128
  stops_with "A keystore whose key $key is short" "The key $key in the keystore .* is not one of 256 bits\. .*"
done

cp "$kept" "$keystore"
sql -e "insert into key_check (alias, check_value, created_at) values ('data-2', repeat('x', 32), utc_timestamp(3));
  update key_use set number = 2 where purpose = 'DATA'"
stops_with "An earlier keystore, without the key in use" "The keystore lacks the key data-2, .*copy it from the server that has the key\."
sql -e "delete from key_check where alias = 'data-2'; update key_use set number = 1 where purpose = 'DATA'"
mended

binding='java\:global\/palliative-register\/keystore-path'
cli "/subsystem=naming/binding=$binding:remove,reload"
stops_with "No binding of the keystore" "The server has no binding .*keystore-path\. Run config/wildfly/50-keys.cli on this server\."
cli "/subsystem=naming/binding=$binding:add(binding-type=simple, type=java.lang.String, value=$keystore),reload"
mended

datasource=/subsystem=datasources/data-source=PalliativeRegister
url=jdbc:mariadb://127.0.0.1:$(free_port 30000)/palliative_register
cli "$datasource:write-attribute(name=connection-url, value=\"$url?connectTimeout=2000\"),reload"
stops_with "A database that does not answer" "The database does not answer, or lets nobody in, .*30-datasource.cli .*"

url=jdbc:mariadb://127.0.0.1:$(database_port)/palliative_register
cli "$datasource:write-attribute(name=connection-url, value=\"$url\"),$datasource:write-attribute(name=user-name, value=nobody),reload"
stops_with "An account that the database does not let in" "The database does not answer, or lets nobody in, .*30-datasource.cli .*"
cli "$datasource:write-attribute(name=user-name, value=register_app),reload"
mended

last=$(sql -e 'select max(installed_rank) from flyway_schema_history where version is not null')
sql -e "update flyway_schema_history set version = concat('9', version) where installed_rank = $last"
stops_with "A schema newer than the build" "The database has a newer schema than this build\. .*"
sql -e "update flyway_schema_history set version = substr(version, 2), success = 0 where installed_rank = $last"
stops_with "A migration that has stopped half-way" "A migration of the database's schema has stopped half-way\. .* «bin/register migrate» .*"
sql -e "update flyway_schema_history set success = 1 where installed_rank = $last"
again=$(sql -e "select concat('insert into flyway_schema_history values (', concat_ws(',', installed_rank, quote(version),
  quote(description), quote(type), quote(script), ifnull(checksum, 'null'), quote(installed_by), quote(installed_on), execution_time,
  success), ')') from flyway_schema_history where installed_rank = $last")
sql -e "delete from flyway_schema_history where installed_rank = $last"
stops_with "A schema older than the build" "The database lacks 1 of the schema's migrations\. .* «bin/register migrate» .*"
sql -e "$again"
mended

press_ctrl_c
wait "$run" 2>/dev/null || true
run=
[ "$failed" = 0 ] || { say "RESULT: not as promised"; exit 1; }
say "RESULT: all as promised"
