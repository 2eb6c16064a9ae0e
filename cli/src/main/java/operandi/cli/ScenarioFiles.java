package operandi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the scenarios that files and directories on the command line stand for. */
final class ScenarioFiles {

    private static final Set<String> EXTENSIONS = Set.of(".yaml", ".yml");
    private static final String FIRST_KEY = "operandi:";

    private ScenarioFiles() {}

    /**
     * A file stands for itself, a directory for every scenario below it: YAML files with the key {@code operandi} at the
     * start of a line, in the order of their paths. Hidden files and directories are left out.
     *
     * @return each file once
     * @throws UsageException if there is no scenario below a directory
     * @throws IOException if a directory cannot be read
     */
    static List<Path> of(List<Path> named) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                List<Path> below = below(path);
                if (below.isEmpty()) {
                    throw new UsageException("there is no scenario below " + path);
                }
                files.addAll(below);
            } else {
                files.add(path);
            }
        }
        return new ArrayList<>(files);
    }

    private static List<Path> below(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.sorted().toList()) {
                if (!isHidden(directory.relativize(file)) && isYaml(file) && isScenario(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return EXTENSIONS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private static boolean isScenario(Path file) throws IOException {
        // Whether it is text at all is for the reader to say; here any byte is a character.
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.startsWith(FIRST_KEY));
        }
    }
}
