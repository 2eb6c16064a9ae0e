package operandi.scenarios.format;

import java.util.Optional;
import operandi.core.random.Hyperexponential;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.format.DistributionReader.Centred;

/** Reads the two ways to give a hyperexponential: mean and standard deviation, or the kinds' means and weights. */
final class HyperexponentialReader {

    private static final double MAX_VARIATION = 1_000;

    private final Reading reading;
    private final Quantities quantities;

    HyperexponentialReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /** A hyperexponential distribution in ticks. */
    Optional<Centred> read(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.HYPEREXPONENTIAL, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        boolean isByKinds = fields.get().has("means") || fields.get().has("weights");
        if (isByKinds && (fields.get().has("mean") || fields.get().has("sd"))) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    field.span(),
                    "a hyperexponential has mean and sd, or means and weights, not a mixture",
                    "{mean: 6 min, sd: 9 min} or {means: [1 min, 10 min], weights: [3, 1]}");
            return Optional.empty();
        }
        return isByKinds ? byKinds(fields.get()) : byMoments(fields.get());
    }

    private Optional<Centred> byMoments(Fields fields) {
        int before = fields.errorsBefore();
        Optional<Double> mean = fields.require("mean").flatMap(quantities::positiveDuration);
        Optional<Field> sdField = fields.require("sd");
        Optional<Double> sd = sdField.flatMap(quantities::positiveDuration);
        if (mean.isPresent() && sd.isPresent() && !isProportionate(fields, mean.get(), sd.get())) {
            reading.report(
                    DiagnosticCode.OUT_OF_RANGE,
                    sdField.orElseThrow().span(),
                    "the standard deviation is out of proportion to the mean",
                    "above the mean, at most 1_000 times the mean");
        }
        return reading.unlessFaulty(
                before,
                () -> new Centred(
                        Hyperexponential.ofMoments(mean.orElseThrow(), sd.orElseThrow()), mean.orElseThrow()));
    }

    private boolean isProportionate(Fields fields, double mean, double sd) {
        double leastMean = reading.least(fields.path("mean"), mean);
        double greatestMean = reading.greatest(fields.path("mean"), mean);
        // A millionth above the mean, so that no rounding makes the two equal.
        return reading.least(fields.path("sd"), sd) > greatestMean * (1 + 1e-6)
                && reading.greatest(fields.path("sd"), sd) <= MAX_VARIATION * leastMean;
    }

    private Optional<Centred> byKinds(Fields fields) {
        return WeightedList.read(fields, "means", quantities::positiveDuration, quantities, reading)
                .map(kinds -> Centred.atMean(Hyperexponential.of(kinds.items(), kinds.weights())));
    }
}
