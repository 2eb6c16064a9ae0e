package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import operandi.core.model.Expectation;
import operandi.core.model.Metric;
import operandi.core.model.Window;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.unit.Quantity;
import operandi.scenarios.yaml.YamlNode;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code expect}: what a scenario must keep showing. */
final class ExpectationReader {

    private static final List<String> CONDITIONS = List.of("at-least", "at-most", "between", "covers");
    private static final String ALL = "all";
    private static final String TEAM = "team";
    private static final double DEFAULT_CONFIDENCE = 0.999;
    private static final Limits CONFIDENCES = Limits.between(0.5, 0.999999, "a level from 50 % to 99.9999 %");

    private final NameTable alternatives;
    private final Map<String, NameTable> namesByKind;
    private final Map<String, NameTable> teamsByAlternative;
    private final Optional<Metric> headline;
    private final Reading reading;
    private final Quantities quantities;
    private final NameTable metrics;

    /**
     * A reader of expectations.
     *
     * @param namesByKind names of what metrics are reported for in every alternative, by the kind of scope
     * @param teamsByAlternative names of the teams that an alternative has at some time
     * @param headline the metric shown first, if there is one
     */
    ExpectationReader(
            NameTable alternatives,
            Map<String, NameTable> namesByKind,
            Map<String, NameTable> teamsByAlternative,
            Optional<Metric> headline,
            Reading reading) {
        this.alternatives = alternatives;
        this.namesByKind = namesByKind;
        this.teamsByAlternative = teamsByAlternative;
        this.headline = headline;
        this.reading = reading;
        this.quantities = new Quantities(reading);
        this.metrics = MetricReader.names(reading);
    }

    List<Expectation> read(Field field) {
        List<Expectation> expectations = new ArrayList<>();
        for (Field item : Lists.items(field)) {
            expectation(item).ifPresent(expectations::add);
        }
        return expectations;
    }

    private Optional<Expectation> expectation(Field item) {
        Optional<Fields> given = Fields.of(item, Section.EXPECTATION, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        Optional<String> alternative = fields.require("alternative").flatMap(alternatives::resolve);
        Optional<Metric> metric =
                fields.require("metric").flatMap(metrics::resolve).flatMap(Metric::of);
        Optional<String> scope = metric.flatMap(known -> scope(known, alternative, fields));
        Optional<Window> window = fields.get("window").flatMap(this::window);
        Optional<Expectation.Condition> condition = condition(fields, item, metric);
        String written = limits(fields);
        String position = item.span().line() + ":" + item.span().column();
        return reading.unlessFaulty(
                fields.errorsBefore(),
                () -> new Expectation(
                        alternative.orElseThrow(),
                        metric.orElseThrow(),
                        scope.orElseThrow(),
                        window.orElse(Window.WHOLE),
                        condition.orElseThrow(),
                        written,
                        position));
    }

    /** The limits as they are written. */
    private static String limits(Fields fields) {
        return CONDITIONS.stream()
                .flatMap(key -> fields.value(key).stream())
                .findFirst()
                .map(YamlNode::inline)
                .orElse("");
    }

    private Optional<Window> window(Field field) {
        List<String> words = Stream.of(Window.values()).map(Window::id).toList();
        return Texts.choose(field, words, reading).map(word -> Window.values()[words.indexOf(word)]);
    }

    /** {@code all}, or kind and name such as {@code flow:visit}. */
    private Optional<String> scope(Metric metric, Optional<String> alternative, Fields fields) {
        Optional<Field> field = fields.get("of");
        if (field.isPresent() && !(field.get().node() instanceof YamlScalar)) {
            reading.reportShape(field.get(), "all, or kind and name such as flow:visit");
            return Optional.empty();
        }
        String text = field.map(value -> ((YamlScalar) value.node()).text()).orElse(ALL);
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        if ((colon < 0) != kind.equals(ALL) || !metric.scopes().contains(kind)) {
            List<String> forms = metric.scopes().stream()
                    .map(scope -> scope.equals(ALL) ? ALL : "\"" + scope + ":NAME\"")
                    .toList();
            reading.report(
                    DiagnosticCode.NO_SCOPE,
                    (field.isPresent() ? field.get() : fields.key("metric")).span(),
                    Printable.quoted(metric.id()) + " is not reported for " + Printable.quoted(text),
                    "of: " + String.join(" or ", forms));
            return Optional.empty();
        }
        if (colon < 0) {
            return Optional.of(ALL);
        }
        YamlScalar name = new YamlScalar(
                text.substring(colon + 1), false, field.orElseThrow().span());
        Optional<String> resolved = kind.equals(TEAM)
                ? team(name, alternative)
                : namesByKind
                        .getOrDefault(kind, NameTable.unknown(kind, reading))
                        .resolve(name);
        return resolved.map(known -> kind + ":" + known);
    }

    private Optional<String> team(YamlScalar name, Optional<String> alternative) {
        return alternative
                .map(teamsByAlternative::get)
                .orElse(NameTable.unknown(TEAM, reading))
                .resolve(
                        name,
                        DiagnosticCode.UNKNOWN_NAME,
                        "alternative " + Printable.quoted(alternative.orElse("")) + " never has a team ");
    }

    private Optional<Expectation.Condition> condition(Fields fields, Field item, Optional<Metric> metric) {
        List<String> given = CONDITIONS.stream().filter(fields::has).toList();
        if (given.size() != 1) {
            reading.report(
                    given.isEmpty() ? DiagnosticCode.MISSING_KEY : DiagnosticCode.KEYS_CONFLICT,
                    given.isEmpty() ? item.span() : fields.key(given.get(1)).span(),
                    given.isEmpty()
                            ? "the expectation does not say what must hold"
                            : "\"" + given.get(0) + "\" and \"" + given.get(1) + "\" in one expectation",
                    "exactly one of " + String.join(", ", CONDITIONS));
            return Optional.empty();
        }
        String key = given.get(0);
        Optional<Double> confidence =
                fields.get("confidence").flatMap(field -> quantities.stated(field, Dimension.SHARE, CONFIDENCES));
        if (fields.has("confidence") && !key.equals("covers")) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    fields.key("confidence").span(),
                    "\"confidence\" of an expectation without an interval",
                    "\"confidence\" together with \"covers\"");
        }
        Optional<Field> field = fields.get(key);
        if (field.isEmpty() || metric.isEmpty()) {
            return Optional.empty();
        }
        MetricUnit unit = MetricUnit.of(metric.get(), headline);
        return switch (key) {
            case "between" -> between(field.get(), unit);
            case "covers" ->
                unit.value(field.get(), quantities)
                        .map(value -> new Expectation.Covers(value, confidence.orElse(DEFAULT_CONFIDENCE)));
            case "at-least" ->
                unit.value(field.get(), quantities)
                        .map(value -> new Expectation.Between(Optional.of(value), Optional.empty()));
            default ->
                unit.value(field.get(), quantities)
                        .map(value -> new Expectation.Between(Optional.empty(), Optional.of(value)));
        };
    }

    private Optional<Expectation.Condition> between(Field field, MetricUnit unit) {
        if (!(field.node() instanceof YamlScalar scalar) || scalar.isNothing()) {
            reading.reportShape(field, "low .. high");
            return Optional.empty();
        }
        return Quantity.parseRange(scalar.text(), unit.values(), scalar.span(), reading::report)
                .map(range -> new Expectation.Between(
                        Optional.of(range.low() / unit.size()), Optional.of(range.high() / unit.size())));
    }
}
