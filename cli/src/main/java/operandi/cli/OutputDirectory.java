package operandi.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Where the files of a result go. */
final class OutputDirectory {

    private static final Path PARENT = Path.of("out");
    private static final String SCENARIO = "scenario.yaml";

    private OutputDirectory() {}

    /**
     * The directory for a scenario when its user names none: {@code out/} and the name of its folder if the file is
     * called {@code scenario.yaml}, else the file's own name without its extension. So several scenarios in one folder
     * do not write over each other.
     */
    static Path of(Path scenario) {
        Path file = scenario.toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        if (name.equals(SCENARIO) && folder != null && folder.getFileName() != null) {
            return PARENT.resolve(folder.getFileName().toString());
        }
        int dot = name.lastIndexOf('.');
        return PARENT.resolve(dot > 0 ? name.substring(0, dot) : name);
    }

    /**
     * Finds out, without making anything, whether files can be put there.
     *
     * @throws IOException if not; before a long simulation rather than after it
     */
    static void requireWritable(Path directory) throws IOException {
        Path existing = directory.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            throw new NotDirectoryException(String.valueOf(existing));
        }
        if (!Files.isWritable(existing)) {
            throw new AccessDeniedException(existing.toString());
        }
    }
}
