#!/usr/bin/env bash
# A WildFly that carries another application gets the register's settings by the distribution's zip alone, once stopped
# and once running, and loses them again: its standalone.xml before and after is the same, the other application lives.
#   usage: src/evidence/install-undo.sh [wildfly-dist.zip]      after: mvn package -DskipTests
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
version=39.0.1.Final
wildfly_zip=${1:-$HOME/.m2/repository/org/wildfly/wildfly-dist/$version/wildfly-dist-$version.zip}
work=$(mktemp -d)
out=$root/src/evidence/install-undo.out.txt
server=
cleanup() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
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
sed -e "s#^register.database.password=.*#register.database.password=evidence-only-2#" \
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
"$register" undo "$wildfly"
reload
await_other
same "$work/before.xml" "$xml" "standalone.xml before and after, running server"
