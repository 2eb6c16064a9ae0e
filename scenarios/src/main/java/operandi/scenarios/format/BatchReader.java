package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import operandi.core.random.CountDistribution;
import operandi.core.random.FixedCount;
import operandi.core.random.Geometric;
import operandi.core.random.Poisson;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.yaml.YamlMap;

/** Reads how many arrive at once: a whole number, or a distribution of counts by its mean. */
final class BatchReader {

    private static final Kinds KINDS = new Kinds("distribution of counts", List.of("poisson", "geometric"));
    private static final Limits POISSON_MEANS =
            Limits.above(0, CountDistribution.MAX_MEAN, "a number above 0, at most 100_000");
    private static final Limits GEOMETRIC_MEANS =
            Limits.between(1, CountDistribution.MAX_MEAN, "a number from 1 to 100_000");

    private final Reading reading;
    private final Quantities quantities;

    BatchReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    Optional<CountDistribution> read(Field field) {
        boolean isDistribution =
                field.node() instanceof YamlMap map && map.entry("value").isEmpty();
        if (!isDistribution) {
            return quantities
                    .count(field, 1, CountDistribution.MAX_MEAN)
                    .map(Math::toIntExact)
                    .map(FixedCount::new);
        }
        List<YamlMap.Entry> entries = ((YamlMap) field.node()).entries();
        if (entries.size() != 1) {
            reading.report(
                    DiagnosticCode.DISTRIBUTION,
                    field.span(),
                    "a batch is a whole number or a map of one key that names its kind",
                    "3, or {KIND: MEAN} with one of " + KINDS.list());
            return Optional.empty();
        }
        YamlMap.Entry entry = entries.get(0);
        return KINDS.named(entry.key(), reading).flatMap(kind -> ofMean(kind, field.child(kind, entry.value())));
    }

    private Optional<CountDistribution> ofMean(String kind, Field mean) {
        boolean isPoisson = kind.equals("poisson");
        return quantities
                .read(mean, Dimension.NUMBER, isPoisson ? POISSON_MEANS : GEOMETRIC_MEANS)
                .map(value -> isPoisson ? new Poisson(value) : new Geometric(value));
    }
}
