package operandi.cli;

import java.util.Optional;

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

    /** The result file that is printed; none if people are to read it. */
    Optional<String> file() {
        return file;
    }

    @Override
    public String toString() {
        return id;
    }
}
