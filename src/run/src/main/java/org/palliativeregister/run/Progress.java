package org.palliativeregister.run;

/** What is going on, told at the terminal. */
final class Progress {
    private Progress() {}

    static void say(String line) {
        System.out.println("[register] " + line);
    }

    static void plainly(String line) {
        System.out.println(line);
    }

    static void complain(String line) {
        System.err.println("[register] " + line);
    }
}
