import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the search finds, worked out without it: all passports are opened by plain JDBC and javax.crypto (Values.java),
 * and every question is put to the whole list, patient by patient. For search-equals-list.sh.
 *
 * <pre>
 * java -cp DRIVER:CLASSES SearchList still HOME PORT DBPORT COUNT        nobody writes: numbers, order and count must be
 *                                                                        those of the list, on every page up to 200 hits,
 *                                                                        on pages 1, 2, the middle and the last of more
 * java -cp DRIVER:CLASSES SearchList moving HOME PORT,PORT DBPORT COUNT  others write meanwhile: what fitted before the
 *                                                                        question and fits after the answer is on the
 *                                                                        first page, in order, unless it stands behind
 *                                                                        it; nobody else is; the count lies between
 * </pre>
 *
 * The meaning that is checked (docs/adr/0003-encrypted-search.md, and what the page says):
 *
 * <ul>
 *   <li><b>Spelling.</b> Upper and lower case are the same, Ё is Е, Й is not И, an apostrophe is an apostrophe however it is
 *       written. Points and commas part words.
 *   <li><b>Where a patient stands.</b> Under the surname, under what follows each hyphen of it, and under the former
 *       surname, each with given name and patronymic. Order: surname, given name, patronymic, each by code point of the
 *       folded letters, space, apostrophe and hyphen before letters, nothing before anything; people of one name by their number.
 *   <li><b>One word</b> is the beginning of a surname.
 *   <li><b>Several words.</b> One of them is the surname; those before and those behind it are given name and patronymic
 *       and keep their order in each of the two, but either may come first. The last word typed, an initial, and a
 *       patronymic are beginnings, others are whole. Two neighbouring words may be one double name; a double name may be
 *       the other way round; Latin letters that look like Cyrillic ones may be these. If nobody fits (the filters
 *       included), an initial may be the surname. If still nobody does, one word is the beginning of a surname and the
 *       others of further parts of the name, in their order.
 *   <li>Each patient once: under the name borne now if that fits, otherwise under the first that fits.
 *   <li><b>Born</b>: a day (any status, if nothing else is asked), or a year, alone or beside words. A «г», «год» or
 *       «года» in small letters behind it is no name. Of a year of two digits the last such one; if nobody fits, the one a century before.
 *   <li><b>Numbers</b>: register number, SNILS, policy, phone of the patient or of the one to be called; any status. Four
 *       digits may be a register number (who comes first) and a year.
 *   <li><b>Nobody found by Latin letters</b>: what the same keys are on a Russian keyboard.
 *   <li><b>Filters</b>: status, institution, sex, age in full years today, diagnosis with all below it.
 * </ul>
 */
final class SearchList {

    private static final int PAGE = 20;
    private static final ZoneId REGION = ZoneId.of("Europe/Moscow");
    /** Behind a day or a year, in small letters, it says that this is one; in capital ones it is the beginning of a name. */
    private static final Pattern YEAR_WORD = Pattern.compile("((?<!\\d)\\d{4})\\s+(?:г|год|года)(?![\\p{L}.])");
    /** A day with a year of two digits. */
    private static final Pattern BRIEF = Pattern.compile("(?<!\\S)(\\d{1,2})\\.(\\d{1,2})\\.(\\d\\d)(?!\\S)");
    private static final List<String> AGES = List.of("0-17", "18-39", "40-59", "60-74", "75-89", "90-");

    private record Patient(
            long id,
            long number,
            String surname,
            String given,
            String patronymic,
            String former,
            LocalDate born,
            String snils,
            String policy,
            Set<String> phones,
            String sex,
            long institution,
            String status,
            String diagnosis) {}

    /** A name under which a patient stands, folded. */
    private record Place(String surname, String given, String patronymic, boolean own, Patient patient) {}

    private record Filter(String status, Long institution, String sex, String age, Long diagnosis) {
        @Override
        public String toString() {
            return "status " + status + ", institution " + institution + ", sex " + sex + ", age " + age + ", diagnosis "
                    + diagnosis;
        }
    }

    private record Query(String typed, Filter filter) {}

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::surname)
            .thenComparing(Place::given)
            .thenComparing(Place::patronymic)
            .thenComparing(place -> place.patient().id());

    private final Values values;
    private final Map<Long, Patient> patients = new HashMap<>();
    private final TreeSet<Place> places = new TreeSet<>(ORDER);
    private final Map<Long, String> codes = new LinkedHashMap<>();
    private final List<Long> institutions = new ArrayList<>();
    private final Random random;
    private int wrong;

    private SearchList(Path home, String port) throws IOException, GeneralSecurityException, SQLException {
        values = new Values(home, port);
        long seed = System.getenv("SEED") == null ? new Random().nextInt(1_000_000) : Long.parseLong(System.getenv("SEED"));
        random = new Random(seed);
        System.out.println("Seed of the questions: " + seed);
        read("select id, code from diagnosis", row -> codes.put(row.getLong(1), row.getString(2)));
        read("select id from institution", row -> institutions.add(row.getLong(1)));
        load("1 = 1");
    }

    public static void main(String[] arguments) throws Exception {
        SearchList list = new SearchList(Path.of(arguments[1]), arguments[3]);
        List<Writers.Session> nodes = new ArrayList<>();
        for (String port : arguments[2].split(",")) {
            nodes.add(new Writers.Register(Path.of(arguments[1]), Integer.parseInt(port)).signIn("gromova"));
        }
        int count = Integer.parseInt(arguments[4]);
        boolean right = arguments[0].equals("still") ? list.still(nodes.get(0), count) : list.moving(nodes, count);
        System.exit(right ? 0 : 1);
    }

    // ---- the list

    private interface Row {
        void take(ResultSet row) throws SQLException, GeneralSecurityException;
    }

    private void read(String sql, Row each) throws SQLException, GeneralSecurityException {
        try (PreparedStatement statement = values.database.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                each.take(rows);
            }
        }
    }

    private void load(String condition) throws SQLException, GeneralSecurityException {
        read(
                "select p.id, p.number, p.sex, p.birth_year, r.institution_id, r.status, d.code, x.name_enc,"
                        + " x.former_surname_enc, x.birth_date_enc, x.snils_enc, x.policy_enc, x.phone_enc, x.contact_enc"
                        + " from patient p join patient_passport x on x.id = p.id join medical_record r on r.patient_id ="
                        + " p.id join diagnosis d on d.id = r.diagnosis_id where r.merged_into is null and " + condition,
                row -> {
                    String[] name = open(row, "name").split("\u001f", -1);
                    Set<String> phones = new HashSet<>(phones(open(row, "phone")));
                    phones.addAll(phones(open(row, "contact")));
                    Patient patient = new Patient(
                            row.getLong("id"),
                            row.getLong("number"),
                            name[0],
                            name[1],
                            name[2],
                            open(row, "former_surname"),
                            LocalDate.parse(open(row, "birth_date")),
                            open(row, "snils"),
                            open(row, "policy"),
                            phones,
                            row.getString("sex"),
                            row.getLong("institution_id"),
                            row.getString("status"),
                            row.getString("code"));
                    Patient before = patients.put(patient.id(), patient);
                    if (before != null) {
                        placesOf(before).forEach(places::remove);
                    }
                    places.addAll(placesOf(patient));
                });
    }

    private String open(ResultSet row, String column) throws SQLException, GeneralSecurityException {
        byte[] sealed = row.getBytes(column + "_enc");
        String text = values.text("patient_passport." + column + "_enc", sealed);
        if (sealed != null && text == null) {
            throw new IllegalStateException("does not open: " + column + " of " + row.getLong(1));
        }
        return text;
    }

    private void refresh() throws SQLException, GeneralSecurityException {
        String late = "utc_timestamp(3) - interval 60 second";
        load("(x.changed_at > " + late + " or r.changed_at > " + late + ")");
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).replace('Ё', 'Е').replace('’', '\'').replace('ʼ', '\'');
    }

    private static List<Place> placesOf(Patient patient) {
        String given = fold(patient.given());
        String patronymic = fold(patient.patronymic());
        String own = fold(patient.surname());
        Set<String> surnames = new LinkedHashSet<>(remainders(own));
        surnames.add(own.replace("-", "").replace(" ", "").replace("'", ""));
        if (patient.former() != null) {
            surnames.addAll(remainders(fold(patient.former())));
        }
        List<Place> all = new ArrayList<>();
        for (String surname : surnames) {
            for (String called : remainders(given)) {
                all.add(new Place(surname, called, patronymic, all.isEmpty(), patient));
            }
        }
        return all;
    }

    /** All of a name, and it without its first part, without its first two. */
    private static List<String> remainders(String name) {
        List<String> all = new ArrayList<>(List.of(name));
        String rest = name;
        while (rest.matches(".*[- ].*")) {
            rest = rest.replaceFirst("^[^- ]*[- ]", "");
            all.add(rest);
        }
        return all;
    }

    /** Ten digits each. */
    private static Set<String> phones(String text) {
        Set<String> found = new HashSet<>();
        if (text != null) {
            for (String part : text.split("[^0-9()+ \\-]")) {
                String digits = part.replaceAll("[^0-9]", "");
                if (digits.length() == 11 && (digits.startsWith("7") || digits.startsWith("8"))) {
                    found.add(digits.substring(1));
                } else if (digits.length() == 10) {
                    found.add(digits);
                }
            }
        }
        return found;
    }

    // ---- the meaning of a question

    private boolean fits(Patient patient, Filter filter, boolean anyStatus) {
        if (!anyStatus && filter.status() != null && !filter.status().equals(patient.status())
                || filter.institution() != null && filter.institution() != patient.institution()
                || filter.sex() != null && !filter.sex().equals(patient.sex())
                || filter.diagnosis() != null && !patient.diagnosis().startsWith(codes.get(filter.diagnosis()))) {
            return false;
        }
        if (filter.age() == null) {
            return true;
        }
        int age = patient.born().until(LocalDate.now(REGION)).getYears();
        String[] bounds = filter.age().split("-");
        return age >= Integer.parseInt(bounds[0]) && (bounds.length < 2 || age <= Integer.parseInt(bounds[1]));
    }

    private List<Long> answer(Query query) {
        List<Long> found = asTyped(query.typed().strip(), query.filter());
        if (found.isEmpty() && query.typed().matches("[a-zA-Z ,.;'\\[\\]`-]*[a-zA-Z][a-zA-Z ,.;'\\[\\]`-]*")) {
            return asTyped(onRussianKeys(query.typed()), query.filter());
        }
        return found;
    }

    private static String onRussianKeys(String typed) {
        String latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
        String russian = "йцукенгшщзхъфывапролджэячсмитьбюё";
        return typed.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> latin.indexOf(c) < 0 ? (char) c + "" : russian.charAt(latin.indexOf(c)) + "")
                .collect(Collectors.joining());
    }

    private List<Long> asTyped(String typed, Filter filter) {
        Matcher brief = BRIEF.matcher(typed);
        if (!brief.find()) {
            return asWritten(typed, filter);
        }
        int now = LocalDate.now(REGION).getYear();
        int year = now / 100 * 100 + Integer.parseInt(brief.group(3));
        int last = year > now ? year - 100 : year;
        List<Long> found = asWritten(inFull(brief, last), filter);
        return found.isEmpty() ? asWritten(inFull(brief, last - 100), filter) : found;
    }

    private static String inFull(Matcher brief, int year) {
        return brief.replaceFirst("%02d.%02d.%d"
                .formatted(Integer.parseInt(brief.group(1)), Integer.parseInt(brief.group(2)), year));
    }

    private List<Long> asWritten(String text, Filter filter) {
        String typed = YEAR_WORD.matcher(text).replaceFirst("$1");
        if (typed.isEmpty()) {
            return own(patient -> fits(patient, filter, false));
        }
        if (typed.matches("[0-9 ()+-]+") || typed.toUpperCase(Locale.ROOT).startsWith("РК-")) {
            return byNumber(typed, filter);
        }
        LocalDate day = null;
        Integer year = null;
        List<String> words = new ArrayList<>();
        for (String word : fold(typed).split("[\\s,]+")) {
            if (word.matches("\\d\\d\\.\\d\\d\\.\\d{4}")) {
                day = LocalDate.parse(word, DateTimeFormatter.ofPattern("dd.MM.yyyy"));
            } else if (word.matches("\\d{4}")) {
                year = Integer.valueOf(word);
            } else {
                Arrays.stream(word.split("\\.")).filter(one -> !one.isEmpty()).forEach(words::add);
            }
        }
        LocalDate birthday = day;
        Integer birthYear = year;
        Predicate<Patient> whom = patient -> fits(patient, filter, words.isEmpty() && birthday != null)
                && (birthday == null || patient.born().equals(birthday))
                && (birthYear == null || patient.born().getYear() == birthYear);
        return words.isEmpty() ? own(whom) : byName(words, whom);
    }

    private List<Long> own(Predicate<Patient> whom) {
        return places.stream()
                .filter(place -> place.own() && whom.test(place.patient()))
                .map(place -> place.patient().id())
                .toList();
    }

    private List<Long> byNumber(String typed, Filter filter) {
        String digits = typed.replaceAll("[^0-9]", "");
        boolean written = typed.toUpperCase(Locale.ROOT).startsWith("РК");
        LinkedHashSet<Long> found = new LinkedHashSet<>();
        if (written || digits.length() <= 10 && !typed.contains("+")) {
            long number = Long.parseLong(digits);
            found.addAll(own(patient -> patient.number() == number && fits(patient, filter, true)));
        }
        if (!written) {
            String phone = digits.length() == 11 ? digits.substring(1) : digits;
            boolean mayBePhone = digits.length() == 10 || digits.length() == 11 && digits.matches("[78].*");
            found.addAll(own(patient -> digits.equals(patient.snils()) && fits(patient, filter, true)));
            found.addAll(own(patient -> digits.equals(patient.policy()) && fits(patient, filter, true)));
            if (mayBePhone) {
                found.addAll(own(patient -> patient.phones().contains(phone) && fits(patient, filter, true)));
            }
            if (digits.length() == 4) {
                int year = Integer.parseInt(digits);
                found.addAll(own(patient -> patient.born().getYear() == year && fits(patient, filter, false)));
            }
            found.addAll(own(patient -> digits.equals(day(patient).replace(".", "")) && fits(patient, filter, true)));
        }
        return List.copyOf(found);
    }

    private List<Long> byName(List<String> words, Predicate<Patient> whom) {
        List<List<String>> asTyped = readings(words);
        List<List<String>> guessed = guesses(words);
        for (int step = 1; step <= 5; step++) {
            Map<Long, Place> found = new HashMap<>();
            List<List<String>> readings = step <= 3 ? asTyped : guessed;
            for (Place place : places) {
                int now = step;
                if (readings.stream().anyMatch(reading -> isNamed(place, reading, now)) && whom.test(place.patient())) {
                    found.merge(place.patient().id(), place, (one, other) -> other.own() ? other : one);
                }
            }
            if (!found.isEmpty()) {
                return found.values().stream()
                        .sorted(ORDER)
                        .map(place -> place.patient().id())
                        .toList();
            }
        }
        return List.of();
    }

    private static List<List<String>> readings(List<String> words) {
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(words);
        for (int at = 0; at + 1 < words.size(); at++) {
            List<String> joined = new ArrayList<>(words);
            joined.set(at, joined.get(at) + "-" + joined.remove(at + 1));
            all.add(joined);
        }
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).contains("-")) {
                List<String> parts = new ArrayList<>(List.of(words.get(at).split("-")));
                Collections.reverse(parts);
                List<String> turned = new ArrayList<>(words);
                turned.set(at, String.join("-", parts));
                all.add(turned);
            }
        }
        for (List<String> reading : List.copyOf(all)) {
            all.add(reading.stream().map(SearchList::alike).toList());
        }
        return List.copyOf(all);
    }

    /** Where nobody fits: two words of more than an initial are one, two letters are two initials, a hyphen is a space. */
    private static List<List<String>> guesses(List<String> words) {
        List<List<String>> all = new ArrayList<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            if (words.get(at + 1).length() == 1 || words.get(at).length() == 1 && !"ОДOD".contains(words.get(at))) {
                continue;
            }
            List<String> joined = new ArrayList<>(words);
            joined.set(at, joined.get(at) + joined.remove(at + 1));
            all.addAll(readings(joined));
        }
        if (words.size() > 1) {
            List<String> initials = new ArrayList<>();
            for (String word : words) {
                initials.addAll(word.length() == 2 ? List.of(word.substring(0, 1), word.substring(1)) : List.of(word));
            }
            all.addAll(readings(initials));
        }
        if (words.stream().anyMatch(word -> word.contains("-"))) {
            List<String> parts = new ArrayList<>();
            for (String word : words) {
                for (String part : word.split("-")) {
                    if (!part.isEmpty()) {
                        parts.add(part);
                    }
                }
            }
            all.addAll(readings(parts));
        }
        return all;
    }

    private static String alike(String word) {
        String text = word;
        for (String pair : "AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ".split(" ")) {
            text = text.replace(pair.charAt(0), pair.charAt(1));
        }
        return text;
    }

    /** Steps 4 and 5 take a guess as steps 1 and 3 take what was typed, but for a surname of one letter. */
    private static boolean isNamed(Place place, List<String> words, int asked) {
        int step = asked == 4 ? 1 : asked == 5 ? 3 : asked;
        for (int at = 0; at < words.size(); at++) {
            boolean initial = words.get(at).length() == 1;
            if (initial && asked == 5) {
                continue;
            }
            if (step == 3 ? words.size() == 1 : words.size() > 3 || initial != (step == 2) && words.size() > 1) {
                continue;
            }
            if (step == 2 && words.size() == 1) {
                continue;
            }
            if (!place.surname().startsWith(words.get(at))) {
                continue;
            }
            List<Integer> before = new ArrayList<>();
            List<Integer> behind = new ArrayList<>();
            for (int other = 0; other < words.size(); other++) {
                if (other != at) {
                    (other < at ? before : behind).add(other);
                }
            }
            List<Integer> one = new ArrayList<>(before);
            one.addAll(behind);
            List<Integer> two = new ArrayList<>(behind);
            two.addAll(before);
            List<Integer> three = new ArrayList<>(one);
            if (step != 3 && words.size() == 3) {
                Collections.reverse(three);
            }
            boolean whole = step == 3 || isPart(place.surname(), words, at);
            if (whole && (bears(place, words, one, step) || bears(place, words, two, step) || bears(place, words, three, step))) {
                return true;
            }
        }
        return false;
    }

    private static boolean bears(Place place, List<String> words, List<Integer> others, int step) {
        if (step == 3) {
            List<String> parts = new ArrayList<>(List.of((place.surname() + " " + place.given() + " " + place.patronymic()).split(" ")));
            int at = 1;
            for (int other : others) {
                while (at < parts.size() && !parts.get(at).startsWith(words.get(other))) {
                    at++;
                }
                if (at++ >= parts.size()) {
                    return false;
                }
            }
            return true;
        }
        return (others.isEmpty() || isPart(place.given(), words, others.get(0)))
                && (others.size() < 2 || place.patronymic().startsWith(words.get(others.get(1))));
    }

    /** The last word and an initial are beginnings. */
    private static boolean isPart(String part, List<String> words, int at) {
        String word = words.get(at);
        return at == words.size() - 1 || word.length() == 1 ? part.startsWith(word) : part.equals(word);
    }

    // ---- questions

    private Query question(boolean moving) {
        Patient one = any();
        String typed = moving && random.nextInt(2) == 0 ? ofNew() : text(one);
        return new Query(typed, filter(one, typed.isEmpty()));
    }

    private List<Long> ids = List.of();

    private Patient any() {
        if (ids.isEmpty()) {
            ids = List.copyOf(new TreeSet<>(patients.keySet()));
        }
        return patients.get(ids.get(random.nextInt(ids.size())));
    }

    /** By which those are found whom Writers.java registers. */
    private String ofNew() {
        List<String> some = List.of("Кр", "Крах", "Крахов", "Крахова", "Крахов М", "М Крахов", "Крахов 1950", "1950", "01.02.1950", "К", "", "Крахов 01.02.1950");
        return some.get(random.nextInt(some.size()));
    }

    private Filter filter(Patient one, boolean must) {
        boolean none = !must && random.nextInt(2) == 0;
        String status = random.nextInt(3) > 0 ? one.status() : random.nextInt(3) == 0 ? "EXCLUDED" : random.nextBoolean() ? "ACTIVE" : null;
        if (none) {
            return new Filter(status, null, null, null, null);
        }
        int age = one.born().until(LocalDate.now(REGION)).getYears();
        String fitting = AGES.stream()
                .filter(group -> age >= Integer.parseInt(group.split("-")[0])
                        && (group.endsWith("-") || age <= Integer.parseInt(group.split("-")[1])))
                .findFirst()
                .orElse(null);
        List<Long> diagnoses = codes.entrySet().stream()
                .filter(entry -> one.diagnosis().startsWith(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new Filter(
                status,
                random.nextInt(3) > 0 ? null : random.nextInt(4) > 0 ? (Long) one.institution() : institutions.get(random.nextInt(institutions.size())),
                random.nextInt(3) > 0 ? null : random.nextInt(4) > 0 ? one.sex() : "FEMALE",
                random.nextInt(3) > 0 ? null : random.nextInt(4) > 0 ? fitting : AGES.get(random.nextInt(AGES.size())),
                random.nextInt(4) > 0 ? null : diagnoses.get(random.nextInt(diagnoses.size())));
    }

    private String text(Patient one) {
        String surname = random.nextInt(6) == 0 && one.former() != null
                ? one.former()
                : random.nextInt(3) == 0 ? one.surname().substring(one.surname().indexOf('-') + 1) : one.surname();
        String given = one.given();
        String patronymic = one.patronymic();
        String initial = given.substring(0, 1);
        String second = patronymic.isEmpty() ? "" : patronymic.substring(0, 1);
        String text =
                switch (random.nextInt(32)) {
                    case 0, 1, 2, 3 -> beginning(surname, 4);
                    case 4 -> beginning(surname, 2).substring(0, Math.min(surname.length(), 2));
                    case 5 -> beginning(surname, 3);
                    case 6 -> surname;
                    case 7 -> surname + " " + beginning(given, 1);
                    case 8 -> surname + " " + given + " " + patronymic;
                    case 9 -> given + " " + patronymic + " " + surname;
                    case 10 -> given + " " + beginning(surname, 2);
                    case 11 -> surname + " " + initial + "." + (second.isEmpty() ? "" : second + ".");
                    case 12 -> initial + ". " + (second.isEmpty() ? "" : second + ". ") + beginning(surname, 3);
                    case 13 -> surname + ", " + given + " " + beginning(patronymic, 1);
                    case 14 -> beginning(surname, 2) + " " + beginning(given, 2);
                    case 15 -> beginning(given, 2) + " " + beginning(surname, 2) + " " + beginning(patronymic, 2);
                    case 16 -> beginning(surname, 2) + " " + one.born().getYear();
                    case 17 -> one.born().getYear() + "";
                    case 29 -> day(one).replace(".", "");
                    case 30 -> brief(one) + (random.nextBoolean() ? "" : " " + beginning(surname, 1));
                    case 18 -> day(one) + (random.nextBoolean() ? "" : " " + beginning(surname, 1));
                    case 19 -> random.nextBoolean() ? String.format("РК-%06d", one.number()) : one.number() + "";
                    case 20 -> snils(one);
                    case 21 -> phone(one);
                    case 22 -> one.policy() == null ? "" : one.policy();
                    case 23 -> "";
                    case 25 -> patronymic + " " + given + " " + surname;
                    case 26 -> surname + " " + beginning(patronymic, 2) + " " + given;
                    case 27 -> one.surname().replace("-", random.nextBoolean() ? "" : " ");
                    case 28 -> surname + " " + initial + (second.isEmpty() ? "" : second);
                    case 24 -> latin(one.surname()) + " " + beginning(given, 1);
                    default -> random.nextBoolean() ? onLatinKeys(beginning(surname, 4)) : given + " " + patronymic;
                };
        String cased = random.nextInt(5) == 0
                ? text.toUpperCase(Locale.ROOT)
                : random.nextInt(4) == 0 && !text.startsWith("РК") ? text.toLowerCase(Locale.ROOT) : text;
        return random.nextBoolean() ? cased.strip() : cased.strip().replace('ё', 'е').replace('Ё', 'Е');
    }

    private String beginning(String word, int least) {
        return word.length() <= least ? word : word.substring(0, least + random.nextInt(word.length() - least + 1));
    }

    private String brief(Patient one) {
        String day = one.born().format(DateTimeFormatter.ofPattern("dd.MM.yy"));
        return random.nextBoolean() ? day : day.replaceAll("(^|\\.)0(?=\\d\\.)", "$1");
    }

    private static String day(Patient one) {
        return one.born().format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private String snils(Patient one) {
        String digits = one.snils() == null ? "99900000000" : one.snils();
        return random.nextBoolean() ? digits : digits.replaceAll("(...)(...)(...)(..)", "$1-$2-$3 $4");
    }

    private String phone(Patient one) {
        String digits = one.phones().stream().sorted().findFirst().orElse("8142001234");
        return List.of("+7 ", "8", "").get(random.nextInt(3)) + digits;
    }

    private static String latin(String word) {
        return word.replace('а', 'a').replace('о', 'o').replace('е', 'e').replace('К', 'K').replace('М', 'M');
    }

    private static String onLatinKeys(String word) {
        String latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
        String russian = "йцукенгшщзхъфывапролджэячсмитьбюё";
        String typed = word.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> russian.indexOf(c) < 0 ? (char) c + "" : latin.charAt(russian.indexOf(c)) + "")
                .collect(Collectors.joining());
        // A point or comma would part it, and some keys bear no letter.
        return typed.matches("[a-z]+") ? typed : word;
    }

    // ---- the comparison

    private boolean still(Writers.Session session, int count) throws Exception {
        int few = 0;
        int many = 0;
        int nobody = 0;
        int pages = 0;
        for (int asked = 0; asked < count; asked++) {
            Query query = question(false);
            List<Long> expected = answer(query);
            Writers.Found first = session.find(query.typed(), fields(query.filter()));
            few += expected.size() <= 200 ? 1 : 0;
            many += expected.size() >= 1000 ? 1 : 0;
            nobody += expected.isEmpty() ? 1 : 0;
            if (first.total() != expected.size()) {
                tell(query, "count " + expected.size(), "count " + first.total(), expected, first.ids());
                continue;
            }
            for (int page : pages(expected.size())) {
                List<Long> got = page == 0 ? first.ids() : session.page(page * PAGE);
                List<Long> wanted = expected.subList(page * PAGE, Math.min(expected.size(), (page + 1) * PAGE));
                pages++;
                if (!got.equals(wanted)) {
                    tell(query, "page " + (page + 1) + " of another order or other patients", "", wanted, got);
                    break;
                }
            }
        }
        System.out.printf(
                "Asked %d questions of %d patients: %d with at most 200 hits (%d with none), %d with 1000 and more; %d pages"
                        + " compared; %d answers other than the list%n",
                count, patients.size(), few, nobody, many, pages, wrong);
        return wrong == 0;
    }

    private static Set<Integer> pages(int hits) {
        int last = Math.max(0, (hits - 1) / PAGE);
        Set<Integer> pages = new TreeSet<>();
        for (int page = 0; page <= last; page++) {
            if (hits <= 200 || page <= 1 || page == last / 2 || page == last) {
                pages.add(page);
            }
        }
        return pages;
    }

    private boolean moving(List<Writers.Session> nodes, int count) throws Exception {
        int began = patients.size();
        int changed = 0;
        for (int asked = 0; asked < count; asked++) {
            Query query = question(true);
            refresh();
            List<Long> before = answer(query);
            Writers.Found found = nodes.get(asked % nodes.size()).find(query.typed(), fields(query.filter()));
            refresh();
            List<Long> after = answer(query);
            changed += before.equals(after) ? 0 : 1;
            String fault = outside(before, after, found);
            if (fault != null) {
                tell(query, fault, "between " + before.size() + " and " + after.size(), after.subList(0, Math.min(after.size(), PAGE)), found.ids());
            }
        }
        System.out.printf(
                "Asked %d questions while the register grew from %d to %d patients: in %d the answer changed meanwhile, %d"
                        + " answers were outside of the lists before and after%n",
                count, began, patients.size(), changed, wrong);
        return wrong == 0 && patients.size() > began && changed > 0;
    }

    /** Null if it is right. */
    private static String outside(List<Long> before, List<Long> after, Writers.Found found) {
        Set<Long> must = new LinkedHashSet<>(after);
        must.retainAll(new HashSet<>(before));
        Set<Long> may = new HashSet<>(after);
        may.addAll(before);
        if (found.total() < must.size() || found.total() > may.size()) {
            return "count " + found.total();
        }
        if (found.ids().size() != Math.min(PAGE, found.total())) {
            return "a page of " + found.ids().size();
        }
        if (!may.containsAll(found.ids())) {
            return "somebody who does not fit";
        }
        Map<Long, Integer> rank = new HashMap<>();
        after.forEach(id -> rank.put(id, rank.size()));
        List<Integer> ranks = found.ids().stream().filter(rank::containsKey).map(rank::get).toList();
        if (!ranks.equals(ranks.stream().sorted().toList())) {
            return "another order";
        }
        int last = found.total() <= PAGE || ranks.isEmpty() ? Integer.MAX_VALUE : ranks.get(ranks.size() - 1);
        boolean all = must.stream().allMatch(id -> rank.get(id) > last || found.ids().contains(id));
        return all ? null : "somebody is missing";
    }

    private static Map<String, String> fields(Filter filter) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form:status_input", text(filter.status()));
        fields.put("form:institution_input", text(filter.institution()));
        fields.put("form:sex_input", text(filter.sex()));
        fields.put("form:age_input", text(filter.age()));
        fields.put("form:diagnosis_input", filter.diagnosis() == null ? "" : "x");
        fields.put("form:diagnosis_hinput", text(filter.diagnosis()));
        return fields;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private void tell(Query query, String what, String more, List<Long> expected, List<Long> got) {
        wrong++;
        if (wrong <= 15) {
            System.out.println("  WRONG «" + query.typed() + "» by " + query.filter() + ": " + what + " " + more);
            System.out.println("    list:   " + names(expected));
            System.out.println("    search: " + names(got));
        }
    }

    private String names(Collection<Long> some) {
        return some.stream()
                .limit(8)
                .map(id -> {
                    Patient one = patients.get(id);
                    return one == null
                            ? "?" + id
                            : one.surname() + " " + one.given() + " " + one.patronymic()
                                    + (one.former() == null ? "" : " (" + one.former() + ")") + " " + one.number();
                })
                .collect(Collectors.joining("; "));
    }
}
