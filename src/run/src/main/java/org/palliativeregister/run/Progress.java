package org.palliativeregister.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * What is going on, told at the terminal: past the stream that Maven puts in its place, which colours what goes through
 * it, ends before the register is stopped, and would then break what is being told and the stopping with it.
 */
final class Progress {

    private static final Charset ENCODING = Charset.forName(System.getProperty(
            "stdout.encoding",
            System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name())));
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, ENCODING);
    private static final PrintStream ERR = new PrintStream(new FileOutputStream(FileDescriptor.err), true, ENCODING);

    private Progress() {}

    static void say(String line) {
        OUT.println("[register] " + line);
    }

    static void plainly(String line) {
        OUT.println(line);
    }

    static void complain(String line) {
        ERR.println("[register] " + line);
    }
}
