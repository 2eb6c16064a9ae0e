package operandi.scenarios.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Flow;
import operandi.core.model.Hazard;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Service;
import operandi.core.random.CountDistribution;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlNode;

/**
 * Checks, before anything is run, that a future can end: how often a scenario has something start is known from its rates and
 * its horizon. What follows from a start is not counted; it takes no more than a few times as many events.
 */
final class ExpectedEvents {

    /** Hours of computing for one future, and a thousand times what a large scenario has. */
    private static final double MOST = 1e10;

    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final List<Source> sources = new ArrayList<>();
    private final Scenario scenario;

    /**
     * Something that starts again and again.
     *
     * @param place keys that lead to it in the file
     * @param before what is said of it up to the number of starts
     * @param after what is said of it after that
     * @param starts expected in a future
     */
    private record Source(List<String> place, String before, String after, double starts) {}

    ExpectedEvents(Scenario scenario) {
        this.scenario = scenario;
        double horizon = scenario.time().horizon();
        for (Flow flow : scenario.flows()) {
            flow.arrivals()
                    .ifPresent(gap -> sources.add(new Source(
                            List.of("flows", flow.id(), "arrives"),
                            "flow " + Printable.quoted(flow.id()) + " would start about ",
                            " items",
                            horizon / gap.mean() * itemsAtOnce(flow))));
        }
        for (Segment segment : scenario.segments()) {
            sources.add(new Source(
                    List.of("segments", segment.id(), "needs"),
                    "segment " + Printable.quoted(segment.id()) + " would have about ",
                    " needs",
                    segment.customers()
                            * segment.needsPerTick()
                            * horizon
                            * growth(segment.growthPerTick() * horizon)));
        }
        for (Service service : scenario.services()) {
            service.hazards().forEach(hazard -> addHazard(service, hazard));
        }
    }

    /** On the average; an arrival takes an event, also where it brings nobody. */
    private static double itemsAtOnce(Flow flow) {
        return Math.max(1, flow.batch().map(CountDistribution::mean).orElse(1.0));
    }

    /** The mean of e^x over x from 0 to what it comes to. */
    private static double growth(double total) {
        return total == 0 ? 1 : StrictMath.expm1(total) / total;
    }

    private void addHazard(Service service, Hazard hazard) {
        boolean isWear = hazard.origin() == Hazard.Origin.WEAR;
        int clocks = isWear ? service.redundancy().components() : 1;
        hazard.every()
                .ifPresent(gap -> sources.add(new Source(
                        List.of("services", service.id(), isWear ? "fails" : "shocks"),
                        "service " + Printable.quoted(service.id()) + " would fail about ",
                        " times",
                        clocks * scenario.time().horizon() / gap.mean())));
    }

    /** Whether there are not too many; what brings about the most of them is reported if there are. */
    boolean check(YamlNode root, Reading reading) {
        double all = sources.stream().mapToDouble(Source::starts).sum();
        if (all <= MOST) {
            return true;
        }
        Source most =
                sources.stream().max(Comparator.comparingDouble(Source::starts)).orElseThrow();
        reading.report(
                DiagnosticCode.TOO_MANY_EVENTS,
                node(root, most.place()).span(),
                most.before() + rounded(most.starts()) + most.after() + " in a future",
                "at most 10_000_000_000 in all, or a shorter horizon");
        return false;
    }

    /** As deep as the file goes along these keys. */
    private static YamlNode node(YamlNode root, List<String> place) {
        YamlNode node = root;
        for (String key : place) {
            Optional<YamlMap.Entry> entry = node instanceof YamlMap map ? map.entry(key) : Optional.empty();
            if (entry.isEmpty()) {
                return node;
            }
            node = entry.get().value();
        }
        return node;
    }

    private static String rounded(double starts) {
        return Quantities.grouped(new BigDecimal(Math.min(starts, Double.MAX_VALUE))
                .round(TWO_DIGITS)
                .toBigInteger()
                .toString());
    }
}
