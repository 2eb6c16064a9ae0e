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

    /** Valid, without warnings: services fail, work is deployed, and an organization changes while time passes. */
    static final String CHANGING = """
            operandi: 1
            title: A shop that changes
            time: {starts: 2026-01-05, horizon: 52 weeks, warm-up: 4 weeks, transition: 10 weeks .. 40 weeks}
            people:
              desk: {count: 2, skills: talk, on-call: true, leaves: 12 %/year, replaced-after: {exponential: 8 weeks}, knows: [shop]}
              lab: {count: 3, skills: [mend, test], knows: []}
            services:
              stock: {redundancy: 2 of 3, shocks: {every: {exponential: 26 weeks}, flow: outage}}
              shop:
                description: Where buyers buy
                depends-on: {stock: {degrades-to: 50 %}, post: {}}
                fails: {every: {exponential: 30 d}, flow: outage, severe: 20 %, degrades-to: 40 %, monitored: {exponential: 10 min}, hurt: 3, recurs: {share: 10 %, within: 2 weeks, removed-by: repair}}
                changes: {fail: {value: 12 %, range: 5 % .. 30 %}, flow: outage}
              post: {depends-on: stock}
            segments:
              buyers: {customers: 1_000, grows: 41 %/year, needs: 6 /year, journey: visit}
            flows:
              visit:
                ends: {helped: resolved, leave: unresolved}
                steps:
                  browse: {on: shop, takes: 4 min, then: {helped: 80 %, call: 20 %}, fails: {retry: 50 %, call: 50 %}, retry-after: 1 h}
                  call: {by: talk, uses: [shop, stock], slowed-to: 40 %, takes: 6 min, patience: 5 min, abandons: leave}
              repair: {arrives: 3 /week, about: shop, class: maintenance, steps: {mend: {by: mend, uses: stock, takes: 2 h, fails: done}, ship: {by: test, takes: 1 h, deploys: true}}}
              outage:
                asked-by: failure
                class: incident
                steps: {find: {by: mend, takes: 1 h}, switch: {by: test, takes: 10 min, restores: true}, tell: {by: talk, takes: 5 min}}
            structures:
              today:
                front: {people: [desk], owns: [shop], serves: [buyers]}
                back: {people: [lab], owns: [stock, post]}
              one:
                shop-team: {people: [desk-1, lab-1], owns: [shop]}
                stock-team: {people: [desk-2, lab-2], owns: [stock]}
                rest: {people: [lab-3], owns: [post], serves: [buyers]}
            alternatives:
              stay: {structure: today}
              change:
                structure: today
                reorganize: {at: 12 weeks, to: one, waves: [[shop-team], [stock-team, rest]], every: 6 weeks, cost: {once: 60_000 EUR, per-year: 20_000 EUR}}
                time-line:
                  robot: {at: 2026-04-06, automate: {flow: repair, step: mend, share: {value: 60 %, range: 30 % .. 90 %}, on: shop, takes: 1 min, errors: 3 %}, cost: {per-year: 9_000 EUR}}
              automate:
                structure: today
                time-line:
                  robot: {at: 2026-04-06, automate: {flow: repair, step: mend, share: {value: 60 %, range: 30 % .. 90 %}, on: shop, takes: 1 min, errors: 3 %}, cost: {per-year: 9_000 EUR}}
            time-line:
              merger: {at: 30 weeks, acquire: {buyers: 500}, cost: {once: 1_000 EUR}}
              drill: {at: 20 weeks, fault: {service: stock, flow: outage, degrades-to: 10 %}}
            laws:
              mis-route: {share: 20 %, lost: 50 %, learned: 5 %, look: {exponential: 20 min}}
              ramp-up: {start: 40 %, pace: 300 h}
              switching: 12 min
              ties: {gain: 5 %, pace: 10 weeks}
              distraction: {share: 8 %, lasts: 6 weeks}
              attrition: {multiplier: 1.5, lasts: 40 weeks}
            headline: customer.wait
            expect:
              - {alternative: stay, metric: customer.resolved, at-least: 80 %}
              - {alternative: change, metric: flow.time, of: "flow:visit", window: after, between: 1 h .. 9 h}
              - {alternative: stay, metric: customer.wait, of: "segment:buyers", covers: 12 min, confidence: 99 %}
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

    /** What is found in the scenario that changes with one piece of it replaced. */
    String diagnosisOfChangeWith(String original, String replacement) {
        assertThat(CHANGING).as("the sample to be broken").containsOnlyOnce(original);
        return diagnosis(CHANGING.replace(original, replacement));
    }

    /** What is found in a text. */
    String diagnosis(String text) {
        return diagnosis(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is found in a file, as printed, with the file's name in place of its path. */
    String diagnosis(byte[] content) {
        return diagnosis(write("scenario.yaml", content));
    }

    /** What is found in the file of this path, printed in the same way; all of it says what was expected. */
    String diagnosis(Path file) {
        return read(file).diagnostics().stream()
                .peek(found -> assertThat(found.expected())
                        .as("what %s expects: %s", found.code(), found.message())
                        .isPresent())
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
