package operandi.scenarios.format;

import java.math.BigDecimal;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.unit.Quantity;
import operandi.scenarios.yaml.YamlScalar;

/** Reads quantities: each may stand alone or carry its provenance. */
final class Quantities {

    static final Limits DURATIONS = Limits.between(0, Ticks.MAX_DURATION, "a duration from 0 s to 285 years");
    static final Limits POSITIVE_DURATIONS =
            Limits.above(0, Ticks.MAX_DURATION, "a duration above 0 s, at most 285 years");
    private static final Limits RATES = Limits.above(0, 1, "a rate above 0, at most 1_000_000 /s");
    private static final Limits SHARES = Limits.between(0, 1, "a share from 0 % to 100 %");
    private static final Limits PARTS = Limits.below(0, 1, "a share from 0 % to less than 100 %");

    private final Reading reading;
    private final Provenance provenance;

    Quantities(Reading reading) {
        this.reading = reading;
        this.provenance = new Provenance(reading);
    }

    /** Ticks, at least 0. */
    Optional<Double> duration(Field field) {
        return read(field, Dimension.DURATION, DURATIONS);
    }

    /** Ticks, above 0. */
    Optional<Double> positiveDuration(Field field) {
        return read(field, Dimension.DURATION, POSITIVE_DURATIONS);
    }

    /** Per tick, above 0. */
    Optional<Double> rate(Field field) {
        return read(field, Dimension.RATE, RATES);
    }

    /** A fraction from 0 to 1. */
    Optional<Double> share(Field field) {
        return read(field, Dimension.SHARE, SHARES);
    }

    /** A fraction from 0 to less than 1: what is left of something. */
    Optional<Double> part(Field field) {
        return read(field, Dimension.SHARE, PARTS);
    }

    /** A whole number; one that is drawn is rounded to the nearest. */
    Optional<Long> count(Field field, int low, int high) {
        return read(field, Dimension.COUNT, counts(low, high)).map(Math::rint).map(Double::longValue);
    }

    /** A whole number that somebody decided on, and that therefore never varies. */
    Optional<Long> decidedCount(Field field, int low, int high) {
        Limits limits = counts(low, high);
        return provenance
                .unwrap(
                        field,
                        new Numbers(Dimension.COUNT, limits, false),
                        value -> stated(value, Dimension.COUNT, limits))
                .map(Double::longValue);
    }

    private static Limits counts(int low, int high) {
        return Limits.between(low, high, "a whole number from " + grouped(low) + " to " + grouped(high));
    }

    /** A value of any dimension, in the model's unit. */
    Optional<Double> read(Field field, Dimension dimension, Limits limits) {
        return provenance.unwrap(
                field, new Numbers(dimension, limits, true), value -> stated(value, dimension, limits));
    }

    /** Plain numbers. */
    private record Numbers(Dimension dimension, Limits limits, boolean varies) implements Provenance.Kind<Double> {
        @Override
        public Limits limits(Double stated) {
            return limits;
        }

        @Override
        public double centre(Double value) {
            return value;
        }

        @Override
        public Double at(Double stated, double value) {
            return value;
        }
    }

    /** A whole number too large for a {@code double}; it carries no provenance. */
    Optional<Long> exact(Field field, long low, long high) {
        if (!(field.node() instanceof YamlScalar scalar) || scalar.isNothing()) {
            reading.reportShape(field, "a whole number");
            return Optional.empty();
        }
        Optional<BigDecimal> number = Quantity.parseWhole(scalar.text(), scalar.span(), reading::report);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        boolean isAllowed = number.get().compareTo(BigDecimal.valueOf(low)) >= 0
                && number.get().compareTo(BigDecimal.valueOf(high)) <= 0;
        if (!isAllowed) {
            outOfRange(field, scalar, "a whole number from " + low + " to " + high);
            return Optional.empty();
        }
        return number.map(BigDecimal::longValueExact);
    }

    /** A value that carries no provenance: it is no guess about the world, but says what is asked of it. */
    Optional<Double> stated(Field field, Dimension dimension, Limits limits) {
        if (!(field.node() instanceof YamlScalar scalar) || scalar.isNothing()) {
            reading.reportShape(field, dimension.expectation());
            return Optional.empty();
        }
        Optional<Double> value = Quantity.parse(scalar.text(), dimension, scalar.span(), reading::report);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!limits.allow(value.get())) {
            outOfRange(field, scalar, limits.words());
            return Optional.empty();
        }
        // Adding zero makes the negative zero of "-0" positive.
        return Optional.of(value.get() + 0.0);
    }

    private void outOfRange(Field field, YamlScalar scalar, String expected) {
        reading.report(
                DiagnosticCode.OUT_OF_RANGE,
                field.span(),
                Printable.echo(scalar.text()) + " is out of range",
                expected);
    }

    private static String grouped(long number) {
        return grouped(Long.toString(number));
    }

    /** Digits in groups of three, as files write them. */
    static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, '_');
        }
        return text.toString();
    }
}
