package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import operandi.scenarios.diagnostic.DiagnosticFormatter;

/** A small valid scenario in a folder, to be broken in one place by each test. */
final class Sample {

    /** Valid, without warnings. Tests count on its lines. */
    static final String TEXT = """
            operandi: 1
            title: A shop and its repairs
            time: {horizon: 52 weeks}
            calendars:
              office: {days: mon-fri, hours: "09:00-17:30"}
            people:
              desk: {count: 2, skills: {talk: 1.0}, calendar: office, cost: 30 EUR/h}
              lab: {count: 3, skills: [mend, test]}
            services:
              shop:
            segments:
              buyers: {customers: 1_000, needs: 6 /year, journey: visit}
            flows:
              visit:
                ends: {helped: resolved, leave: unresolved}
                steps:
                  browse: {on: shop, takes: 4 min, then: {helped: 80 %, call: 20 %}}
                  call: {by: talk, takes: 6 min, patience: 5 min, abandons: leave}
              repair: {arrives: 3 /week, steps: {mend: {by: mend, takes: 2 h}}}
            structures:
              today:
                front: {people: [desk], owns: [shop], serves: [buyers]}
                back: {people: [lab]}
            """;

    private final Path folder;

    Sample(Path folder) {
        this.folder = folder;
    }

    /** What is found in the sample with one piece of it replaced. */
    String diagnosisWith(String original, String replacement) {
        assertThat(TEXT).as("the sample to be broken").containsOnlyOnce(original);
        return diagnosis(TEXT.replace(original, replacement));
    }

    /** What is found in a text. */
    String diagnosis(String text) {
        return diagnosis(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is found in a file, as printed, with the file's name in place of its path. */
    String diagnosis(byte[] content) {
        return diagnosis(write("scenario.yaml", content));
    }

    /** What is found in the file of this path, printed in the same way. */
    String diagnosis(Path file) {
        return read(file).diagnostics().stream()
                .map(DiagnosticFormatter::format)
                .collect(Collectors.joining("\n"))
                .replace(folder + "/", "");
    }

    ReadResult read(String text) {
        return read(write("scenario.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    ReadResult read(Path file) {
        return ScenarioReader.read(file);
    }

    /** Puts another file into the scenario's folder. */
    Path write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
