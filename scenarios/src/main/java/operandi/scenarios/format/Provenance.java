package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import operandi.core.model.Assumption;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.unit.Quantity;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/**
 * Reads the form {@code {value: ..., range: a .. b, source: ..., grade: ...}} that may stand wherever a quantity or a
 * distribution stands, keeps what it says as an assumption, and gives the quantity its other value where one is drawn.
 *
 * <p>{@code measured} and {@code sourced} need a source, {@code assumed} needs a range. Without a grade, a quantity with
 * a source is {@code sourced} and any other is {@code assumed}. The range must contain the value; the range of a
 * distribution is one of its mean, or of the median where a lognormal is given by its median. Every value of the range
 * must be one that might have been stated, so that whatever is drawn makes a valid scenario.
 */
final class Provenance {

    private static final String MEASURED = "measured";
    private static final String SOURCED = "sourced";
    private static final String ASSUMED = "assumed";
    private static final List<String> GRADES = List.of(MEASURED, SOURCED, ASSUMED);

    /** Grades of evidence, which Operandi's own defaults carry. */
    private static final List<String> GRADES_OF_DEFAULTS = List.of("V", "D", "M", "J");

    private final Reading reading;

    Provenance(Reading reading) {
        this.reading = reading;
    }

    /**
     * Quantities of one kind, as ranges see them.
     *
     * @param <T> what such a quantity is read as
     */
    interface Kind<T> {

        /** The dimension of a range. */
        Dimension dimension();

        /** The values that a range may hold. */
        Limits limits(T stated);

        /** The number that a range is about. */
        double centre(T value);

        /** The same quantity about another number. */
        T at(T stated, double centre);

        /** Whether the quantity can take other values than the stated one at all. */
        default boolean varies() {
            return true;
        }
    }

    /**
     * Reads a value that may carry its provenance.
     *
     * @param kind what quantities of this kind have in common
     * @param read reads the value itself
     */
    <T> Optional<T> unwrap(Field field, Kind<T> kind, Function<Field, Optional<T>> read) {
        if (!(field.node() instanceof YamlMap map) || !isProvenance(map)) {
            return read.apply(field);
        }
        int before = reading.errors();
        Fields fields = Fields.of(field, Section.PROVENANCE, reading).orElseThrow();
        Optional<Field> valueField = fields.require("value").map(value -> field.inner(value.node()));
        Optional<T> value = valueField.flatMap(read);
        if (reading.isRedrawing()) {
            return value.flatMap(stated -> drawn(field, stated, kind));
        }
        Optional<String> source = fields.get("source").flatMap(text -> Texts.read(text, Texts.PARAGRAPH, reading));
        Optional<Field> rangeField = fields.get("range");
        Optional<Quantity.Range> range = rangeField.flatMap(text -> range(text, kind.dimension()));
        Optional<String> stated = fields.get("grade")
                .flatMap(text -> Texts.choose(text, field.isDefault() ? GRADES_OF_DEFAULTS : GRADES, reading));
        if (reading.errors() > before) {
            return Optional.empty();
        }
        String grade = stated.orElse(source.isPresent() ? SOURCED : ASSUMED);
        requireEvidence(grade, field, fields);
        double point = kind.centre(value.orElseThrow());
        boolean isSound = range.isEmpty()
                || (holds(range.get(), point, valueField, rangeField.orElseThrow())
                        && isAllowed(range.get(), kind.limits(value.get()), rangeField.get()));
        if (isSound) {
            Optional<Assumption.Extent> extent = range.filter(some -> kind.varies())
                    .map(some -> new Assumption.Extent(
                            point, some.low(), some.high(), kind.dimension().measure()));
            Assumption assumption = new Assumption(
                    field.path(), inline(valueField), inline(rangeField), grade, source.orElse(""), extent);
            reading.assumptions().add(field.span(), assumption);
        }
        return reading.unlessFaulty(before, value::orElseThrow);
    }

    private static boolean isProvenance(YamlMap map) {
        for (YamlMap.Entry entry : map.entries()) {
            if (Section.PROVENANCE.knows(entry.key().text())) {
                return true;
            }
        }
        return false;
    }

    /** What a quantity is in this draw. */
    private <T> Optional<T> drawn(Field field, T stated, Kind<T> kind) {
        Optional<Draw.Change> change = reading.draw().at(field.path());
        if (change.isEmpty()) {
            return Optional.of(stated);
        }
        double value = change.get().drawn();
        Limits limits = kind.limits(stated);
        if (!limits.allow(value)) {
            reading.report(
                    DiagnosticCode.OUT_OF_RANGE, field.span(), field.path() + " is out of range", limits.words());
            return Optional.empty();
        }
        return Optional.of(kind.at(stated, value));
    }

    private Optional<Quantity.Range> range(Field field, Dimension dimension) {
        if (field.node() instanceof YamlScalar scalar) {
            return Quantity.parseRange(scalar.text(), dimension, scalar.span(), reading::report);
        }
        reading.reportShape(field, "low .. high");
        return Optional.empty();
    }

    private boolean holds(Quantity.Range range, double point, Optional<Field> value, Field place) {
        if (range.contains(point)) {
            return true;
        }
        reading.report(
                DiagnosticCode.PROVENANCE,
                place.span(),
                "the value " + Printable.echo(inline(value)) + " is not in its range",
                "low .. high, with the value between them");
        return false;
    }

    private boolean isAllowed(Quantity.Range range, Limits limits, Field place) {
        if (limits.allow(range.low()) && limits.allow(range.high())) {
            return true;
        }
        reading.report(
                DiagnosticCode.OUT_OF_RANGE,
                place.span(),
                "the range " + Printable.echo(place.node().inline()) + " holds values that cannot be",
                limits.words());
        return false;
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
