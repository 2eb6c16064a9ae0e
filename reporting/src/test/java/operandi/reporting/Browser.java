package operandi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium of the machine that runs the tests; without one, tests are skipped, but fail where CI is set. */
final class Browser {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--allow-file-access-from-files",
            "--virtual-time-budget=4000");
    private static final long TIMEOUT_SECONDS = 90;

    private final Path executable;
    private final Path workspace;

    private Browser(Path executable, Path workspace) {
        this.executable = executable;
        this.workspace = workspace;
    }

    /** @param workspace a directory for its profile and its output */
    static Browser required(Path workspace) {
        Optional<Path> found = Stream.concat(
                        Stream.of("/usr/bin"),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            assertThat(System.getenv("CI")).as("CI must have a Chromium").isNotEqualTo("true");
            abort("there is no Chromium on this machine: the report was not looked at in a browser");
        }
        return new Browser(found.get(), workspace);
    }

    /** The document after its scripts ran, as HTML. */
    String dom(Path page) throws IOException, InterruptedException {
        Path out = workspace.resolve("dom.html");
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + workspace.resolve("profile"));
        command.add("--window-size=1400,2000");
        command.add("--dump-dom");
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("Chromium did not answer within " + TIMEOUT_SECONDS + " s");
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
