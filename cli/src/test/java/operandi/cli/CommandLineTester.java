package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands in this process and keeps what they say. */
final class CommandLineTester {

    /** Two alternatives, three weeks, a few thousand items. */
    static final Path CLINIC = resource("clinic/scenario.yaml");

    /** Four alternatives: as it is, reorganized in two waves, with new technology, with both; and two expectations. */
    static final Path MOVING = resource("moving/scenario.yaml");

    /** Valid, but its work goes round in no time, so no future can be simulated. */
    static final Path STANDSTILL = resource("standstill/scenario.yaml");

    /** The files that must be the same bytes everywhere. */
    static final List<String> RESULT_FILES =
            List.of("result.json", "metrics.csv", "series.csv", "ledger.csv", "assumptions.csv");

    private final Path crashes;

    /** @param crashes a directory for crash files */
    CommandLineTester(Path crashes) {
        this.crashes = crashes;
    }

    /** What a command said. */
    record Answer(int code, String out, String err) {

        Answer hasCode(ExitCode expected) {
            assertThat(code).as("exit code; out: %s; err: %s", out, err).isEqualTo(expected.number());
            return this;
        }

        List<String> outLines() {
            return out.lines().toList();
        }

        String lastLine() {
            return outLines().get(outLines().size() - 1);
        }
    }

    Answer run(Object... arguments) {
        return runWith(binder -> {}, arguments);
    }

    /** With some parts wired differently. */
    Answer runWith(Module other, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, err, false);
        Module wiring = Modules.override(new Wiring(console)).with(other);
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int code = new Main(console, wiring, crashes).run(words);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Path resource(String name) {
        try {
            return Path.of(CommandLineTester.class.getResource("/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertSameResults(Path one, Path other) {
        for (String name : RESULT_FILES) {
            assertThat(bytes(one.resolve(name))).as(name).isNotEmpty().isEqualTo(bytes(other.resolve(name)));
        }
    }
}
