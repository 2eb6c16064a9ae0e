package operandi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** Paths as users name them. */
final class FilePath {

    private FilePath() {}

    /** @throws TypeConversionException if no file could have this path; nothing at all would be the current directory */
    static Path of(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("a path cannot be empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            throw new TypeConversionException("'" + text + "' is not a path: " + impossible.getReason());
        }
    }
}
