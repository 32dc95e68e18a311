package org.palliativeregister.merging;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.institution.Municipality;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.search.Surnames;

/** What a passport consists of: of each the remaining record keeps its own or takes the other's. */
public enum PassportPart {
    SURNAME(PassportText::getSurname, PassportText::setSurname),
    GIVEN(PassportText::getGiven, PassportText::setGiven),
    PATRONYMIC(PassportText::getPatronymic, PassportText::setPatronymic),
    FORMER_SURNAME(PassportText::getFormerSurname, PassportText::setFormerSurname),
    BIRTH_DATE(PassportText::getBirthDate, PassportText::setBirthDate),
    SEX(PassportText::getSex, PassportText::setSex),
    SNILS(PassportText::getSnils, PassportText::setSnils),
    POLICY(PassportText::getPolicy, PassportText::setPolicy),
    MUNICIPALITY(PassportText::getMunicipality, PassportText::setMunicipality),
    ADDRESS(PassportText::getAddress, PassportText::setAddress),
    PHONE(PassportText::getPhone, PassportText::setPhone),
    CONTACT(PassportText::getContact, PassportText::setContact);

    private final Function<PassportText, ?> get;
    private final BiConsumer<PassportText, Object> set;

    @SuppressWarnings("unchecked")
    <V> PassportPart(Function<PassportText, V> get, BiConsumer<PassportText, V> set) {
        this.get = get;
        this.set = (BiConsumer<PassportText, Object>) set;
    }

    private Object in(PassportText text) {
        return get.apply(text);
    }

    /** In which two passports differ. */
    static List<PassportPart> differing(PassportText kept, PassportText other) {
        return Arrays.stream(values())
                .filter(part -> !Objects.equals(part.in(kept), part.in(other)))
                .toList();
    }

    /**
     * What the remaining one takes unless somebody says otherwise: what it does not know itself. Not a former surname
     * where the present ones differ, for then that of the other becomes the former one.
     */
    static Set<PassportPart> missing(PassportText kept, PassportText other) {
        Set<PassportPart> missing = EnumSet.noneOf(PassportPart.class);
        differing(kept, other).stream().filter(part -> part.in(kept) == null).forEach(missing::add);
        if (!Objects.equals(kept.getSurname(), other.getSurname())) {
            missing.remove(FORMER_SURNAME);
        }
        return missing;
    }

    /** By which one sees that the two may not be one person: what both say and say differently, and the surname by its sound. */
    static List<PassportPart> doubtful(PassportText kept, PassportText other) {
        return differing(kept, other).stream()
                .filter(part -> switch (part) {
                    case SURNAME -> !isSurnameShared(kept, other);
                    case BIRTH_DATE, SEX, SNILS, POLICY -> part.in(kept) != null && part.in(other) != null;
                    default -> false;
                })
                .toList();
    }

    /** Names of the documents that both bear. */
    static Set<String> shared(PassportText one, PassportText other) {
        return Stream.of(SNILS, POLICY)
                .filter(part -> part.in(one) != null && part.in(one).equals(part.in(other)))
                .map(PassportPart::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who married stands under the one name here and under the other there. */
    private static boolean isSurnameShared(PassportText kept, PassportText other) {
        return surnames(kept).anyMatch(one -> surnames(other).anyMatch(two -> Surnames.areAlike(one, two)));
    }

    private static Stream<String> surnames(PassportText text) {
        return Stream.of(SURNAME, FORMER_SURNAME)
                .map(part -> (String) part.in(text))
                .filter(Objects::nonNull);
    }

    /**
     * The passport afterwards. The surname that is not taken is kept as the former one where there is none.
     *
     * @param taken parts that are taken from the other
     */
    static PassportText merged(PassportText kept, PassportText other, Set<PassportPart> taken) {
        PassportText merged = kept.copy();
        taken.forEach(part -> part.set.accept(merged, part.in(other)));
        if (merged.getFormerSurname() == null && !Objects.equals(kept.getSurname(), other.getSurname())) {
            merged.setFormerSurname(taken.contains(SURNAME) ? kept.getSurname() : other.getSurname());
        }
        return merged;
    }

    /** As it is kept in the journal: what is not known is not in it. */
    static Map<String, String> written(PassportText text) {
        Map<String, String> written = new TreeMap<>();
        for (PassportPart part : values()) {
            Object value = part.in(text);
            if (value != null) {
                written.put(part.name(), value instanceof Municipality place ? "" + place.getId() : value.toString());
            }
        }
        return written;
    }

    /** The inverse of {@link #written}. */
    static PassportText read(Map<String, String> written, LongFunction<Municipality> municipalities) {
        PassportText text = new PassportText();
        for (PassportPart part : values()) {
            String value = written.get(part.name());
            part.set.accept(text, value == null ? null : part.valueOf(value, municipalities));
        }
        return text;
    }

    private Object valueOf(String written, LongFunction<Municipality> municipalities) {
        return switch (this) {
            case BIRTH_DATE -> LocalDate.parse(written);
            case SEX -> Sex.valueOf(written);
            case MUNICIPALITY -> municipalities.apply(Long.parseLong(written));
            default -> written;
        };
    }
}
