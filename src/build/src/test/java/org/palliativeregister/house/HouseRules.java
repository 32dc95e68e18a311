package org.palliativeregister.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.Unscoped;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.audit.OfSubject;

/** The rules of docs/architecture.md, by name. */
final class HouseRules {

    private static final String ROOT = "org.palliativeregister.";

    /** Oldest first; each may know those before it. */
    static final List<String> COMPONENTS = List.of(
            "schema",
            "crypto",
            "audit",
            "job",
            "institution",
            "account",
            "reference",
            "patient",
            "rotation",
            "record",
            "search",
            "registration",
            "prescription",
            "merging",
            "inspection",
            "worklist",
            "report",
            "ministry");

    private static final List<Class<? extends Annotation>> EJBS =
            List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class);

    private HouseRules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every component has its place in the order", order());
        rules.put("the root knows no component", rootKnowsNoComponent());
        for (int i = 0; i < COMPONENTS.size() - 1; i++) {
            rules.put(upward(COMPONENTS.get(i)), knowsNothingYounger(COMPONENTS.get(i), i));
        }
        rules.put("no circles between components", circles(ROOT + "(*).."));
        rules.put("no circles between faces", circles(ROOT + "web.(*).."));
        rules.put("cryptography has one door", door(ROOT + "crypto..", "javax.crypto.."));
        rules.put("the keystore has one door", keystoreDoor());
        rules.put("iText has one door", door(ROOT + "report..", "com.itextpdf.."));
        rules.put("Flyway has one door", door(ROOT + "schema..", "org.flywaydb.."));
        rules.put("Elytron has one door", door(ROOT + "web.session..", "org.wildfly.."));
        rules.put("repositories are hidden in their component", repositories());
        rules.put("the register does not know its faces", door(ROOT + "web..", ROOT + "web.."));
        rules.put(
                "faces do not know persistence",
                facesKnow("jakarta.persistence..", "jakarta.persistence.Optimistic.*"));
        rules.put("faces do not know cryptography", facesKnow(ROOT + "crypto..", ROOT + "crypto.UnreadableValue"));
        rules.put("faces do not know the schema", facesKnow(ROOT + "schema..", "nothing"));
        rules.put("faces do not know each other", facesKnowNoOther());
        rules.put("faces do not go round the institution scope", facesKnowNothingUnscoped());
        rules.put("every use case names its permission", permissions());
        rules.put("what is permitted to all is a look-up", lookUps());
        rules.put("every act is audited", acts());
        rules.put("every act says what it is about", subjects());
        rules.put("nothing is printed", noPrinting());
        rules.put("there is one clock", oneClock());
        return rules;
    }

    /** Name of the rule that a component knows nothing younger. */
    static String upward(String component) {
        return component + " knows nothing younger";
    }

    private static ArchRule order() {
        String[] known = Stream.concat(COMPONENTS.stream(), Stream.of("web"))
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        return classes().that().resideInAPackage(ROOT + "*..").should().resideInAnyPackage(known);
    }

    private static ArchRule rootKnowsNoComponent() {
        return noClasses()
                .that()
                .resideInAPackage("org.palliativeregister")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "*..");
    }

    private static ArchRule knowsNothingYounger(String component, int index) {
        String[] younger = COMPONENTS.subList(index + 1, COMPONENTS.size()).stream()
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + component + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(younger);
    }

    private static ArchRule circles(String pattern) {
        return slices().matching(pattern).should().beFreeOfCycles();
    }

    private static ArchRule door(String room, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .and(resideInAPackage("org.palliativeregister.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static ArchRule keystoreDoor() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "crypto..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.KeyStore");
    }

    private static ArchRule repositories() {
        return classes()
                .that(haveFieldOf(EntityManager.class.getName()))
                .should()
                .bePackagePrivate()
                .andShould()
                .resideOutsideOfPackage(ROOT + "web..");
    }

    private static DescribedPredicate<JavaClass> haveFieldOf(String type) {
        return DescribedPredicate.describe("have a field of type " + type, candidate -> candidate.getFields().stream()
                .anyMatch(field -> field.getRawType().getName().equals(type)));
    }

    private static ArchRule facesKnow(String forbidden, String saveInFailure) {
        DescribedPredicate<JavaClass> allowed = DescribedPredicate.describe(
                "allowed", target -> target.getName().matches(saveInFailure.replace(".*", "\\w*")));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "web..")
                .should()
                .dependOnClassesThat(resideInAPackage(forbidden).and(not(allowed)));
    }

    private static ArchRule facesKnowNothingUnscoped() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "web..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Unscoped.class);
    }

    private static ArchRule facesKnowNoOther() {
        return classes().that().resideInAPackage(ROOT + "web..").should(knowNoOtherFace());
    }

    private static ArchCondition<JavaClass> knowNoOtherFace() {
        DescribedPredicate<JavaClass> shared = resideInAnyPackage(
                ROOT + "web.session..", ROOT + "web.text..", ROOT + "web.failure..", ROOT + "web.convert..");
        return condition("know no other face", (face, events) -> face.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT + "web."))
                .filter(dependency ->
                        !dependency.getTargetClass().getPackageName().equals(face.getPackageName()))
                .filter(dependency -> !shared.test(dependency.getTargetClass()))
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(face, dependency.getDescription()))));
    }

    private static DescribedPredicate<JavaMethod> areOfAUseCase() {
        return DescribedPredicate.describe(
                "are public in an EJB",
                method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && (isEjb(method.getOwner())
                                || method.getOwner().getAllSubclasses().stream().anyMatch(HouseRules::isEjb)));
    }

    private static boolean isEjb(JavaClass type) {
        return EJBS.stream().anyMatch(type::isAnnotatedWith);
    }

    private static ArchRule permissions() {
        return methods().that(areOfAUseCase()).should(nameAPermission());
    }

    private static ArchCondition<JavaMethod> nameAPermission() {
        return condition("name a permission", (method, events) -> {
            boolean named = method.isAnnotatedWith(RolesAllowed.class)
                    || method.isAnnotatedWith(PermitAll.class)
                    || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                    || method.getOwner().isAnnotatedWith(PermitAll.class);
            if (!named) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no permission"));
            }
        });
    }

    private static ArchRule lookUps() {
        return methods().that(areOfAUseCase()).should(condition("be look-ups if permitted to all", (method, events) -> {
            if (LookUps.isForAll(method) && !LookUps.NONE_BUT_ALLOWED.containsKey(LookUps.shortName(method))) {
                LookUps.objection(method)
                        .ifPresent(why ->
                                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " " + why)));
            }
        }));
    }

    private static ArchRule acts() {
        return methods().that(areActs()).should(beAudited());
    }

    private static DescribedPredicate<JavaMethod> areActs() {
        return areOfAUseCase()
                .and(DescribedPredicate.describe(
                        "ask for a permission",
                        method -> !method.isAnnotatedWith(PermitAll.class)
                                && (method.isAnnotatedWith(RolesAllowed.class)
                                        || method.getOwner().isAnnotatedWith(RolesAllowed.class))));
    }

    private static ArchCondition<JavaMethod> beAudited() {
        return condition("be audited", (method, events) -> {
            if (!method.isAnnotatedWith(Audited.class) && !method.getOwner().isAnnotatedWith(Audited.class)) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not audited"));
            }
        });
    }

    private static ArchRule subjects() {
        return methods().that(areActs()).should(sayWhatTheyAreAbout());
    }

    private static ArchCondition<JavaMethod> sayWhatTheyAreAbout() {
        return condition("say what they are about", (method, events) -> {
            method.getParameters().stream()
                    .filter(parameter -> isNumber(parameter.getRawType()) || isKept(method, parameter.getRawType()))
                    .filter(parameter ->
                            !parameter.isAnnotatedWith(OfPatient.class) && !parameter.isAnnotatedWith(OfSubject.class))
                    .forEach(parameter ->
                            events.add(SimpleConditionEvent.violated(method, parameter.getDescription() + " is mute")));
            if (isNumber(method.getRawReturnType()) && !method.isAnnotatedWith(OfSubject.class)) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say what it made"));
            }
        });
    }

    /** An entry, unless the act is what makes it: of that the result tells. */
    private static boolean isKept(JavaMethod act, JavaClass type) {
        return type.isAssignableTo(RegisterEntry.class) && !act.isAnnotatedWith(OfSubject.class);
    }

    private static boolean isNumber(JavaClass type) {
        return type.isEquivalentTo(long.class) || type.isEquivalentTo(Long.class);
    }

    private static ArchRule noPrinting() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "OwnerCommand")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    private static ArchRule oneClock() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "RegionTime")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("asks the server's clock for a day", HouseRules::asksServer));
    }

    /** What a clock of the server's zone answers; with a zone given, it is none. */
    private static boolean asksServer(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.matches("java\\.time\\.(chrono\\.)?\\w+\\.now\\(\\)") && !target.contains(".Instant.")
                || target.matches("java\\.time\\.(ZoneId\\.systemDefault|Clock\\.systemDefaultZone)\\(\\)")
                || target.matches("java\\.util\\.(TimeZone\\.getDefault|Calendar\\.getInstance)\\(\\)");
    }

    private interface Check<T> {
        void of(T item, ConditionEvents events);
    }

    private static <T> ArchCondition<T> condition(String description, Check<T> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.of(item, events);
            }
        };
    }
}
