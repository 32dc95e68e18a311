package org.palliativeregister.demo;

import java.util.List;
import java.util.Set;

/**
 * What a treatment must heed.
 *
 * @param age full years
 * @param kilograms needed for children only
 * @param conditions of body and illness, the name of the illness's group among them
 * @param forbidden substances, for allergy
 * @param problems what is to be treated
 * @param ward is cared for in a ward or hospice
 */
record Sufferer(
        Illness illness,
        int age,
        int kilograms,
        Set<String> conditions,
        List<String> problems,
        Set<String> forbidden,
        boolean ward,
        Stay stay) {

    boolean mayHave(Regimen regimen) {
        boolean place = !regimen.ward() || ward;
        boolean years = age >= regimen.youngest() && age <= regimen.oldest();
        boolean swallows = !regimen.isSolid() || !conditions.contains("swallowing");
        return place
                && years
                && swallows
                && !forbidden.contains(regimen.substance())
                && regimen.unless().stream().noneMatch(this::holds);
    }

    private boolean holds(String condition) {
        boolean absent =
                condition.length() > 2 && condition.startsWith("no") && Character.isUpperCase(condition.charAt(2));
        return absent
                ? !conditions.contains(condition.substring(2, 3).toLowerCase() + condition.substring(3))
                : conditions.contains(condition);
    }
}
