package operandi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs every scenario of a folder in one process: {@code TextbookRuns SCENARIOS OUT THREADS}. The results of each go to a
 * directory of its name.
 */
final class TextbookRuns {

    private static final String FUTURES = "3";

    private TextbookRuns() {}

    public static void main(String[] words) throws IOException {
        for (Path scenario : scenarios(Path.of(words[0]))) {
            Path out = Path.of(words[1]).resolve(scenario.getFileName().toString());
            new CommandLineTester(Path.of(words[1]))
                    .run(
                            "run",
                            scenario,
                            "--out",
                            out,
                            "--replications",
                            FUTURES,
                            "--threads",
                            words[2],
                            "--quiet",
                            "--trace",
                            "2")
                    .hasCode(ExitCode.SUCCESS);
        }
    }

    /** In the order of their names. */
    static List<Path> scenarios(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
