package operandi.scenarios.format;

import java.util.Optional;
import operandi.core.random.Gamma;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.format.DistributionReader.Centred;

/** Reads a gamma distribution by its mean and standard deviation, and Erlang's by its mean and phases. */
final class GammaReader {

    private static final double LEAST_VARIATION = 0.01;
    private static final double MOST_VARIATION = 10;
    private static final int MAX_PHASES = 10_000;

    private final Reading reading;
    private final Quantities quantities;

    GammaReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /** A gamma distribution in ticks. */
    Optional<Centred> gamma(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.GAMMA, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int before = fields.get().errorsBefore();
        Optional<Double> mean = fields.get().require("mean").flatMap(quantities::positiveDuration);
        Optional<Field> sdField = fields.get().require("sd");
        Optional<Double> sd = sdField.flatMap(quantities::positiveDuration);
        if (mean.isPresent() && sd.isPresent() && !isProportionate(fields.get(), mean.get(), sd.get())) {
            reading.report(
                    DiagnosticCode.OUT_OF_RANGE,
                    sdField.orElseThrow().span(),
                    "the standard deviation is out of proportion to the mean",
                    "from a hundredth of the mean to 10 times the mean");
        }
        return reading.unlessFaulty(before, () -> Centred.atMean(Gamma.of(mean.orElseThrow(), sd.orElseThrow())));
    }

    private boolean isProportionate(Fields fields, double mean, double sd) {
        return reading.least(fields.path("sd"), sd) >= LEAST_VARIATION * reading.greatest(fields.path("mean"), mean)
                && reading.greatest(fields.path("sd"), sd) <= MOST_VARIATION * reading.least(fields.path("mean"), mean);
    }

    /** An Erlang distribution in ticks. */
    Optional<Centred> erlang(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.ERLANG, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int before = fields.get().errorsBefore();
        Optional<Double> mean = fields.get().require("mean").flatMap(quantities::positiveDuration);
        Optional<Long> phases = fields.get().require("phases").flatMap(count -> quantities.count(count, 1, MAX_PHASES));
        return reading.unlessFaulty(
                before, () -> Centred.atMean(Gamma.ofShape(mean.orElseThrow(), phases.orElseThrow())));
    }
}
