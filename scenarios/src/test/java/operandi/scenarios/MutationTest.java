package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import operandi.core.model.Assumption;
import operandi.core.model.ScenarioFamily;
import operandi.scenarios.diagnostic.Diagnostic;
import operandi.scenarios.diagnostic.DiagnosticFormatter;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.yaml.YamlList;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlNode;
import operandi.scenarios.yaml.YamlReader;
import operandi.scenarios.yaml.YamlScalar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a valid file, the reader answers with a scenario or with errors, and never fails. Bytes are
 * changed, which mostly ends in the YAML parser, and values of the tree are changed, which reaches the format.
 */
class MutationTest {

    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "1",
            "3",
            "0 min",
            "5 min",
            "-5 min",
            "1e9",
            "NaN",
            "0 %",
            "100 %",
            "150 %",
            "33 %",
            "3 /week",
            "0 /week",
            "70 EUR/h",
            "1 pp",
            "true",
            "none",
            "off",
            "default",
            "always",
            "daily",
            "done",
            "retry",
            "visit",
            "call",
            "browse",
            "desk",
            "desk-1",
            "desk-1..desk-2",
            "lab",
            "lab-9",
            "shop",
            "talk",
            "today",
            "front",
            "resolved",
            "unresolved",
            "customer",
            "1 us .. 2 h",
            "2 h .. 1 us",
            "0 .. 0 s",
            "2026-02-30",
            "mon-sun",
            "00:00-24:00",
            "24:00-00:00",
            "9007199254740992 us",
            "9007199254740993 us",
            "99999999999999999999",
            "~",
            "value",
            "range",
            "assumed",
            "measured",
            "lognormal",
            "customer.wait",
            "12 %/year",
            "-120 %/year",
            "2 of 3",
            "3 of 2",
            "outage",
            "repair",
            "failure",
            "severe-incident",
            "stock",
            "12 weeks",
            "60 weeks",
            "2026-05-01",
            "one",
            "rest",
            "flow:visit",
            "all",
            "whole",
            "before",
            "1_000 EUR",
            "10 % .. 100 %",
            "a/b",
            "../x",
            ".",
            "data.csv");

    private static final List<String> TREES = List.of(
            "{}",
            "[]",
            "[1 min, 2 min]",
            "{exponential: 3 min}",
            "{exponential: 0 min}",
            "{lognormal: {mean: 1 h, sd: 0 h}}",
            "{lognormal: {median: 1 h, sigma: 0}}",
            "{uniform: 0 h .. 0 h}",
            "{triangular: {min: 1 h, mode: 1 h, max: 1 h}}",
            "{empirical: {values: [0 h, 0 h]}}",
            "{gamma: {mean: 1 h, sd: 2 h}}",
            "{gamma: {mean: 1 h, sd: 10 h}}",
            "{erlang: {mean: 1 h, phases: 3}}",
            "{weibull: {scale: 1 h, shape: 0.1}}",
            "{hyperexponential: {mean: 1 h, sd: 1000 h}}",
            "{hyperexponential: {means: [1 h, 2 h], weights: [1, 2]}}",
            "{mixture: {of: [0 h, {exponential: 1 h}], weights: [1, 2]}}",
            "{mixture: {of: [0 h], weights: [1]}}",
            "{empirical: {values: [], weights: []}}",
            "{value: 1, range: 0 .. 2}",
            "{value: 5 min, range: 1 .. 9 min}",
            "{value: {exponential: 1 h}, source: x}",
            "{retry: 100 %}",
            "{visit: 50 %, call: 50 %}",
            "{done: 100 %}",
            "{every: 1 us}",
            "{every: {uniform: 0 .. 0 s}}",
            "{on: shop, takes: 0 s}",
            "{by: talk, takes: 1 h}",
            "{waits: x, takes: 1 h, then: browse}",
            "{opens: repair}",
            "{opens: [visit, repair], fails: retry}",
            "{people: []}",
            "{days: daily, hours: 00:00-24:00}",
            "{structure: today}",
            "[desk, lab]",
            "[shop, shop]",
            "{rework: {}}",
            "{value: 20 %, range: 0 % .. 100 %}",
            "{value: 1, range: 1 .. 3}",
            "{every: {exponential: 30 d}, flow: outage}",
            "{fail: 100 %, flow: outage, recurs: {share: 100 %, within: 1 us, removed-by: repair}}",
            "{stock: {}, shop: {degrades-to: 10 %}}",
            "{at: 12 weeks, to: one}",
            "{at: 0 s, to: today, waves: [front, [back]], every: 1 us}",
            "{at: 20 weeks, automate: {flow: repair, step: mend, share: 0 %, on: shop, takes: 0 s}}",
            "{at: 20 weeks, fault: {service: shop, flow: outage}}",
            "{alternative: stay, metric: customer.wait, covers: 1 min}",
            "[{alternative: stay, metric: flow.time, of: 'flow:visit', at-most: 1 h}]",
            "{ramp-up: {}, ties: off, mis-route: {look: 0 s}}");

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void mutatedBytes_areAnswered() {
        for (long seed = 1; seed <= 1_500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = Sample.TEXT.getBytes(StandardCharsets.UTF_8);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(i == 1 ? 256 : 128);
            }
            requireAnswer(bytes, "bytes, seed " + seed);
        }
    }

    @Test
    @Timeout(300)
    void mutatedPieces_areAnswered() {
        for (long seed = 1; seed <= 1_500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(Sample.TEXT);
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(40));
            String piece = text.substring(from, to);
            switch (random.nextInt(3)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(random.nextInt(text.length()), piece);
                default -> text.replace(from, to, WORDS.get(random.nextInt(WORDS.size())));
            }
            requireAnswer(text.toString().getBytes(StandardCharsets.UTF_8), "pieces, seed " + seed);
        }
    }

    @Test
    @Timeout(300)
    void mutatedValues_areAnswered() {
        int valid = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            valid += mutateTree(seed) ? 1 : 0;
        }
        assertThat(valid)
                .as("mutants that are still scenarios: the others must not be all")
                .isPositive();
    }

    @Test
    @Tag("long")
    void manyMutatedValues_areAnswered() {
        for (long seed = 2_001; seed <= 50_000; seed++) {
            mutateTree(seed);
        }
    }

    private boolean mutateTree(long seed) {
        Random random = new Random(seed);
        String text = random.nextBoolean() ? Sample.CHANGING : Sample.TEXT + extras(random);
        YamlNode tree = YamlReader.read(SourceText.of("", text), fault -> {}).orElseThrow();
        List<YamlNode> nodes = new ArrayList<>();
        collect(tree, nodes);
        StringBuilder changed = new StringBuilder();
        List<YamlNode> targets = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            targets.add(nodes.get(random.nextInt(nodes.size())));
        }
        write(tree, targets, random, changed);
        return requireAnswer(changed.toString().getBytes(StandardCharsets.UTF_8), "values, seed " + seed);
    }

    private static String extras(Random random) {
        return random.nextBoolean() ? "" : """
                laws: {coordination-delay: {exponential: 1 h}, rework: {share: 10 %}}
                alternatives: {a: {structure: today}}
                baseline: a
                matters-if: {customer.wait: 1 min, customer.resolved: 1 pp}
                headline: customer.wait
                experiment: {replications: 10, seed: 3, confidence: 90 %}
                limits: [x]
                """;
    }

    private static void collect(YamlNode node, List<YamlNode> nodes) {
        nodes.add(node);
        if (node instanceof YamlList list) {
            list.items().forEach(item -> collect(item, nodes));
        } else if (node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                nodes.add(entry.key());
                collect(entry.value(), nodes);
            }
        }
    }

    /** Writes the tree as YAML in flow style, with other values in place of the targets. */
    private static void write(YamlNode node, List<YamlNode> targets, Random random, StringBuilder out) {
        boolean isTarget = targets.stream().anyMatch(target -> target == node);
        if (isTarget) {
            out.append(
                    random.nextInt(3) == 0
                            ? TREES.get(random.nextInt(TREES.size()))
                            : quoted(WORDS.get(random.nextInt(WORDS.size()))));
        } else if (node instanceof YamlList list) {
            out.append('[');
            for (YamlNode item : list.items()) {
                write(item, targets, random, out);
                out.append(", ");
            }
            out.append(']');
        } else if (node instanceof YamlMap map) {
            out.append('{');
            for (YamlMap.Entry entry : map.entries()) {
                write(entry.key(), targets, random, out);
                out.append(": ");
                write(entry.value(), targets, random, out);
                out.append(",\n");
            }
            out.append('}');
        } else if (node instanceof YamlScalar scalar) {
            out.append(scalar.isNothing() ? "" : quoted(scalar.text()));
        }
    }

    private static String quoted(String text) {
        return text.equals("~") ? text : "\"" + text + "\"";
    }

    /** Whether the answer is a scenario. */
    private boolean requireAnswer(byte[] content, String origin) {
        Path file = new Sample(folder).write("scenario.yaml", content);
        ReadResult result;
        try {
            result = ScenarioReader.read(file);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError(origin + "\n" + new String(content, StandardCharsets.UTF_8), failure);
        }
        List<Diagnostic> errors =
                result.diagnostics().stream().filter(Diagnostic::isError).collect(Collectors.toList());
        assertThat(result.scenario().isPresent()).as(origin).isEqualTo(errors.isEmpty());
        assertThat(DiagnosticFormatter.format(result.diagnostics()))
                .as(origin)
                .matches(text -> text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'));
        result.family().ifPresent(family -> requireDraws(family, origin));
        return result.scenario().isPresent();
    }

    /** Whatever may be drawn of a valid scenario is a valid scenario: both ends of all ranges, together and in turn. */
    private static void requireDraws(ScenarioFamily family, String origin) {
        Map<String, Double> low = new LinkedHashMap<>();
        Map<String, Double> high = new LinkedHashMap<>();
        Map<String, Double> mixed = new LinkedHashMap<>();
        for (Assumption assumption : family.stated().assumptions()) {
            assumption.extent().ifPresent(extent -> {
                low.put(assumption.path(), extent.low());
                high.put(assumption.path(), extent.high());
                mixed.put(assumption.path(), mixed.size() % 2 == 0 ? extent.high() : extent.low());
            });
        }
        for (Map<String, Double> values : List.of(low, high, mixed)) {
            assertThatCode(() -> family.with(values)).as(origin).doesNotThrowAnyException();
        }
    }
}
