package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import operandi.core.random.Triangular;
import operandi.core.random.Uniform;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.unit.Quantity;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/** Reads distributions of durations: a duration, or a map of one key that names the distribution. */
final class DistributionReader {

    private static final Kinds KINDS = new Kinds(
            "distribution",
            List.of(
                    "exponential",
                    "lognormal",
                    "uniform",
                    "triangular",
                    "empirical",
                    "gamma",
                    "erlang",
                    "weibull",
                    "hyperexponential",
                    "mixture"));

    private final Reading reading;
    private final Quantities quantities;
    private final Provenance provenance;

    DistributionReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
        this.provenance = new Provenance(reading);
    }

    /**
     * A distribution and the number that a range of its provenance is about: its mean, or the median if it was given by
     * its median.
     */
    record Centred(Distribution distribution, double centre) {

        static Centred atMean(Distribution distribution) {
            return new Centred(distribution, distribution.mean());
        }
    }

    /**
     * Distributions as ranges see them: another mean or median multiplies all values.
     *
     * @param mayBeZero whether a time that is always the same may be 0
     */
    private record Durations(boolean mayBeZero) implements Provenance.Kind<Centred> {
        @Override
        public Dimension dimension() {
            return Dimension.DURATION;
        }

        @Override
        public Limits limits(Centred stated) {
            boolean isPositive = !mayBeZero || !(stated.distribution() instanceof Deterministic);
            return isPositive ? Quantities.POSITIVE_DURATIONS : Quantities.DURATIONS;
        }

        @Override
        public double centre(Centred value) {
            return value.centre();
        }

        @Override
        public Centred at(Centred stated, double centre) {
            Distribution distribution = stated.distribution() instanceof Deterministic
                    ? new Deterministic(centre)
                    : stated.distribution().scaled(centre / stated.centre());
            return new Centred(distribution, centre);
        }
    }

    /** A distribution in ticks. */
    Optional<Distribution> read(Field field) {
        return read(field, true);
    }

    private Optional<Distribution> read(Field field, boolean mayBeZero) {
        return provenance.unwrap(field, new Durations(mayBeZero), this::plain).map(Centred::distribution);
    }

    /** A distribution whose mean is above 0: of time that must pass for the run to get anywhere. */
    Optional<Distribution> readPositive(Field field) {
        Optional<Distribution> distribution = read(field, false);
        if (distribution.isPresent() && !(distribution.get().mean() > 0)) {
            reading.report(
                    DiagnosticCode.OUT_OF_RANGE,
                    field.span(),
                    "this time must not always be 0",
                    "a distribution with a mean above 0");
            return Optional.empty();
        }
        return distribution;
    }

    private Optional<Centred> plain(Field field) {
        if (field.node() instanceof YamlScalar) {
            return quantities.duration(field).map(value -> Centred.atMean(new Deterministic(value)));
        }
        if (!(field.node() instanceof YamlMap map) || map.entries().size() != 1) {
            report(field, "a distribution is a duration or a map of one key that names its kind");
            return Optional.empty();
        }
        YamlMap.Entry entry = map.entries().get(0);
        Optional<String> kind = KINDS.named(entry.key(), reading);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Field parameters = field.child(kind.get(), entry.value());
        return switch (kind.get()) {
            case "exponential" -> exponential(parameters).map(Centred::atMean);
            case "lognormal" -> new LognormalReader(reading).read(parameters);
            case "uniform" -> uniform(parameters).map(Centred::atMean);
            case "triangular" -> triangular(parameters).map(Centred::atMean);
            case "gamma" -> new GammaReader(reading).gamma(parameters);
            case "erlang" -> new GammaReader(reading).erlang(parameters);
            case "weibull" -> new WeibullReader(reading).read(parameters);
            case "hyperexponential" -> new HyperexponentialReader(reading).read(parameters);
            case "mixture" -> new MixtureReader(reading, this).read(parameters).map(Centred::atMean);
            default -> new EmpiricalReader(reading).read(parameters).map(Centred::atMean);
        };
    }

    private void report(Field field, String message) {
        reading.report(
                DiagnosticCode.DISTRIBUTION,
                field.span(),
                message,
                "6 min, or {KIND: ...} with one of " + KINDS.list());
    }

    private Optional<Distribution> exponential(Field field) {
        return quantities.positiveDuration(field).map(Exponential::new);
    }

    private Optional<Distribution> uniform(Field field) {
        if (!(field.node() instanceof YamlScalar scalar) || scalar.isNothing()) {
            reading.reportShape(field, "low .. high");
            return Optional.empty();
        }
        return Quantity.parseRange(scalar.text(), Dimension.DURATION, scalar.span(), reading::report)
                .filter(range -> isDuration(range, field))
                .map(range -> new Uniform(range.low() + 0.0, range.high()));
    }

    private boolean isDuration(Quantity.Range range, Field field) {
        if (Quantities.DURATIONS.allow(range.low()) && Quantities.DURATIONS.allow(range.high())) {
            return true;
        }
        reading.report(
                DiagnosticCode.OUT_OF_RANGE,
                field.span(),
                Printable.echo(field.node().inline()) + " is out of range",
                Quantities.DURATIONS.words());
        return false;
    }

    private Optional<Distribution> triangular(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.TRIANGULAR, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int before = fields.get().errorsBefore();
        Optional<Double> min = fields.get().require("min").flatMap(quantities::duration);
        Optional<Double> mode = fields.get().require("mode").flatMap(quantities::duration);
        Optional<Double> max = fields.get().require("max").flatMap(quantities::duration);
        if (reading.errors() == before
                && !(reading.greatest(fields.get().path("min"), min.orElseThrow())
                                <= reading.least(fields.get().path("mode"), mode.orElseThrow())
                        && reading.greatest(fields.get().path("mode"), mode.get())
                                <= reading.least(fields.get().path("max"), max.orElseThrow()))) {
            reading.report(
                    DiagnosticCode.OUT_OF_RANGE,
                    field.span(),
                    "min, mode and max are not in ascending order, or their ranges overlap",
                    "min <= mode <= max");
        }
        return reading.unlessFaulty(before, () -> ofCorners(min.orElseThrow(), mode.orElseThrow(), max.orElseThrow()));
    }

    private static Distribution ofCorners(double min, double mode, double max) {
        return min == max ? new Deterministic(mode) : new Triangular(min, mode, max);
    }
}
