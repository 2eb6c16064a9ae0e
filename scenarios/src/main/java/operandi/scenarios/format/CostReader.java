package operandi.scenarios.format;

import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Cost;
import operandi.scenarios.unit.Dimension;

/** Reads {@code cost}: what something costs once, and from then on in a year. */
final class CostReader {

    private static final Limits AMOUNTS = Limits.between(0, 1e12, "an amount from 0 EUR to 1_000_000_000_000 EUR");

    private final Reading reading;
    private final Quantities quantities;

    CostReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    Optional<Cost> read(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.COST, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> once = fields.get().get("once").flatMap(this::amount);
        Optional<Double> perYear = fields.get().get("per-year").flatMap(this::amount);
        return reading.unlessFaulty(
                fields.get().errorsBefore(), () -> new Cost(once.orElse(0.0), perYear.orElse(0.0) / Ticks.YEAR));
    }

    private Optional<Double> amount(Field field) {
        return quantities.read(field, Dimension.MONEY, AMOUNTS);
    }
}
