package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs commands in processes of their own, on any Java machine. */
final class ForkedOperandi {

    /** The home of the Java machine that runs this. */
    static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

    /** Why a test is skipped where {@link #otherJdk} finds none. */
    static final String NO_OTHER_JDK = "there is no JDK of another version from 17 under /usr/lib/jvm";

    private static final int OLDEST = 17;

    private final Path directory;

    /** @param directory where processes run and what they print is kept, in the file {@code said} */
    ForkedOperandi(Path directory) {
        this.directory = directory;
    }

    /**
     * Compares, and expects success.
     *
     * @param name of the directory of the results
     * @param options of the Java machine
     * @param more options of the command
     * @return where the results are
     */
    Path compare(Path home, Path scenario, String name, String[] options, String... more) throws Exception {
        Path out = directory.resolve(name);
        List<String> arguments =
                new ArrayList<>(List.of("compare", scenario.toString(), "--out", out.toString(), "--quiet"));
        arguments.addAll(List.of(more));
        Process process = start(home, List.of(options), arguments);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(exitCode(process)).as(errors).isZero();
        return out;
    }

    Process start(Path home, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("said").toFile())
                .start();
    }

    static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("the process ends").isTrue();
        return process.exitValue();
    }

    /** The newest JDK here that is of another version than this one. */
    static Optional<Path> otherJdk() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> version(home) >= OLDEST)
                    .filter(home -> version(home) != Runtime.version().feature())
                    .max(Comparator.comparingInt(ForkedOperandi::version).thenComparing(Path::toString));
        }
    }

    private static int version(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("^JAVA_VERSION=\"(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notAJdk) {
            return 0;
        }
    }
}
