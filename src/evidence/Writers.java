import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Doctors at work, for crash.sh, key-change.sh and two-nodes.sh: each signs in, registers patients and prescribes for them through the
 * pages, as a browser posts them, and goes on after every crash. A line is written for each answer that said it is saved.
 *
 * <pre>
 * java Writers.java write HOME PORT COUNT FILE    until ended; FILE gets "MILLIS patient ID SURNAME" and
 *                                                 "MILLIS prescription PATIENT DOSE" and "MILLIS unanswered"
 * java Writers.java work HOME PORT COUNT FILE     the same, but each gives the patients a SNILS, changes passports, and
 *                                                 searches by SNILS and by surname for those who were acknowledged:
 *                                                 "MILLIS found|missed ID MICROSECONDS snils|surname", "MILLIS amended ID"
 * java Writers.java nodes HOME PORT,PORT COUNT FILE SECONDS
 *                                                 each writes on one node and, as soon as that has answered, searches on
 *                                                 the other and then on the same one. Half of them register patients, half
 *                                                 give their patients new phones: "MILLIS patient ID SURNAME", "MILLIS
 *                                                 amended ID", "MILLIS found|missed other|same ID TYPED", and "MILLIS
 *                                                 later|lost ID" when a missed one is asked for again after 3 s
 * java Writers.java admit HOME PORT,PORT COUNT FILE SECONDS
 *                                                 the same, but all only register patients, and nobody searches
 * java Writers.java begin HOME PORT ALIAS         an administrator puts a key in use; 1 if the page does not say so
 * java Writers.java read HOME PORT FILE           opens the page of each patient of FILE; 1 if a name is missing
 * </pre>
 */
final class Writers {
    private static final int PRESCRIPTIONS = 3;

    /** Milliseconds that somebody thinks before a search, on average. */
    private static final int PAUSE = Integer.parseInt(System.getProperty("pause", "0"));

    private Writers() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        Path home = Path.of(arguments[1]);
        List<Register> nodes = new ArrayList<>();
        for (String port : arguments[2].split(",")) {
            nodes.add(new Register(home, Integer.parseInt(port)));
        }
        Register register = nodes.get(0);
        if (arguments[0].equals("read")) {
            System.exit(read(register, Path.of(arguments[3])) ? 0 : 1);
        }
        if (arguments[0].equals("begin")) {
            System.exit(register.signIn("admin").begin(arguments[3]) ? 0 : 1);
        }
        boolean all = arguments[0].equals("work");
        long end = System.currentTimeMillis() + (arguments.length > 5 ? Long.parseLong(arguments[5]) * 1000 : 0);
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[4])), true)) {
            Acknowledged acknowledged = new Acknowledged(file);
            List<Thread> doctors = new ArrayList<>();
            for (int number = 0; number < Integer.parseInt(arguments[3]); number++) {
                doctors.add(new Thread(
                        nodes.size() > 1
                                ? new Commuter(nodes, acknowledged, number, end, arguments[0].equals("admit"))
                                : new Doctor(register, acknowledged, number, all)));
            }
            doctors.forEach(Thread::start);
            for (Thread doctor : doctors) {
                doctor.join();
            }
        }
    }

    private static boolean read(Register register, Path file) throws IOException, InterruptedException {
        Session session = register.signIn("gromova");
        int read = 0;
        int missing = 0;
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ");
            if (words[1].equals("patient")) {
                boolean there = session.get("/patient/patient.xhtml?id=" + words[2]).contains(words[3]);
                read++;
                missing += there ? 0 : 1;
            }
        }
        System.out.println("Pages of acknowledged patients opened: " + read + ", without the name that was typed: " + missing);
        return read > 0 && missing == 0;
    }

    /** What the register has said to be saved. */
    private static final class Acknowledged {
        private final PrintWriter file;

        Acknowledged(PrintWriter file) {
            this.file = file;
        }

        private final List<Known> known = new ArrayList<>();

        synchronized void note(String what) {
            file.println(System.currentTimeMillis() + " " + what);
        }

        synchronized void knows(Known patient) {
            known.add(patient);
        }

        /** One of those who are on the register by its own word. */
        synchronized Known any() {
            return known.isEmpty() ? null : known.get(ThreadLocalRandom.current().nextInt(known.size()));
        }
    }

    /** A patient whom the register has said to be saved. */
    private record Known(String id, String surname, String given, String snils) {}

    private static final class Numbers {
        private static final AtomicInteger NEXT = new AtomicInteger(ThreadLocalRandom.current().nextInt(9_000_000));

        private Numbers() {}

        /** Invented: no number that is issued begins with 99. */
        static String snils() {
            String digits = String.format("99%07d", NEXT.incrementAndGet() % 10_000_000);
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (digits.charAt(i) - '0') * (9 - i);
            }
            return digits + String.format("%02d", sum % 101 % 100);
        }

        static String phone() {
            return String.format("+7 900 %07d", NEXT.incrementAndGet() % 10_000_000);
        }
    }

    /** No answer, or another one than that it is saved. */
    private static final class NotSaved extends IOException {
        private static final long serialVersionUID = 1L;

        NotSaved(String answer) {
            super(answer);
        }
    }

    private static final class Doctor implements Runnable {
        private final Register register;
        private final Acknowledged acknowledged;
        private final int number;
        private int written;
        private String patient;
        private int prescriptions;

        private final boolean all;

        Doctor(Register register, Acknowledged acknowledged, int number, boolean all) {
            this.all = all;
            this.register = register;
            this.acknowledged = acknowledged;
            this.number = number;
        }

        @Override
        public void run() {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    if (register.isListening()) {
                        workUntilItFails();
                    }
                    Thread.sleep(500);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void workUntilItFails() throws InterruptedException {
            try {
                Session session = register.signIn("gromova");
                while (true) {
                    writeNext(session);
                }
            } catch (NotSaved e) {
                acknowledged.note("unanswered " + e.getMessage());
            } catch (IOException e) {
                return;
            }
        }

        private void writeNext(Session session) throws IOException, InterruptedException {
            Known one = all ? acknowledged.any() : null;
            int chance = ThreadLocalRandom.current().nextInt(100);
            if (one != null && chance < 60) {
                search(session, one, chance < 30 ? one.snils() : one.surname());
            } else if (one != null && chance < 70) {
                if (session.amend(one)) {
                    acknowledged.note("amended " + one.id());
                }
            } else {
                write(session);
            }
        }

        /** A name of its own: those that sound alike would be asked about. */
        static String given(String surname) {
            return "М" + new StringBuilder(surname.substring(6)).reverse();
        }

        private void search(Session session, Known one, String typed) throws IOException, InterruptedException {
            Thread.sleep(PAUSE == 0 ? 0 : ThreadLocalRandom.current().nextInt(2 * PAUSE));
            long begun = System.nanoTime();
            String shown = session.search(typed);
            while (shown.contains("pi-clock")) {
                Thread.sleep(300);
                begun = System.nanoTime();
                shown = session.search(typed);
            }
            long micros = (System.nanoTime() - begun) / 1000;
            boolean there = shown.contains("id=" + one.id() + "\"");
            String by = typed.equals(one.snils()) ? "snils" : "surname";
            acknowledged.note((there ? "found " : "missed ") + one.id() + " " + micros + " " + by);
        }

        private void write(Session session) throws IOException, InterruptedException {
            if (patient == null || prescriptions == PRESCRIPTIONS) {
                String surname = "Крахов" + letters(number * 100_000 + written++);
                String snils = all ? Numbers.snils() : null;
                patient = session.register(surname, given(surname), snils);
                prescriptions = 0;
                if (all) {
                    acknowledged.knows(new Known(patient, surname, Doctor.given(surname), snils));
                }
                acknowledged.note("patient " + patient + " " + surname);
            } else {
                prescriptions++;
                int dose = 1 + written++ % 900;
                session.prescribe(patient, dose);
                acknowledged.note("prescription " + patient + " " + dose);
            }
        }

        /** A number as letters, since names have no digits. */
        static String letters(int number) {
            return BigInteger.valueOf(number)
                    .toString(10)
                    .chars()
                    .mapToObj(digit -> "абвгдежзик".substring(digit - '0', digit - '0' + 1))
                    .collect(Collectors.joining());
        }
    }

    /** Writes on one node and searches on another. */
    private static final class Commuter implements Runnable {
        private static final int OWN = 2;

        private final List<Register> nodes;
        private final Acknowledged acknowledged;
        private final int number;
        private final long end;
        private final boolean admitsOnly;
        private final List<Known> own = new ArrayList<>();
        private int written;
        private Session writing;
        private Session other;

        Commuter(List<Register> nodes, Acknowledged acknowledged, int number, long end, boolean admitsOnly) {
            this.admitsOnly = admitsOnly;
            this.nodes = nodes;
            this.acknowledged = acknowledged;
            this.number = number;
            this.end = end;
        }

        @Override
        public void run() {
            while (System.currentTimeMillis() < end) {
                try {
                    writing = nodes.get(number % nodes.size()).signIn("gromova");
                    other = nodes.get((number + 1) % nodes.size()).signIn("gromova");
                    while (System.currentTimeMillis() < end) {
                        write();
                    }
                } catch (IOException e) {
                    acknowledged.note("unanswered " + e.getMessage());
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private void write() throws IOException, InterruptedException {
            boolean amends = !admitsOnly && number / nodes.size() % 2 == 1 && own.size() >= OWN;
            if (amends) {
                Known one = own.get(ThreadLocalRandom.current().nextInt(own.size()));
                String phone = Numbers.phone();
                if (writing.amend(one, phone)) {
                    acknowledged.note("amended " + one.id());
                    search(one, phone);
                }
            } else {
                String surname = "Крахов" + Doctor.letters(number * 100_000 + written++);
                String snils = Numbers.snils();
                String given = given(written * 8 + number);
                Known one = new Known(writing.registerAnywhere(surname, given, snils), surname, given, snils);
                own.add(one);
                acknowledged.note("patient " + one.id() + " " + surname);
                if (!admitsOnly) {
                    search(one, surname);
                }
            }
        }

        /** Sounds like no other of the first 7776: these consonants have different sounds. */
        private static String given(int number) {
            StringBuilder name = new StringBuilder("М");
            for (int rest = number, syllable = 0; syllable < 5; rest /= 6, syllable++) {
                name.append('а').append("дзкнлр".charAt(rest % 6));
            }
            return name.toString();
        }

        private void search(Known one, String typed) throws IOException, InterruptedException {
            boolean there = note(other, "other", one, typed);
            boolean here = note(writing, "same", one, typed);
            if (!there || !here) {
                Thread.sleep(3000);
                boolean later = (there || other.finds(one.id(), typed)) && (here || writing.finds(one.id(), typed));
                acknowledged.note((later ? "later " : "lost ") + one.id());
            }
        }

        private boolean note(Session node, String which, Known one, String typed)
                throws IOException, InterruptedException {
            boolean found = node.finds(one.id(), typed);
            acknowledged.note((found ? "found " : "missed ") + which + " " + one.id() + " " + typed);
            return found;
        }
    }

    /** Where the register is and whose account is used. */
    static final class Register {
        private final int port;
        private final String address;
        private final SSLContext tls;
        private final Properties passwords;

        Register(Path home, int port) throws IOException, GeneralSecurityException {
            this.port = port;
            address = "https://localhost:" + port;
            tls = trusting(home.resolve("keys/https.p12"), properties(home.resolve("keys/secrets.properties")));
            passwords = properties(home.resolve("passwords.txt"));
        }

        private static SSLContext trusting(Path certificate, Properties secrets)
                throws IOException, GeneralSecurityException {
            KeyStore own = KeyStore.getInstance(
                    certificate.toFile(), secrets.getProperty("certificate").toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("https", own.getCertificate("https"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        }

        private static Properties properties(Path file) throws IOException {
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
            return properties;
        }

        boolean isListening() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        }

        Session signIn(String login) throws IOException, InterruptedException {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(tls)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
            Session session = new Session(client, address);
            session.signIn(login, passwords.getProperty(login));
            return session;
        }
    }

    /** What a search shows: how many, and the patients of the page. */
    record Found(int total, List<Long> ids) {}

    /** One browser, signed in. */
    static final class Session {
        private static final Pattern VIEW_STATE =
                Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*? value=\"([^\"]*)\"");
        private static final Pattern REDIRECT = Pattern.compile("<redirect url=\"([^\"]*)\"");
        private static final Pattern SUGGESTED = Pattern.compile("data-item-value=\"([^\"]*)\"");
        private static final Pattern INSTITUTION =
                Pattern.compile("<select id=\"form:institution_input\".*?<option value=\"(\\d+)\"");

        private static final Pattern INSTITUTIONS =
                Pattern.compile("<select id=\"form:institution_input\".*?</select>", Pattern.DOTALL);
        private static final Pattern OPTION = Pattern.compile("<option value=\"(\\d+)\"");

        private static final Pattern NONCE = Pattern.compile("<script[^>]*? nonce=\"([^\"]*)\"");

        private final HttpClient client;
        private final String address;
        private String nonce = "";

        Session(HttpClient client, String address) {
            this.client = client;
            this.address = address;
        }

        void signIn(String login, String password) throws IOException, InterruptedException {
            String page = "/session/authorization.xhtml";
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("signIn", "signIn");
            fields.put("signIn:login", login);
            fields.put("signIn:password", password);
            fields.put("signIn:enter", "signIn:enter");
            fields.put("jakarta.faces.ViewState", first(VIEW_STATE, get(page)));
            HttpResponse<String> answer = send(page, fields, false);
            String home = answer.headers().firstValue("location").orElse("");
            if (!home.endsWith("/worklist/home.xhtml")) {
                throw new IOException("not signed in");
            }
        }

        /** The new patient's number in its address. */
        String register(String surname, String given, String snils) throws IOException, InterruptedException {
            return register(surname, given, snils, false);
        }

        /** In any of the account's institutions. */
        String registerAnywhere(String surname, String given, String snils) throws IOException, InterruptedException {
            return register(surname, given, snils, true);
        }

        private String register(String surname, String given, String snils, boolean anywhere)
                throws IOException, InterruptedException {
            String page = "/record/new-patient.xhtml";
            String shown = get(page);
            String state = first(VIEW_STATE, shown);
            Map<String, String> fields = form(state, "form:save", "@all");
            passport(fields, surname, given, snils, "+7 900 000-00-00");
            fields.put("form:diagnosis_hinput", suggest(page, state, "form:diagnosis", "C50"));
            fields.put("form:includedOn_input", today(0));
            fields.put("form:institution_input", anywhere ? anyInstitution(shown) : first(INSTITUTION, shown));
            fields.put("form:placeOfCare", "HOME");
            return saved(page, fields, Pattern.compile("/patient/patient\\.xhtml\\?id=(\\d+)"));
        }

        private static String anyInstitution(String shown) {
            List<String> all = INSTITUTIONS
                    .matcher(shown)
                    .results()
                    .flatMap(list -> OPTION.matcher(list.group()).results())
                    .map(option -> option.group(1))
                    .toList();
            return all.get(ThreadLocalRandom.current().nextInt(all.size()));
        }

        /** All these names sound alike: born in one year, their bearers would be taken for one person. */
        private static String born(String surname) {
            int number = Math.floorMod(surname.hashCode() * 0x9E3779B9, 90 * 300);
            return "%02d.%02d.%d".formatted(1 + number % 25, 1 + number / 25 % 12, 1920 + number / 300);
        }

        private static void passport(
                Map<String, String> fields, String surname, String given, String snils, String phone) {
            fields.put("form:save", "form:save");
            fields.put("form:surname", surname);
            fields.put("form:given", given);
            fields.put("form:birthDate_input", born(surname));
            fields.put("form:sex", "MALE");
            fields.put("form:phone", phone);
            fields.put("form:municipality_input", "1");
            if (snils != null) {
                fields.put("form:snils", snils);
            }
        }

        /** Another address in the passport; whether it was saved: somebody else may have been faster. */
        boolean amend(Known patient) throws IOException, InterruptedException {
            return amend(patient, "+7 900 000-00-00");
        }

        boolean amend(Known patient, String phone) throws IOException, InterruptedException {
            String page = "/patient/patient-editing.xhtml?id=" + patient.id();
            Map<String, String> fields = form(first(VIEW_STATE, get(page)), "form:save", "@all");
            passport(fields, patient.surname(), patient.given(), patient.snils(), phone);
            fields.put("form:address", "улица Выдуманная, " + ThreadLocalRandom.current().nextInt(1000));
            return REDIRECT.matcher(send(page, fields, true).body()).find();
        }

        /** Whether the patient is in the list; waits until the index is built. */
        boolean finds(String id, String typed) throws IOException, InterruptedException {
            String shown = search(typed);
            while (shown.contains("pi-clock")) {
                Thread.sleep(300);
                shown = search(typed);
            }
            return shown.contains("id=" + id + "\"");
        }

        /** The list that the page shows. */
        String search(String typed) throws IOException, InterruptedException {
            String page = "/search/patient-search.xhtml";
            Map<String, String> fields = form(first(VIEW_STATE, get(page)), "form:box", "form:box");
            fields.put("jakarta.faces.behavior.event", "input");
            fields.put("jakarta.faces.partial.event", "input");
            fields.put("jakarta.faces.partial.render", "form:results");
            fields.put("form:box", typed);
            HttpResponse<String> answer = send(page, fields, true);
            if (answer.statusCode() != 200 || !answer.body().contains("form:results")) {
                throw new IOException("no list");
            }
            return answer.body();
        }

        private static final Pattern PATIENT = Pattern.compile("/patient/patient\\.xhtml\\?id=(\\d+)");
        private static final Pattern TOTAL = Pattern.compile("<span class=\"vh\" role=\"status\">([^<]*)</span>");
        private static final String SEARCH = "/search/patient-search.xhtml";

        private static final String BEING_BUILT = "Указатель имён строится";

        private String searchState;

        /**
         * The answer to a search; while a server that was just started builds its index of names, the search is put again.
         */
        private String searched(Map<String, String> fields) throws IOException, InterruptedException {
            String answer = send(SEARCH, fields, true).body();
            for (int i = 0; i < 120 && answer.contains(BEING_BUILT); i++) {
                Thread.sleep(1000);
                answer = send(SEARCH, fields, true).body();
            }
            return answer;
        }

        /** The first page and the count, with the filters as the page posts them; the next pages by {@link #page}. */
        Found find(String typed, Map<String, String> filters) throws IOException, InterruptedException {
            searchState = first(VIEW_STATE, get(SEARCH));
            Map<String, String> fields = form(searchState, "form:status", "form");
            fields.put("jakarta.faces.behavior.event", "valueChange");
            fields.put("jakarta.faces.partial.event", "valueChange");
            fields.put("jakarta.faces.partial.render", "form:results");
            fields.put("form:box", typed);
            fields.putAll(filters);
            String answer = searched(fields);
            String total = first(TOTAL, answer).replaceAll("[^0-9]", "");
            return new Found(total.isEmpty() ? 0 : Integer.parseInt(total), patients(answer));
        }

        /** Of what was found last. */
        List<Long> page(int first) throws IOException, InterruptedException {
            Map<String, String> fields = form(searchState, "form:table", "form:table");
            fields.put("jakarta.faces.partial.render", "form:table");
            fields.put("form:table", "form:table");
            fields.put("form:table_pagination", "true");
            fields.put("form:table_first", Integer.toString(first));
            fields.put("form:table_rows", "20");
            fields.put("form:table_skipChildren", "true");
            fields.put("form:table_encodeFeature", "true");
            return patients(send(SEARCH, fields, true).body());
        }

        private static List<Long> patients(String answer) {
            return PATIENT.matcher(answer)
                    .results()
                    .map(found -> Long.valueOf(found.group(1)))
                    .toList();
        }

        /** Puts a key in use, as the administrator does on the page. */
        boolean begin(String alias) throws IOException, InterruptedException {
            String page = "/rotation/keys.xhtml";
            String shown = get(page);
            String state = first(VIEW_STATE, shown);
            String button = first(Pattern.compile("id=\"([^\"]*:askBegin)\"[^>]*title=\"" + alias + "\""), shown);
            Map<String, String> ask = form(state, button, button);
            ask.put("jakarta.faces.partial.render", "dialogs");
            ask.put(button, button);
            send(page, ask, true);
            Map<String, String> act = form(state, "begin-form:begin-act", "@all");
            act.remove("form");
            act.put("begin-form", "begin-form");
            act.put("begin-form:begin-act", "begin-form:begin-act");
            act.put("jakarta.faces.partial.render", "form");
            String answer = send(page, act, true).body();
            return answer.contains(alias) && answer.contains("<progress");
        }

        void prescribe(String patient, int dose) throws IOException, InterruptedException {
            String page = "/prescription/new-prescription.xhtml?patient=" + patient;
            String state = first(VIEW_STATE, get(page));
            Map<String, String> fields = form(state, "form:save", "@all");
            fields.put("form:save", "form:save");
            fields.put("form:medicament_hinput", suggest(page, state, "form:medicament", "парацетамол"));
            fields.put("form:kind", "REGULAR");
            fields.put("form:dose", Integer.toString(dose));
            fields.put("form:times_input", "2");
            fields.put("form:from_input", today(0));
            fields.put("form:to_input", today(7));
            fields.put("form:note", "выдуманное");
            saved(page, fields, Pattern.compile("/prescription/history\\.xhtml\\?patient=(" + patient + ")"));
        }

        private String suggest(String page, String state, String field, String text)
                throws IOException, InterruptedException {
            Map<String, String> fields = form(state, field, field);
            fields.put("jakarta.faces.partial.render", field);
            fields.put(field, field);
            fields.put(field + "_query", text);
            return first(SUGGESTED, send(page, fields, true).body());
        }

        private Map<String, String> form(String state, String source, String execute) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("jakarta.faces.partial.ajax", "true");
            fields.put("jakarta.faces.source", source);
            fields.put("jakarta.faces.partial.execute", execute);
            fields.put("form", "form");
            fields.put("jakarta.faces.ViewState", state);
            fields.put("primefaces.nonce", nonce);
            return fields;
        }

        /** Only the way to the page that shows what was saved counts as its acknowledgement. */
        private String saved(String page, Map<String, String> fields, Pattern wanted)
                throws IOException, InterruptedException {
            HttpResponse<String> answer;
            try {
                answer = send(page, fields, true);
            } catch (IOException e) {
                throw new NotSaved("no answer");
            }
            Matcher redirect = REDIRECT.matcher(answer.body());
            Matcher next = wanted.matcher(redirect.find() ? redirect.group(1) : "");
            if (!next.matches()) {
                throw new NotSaved("status " + answer.statusCode() + told(answer.body()));
            }
            return next.group(1);
        }

        /** What the page says instead, in one line. */
        private static String told(String page) {
            return Pattern.compile("class=\"(?:ui-message|msg|fielderr)[^>]*>(.*?)</div>", Pattern.DOTALL)
                    .matcher(page)
                    .results()
                    .map(found -> found.group(1).replaceAll("<[^>]*>|\\s+", " ").strip())
                    .filter(text -> !text.isEmpty())
                    .limit(3)
                    .collect(Collectors.joining("; ", ": ", ""));
        }

        String get(String page) throws IOException, InterruptedException {
            String shown = client.send(request(page).GET().build(), BodyHandlers.ofString()).body();
            Matcher own = NONCE.matcher(shown);
            nonce = own.find() ? own.group(1) : "";
            return shown;
        }

        private HttpResponse<String> send(String page, Map<String, String> fields, boolean ajax)
                throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            HttpRequest.Builder request = request(page)
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .POST(BodyPublishers.ofString(body));
            if (ajax) {
                request.header("Faces-Request", "partial/ajax").header("X-Requested-With", "XMLHttpRequest");
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String page) {
            return HttpRequest.newBuilder(URI.create(address + page)).timeout(Duration.ofSeconds(30));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private static String today(int later) {
            return LocalDate.now().plusDays(later).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        }

        private static String first(Pattern pattern, String text) throws IOException {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                String words = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
                throw new IOException("the page lacks " + pattern + ": " + words.substring(0, Math.min(600, words.length())));
            }
            return matcher.group(1);
        }
    }
}
