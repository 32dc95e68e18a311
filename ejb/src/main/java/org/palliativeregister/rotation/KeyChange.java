package org.palliativeregister.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.palliativeregister.crypto.KeyBook;
import org.palliativeregister.crypto.KeyPurpose;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.Step;
import org.palliativeregister.job.Work;

/** Brings all that stands under older keys under the one that was put in use. */
@ApplicationScoped
public class KeyChange implements Work {

    static final String KIND = "key-change";

    /** The key was put in use, and not every server may know it yet. */
    static final String BEGUN = "begun";

    /** Phases that begin with a decision every server must know. */
    private static final Set<String> AFTER_DECISION = Set.of(BEGUN, "asked", "alone");

    @Inject
    private KeyBook book;

    @Inject
    private ValueResealing values;

    @Inject
    private SealRenewal seals;

    @Inject
    private TokenRounds tokens;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step step(Job job) {
        if (AFTER_DECISION.contains(job.getPhase()) && !book.isKnownEverywhere()) {
            return Step.waiting(job);
        }
        int number =
                Integer.parseInt(job.getSubject().substring(job.getSubject().indexOf('-') + 1));
        return switch (KeyPurpose.of(job.getSubject())) {
            case DATA -> values.step(job, number);
            case SEAL -> seals.step(job, number);
            case INDEX -> tokens.step(job, number);
            case AUDIT -> Step.end(job);
        };
    }
}
