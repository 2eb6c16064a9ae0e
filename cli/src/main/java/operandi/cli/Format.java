package operandi.cli;

import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/** What goes to standard output. */
enum Format {
    /** For people. */
    TEXT("text", Optional.empty()),
    JSON("json", Optional.of("result.json")),
    CSV("csv", Optional.of("metrics.csv"));

    private final String id;
    private final Optional<String> file;

    Format(String id, Optional<String> file) {
        this.id = id;
        this.file = file;
    }

    /** @throws TypeConversionException if there is no such format */
    static Format of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + id + "' is not one of text, json, csv"));
    }

    /** The result file that is printed; none if people are to read it. */
    Optional<String> file() {
        return file;
    }

    @Override
    public String toString() {
        return id;
    }
}
