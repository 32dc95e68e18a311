package org.palliativeregister.demo;

/** Says on the way how far the loading of many patients is. */
final class Progress {

    private static final int STEPS = 20;

    private final long all;
    private long told;

    Progress(long all) {
        this.all = all;
    }

    void reached(long number) {
        long step = number * STEPS / all;
        if (step > told) {
            told = step;
            System.out.println(number + " of " + all + " patients");
        }
    }
}
