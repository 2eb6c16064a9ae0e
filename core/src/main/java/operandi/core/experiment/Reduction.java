package operandi.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import operandi.core.model.Alternative;
import operandi.core.model.Window;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.Quantiles;
import operandi.core.statistics.Tally;
import operandi.core.world.Cause;
import operandi.core.world.Outcome;
import operandi.core.world.WorldPlan;
import operandi.core.world.WorldPlan.Measured;
import operandi.core.world.WorldPlan.Weekly;
import operandi.core.world.WorldResult.LedgerSum;

/** Reduces the futures of an alternative to its result, in the order of their numbers. */
final class Reduction {

    private Reduction() {}

    /**
     * @param plan says what was measured
     * @param futures in order
     * @param twins simulated besides; they enter nothing but the audit
     */
    static AlternativeResult of(
            Alternative alternative, WorldPlan plan, List<Observed> futures, List<Observed> twins, double confidence) {
        List<MetricSeries> metrics = new ArrayList<>();
        for (int metric = 0; metric < plan.metrics().size(); metric++) {
            int index = metric;
            double[] values = futures.stream()
                    .mapToDouble(future -> future.values()[index])
                    .toArray();
            Measured measured = plan.metrics().get(metric);
            MetricKey key = new MetricKey(measured.metric(), measured.scope(), measured.window());
            metrics.add(series(key, values, confidence));
        }
        Audit audit = Audit.NONE;
        for (Observed future : futures) {
            audit = audit.plus(future.audit());
        }
        for (Observed twin : twins) {
            audit = audit.plusTwin(twin.audit());
        }
        return new AlternativeResult(alternative, metrics, ledger(futures), audit, weekly(plan, futures));
    }

    /** @param values one a future, NaN where undefined */
    static MetricSeries series(MetricKey key, double[] values, double confidence) {
        ConfidenceInterval interval = ConfidenceInterval.ofMean(values, confidence);
        Quantiles quantiles = Quantiles.of(values);
        Summary summary = new Summary(
                interval.mean(),
                interval.halfWidth(),
                quantiles.at(0.1),
                quantiles.at(0.5),
                quantiles.at(0.9),
                quantiles.count());
        return new MetricSeries(key, Arrays.stream(values).boxed().toList(), summary);
    }

    private static List<WeeklySeries> weekly(WorldPlan plan, List<Observed> futures) {
        List<WeeklySeries> series = new ArrayList<>();
        for (int metric = 0; metric < plan.weekly().size(); metric++) {
            Weekly measured = plan.weekly().get(metric);
            List<WeeklySeries.Week> weeks = new ArrayList<>();
            for (int week = 0; week < futures.get(0).weekly()[metric].length; week++) {
                weeks.add(week(futures, metric, week));
            }
            series.add(new WeeklySeries(measured.metric(), measured.scope(), weeks));
        }
        return series;
    }

    private static WeeklySeries.Week week(List<Observed> futures, int metric, int week) {
        double[] values = futures.stream()
                .mapToDouble(future -> future.weekly()[metric][week])
                .toArray();
        Tally tally = new Tally();
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).forEach(tally::add);
        Quantiles quantiles = Quantiles.of(values);
        return new WeeklySeries.Week(
                tally.mean(), quantiles.at(0.1), quantiles.at(0.5), quantiles.at(0.9), quantiles.count());
    }

    private record Place(Window window, String contactClass, Outcome outcome, Cause cause, String detail) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::window)
                .thenComparing(Place::contactClass)
                .thenComparing(Place::outcome)
                .thenComparing(Place::cause)
                .thenComparing(Place::detail);
    }

    private static List<LedgerLine> ledger(List<Observed> futures) {
        TreeMap<Place, LedgerLine> lines = new TreeMap<>(Place.ORDER);
        for (Observed future : futures) {
            for (LedgerSum sum : future.ledger()) {
                Place place = new Place(sum.window(), sum.contactClass(), sum.outcome(), sum.cause(), sum.detail());
                LedgerLine line = new LedgerLine(
                        place.window(),
                        place.contactClass(),
                        place.outcome().id(),
                        place.cause().kind() != Cause.Kind.AWAY,
                        place.cause().id(),
                        place.detail(),
                        sum.contacts(),
                        sum.ticks());
                lines.merge(place, line, Reduction::plus);
            }
        }
        return List.copyOf(lines.values());
    }

    private static LedgerLine plus(LedgerLine one, LedgerLine other) {
        return new LedgerLine(
                one.window(),
                one.contactClass(),
                one.outcome(),
                one.engaged(),
                one.cause(),
                one.detail(),
                Math.addExact(one.contacts(), other.contacts()),
                one.ticks().add(other.ticks()));
    }
}
