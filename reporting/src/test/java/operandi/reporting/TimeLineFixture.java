package operandi.reporting;

import static operandi.core.experiment.LostTime.Match.BOTH_RESOLVED;
import static operandi.core.experiment.LostTime.Match.NEITHER;
import static operandi.core.experiment.LostTime.Match.ONE_WORLD;
import static operandi.core.experiment.LostTime.Match.ONLY_ALTERNATIVE;
import static operandi.core.experiment.LostTime.Match.ONLY_BASELINE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.AssumptionEffect;
import operandi.core.experiment.Audit;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.LedgerLine;
import operandi.core.experiment.LostTime;
import operandi.core.experiment.MetricKey;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.ResourceCheck;
import operandi.core.experiment.SpreadSplit;
import operandi.core.experiment.StructureChange;
import operandi.core.experiment.Transition;
import operandi.core.experiment.WeeklySeries;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Assumption;
import operandi.core.model.Cost;
import operandi.core.model.Metric;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Threshold;
import operandi.core.model.TimeFrame;
import operandi.core.model.TimeLineEntry;
import operandi.core.model.Window;
import operandi.core.random.Deterministic;

/**
 * Four ways to go over two years - stay, reorganize in waves, new technology, both - with invented numbers that can be
 * redone by hand: 200 futures whose differences are spread evenly between two bounds.
 */
public final class TimeLineFixture {

    public static final int FUTURES = 200;
    public static final String BASELINE = "stay";
    public static final List<String> OTHERS = List.of("reorganize", "technology", "both");

    /** Contacts in both worlds: 8, 1, 0.5 and 0.5 million. */
    public static final long CONTACTS = 10_000_000;

    private static final Metric WAIT = Metric.of("customer.wait").orElseThrow();
    private static final List<Threshold> THRESHOLDS = List.of(
            new Threshold(WAIT, 10),
            new Threshold(Metric.of("customer.resolved-first-time").orElseThrow(), 0.01),
            new Threshold(Metric.of("customer.abandoned").orElseThrow(), 0.003));

    /** Difference of the wait in a future of the whole run and after the transition: low, high. */
    private static final double[][] WHOLE = {{-38, 9}, {-16, 7}, {-52, -3}};

    private static final double[][] AFTER = {{-61, 14}, {-18, 6}, {-80, -8}};

    /** The same of what clinics wait. */
    private static final double[][] CLINICS = {{12, 34}, {-12, 5}, {2, 17}};

    private TimeLineFixture() {}

    /** The comparison. */
    public static ExperimentResult comparison() {
        return comparison(scenario(VeterinaryFixture.comparison().scenario(), assumptions()));
    }

    static ExperimentResult comparison(Scenario scenario) {
        List<AlternativeResult> alternatives = new ArrayList<>();
        alternatives.add(alternative(scenario, BASELINE, new double[2], new double[2], new double[2]));
        List<Comparison> comparisons = new ArrayList<>();
        List<AgainstBaseline> against = new ArrayList<>();
        for (int i = 0; i < OTHERS.size(); i++) {
            alternatives.add(alternative(scenario, OTHERS.get(i), WHOLE[i], AFTER[i], CLINICS[i]));
            for (Threshold threshold : THRESHOLDS) {
                comparisons.add(comparison(OTHERS.get(i), threshold, Window.WHOLE, WHOLE[i]));
                comparisons.add(comparison(OTHERS.get(i), threshold, Window.AFTER, AFTER[i]));
            }
            against.add(against(scenario.alternative(OTHERS.get(i)), i));
        }
        return new ExperimentResult(
                scenario,
                alternatives,
                comparisons.size(),
                comparisons,
                List.of(
                        new StructureChange("reorganize", 10, 1, 37),
                        new StructureChange("technology", 0, 0, 0),
                        new StructureChange("both", 10, 1, 37)),
                against);
    }

    static Scenario scenario(Scenario base, List<Assumption> assumptions) {
        Reorganization change = new Reorganization(
                26 * Ticks.WEEK,
                "customer-aligned",
                List.of(List.of("booking-team"), List.of("data-team")),
                6 * Ticks.WEEK,
                new Cost(240_000, 0));
        TimeLineEntry automate = new TimeLineEntry.Automation(
                "bookings-by-agent",
                30 * Ticks.WEEK,
                new Cost(180_000, 90_000.0 / Ticks.YEAR),
                "book-a-visit",
                "call",
                0.4,
                List.of("booking"),
                new Deterministic(Ticks.MINUTE),
                0.05);
        return new Scenario(
                base.title(),
                base.question(),
                new TimeFrame(base.time().starts(), 104 * Ticks.WEEK, 4 * Ticks.WEEK),
                base.roster(),
                base.services(),
                base.segments(),
                base.flows(),
                base.structures(),
                List.of(
                        new Alternative(BASELINE, "functional"),
                        new Alternative("reorganize", "functional", Optional.of(change), List.of()),
                        new Alternative("technology", "functional", Optional.empty(), List.of(automate)),
                        new Alternative("both", "functional", Optional.of(change), List.of(automate))),
                BASELINE,
                base.laws(),
                THRESHOLDS,
                Optional.of(WAIT),
                base.design().withReplications(FUTURES),
                base.limits(),
                assumptions,
                List.of(),
                List.of());
    }

    private static List<Assumption> assumptions() {
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(new Assumption(
                "laws.mis-route.share",
                "15 %",
                "4 % .. 40 %",
                "J",
                "no published rate",
                Optional.of(new Assumption.Extent(0.15, 0.04, 0.40, "share"))));
        assumptions.add(new Assumption(
                "flows.book-a-visit.steps.call.takes",
                "6 min",
                "4 min .. 9 min",
                "assumed",
                "ticket export 2025",
                Optional.of(new Assumption.Extent(
                        6.0 * Ticks.MINUTE, 4.0 * Ticks.MINUTE, 9.0 * Ticks.MINUTE, "duration"))));
        assumptions.add(new Assumption(
                "segments.pet-owners.needs",
                "2.4 /year",
                "1.8 /year .. 3 /year",
                "assumed",
                "",
                Optional.of(new Assumption.Extent(2.4 / Ticks.YEAR, 1.8 / Ticks.YEAR, 3.0 / Ticks.YEAR, "rate"))));
        for (int i = 1; i <= 20; i++) {
            assumptions.add(new Assumption(
                    "flows.correct-a-record.steps.step-" + i + ".takes",
                    "30 min",
                    "20 min .. 45 min",
                    i % 4 == 0 ? "sourced" : "assumed",
                    "judgement of two analysts",
                    Optional.of(new Assumption.Extent(
                            30.0 * Ticks.MINUTE, 20.0 * Ticks.MINUTE, 45.0 * Ticks.MINUTE, "duration"))));
        }
        return assumptions;
    }

    private static AlternativeResult alternative(
            Scenario scenario, String id, double[] whole, double[] after, double[] clinics) {
        List<MetricSeries> metrics = new ArrayList<>();
        for (Window window : Window.values()) {
            double[] change = window == Window.AFTER ? after : window == Window.WHOLE ? whole : new double[2];
            List<Double> wait = Futures.plus(Futures.between(320, 410, FUTURES), differences(change, 0.3));
            metrics.add(series("customer.wait", "all", window, wait));
            metrics.add(series(
                    "customer.wait",
                    "segment:pet-owners",
                    window,
                    wait.stream().map(minutes -> minutes - 20).toList()));
            metrics.add(series(
                    "customer.wait",
                    "segment:shelters",
                    window,
                    Futures.plus(Futures.between(500, 640, FUTURES), differences(clinics, 0.6))));
            metrics.add(series("customer.resolved-first-time", "all", window, Futures.between(0.61, 0.67, FUTURES)));
            metrics.add(series("customer.abandoned", "all", window, Futures.between(0.081, 0.102, FUTURES)));
            metrics.add(series("flow.crossing", "flow:book-a-visit", window, Futures.between(0.3, 0.34, FUTURES)));
        }
        List<LedgerLine> ledger = List.of(
                ledger("touch", "book-a-visit/call", 12),
                ledger("queue", "development", 160),
                ledger("hand-off", "service-desk->development", 60),
                ledger("closed", "development", 80),
                ledger("outage", "booking/shock", 25),
                ledger("undetected", "book-a-visit/call", 6),
                ledger("outside", "book-a-visit/ask", 30));
        List<WeeklySeries.Week> weeks = new ArrayList<>();
        for (int week = 0; week < 104; week++) {
            weeks.add(new WeeklySeries.Week(360 + week, 320, 358, 410, FUTURES));
        }
        return new AlternativeResult(
                scenario.alternative(id),
                metrics,
                ledger,
                new Audit(104_312_118, 10_912_004, 10_911_620, 384, CONTACTS, 10_912_004),
                List.of(new WeeklySeries(WAIT, "all", weeks)));
    }

    private static MetricSeries series(String metric, String scope, Window window, List<Double> values) {
        return new MetricSeries(
                new MetricKey(Metric.of(metric).orElseThrow(), scope, window), values, Futures.summary(values));
    }

    private static LedgerLine ledger(String cause, String detail, int minutes) {
        return new LedgerLine(
                Window.WHOLE,
                "segment:pet-owners",
                "resolved-first-time",
                true,
                cause,
                detail,
                CONTACTS,
                BigInteger.valueOf(minutes * Ticks.MINUTE).multiply(BigInteger.valueOf(CONTACTS)));
    }

    private static List<Double> differences(double[] bounds, double offset) {
        return Futures.between(bounds[0], bounds[1], FUTURES, offset);
    }

    private static Comparison comparison(String alternative, Threshold threshold, Window window, double[] wait) {
        double[] bounds = threshold.metric().equals(WAIT)
                ? wait
                : threshold.metric().id().equals("customer.abandoned")
                        ? new double[] {-0.02, 0.012}
                        : new double[] {-0.004, 0.005};
        return Futures.comparison(alternative, BASELINE, threshold, "all", window, differences(bounds, 0.3));
    }

    private static AgainstBaseline against(Alternative alternative, int index) {
        boolean moves = alternative.reorganization().isPresent();
        return new AgainstBaseline(
                alternative.id(),
                new ResourceCheck(
                        6_825_600,
                        6_825_600,
                        0,
                        index == 0 ? 240_000 : index == 1 ? 308_219 : 548_219,
                        0.34,
                        moves ? 0.12 : 0.33,
                        moves ? ResourceCheck.Structures.OTHER : ResourceCheck.Structures.SAME,
                        index == 0),
                Optional.of(transition(alternative, index)),
                Optional.of(new SpreadSplit(13.6, 0.62, 0.48, 0.73, 40)),
                effects(index),
                lostTime(index));
    }

    private static Transition transition(Alternative alternative, int index) {
        List<Transition.Date> dates = new ArrayList<>();
        alternative.reorganization().ifPresent(change -> {
            dates.add(new Transition.Date("wave 1: booking-team", 26));
            dates.add(new Transition.Date("wave 2: data-team", 32));
        });
        if (!alternative.timeLine().isEmpty()) {
            dates.add(dates.size() > 1 ? 1 : 0, new Transition.Date("bookings-by-agent", 30));
        }
        boolean moves = alternative.reorganization().isPresent();
        double end = (AFTER[index][0] + AFTER[index][1]) / 2;
        List<Transition.Week> weeks = new ArrayList<>();
        for (int last = 7; last < 104; last++) {
            double since = last - (moves ? 26 : 30);
            double mean =
                    since < 0 ? 0 : moves ? bump(since, 44) + end * (1 - Math.exp(-since / 14)) : end * ramp(since);
            double spread = since < 0 ? 4 : 14 + 0.2 * since;
            double wobble = 2 * Math.sin(last / 3.0);
            weeks.add(new Transition.Week(
                    last, mean, 2.6, mean - spread + wobble, mean - 1.5 + wobble, mean + spread * 1.2 + wobble));
        }
        return new Transition(
                WAIT,
                10,
                dates,
                weeks,
                weeks.size(),
                moves,
                moves ? new Transition.Spread(200, 200, 21, 33, 52) : new Transition.Spread(200, 200, -3, 2, 9),
                moves ? new Transition.Spread(196, 188, 9, 14, 27) : new Transition.Spread(12, 12, 3, 5, 8),
                moves ? new Transition.Spread(200, 169, 31, 44, 66) : new Transition.Spread(200, 152, 4, 11, 38),
                List.of());
    }

    private static double bump(double since, double height) {
        return height * Math.exp(-since / 7) * Math.min(1, since / 3);
    }

    private static double ramp(double since) {
        return Math.min(1, since / 6);
    }

    private static List<AssumptionEffect> effects(int index) {
        if (index == 1) {
            return List.of(
                    new AssumptionEffect("segments.pet-owners.needs", 0.21, -2, -12, OptionalDouble.empty(), true),
                    new AssumptionEffect(
                            "flows.book-a-visit.steps.call.takes", 0.04, -5, -9, OptionalDouble.empty(), false));
        }
        List<AssumptionEffect> effects = new ArrayList<>(List.of(
                new AssumptionEffect("laws.mis-route.share", 0.38, -41, 12, OptionalDouble.of(0.29), true),
                new AssumptionEffect(
                        "flows.book-a-visit.steps.call.takes", 0.12, -8, -29, OptionalDouble.empty(), true)));
        for (int i = 1; i <= 8; i++) {
            effects.add(new AssumptionEffect(
                    "flows.correct-a-record.steps.step-" + i + ".takes",
                    0.03 - 0.003 * i,
                    -14 - i,
                    -12 + i,
                    OptionalDouble.empty(),
                    i < 3));
        }
        return effects;
    }

    /** Minutes per contact by cause: baseline, then each alternative. */
    private static final Object[][] CAUSES = {
        {"touch", 12.0, 12.0, 11.0, 11.0},
        {"queue", 160.0, 151.26, 152.5, 148.0},
        {"hand-off", 60.0, 44.13, 60.0, 43.9},
        {"closed", 80.0, 72.34, 79.0, 70.0},
        {"outage", 25.0, 26.11, 25.0, 25.9},
        {"unfamiliarity", 2.0, 7.44, 2.0, 7.2},
        {"mis-route", 5.0, 9.27, 5.0, 8.1},
        {"outside", 30.0, 30.0, 30.0, 30.0},
        {"ties", 0.0, 1.17, 0.0, 1.2},
        {"distraction", 0.0, 0.38, 0.0, 0.4},
        {"switching", 1.0, 1.06, 1.0, 1.0},
    };

    /** Every outcome takes the same time, so that time per contact does not depend on the match. */
    private static LostTime lostTime(int index) {
        List<LostTime.Match> matches = List.of(BOTH_RESOLVED, ONLY_ALTERNATIVE, ONLY_BASELINE, NEITHER, ONE_WORLD);
        long[] contacts = {8_000_000, 1_000_000, 500_000, 500_000, 1_200};
        List<LostTime.Line> lines = new ArrayList<>();
        List<LostTime.Count> counts = new ArrayList<>();
        for (int match = 0; match < matches.size(); match++) {
            counts.add(new LostTime.Count("segment:pet-owners", matches.get(match), contacts[match]));
            for (Object[] cause : CAUSES) {
                lines.add(new LostTime.Line(
                        "segment:pet-owners",
                        matches.get(match),
                        true,
                        (String) cause[0],
                        ticks((double) cause[1], contacts[match]),
                        ticks((double) cause[2 + index], contacts[match])));
            }
            lines.add(new LostTime.Line(
                    "segment:pet-owners",
                    matches.get(match),
                    false,
                    "retry",
                    ticks(9, contacts[match]),
                    ticks(8, contacts[match])));
        }
        return new LostTime(lines, counts);
    }

    private static BigInteger ticks(double minutes, long contacts) {
        return BigInteger.valueOf(Math.round(minutes * Ticks.MINUTE)).multiply(BigInteger.valueOf(contacts));
    }
}
