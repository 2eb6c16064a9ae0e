package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import operandi.core.model.Assumption;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.unit.Quantity;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/**
 * Reads the form {@code {value: ..., range: a .. b, source: ..., grade: ...}} that may stand wherever a quantity or a
 * distribution stands, and keeps what it says as an assumption.
 *
 * <p>{@code measured} and {@code sourced} need a source, {@code assumed} needs a range. Without a grade, a quantity with
 * a source is {@code sourced} and any other is {@code assumed}. The range must contain the value; the range of a
 * distribution is one of its mean, or of the median where a lognormal is given by its median.
 */
final class Provenance {

    private static final String MEASURED = "measured";
    private static final String SOURCED = "sourced";
    private static final String ASSUMED = "assumed";
    private static final List<String> GRADES = List.of(MEASURED, SOURCED, ASSUMED);

    private final Reading reading;

    Provenance(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a value that may carry its provenance.
     *
     * @param dimension the dimension of the range
     * @param read reads the value itself
     * @param centre the number that the range is about
     */
    <T> Optional<T> unwrap(
            Field field, Dimension dimension, Function<Field, Optional<T>> read, ToDoubleFunction<T> centre) {
        if (!(field.node() instanceof YamlMap map) || !isProvenance(map)) {
            return read.apply(field);
        }
        int before = reading.errors();
        Fields fields = Fields.of(field, Section.PROVENANCE, reading).orElseThrow();
        Optional<Field> valueField = fields.require("value").map(value -> field.inner(value.node()));
        Optional<T> value = valueField.flatMap(read);
        Optional<String> source = fields.get("source").flatMap(text -> Texts.read(text, Texts.PARAGRAPH, reading));
        Optional<Field> rangeField = fields.get("range");
        Optional<Quantity.Range> range = rangeField.flatMap(text -> range(text, dimension));
        Optional<String> stated = fields.get("grade").flatMap(text -> Texts.choose(text, GRADES, reading));
        if (reading.errors() > before) {
            return Optional.empty();
        }
        String grade = stated.orElse(source.isPresent() ? SOURCED : ASSUMED);
        requireEvidence(grade, field, fields);
        if (range.isPresent() && !range.get().contains(centre.applyAsDouble(value.orElseThrow()))) {
            reading.report(
                    DiagnosticCode.PROVENANCE,
                    rangeField.orElseThrow().span(),
                    "the value " + Printable.echo(inline(valueField)) + " is not in its range",
                    "low .. high, with the value between them");
        }
        reading.assumptions()
                .add(
                        field.span(),
                        new Assumption(field.path(), inline(valueField), inline(rangeField), grade, source.orElse("")));
        return reading.unlessFaulty(before, value::orElseThrow);
    }

    private static boolean isProvenance(YamlMap map) {
        return map.entries().stream()
                .anyMatch(
                        entry -> Section.PROVENANCE.keys().contains(entry.key().text()));
    }

    private Optional<Quantity.Range> range(Field field, Dimension dimension) {
        if (field.node() instanceof YamlScalar scalar) {
            return Quantity.parseRange(scalar.text(), dimension, scalar.span(), reading::report);
        }
        reading.reportShape(field, "low .. high");
        return Optional.empty();
    }

    private void requireEvidence(String grade, Field field, Fields fields) {
        String needed = grade.equals(ASSUMED) ? "range" : "source";
        if (!fields.has(needed)) {
            Field place = fields.has("grade") ? fields.key("grade") : field;
            reading.report(
                    DiagnosticCode.PROVENANCE,
                    place.span(),
                    "a quantity that is " + grade + " needs a " + needed,
                    grade.equals(ASSUMED) ? "range: low .. high" : "source: where the value comes from");
        }
    }

    private static String inline(Optional<Field> field) {
        return field.map(present -> present.node().inline()).orElse("");
    }
}
