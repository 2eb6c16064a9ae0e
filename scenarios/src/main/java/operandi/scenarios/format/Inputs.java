package operandi.scenarios.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.scenarios.file.InputFile;
import operandi.scenarios.file.TextFile;

/**
 * The files that a scenario names: by relative path with forward slashes, inside the scenario's own folder, symbolic
 * links followed.
 */
final class Inputs {

    private final Path folder;
    private final List<InputFile> files = new ArrayList<>();

    /** @param folder where the scenario lies */
    Inputs(Path folder) {
        this.folder = folder;
    }

    /** Every file read so far, each once. */
    List<InputFile> files() {
        return List.copyOf(files);
    }

    /** The file of this name, or nothing if it lies outside the folder; what is outside is not even looked at. */
    Optional<TextFile> read(String name) {
        if (!isInside(name)) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return Optional.empty();
            }
        } catch (IOException unresolvable) {
            // The file does not exist or cannot be reached: reading it says which.
        }
        TextFile text = TextFile.read(file, name);
        if (text.fault().isEmpty()
                && files.stream().noneMatch(known -> known.name().equals(name))) {
            files.add(new InputFile(name, text.raw()));
        }
        return Optional.of(text);
    }

    private static boolean isInside(String name) {
        if (name.startsWith("/") || name.startsWith("~") || name.contains("\\") || name.contains(":")) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
