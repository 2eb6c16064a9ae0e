package operandi.reporting;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.AssumptionEffect;
import operandi.core.experiment.Audit;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.LedgerLine;
import operandi.core.experiment.LostTime;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.ResourceCheck;
import operandi.core.experiment.StructureChange;
import operandi.core.experiment.Transition;
import operandi.core.experiment.Verdict;
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

/** Every name in it wants to be something else than a name. */
public final class HostileFixture {

    public static final String SCRIPT = "<script>alert(1)</script>";
    public static final String FORMULA = "=HYPERLINK(\"http://example.invalid\",\"x\")";
    public static final String OVERRIDE = "evil\u202Egpj.exe";
    public static final String ATTRIBUTE = "\" onload=\"alert(2)' autofocus x='";
    public static final String CDATA = "]]><img src=http://example.invalid/x>";
    public static final String STYLE = "</style><b>\"}*{color:red}";

    private HostileFixture() {}

    public static Provenance provenance() {
        return new Provenance(SCRIPT, "\"}</style>" + "0".repeat(60), SCRIPT + "\n" + CDATA, STYLE, ATTRIBUTE);
    }

    public static ExperimentResult result() {
        Threshold threshold = new Threshold(Metric.of("customer.wait").orElseThrow(), 1);
        List<Double> differences = List.of(-3.0, -2.5, -2.0, -3.5);
        Comparison comparison = Futures.comparison(FORMULA, SCRIPT, threshold, "all", differences, Verdict.BETTER);
        Scenario scenario = scenario(threshold);
        List<AlternativeResult> alternatives = scenario.alternatives().stream()
                .map(HostileFixture::alternative)
                .toList();
        return new ExperimentResult(
                scenario,
                alternatives,
                1,
                List.of(comparison),
                List.of(new StructureChange(FORMULA, 1, 1, 0)),
                List.of(against()));
    }

    private static AgainstBaseline against() {
        List<Transition.Week> weeks = List.of(
                new Transition.Week(3, 0, 0.5, -1, 0, 1),
                new Transition.Week(4, 4, 0.5, 2, 4, 6),
                new Transition.Week(5, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
        Transition transition = new Transition(
                Metric.of("customer.wait").orElseThrow(),
                1,
                List.of(new Transition.Date(SCRIPT, 0.5), new Transition.Date(OVERRIDE + CDATA.repeat(4), 0.9)),
                weeks,
                3,
                true,
                new Transition.Spread(4, 4, 2, 4, 6),
                new Transition.Spread(4, 0, Double.NaN, Double.NaN, Double.NaN),
                new Transition.Spread(4, 0, Double.NaN, Double.NaN, Double.NaN),
                List.of());
        LostTime.Match match = LostTime.Match.BOTH_RESOLVED;
        LostTime time = new LostTime(
                List.of(new LostTime.Line(
                        "segment:" + SCRIPT,
                        match,
                        true,
                        FORMULA,
                        BigInteger.TEN.pow(20),
                        BigInteger.TEN.pow(20).add(BigInteger.TEN.pow(19)))),
                List.of(new LostTime.Count("segment:" + SCRIPT, match, 4)));
        return new AgainstBaseline(
                FORMULA,
                new ResourceCheck(0, 0, 0, 0, Double.NaN, Double.NaN, ResourceCheck.Structures.OTHER, true),
                Optional.of(transition),
                Optional.empty(),
                List.of(new AssumptionEffect(SCRIPT, 0.5, -4, 4, OptionalDouble.of(0.5), true)),
                time);
    }

    private static AlternativeResult alternative(Alternative alternative) {
        List<Double> wait = List.of(9.0, 10.0, 11.0, 10.5);
        List<MetricSeries> metrics = List.of(
                Futures.series("customer.wait", "segment:" + SCRIPT, wait),
                Futures.series("customer.wait", "segment:" + ATTRIBUTE, wait),
                Futures.series("customer.wait", "all", wait),
                Futures.series("flow.crossing", "flow:" + OVERRIDE, List.of(Double.NaN, 0.5, 0.25, 1.0)));
        LedgerLine line = new LedgerLine(
                Window.WHOLE, "segment:" + SCRIPT, "unresolved", true, "queue", FORMULA, 4, BigInteger.TEN.pow(20));
        LedgerLine handOff = new LedgerLine(
                Window.WHOLE,
                "@segment",
                "open",
                true,
                "hand-off",
                OVERRIDE + "->" + CDATA,
                4,
                BigInteger.valueOf(60_000_000));
        return new AlternativeResult(
                alternative, metrics, List.of(line, handOff), new Audit(9, 8, 7, 1, 4, 7), List.of());
    }

    private static Scenario scenario(Threshold threshold) {
        Person person = new Person("p", "g", List.of(new Person.Skill(SCRIPT, 1)), Calendar.always(), 10);
        Step step = new Step(
                "s",
                new Step.By(SCRIPT),
                new Deterministic(1),
                Optional.empty(),
                Optional.empty(),
                Share.always("done"),
                List.of(),
                Optional.empty(),
                false);
        Flow flow = new Flow(
                OVERRIDE,
                Flow.AskedBy.CUSTOMER,
                OptionalLong.empty(),
                List.of(new Flow.End("done", true)),
                Optional.empty(),
                List.of(),
                List.of(step));
        Team one = new Team(SCRIPT, List.of("p"), List.of(CDATA), List.of(ATTRIBUTE));
        Team other = new Team(ATTRIBUTE, List.of("p"), List.of(), List.of(SCRIPT));
        return new Scenario(
                SCRIPT,
                CDATA,
                new TimeFrame(LocalDate.of(2026, 1, 5), Ticks.WEEK, 0),
                List.of(person),
                List.of(new Service(CDATA)),
                List.of(segment(SCRIPT), segment(ATTRIBUTE)),
                List.of(flow),
                List.of(new Structure(STYLE, List.of(one)), new Structure(OVERRIDE, List.of(other))),
                List.of(new Alternative(SCRIPT, STYLE), new Alternative(FORMULA, OVERRIDE)),
                SCRIPT,
                Laws.none(),
                List.of(threshold),
                Optional.empty(),
                new Design(4, -1, 0.999),
                List.of(SCRIPT, OVERRIDE),
                List.of(new Assumption(
                        SCRIPT,
                        FORMULA,
                        ATTRIBUTE,
                        CDATA,
                        OVERRIDE,
                        Optional.of(new Assumption.Extent(0.4, 0.1, 0.9, "share")))),
                List.of(),
                List.of());
    }

    private static Segment segment(String id) {
        return new Segment(id, 10, 1e-9, Profile.flat(), Share.always(OVERRIDE));
    }
}
