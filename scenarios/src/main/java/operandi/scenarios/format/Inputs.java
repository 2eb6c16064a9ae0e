package operandi.scenarios.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import operandi.core.model.Profile;
import operandi.scenarios.file.InputFile;
import operandi.scenarios.file.TextFile;

/**
 * The files that a scenario names: by relative path with forward slashes, inside the scenario's own folder, symbolic
 * links followed. Each is read once and kept; once every file that a scenario names has been read, threads may share them.
 */
final class Inputs {

    private final Path scenario;
    private final Map<String, Optional<TextFile>> files = new LinkedHashMap<>();
    private final Map<String, Optional<Profile>> profiles = new LinkedHashMap<>();

    /** @param scenario the file of the scenario, as the user named it */
    Inputs(Path scenario) {
        this.scenario = scenario;
    }

    /** Every file that could be read, each once. */
    List<InputFile> files() {
        return files.entrySet().stream()
                .filter(entry ->
                        entry.getValue().filter(file -> file.fault().isEmpty()).isPresent())
                .map(entry -> new InputFile(
                        entry.getKey(), entry.getValue().orElseThrow().raw()))
                .toList();
    }

    /** The file of this name, or nothing if it lies outside the folder; what is outside is not even looked at. */
    Optional<TextFile> read(String name) {
        Optional<TextFile> kept = files.get(name);
        if (kept == null) {
            kept = load(name);
            files.put(name, kept);
        }
        return kept;
    }

    /**
     * The profile that a file holds.
     *
     * @param reader reads it, the first time
     */
    Optional<Profile> profile(String name, Supplier<Optional<Profile>> reader) {
        Optional<Profile> kept = profiles.get(name);
        if (kept == null) {
            kept = reader.get();
            profiles.put(name, kept);
        }
        return kept;
    }

    private Optional<TextFile> load(String name) {
        if (!isInside(name)) {
            return Optional.empty();
        }
        Path file = scenario.resolveSibling(name);
        try {
            Path folder = Objects.requireNonNull(scenario.toAbsolutePath().getParent());
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return Optional.empty();
            }
        } catch (IOException unresolvable) {
            // The file does not exist or cannot be reached: reading it says which.
        }
        return Optional.of(TextFile.read(file, file.toString()));
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
