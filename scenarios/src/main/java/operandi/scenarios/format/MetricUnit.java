package operandi.scenarios.format;

import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Metric;
import operandi.scenarios.unit.Dimension;

/**
 * How values of a metric are written.
 *
 * @param values the dimension of a value
 * @param differences the dimension of a difference of two
 * @param size how many of the dimension's own units the metric's unit is
 */
record MetricUnit(Dimension values, Dimension differences, double size) {

    private static final double MAX_NUMBER = 1e15;

    /**
     * The unit of a metric.
     *
     * @param headline the metric that those in units of the headline follow; empty if none is known
     */
    static MetricUnit of(Metric metric, Optional<Metric> headline) {
        return switch (metric.unit()) {
            case "min" -> new MetricUnit(Dimension.DURATION, Dimension.DURATION, Ticks.MINUTE);
            case "h" -> new MetricUnit(Dimension.DURATION, Dimension.DURATION, Ticks.HOUR);
            case "weeks" -> new MetricUnit(Dimension.DURATION, Dimension.DURATION, Ticks.WEEK);
            case "fraction" -> new MetricUnit(Dimension.SHARE, Dimension.POINTS, 1);
            case "EUR" -> new MetricUnit(Dimension.MONEY, Dimension.MONEY, 1);
            case "headline" ->
                headline.filter(other -> !other.unit().equals("headline"))
                        .map(other -> of(other, Optional.empty()).ofDifferences())
                        .orElse(new MetricUnit(Dimension.NUMBER, Dimension.NUMBER, 1));
            default -> new MetricUnit(Dimension.NUMBER, Dimension.NUMBER, 1);
        };
    }

    private MetricUnit ofDifferences() {
        return new MetricUnit(differences, differences, size);
    }

    /** A difference that matters, in the metric's own unit. */
    Optional<Double> difference(Field field, Quantities quantities) {
        String least = differences == Dimension.DURATION ? "0 s" : differences == Dimension.POINTS ? "0 pp" : "0";
        String words = differences == Dimension.POINTS
                ? "a difference above 0 pp, at most 100 pp"
                : differences.description() + " above " + least;
        double high = differences == Dimension.POINTS ? 1 : MAX_NUMBER;
        return quantities
                .stated(field, differences, Limits.above(0, high, words))
                .map(value -> value / size);
    }

    /** Any value, in the metric's own unit. */
    Optional<Double> value(Field field, Quantities quantities) {
        Limits any = Limits.between(-MAX_NUMBER, MAX_NUMBER, values.description() + " of ordinary size");
        return quantities.stated(field, values, any).map(value -> value / size);
    }
}
