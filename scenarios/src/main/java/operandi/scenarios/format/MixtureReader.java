package operandi.scenarios.format;

import java.util.Optional;
import operandi.core.random.Distribution;
import operandi.core.random.Mixture;

/** Reads a mixture of distributions and their weights. */
final class MixtureReader {

    private final Reading reading;
    private final Quantities quantities;
    private final DistributionReader parts;

    MixtureReader(Reading reading, DistributionReader parts) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
        this.parts = parts;
    }

    /** A mixture of distributions in ticks. */
    Optional<Distribution> read(Field field) {
        return Fields.of(field, Section.MIXTURE, reading)
                .flatMap(fields -> WeightedList.read(fields, "of", parts::read, quantities, reading))
                .map(mixed -> Mixture.of(mixed.items(), mixed.weights()));
    }
}
