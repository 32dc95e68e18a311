package org.palliativeregister.demo;

import java.util.List;
import java.util.Set;

/** Regimens of which each is the next when the one before is not enough. */
record Ladder(
        String name,
        String problem,
        long weight,
        int youngest,
        int oldest,
        Set<String> unless,
        Set<String> onlyWith,
        List<Regimen> steps) {

    boolean suits(Sufferer sufferer) {
        return sufferer.age() >= youngest
                && sufferer.age() <= oldest
                && sufferer.conditions().containsAll(onlyWith)
                && unless.stream().noneMatch(sufferer.conditions()::contains);
    }
}
