package org.palliativeregister.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.flow.FlowScoped;
import jakarta.faces.view.ViewScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palliativeregister.crypto.SealedDate;
import org.palliativeregister.crypto.SealedText;
import org.palliativeregister.crypto.Seals;
import org.palliativeregister.patient.SealedName;
import org.palliativeregister.web.session.CurrentUser;

/**
 * What is kept between two requests lies in the session, and a session is written to disk and sent to other nodes: it
 * comes back as it was, is small, and says nothing of a patient to who reads it.
 */
class KeptBeansTest {

    private static final List<Class<? extends Annotation>> KEPT =
            List.of(ViewScoped.class, SessionScoped.class, ConversationScoped.class, FlowScoped.class);

    /** Most bytes of a bean whose every list has one entry. */
    private static final int LARGEST = 10 * 1024;

    /** The rows of a table ask the register for themselves when they are compared. */
    private static final String ROWS = "rows";

    private static final Pattern PLANTED = Pattern.compile(Filled.SURNAME + "(?:-(\\d+);)?");

    /**
     * Texts that are no patient's, so they may lie in the clear: numbers of entries from the address, the books of the
     * register, its institutions, its staff and their logins. Whoever adds a text to a bean decides where it belongs.
     */
    private static final Pattern NO_PATIENTS = Pattern.compile(
            "KeysPage\\.chosen|(PatientPage|PassportPage|MergingPage|UserForm|InstitutionForm|MedicamentForm|AmendmentForm)\\.id"
                    + "|(PrescriptionForm|PrescriptionTable)\\.patient|PrescriptionForm\\.repeat|Likeness\\.number"
                    + "|(RegisterEntry|Institution|Municipality|Medicament|Diagnosis|Role)\\.\\w+"
                    + "|InstitutionForm\\.(name|shortName)|Choice\\.name|SummaryQuery\\.blocks"
                    + "|UserForm\\.(login|fullName|position)|(AccountSheet|AccountSummary)\\.\\w+"
                    + "|PrescriptionSummary\\.(prescriber|institution|changedBy)|(AmendmentSummary|MergeSummary)\\.by|Stamp\\.by");

    @BeforeAll
    static void begin_to_seal() {
        Seals.begin(new SealedText(), new SealedDate(), new SealedName());
    }

    static List<Class<?>> kept() throws IOException, URISyntaxException {
        Path classes = Path.of(CurrentUser.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .<Class<?>>map(KeptBeansTest::named)
                    .filter(type -> KEPT.stream().anyMatch(type::isAnnotationPresent))
                    .toList();
        }
    }

    private static Class<?> named(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
        try {
            return Class.forName(name, false, CurrentUser.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void they_are_found() throws IOException, URISyntaxException {
        assertThat(kept()).extracting(Class::getSimpleName).contains("PassportPage", "SearchPage", "AmendmentForm");
    }

    @ParameterizedTest
    @MethodSource("kept")
    void it_comes_back_as_it_was(Class<?> type) throws ReflectiveOperationException, IOException {
        Object bean = new Filled().instance(type);
        assertThat(revived(serialised(bean)))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(ROWS)
                .isEqualTo(bean);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void nothing_of_a_patient_can_be_read_in_it(Class<?> type) throws ReflectiveOperationException, IOException {
        Filled filled = new Filled();
        byte[] serialised = serialised(filled.instance(type));
        Set<String> readable = new TreeSet<>();
        Matcher found = PLANTED.matcher(new String(serialised, StandardCharsets.UTF_8));
        while (found.find()) {
            readable.add(
                    found.group(1) == null ? "a sealed value" : filled.places().get(Integer.parseInt(found.group(1))));
        }
        assertThat(readable)
                .as("texts that lie in the clear in a " + type.getSimpleName())
                .allMatch(place -> NO_PATIENTS.matcher(place).matches());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void it_is_small(Class<?> type) throws ReflectiveOperationException, IOException {
        assertThat(serialised(new Filled().instance(type)).length)
                .as("bytes of a " + type.getSimpleName())
                .isLessThan(LARGEST);
    }

    private static byte[] serialised(Object bean) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(bean);
        }
        return bytes.toByteArray();
    }

    private static Object revived(byte[] serialised) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialised))) {
            return in.readObject();
        }
    }
}
