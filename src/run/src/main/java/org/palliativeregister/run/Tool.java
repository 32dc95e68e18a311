package org.palliativeregister.run;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that is run to its end; its output is shown when it fails. */
record Tool(List<String> command, Map<String, String> environment) {

    /** @param loudly whether each line is shown at once */
    void run(boolean loudly) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            List<String> output = read(process, loudly);
            if (process.waitFor() != 0) {
                throw new Refusal(sentence(output));
            }
        } catch (IOException e) {
            throw new Refusal("This program cannot be run: " + command.get(0) + " (" + e.getMessage() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }

    private static List<String> read(Process process, boolean loudly) throws IOException {
        List<String> output = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                if (loudly) {
                    Progress.say("  " + line);
                }
            }
        }
        return output;
    }

    private String sentence(List<String> output) {
        List<String> said = output.stream().filter(line -> !line.isBlank()).toList();
        return said.isEmpty()
                ? command.get(0) + " failed and gave no reason."
                : String.join(System.lineSeparator(), said.subList(Math.max(0, said.size() - 20), said.size()));
    }

    /** The running JDK's java. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A program on the path. */
    static Optional<Path> find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
