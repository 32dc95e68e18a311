package org.palliativeregister.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Classes made for the test that break the order of the components wherever it can be broken: one in each component that
 * knows all the younger ones, and one in the root that knows them all.
 */
final class UpwardPlants {

    private static final String ROOT = "org.palliativeregister";

    private UpwardPlants() {}

    /** @param folder empty; gets the sources and the classes */
    static JavaClasses compiledIn(Path folder) {
        List<String> sources = new ArrayList<>();
        sources.add(planted(folder, "", HouseRules.COMPONENTS));
        for (int i = 0; i < HouseRules.COMPONENTS.size(); i++) {
            String component = HouseRules.COMPONENTS.get(i);
            sources.add(written(folder, "." + component, "PlantedNeighbour", ""));
            sources.add(planted(
                    folder, "." + component, HouseRules.COMPONENTS.subList(i + 1, HouseRules.COMPONENTS.size())));
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, sources.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("The planted classes do not compile.");
        }
        return new ClassFileImporter().importPath(folder);
    }

    static String neighbour(String component) {
        return ROOT + "." + component + ".PlantedNeighbour";
    }

    private static String planted(Path folder, String component, List<String> known) {
        String fields =
                known.stream().map(name -> neighbour(name) + " " + name + ";").collect(Collectors.joining(" "));
        return written(folder, component, "PlantedUpward", fields);
    }

    private static String written(Path folder, String component, String name, String body) {
        String source = "package " + ROOT + component + "; public class " + name + " { " + body + " }";
        Path file = folder.resolve((ROOT + component).replace('.', '/')).resolve(name + ".java");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
