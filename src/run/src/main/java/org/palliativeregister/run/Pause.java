package org.palliativeregister.run;

import java.time.Duration;

/** The time between two looks at something that is starting. */
final class Pause {
    private static final Duration SHORT = Duration.ofMillis(200);

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(SHORT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }
}
