package operandi.reporting;

import static operandi.core.experiment.Verdict.BETTER;
import static operandi.core.experiment.Verdict.CANNOT_TELL;
import static operandi.core.experiment.Verdict.NO_DIFFERENCE;
import static operandi.core.experiment.Verdict.WORSE;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.Audit;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.LedgerLine;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.StructureChange;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Assumption;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Metric;
import operandi.core.model.Person;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Service;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.Threshold;
import operandi.core.model.TimeFrame;
import operandi.core.model.Window;
import operandi.core.random.Deterministic;
import operandi.reporting.content.Provenance;

/**
 * A comparison of four functional teams with three customer-aligned ones, with invented numbers of a realistic size and
 * one verdict of each kind.
 */
public final class VeterinaryFixture {

    public static final int FUTURES = 100;
    public static final long CONTACTS = 10_400_000;

    private VeterinaryFixture() {}

    public static Provenance provenance() {
        return new Provenance(
                "scenarios/library/veterinary-group/scenario.yaml",
                "3fa4c2d7e1908b5566a7f0c4d2b1e3987c5a4b3f2e1d0c9b8a7968574635241f",
                "operandi: 1\ntitle: A veterinary group\nquestion: Should we organize around the customer?\n",
                "0.1.0",
                "operandi compare scenarios/library/veterinary-group/scenario.yaml --seed 7 --replications 100");
    }

    public static ExperimentResult comparison() {
        List<Double> wait = Futures.between(14.2, 19.8, FUTURES);
        List<Double> waitChange = Futures.between(-4.6, 0.2, FUTURES, 0.3);
        List<Double> resolved = Futures.between(0.61, 0.67, FUTURES, 0.1);
        List<Double> resolvedChange = Futures.between(-0.004, 0.005, FUTURES, 0.7);
        List<Double> abandoned = Futures.between(0.081, 0.102, FUTURES, 0.5);
        List<Double> abandonedChange = Futures.between(-0.02, 0.012, FUTURES, 0.9);
        List<Double> promise = Futures.between(0.72, 0.81, FUTURES, 0.2);
        List<Double> promiseChange = Futures.between(-0.055, -0.018, FUTURES, 0.4);
        List<Double> shelterChange = Futures.between(1.1, 4.2, FUTURES, 0.6);
        List<MetricSeries> before = metrics(wait, resolved, abandoned, promise, Futures.between(21, 33, FUTURES), 0.34);
        List<MetricSeries> after = metrics(
                Futures.plus(wait, waitChange),
                Futures.plus(resolved, resolvedChange),
                Futures.plus(abandoned, abandonedChange),
                Futures.plus(promise, promiseChange),
                Futures.plus(Futures.between(21, 33, FUTURES), shelterChange),
                0.12);
        List<Comparison> comparisons = List.of(
                Futures.comparison("customer-aligned", "functional", threshold(0), "all", waitChange, BETTER),
                Futures.comparison(
                        "customer-aligned", "functional", threshold(1), "all", resolvedChange, NO_DIFFERENCE),
                Futures.comparison("customer-aligned", "functional", threshold(2), "all", abandonedChange, CANNOT_TELL),
                Futures.comparison(
                        "customer-aligned", "functional", threshold(3), "flow:book-a-visit", promiseChange, WORSE));
        Scenario scenario = scenario(List.of("functional", "customer-aligned"));
        return new ExperimentResult(
                scenario,
                List.of(
                        new AlternativeResult(
                                scenario.alternative("functional"), before, ledger(1.0), audit(104_312_118), List.of()),
                        new AlternativeResult(
                                scenario.alternative("customer-aligned"),
                                after,
                                alignedLedger(),
                                audit(101_871_404),
                                List.of())),
                4,
                comparisons,
                List.of(new StructureChange("customer-aligned", 10, 1, 37)));
    }

    /** The same, but what cannot be told would stay so with any number of futures. */
    public static ExperimentResult undecidable() {
        ExperimentResult result = comparison();
        return new ExperimentResult(
                result.scenario(),
                result.alternatives(),
                result.family(),
                result.comparisons().stream()
                        .map(comparison -> comparison.verdict() == CANNOT_TELL
                                ? Futures.withMore(comparison, Comparison.NEVER)
                                : comparison)
                        .toList(),
                result.changes());
    }

    /** One alternative, nothing to compare with. */
    public static ExperimentResult singleRun() {
        ExperimentResult comparison = comparison();
        return new ExperimentResult(
                comparison.scenario(), List.of(comparison.alternative("functional")), 0, List.of(), List.of());
    }

    public static Threshold threshold(int index) {
        return thresholds().get(index);
    }

    private static List<Threshold> thresholds() {
        return List.of(
                new Threshold(metric("customer.wait"), 1),
                new Threshold(metric("customer.resolved-first-time"), 0.01),
                new Threshold(metric("customer.abandoned"), 0.003),
                new Threshold(metric("flow.promise-kept"), 0.02));
    }

    private static Metric metric(String id) {
        return Metric.of(id).orElseThrow();
    }

    private static List<MetricSeries> metrics(
            List<Double> wait,
            List<Double> resolved,
            List<Double> abandoned,
            List<Double> promise,
            List<Double> shelterWait,
            double crossing) {
        List<MetricSeries> metrics = new ArrayList<>();
        metrics.add(
                Futures.series("customer.contacts", "segment:pet-owners", Futures.between(90_000, 96_000, FUTURES)));
        metrics.add(Futures.series("customer.contacts", "all", Futures.between(101_000, 107_000, FUTURES)));
        metrics.add(Futures.series(
                "customer.wait",
                "segment:pet-owners",
                wait.stream().map(w -> w - 1.1).toList()));
        metrics.add(Futures.series("customer.wait", "segment:shelters", shelterWait));
        metrics.add(Futures.series("customer.wait", "all", wait));
        metrics.add(Futures.series("customer.resolved-first-time", "all", resolved));
        metrics.add(Futures.series("customer.abandoned", "all", abandoned));
        metrics.add(Futures.series("flow.promise-kept", "flow:book-a-visit", promise));
        metrics.add(Futures.series(
                "flow.crossing", "flow:book-a-visit", Futures.between(crossing, crossing + 0.02, FUTURES)));
        metrics.add(Futures.series(
                "flow.crossing", "flow:change-a-record", Futures.between(crossing + 0.3, crossing + 0.33, FUTURES)));
        metrics.add(Futures.series("team.utilization", "team:service-desk", Futures.between(0.83, 0.87, FUTURES)));
        metrics.add(Futures.series("cost.payroll", "all", java.util.Collections.nCopies(FUTURES, 3_412_800.0)));
        return metrics;
    }

    private static Audit audit(long events) {
        return new Audit(events, 10_912_004, 10_911_620, 384, CONTACTS, 10_912_004);
    }

    private static List<LedgerLine> ledger(double scale) {
        return List.of(
                line("touch", "call", 6.2, scale),
                line("closed", "service-desk", 2.1, scale),
                line("hand-off", "service-desk->development", 2.4, scale),
                line("hand-off", "development->operations", 1.3, scale),
                line("hand-off", "service-desk->records", 0.6, scale),
                line("queue", "development", 4.9, scale),
                line("queue", "operations", 1.7, scale),
                line("queue", "records", 0.9, scale),
                line("queue", "service-desk", 1.6, scale),
                line("outside", "supplier", 1.5, scale),
                line("proficiency", "correct", 0.8, scale),
                line("rework", "service-desk->development", 0.4, scale));
    }

    private static List<LedgerLine> alignedLedger() {
        return List.of(
                line("touch", "call", 6.2, 1),
                line("closed", "booking-team", 2.0, 1),
                line("hand-off", "booking-team->data-team", 0.9, 1),
                line("queue", "booking-team", 7.2, 1),
                line("queue", "data-team", 3.3, 1),
                line("outside", "supplier", 1.5, 1));
    }

    private static LedgerLine line(String cause, String detail, double minutes, double scale) {
        long ticks = Math.round(minutes * scale * Ticks.MINUTE);
        return new LedgerLine(
                Window.WHOLE,
                "segment:pet-owners",
                "resolved-first-time",
                true,
                cause,
                detail,
                CONTACTS / 3,
                BigInteger.valueOf(ticks).multiply(BigInteger.valueOf(CONTACTS)));
    }

    private static Scenario scenario(List<String> alternatives) {
        List<Person> roster = new ArrayList<>();
        roster.addAll(people("dev", 8, "backend", "web"));
        roster.addAll(people("ops", 4, "platform", "backend"));
        roster.addAll(people("records", 3, "records"));
        roster.addAll(people("desk", 7, "desk"));
        Step call = new Step(
                "call",
                new Step.By("desk"),
                new Deterministic(6.0 * Ticks.MINUTE),
                Optional.empty(),
                Optional.empty(),
                Share.always("done"),
                List.of(),
                Optional.empty(),
                false);
        Flow visit = new Flow(
                "book-a-visit",
                Flow.AskedBy.CUSTOMER,
                OptionalLong.of(15 * Ticks.MINUTE),
                List.of(new Flow.End("done", true)),
                Optional.empty(),
                List.of(),
                List.of(call));
        return new Scenario(
                "A veterinary group that doubles in two years",
                "Should we organize around the customer while we grow?",
                new TimeFrame(LocalDate.of(2026, 1, 5), 52 * Ticks.WEEK, 4 * Ticks.WEEK),
                roster,
                List.of(new Service("booking"), new Service("customer-data"), new Service("invoicing")),
                List.of(segment("pet-owners", 80_000), segment("shelters", 900)),
                List.of(visit),
                List.of(functional(), aligned()),
                alternatives.stream().map(id -> new Alternative(id, id)).toList(),
                "functional",
                Laws.none(),
                thresholds(),
                Optional.of(metric("customer.wait")),
                new Design(FUTURES, 7, 0.95),
                List.of(
                        "Competitors' reactions are outside this model.",
                        "Nobody falls ill, and nobody leaves the company.",
                        "Services never fail in this first cut."),
                List.of(
                        new Assumption(
                                "flows.book-a-visit.steps.call.takes",
                                "lognormal: mean 6 min, sd 4 min",
                                "4 min .. 9 min",
                                "measured",
                                "ticket export 2025"),
                        new Assumption(
                                "flows.book-a-visit.steps.call.patience",
                                "exponential: 5 min",
                                "3 min .. 8 min",
                                "assumed",
                                ""),
                        new Assumption(
                                "laws.coordination-delay",
                                "lognormal: mean 90 min, sd 120 min",
                                "30 min .. 4 h",
                                "J",
                                "Herbsleb and Mockus 2003, order of magnitude")),
                List.of(),
                List.of());
    }

    private static Segment segment(String id, long customers) {
        return new Segment(id, customers, 6.0 / Ticks.YEAR, Profile.flat(), Share.always("book-a-visit"));
    }

    private static List<Person> people(String group, int count, String... skills) {
        List<Person> people = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            people.add(new Person(
                    group + "-" + i,
                    group,
                    java.util.Arrays.stream(skills)
                            .map(skill -> new Person.Skill(skill, 1))
                            .toList(),
                    Calendar.always(),
                    70));
        }
        return people;
    }

    private static Structure functional() {
        return new Structure(
                "functional",
                List.of(
                        new Team("development", ids("dev", 1, 8), List.of("booking", "customer-data"), List.of()),
                        new Team("operations", ids("ops", 1, 4), List.of(), List.of(), OptionalInt.of(9)),
                        new Team("records", ids("records", 1, 3), List.of("invoicing"), List.of()),
                        new Team("service-desk", ids("desk", 1, 7), List.of(), List.of("pet-owners", "shelters"))));
    }

    private static Structure aligned() {
        List<String> booking = new ArrayList<>(ids("dev", 1, 4));
        booking.addAll(ids("ops", 1, 1));
        booking.addAll(ids("desk", 1, 5));
        List<String> data = new ArrayList<>(ids("dev", 5, 8));
        data.addAll(ids("ops", 2, 4));
        data.addAll(ids("desk", 6, 7));
        return new Structure(
                "customer-aligned",
                List.of(
                        new Team("booking-team", booking, List.of("booking"), List.of("pet-owners")),
                        new Team("data-team", data, List.of("customer-data"), List.of("shelters")),
                        new Team("records", ids("records", 1, 3), List.of("invoicing"), List.of())));
    }

    private static List<String> ids(String group, int from, int to) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            ids.add(group + "-" + i);
        }
        return ids;
    }
}
