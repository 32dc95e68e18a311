package org.palliativeregister.planted;

import java.util.LinkedHashMap;
import java.util.Map;

/** Classes that break one rule each, and the rule that must find them. */
public final class Planted {

    public static final Map<String, String> VIOLATIONS = new LinkedHashMap<>();

    static {
        VIOLATIONS.put("PlantedInNoOrder", "every component has its place in the order");
        VIOLATIONS.put("PlantedRootKnowsComponent", "the root knows no component");
        VIOLATIONS.put("PlantedUpwardImport", "institution knows nothing younger");
        VIOLATIONS.put("PlantedCircleOlder", "no circles between components");
        VIOLATIONS.put("PlantedFaceCircle", "no circles between faces");
        VIOLATIONS.put("PlantedCipher", "cryptography has one door");
        VIOLATIONS.put("PlantedKeyStore", "the keystore has one door");
        VIOLATIONS.put("PlantedPdf", "iText has one door");
        VIOLATIONS.put("PlantedMigration", "Flyway has one door");
        VIOLATIONS.put("PlantedPasswordCheck", "Elytron has one door");
        VIOLATIONS.put("PlantedPublicRepository", "repositories are hidden in their component");
        VIOLATIONS.put("PlantedKnowsFace", "the register does not know its faces");
        VIOLATIONS.put("PlantedFaceWithEntityManager", "faces do not know persistence");
        VIOLATIONS.put("PlantedFaceWithCrypto", "faces do not know cryptography");
        VIOLATIONS.put("PlantedFaceWithSchema", "faces do not know the schema");
        VIOLATIONS.put("PlantedFaceKnowsFace", "faces do not know each other");
        VIOLATIONS.put("PlantedFaceWithoutScope", "faces do not go round the institution scope");
        VIOLATIONS.put("PlantedUseCaseForAnybody", "every use case names its permission");
        VIOLATIONS.put("PlantedSingletonForAnybody", "every use case names its permission");
        VIOLATIONS.put("PlantedStatefulForAnybody", "every use case names its permission");
        VIOLATIONS.put("PlantedListenerForAnybody", "every use case names its permission");
        VIOLATIONS.put("PlantedInheritedForAnybody", "every use case names its permission");
        VIOLATIONS.put("PlantedActForAll.act", "what is permitted to all is a look-up");
        VIOLATIONS.put("PlantedActForAll.findAndKeep", "what is permitted to all is a look-up");
        VIOLATIONS.put("PlantedActForAll.findAndChange", "what is permitted to all is a look-up");
        VIOLATIONS.put("PlantedActForAll.findAndUpdate", "what is permitted to all is a look-up");
        VIOLATIONS.put("PlantedUnaudited", "every act is audited");
        VIOLATIONS.put("PlantedUnauditedByClass", "every act is audited");
        VIOLATIONS.put("PlantedMuteNumber", "every act says what it is about");
        VIOLATIONS.put("PlantedMuteEntry", "every act says what it is about");
        VIOLATIONS.put("PlantedMuteResult", "every act says what it is about");
        VIOLATIONS.put("PlantedPrinting", "nothing is printed");
        VIOLATIONS.put("PlantedServerDay", "there is one clock");
        VIOLATIONS.put("PlantedServerZone", "there is one clock");
    }

    private Planted() {}
}
