package operandi.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every verb that writes files. */
final class OutputOptions {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the files go (default: out/ and the name of the scenario's folder, or of its file if"
                    + " that is not scenario.yaml).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "What is printed: text for people, or the bytes of the json or csv file; default: text.")
    private Format format = Format.TEXT;

    Path directory(Path scenario) {
        return out.orElseGet(() -> OutputDirectory.of(scenario));
    }

    Format format() {
        return format;
    }

    /** The same directory for another command on the same scenario. */
    CommandText repeatedIn(CommandText command) {
        out.ifPresent(value -> command.option("--out", value));
        return command;
    }
}
