package org.palliativeregister.audit;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.palliativeregister.RegisterEntry;

/** Whom and what an act concerns, by number: what it was asked with tells it, and what it answered. */
final class Concern {

    private final Set<Long> patients = new TreeSet<>();
    private final Set<Subject> subjects = new LinkedHashSet<>();

    private Concern() {}

    static Concern none() {
        return new Concern();
    }

    static Concern of(Subject subject) {
        Concern concern = new Concern();
        concern.subjects.add(subject);
        return concern;
    }

    /** What is known before the act is carried out, and stays true if it is not. */
    static Concern asked(Method act, Object... given) {
        Concern concern = new Concern();
        Parameter[] declared = act.getParameters();
        for (int i = 0; i < declared.length; i++) {
            if (declared[i].isAnnotationPresent(OfPatient.class)) {
                concern.patients.add((Long) given[i]);
            }
            concern.add(declared[i].getAnnotation(OfSubject.class), given[i]);
            concern.collect(given[i]);
        }
        return concern;
    }

    /** With what the act gave out or made. */
    Concern answered(Method act, Object result) {
        Concern concern = new Concern();
        concern.patients.addAll(patients);
        concern.subjects.addAll(subjects);
        concern.add(act.getAnnotation(OfSubject.class), result);
        concern.collect(result);
        return concern;
    }

    Set<Long> patients() {
        return patients;
    }

    Set<Subject> subjects() {
        return subjects;
    }

    private void add(OfSubject marked, Object thing) {
        if (marked != null && thing != null) {
            long number = thing instanceof RegisterEntry entry ? entry.getId() : (Long) thing;
            subjects.add(Subject.of(marked.value(), number));
        }
    }

    private void collect(Object thing) {
        if (thing instanceof ConcernsSubjects concerns) {
            subjects.addAll(concerns.subjects());
        }
        collectPatients(thing);
    }

    private void collectPatients(Object thing) {
        if (thing instanceof ConcernsPatient concerns) {
            patients.add(concerns.patientId());
        } else if (thing instanceof Iterable<?> things) {
            things.forEach(this::collectPatients);
        }
    }
}
