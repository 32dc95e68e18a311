package org.palliativeregister.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palliativeregister.crypto.KeyBook;
import org.palliativeregister.crypto.KeyPurpose;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.Step;
import org.palliativeregister.patient.PassportKeys;
import org.palliativeregister.patient.Resealed;

/**
 * Brings the tokens of passports under another index key. It passes through four states, each taken only when
 * every server knows the one before and nothing that began earlier is under way: the old one alone; both written, the
 * old one asked; both written, the new one asked; the new one alone.
 */
@ApplicationScoped
class TokenRounds {

    private static final int AT_ONCE = 100;

    @Inject
    private KeyBook book;

    @Inject
    private PassportKeys passports;

    Step step(Job job, int key) {
        return switch (job.getPhase()) {
            case "tokens" -> fill(job, key);
            case "asked" -> {
                book.lock();
                book.use(KeyPurpose.INDEX, key);
                yield Step.to("alone", job);
            }
            case "alone" -> forget(job, key);
            default -> round("tokens", job);
        };
    }

    private Step fill(Job job, int key) {
        Resealed round = passports.fill(key, job.getReached(), AT_ONCE);
        if (round.reached() != null) {
            return TableRounds.on(job, round);
        }
        if (passports.lacking(key) > job.getLeftOver()) {
            return Step.to("again", job);
        }
        book.lock();
        book.askIndex(key);
        return Step.to("asked", job);
    }

    private Step forget(Job job, int key) {
        Resealed round = passports.forgetOthers(key, job.getReached(), AT_ONCE);
        if (round.reached() != null) {
            return TableRounds.on(job, round);
        }
        return passports.hasOthers(key) ? Step.to("alone", job) : Step.end(job);
    }

    private static Step round(String phase, Job job) {
        return new Step(phase, Long.MIN_VALUE, job.getDone(), 0, Step.Kind.MORE);
    }
}
