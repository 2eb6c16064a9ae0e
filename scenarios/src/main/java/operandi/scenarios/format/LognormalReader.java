package operandi.scenarios.format;

import java.util.Optional;
import operandi.core.random.Deterministic;
import operandi.core.random.Lognormal;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.format.DistributionReader.Centred;
import operandi.scenarios.unit.Dimension;

/** Reads the two ways to give a lognormal: mean and standard deviation, or median and sigma of the logarithm. */
final class LognormalReader {

    /** With a larger one, a handful of the longest jobs would decide every mean. */
    private static final double MAX_SIGMA = 4;

    private static final double MAX_VARIATION = 1_000;

    private final Reading reading;
    private final Quantities quantities;

    LognormalReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /** A lognormal distribution in ticks; without spread, its one value. */
    Optional<Centred> read(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.LOGNORMAL, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        boolean isByMedian = fields.get().has("median") || fields.get().has("sigma");
        if (isByMedian && (fields.get().has("mean") || fields.get().has("sd"))) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    field.span(),
                    "a lognormal has mean and sd, or median and sigma, not a mixture",
                    "{mean: 6 min, sd: 4 min} or {median: 6 min, sigma: 1.0}");
            return Optional.empty();
        }
        return isByMedian ? byMedian(fields.get()) : byMean(fields.get());
    }

    private Optional<Centred> byMean(Fields fields) {
        int before = fields.errorsBefore();
        Optional<Double> mean = fields.require("mean").flatMap(quantities::positiveDuration);
        Optional<Field> sdField = fields.require("sd");
        Optional<Double> sd = sdField.flatMap(quantities::duration);
        boolean isProportionate = mean.isEmpty()
                || sd.isEmpty()
                || reading.greatest(fields.path("sd"), sd.get())
                        <= MAX_VARIATION * reading.least(fields.path("mean"), mean.get());
        if (!isProportionate) {
            reading.report(
                    DiagnosticCode.OUT_OF_RANGE,
                    sdField.orElseThrow().span(),
                    "the standard deviation is out of proportion to the mean",
                    "at most 1_000 times the mean");
        }
        return reading.unlessFaulty(before, () -> ofMean(mean.orElseThrow(), sd.orElseThrow()));
    }

    private static Centred ofMean(double mean, double sd) {
        return Centred.atMean(sd == 0 ? new Deterministic(mean) : Lognormal.of(mean, sd));
    }

    private Optional<Centred> byMedian(Fields fields) {
        int before = fields.errorsBefore();
        Optional<Double> median = fields.require("median").flatMap(quantities::positiveDuration);
        Limits sigmas = Limits.between(0, MAX_SIGMA, "a number from 0 to 4");
        Optional<Double> sigma =
                fields.require("sigma").flatMap(field -> quantities.read(field, Dimension.NUMBER, sigmas));
        return reading.unlessFaulty(before, () -> ofMedian(median.orElseThrow(), sigma.orElseThrow()));
    }

    private static Centred ofMedian(double median, double sigma) {
        return new Centred(sigma == 0 ? new Deterministic(median) : Lognormal.ofMedian(median, sigma), median);
    }
}
