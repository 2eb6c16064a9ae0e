package operandi.core.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import operandi.core.model.Alternative;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.Quantiles;
import operandi.core.world.Cause;
import operandi.core.world.Outcome;
import operandi.core.world.WorldPlan.Measured;
import operandi.core.world.WorldResult;

/** Reduces the futures of an alternative to its result, in the order of their numbers. */
final class Reduction {

    private Reduction() {}

    static AlternativeResult of(
            Alternative alternative, List<Measured> metrics, List<WorldResult> futures, double confidence) {
        List<MetricSeries> series = new ArrayList<>();
        for (int metric = 0; metric < metrics.size(); metric++) {
            int index = metric;
            double[] values = futures.stream()
                    .mapToDouble(future -> future.values()[index])
                    .toArray();
            Measured measured = metrics.get(metric);
            series.add(new MetricSeries(
                    new MetricKey(measured.metric(), measured.scope()),
                    Arrays.stream(values).boxed().toList(),
                    summary(values, confidence)));
        }
        Audit audit = Audit.NONE;
        for (WorldResult future : futures) {
            audit = audit.plus(new Audit(
                    future.events(),
                    future.started(),
                    future.ended(),
                    future.open(),
                    future.contacts(),
                    future.ended() + future.open()));
        }
        return new AlternativeResult(alternative, series, ledger(futures), audit);
    }

    private static Summary summary(double[] values, double confidence) {
        ConfidenceInterval interval = ConfidenceInterval.ofMean(values, confidence);
        Quantiles quantiles = Quantiles.of(values);
        return new Summary(
                interval.mean(),
                interval.halfWidth(),
                quantiles.at(0.1),
                quantiles.at(0.5),
                quantiles.at(0.9),
                quantiles.count());
    }

    private record Place(String contactClass, Outcome outcome, Cause cause, String detail) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::contactClass)
                .thenComparing(Place::outcome)
                .thenComparing(Place::cause)
                .thenComparing(Place::detail);
    }

    private static List<LedgerLine> ledger(List<WorldResult> futures) {
        TreeMap<Place, LedgerLine> lines = new TreeMap<>(Place.ORDER);
        for (WorldResult future : futures) {
            for (WorldResult.LedgerSum sum : future.ledger()) {
                Place place = new Place(sum.contactClass(), sum.outcome(), sum.cause(), sum.detail());
                LedgerLine line = new LedgerLine(
                        place.contactClass(),
                        place.outcome().id(),
                        place.cause().kind() != Cause.Kind.AWAY,
                        place.cause().id(),
                        place.detail(),
                        sum.contacts(),
                        BigInteger.valueOf(sum.ticks()));
                lines.merge(place, line, Reduction::plus);
            }
        }
        return List.copyOf(lines.values());
    }

    private static LedgerLine plus(LedgerLine one, LedgerLine other) {
        return new LedgerLine(
                one.contactClass(),
                one.outcome(),
                one.engaged(),
                one.cause(),
                one.detail(),
                Math.addExact(one.contacts(), other.contacts()),
                one.ticks().add(other.ticks()));
    }
}
