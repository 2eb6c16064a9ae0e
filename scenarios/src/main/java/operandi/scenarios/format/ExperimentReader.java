package operandi.scenarios.format;

import java.util.Optional;
import operandi.core.model.Design;
import operandi.scenarios.unit.Dimension;

/** Reads {@code experiment}: how the scenario is to be run. */
final class ExperimentReader {

    private static final int DEFAULT_REPLICATIONS = 100;
    private static final int MAX_REPLICATIONS = 100_000;
    private static final double DEFAULT_CONFIDENCE = 0.95;
    private static final Limits CONFIDENCES = Limits.between(0.5, 0.9999, "a level from 50 % to 99.99 %");

    private final Reading reading;
    private final Quantities quantities;

    ExperimentReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    static Design byDefault() {
        return new Design(DEFAULT_REPLICATIONS, 1, DEFAULT_CONFIDENCE);
    }

    Optional<Design> read(Field field) {
        int before = reading.errors();
        Optional<Fields> fields = Fields.of(field, Section.EXPERIMENT, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> replications =
                fields.get().get("replications").flatMap(value -> quantities.exact(value, 2, MAX_REPLICATIONS));
        Optional<Long> seed =
                fields.get().get("seed").flatMap(value -> quantities.exact(value, Long.MIN_VALUE, Long.MAX_VALUE));
        Optional<Double> confidence =
                fields.get().get("confidence").flatMap(value -> quantities.stated(value, Dimension.SHARE, CONFIDENCES));
        Design defaults = byDefault();
        return reading.unlessFaulty(
                before,
                () -> new Design(
                        replications.map(Math::toIntExact).orElse(defaults.replications()),
                        seed.orElse(defaults.seed()),
                        confidence.orElse(defaults.confidence())));
    }
}
