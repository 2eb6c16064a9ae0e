package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
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
import operandi.core.random.Deterministic;
import operandi.core.random.Empirical;
import operandi.core.random.Exponential;
import operandi.core.random.Lognormal;
import operandi.core.random.Triangular;
import operandi.core.random.Uniform;
import operandi.scenarios.file.InputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A valid file becomes the scenario that it describes, field by field. */
class ScenarioReaderTest {

    private static final String FULL = """
            operandi: 1
            title: A veterinary group
            question: >
              Should we organize around the customer
              while we grow?
            time: {starts: 2026-03-02, horizon: 2 years, warm-up: 4 wk}
            calendars:
              office: {days: mon-fri, hours: "09:00-17:30"}
              split:
                - {days: [sat, sun], hours: [10:00-12:00, 13:00-24:00]}
                - {days: fri-mon, hours: 11:00-14:00}
            people:
              dev: {count: 3, skills: {backend: 1.0, web: 0.8}, calendar: office, cost: 70.50 EUR/h}
              ops: {skills: [platform, backend], calendar: split}
              desk: {count: 2, skills: desk}
            services:
              booking: {description: Where visits are booked}
              records: {}
              portal:
            segments:
              pets: {customers: 8_000, needs: 6 /year, profile: data/needs.csv, journey: {visit: 70 %, chat: 30 %}}
              farms: {customers: 40, needs: 1 /week, journey: chat}
            flows:
              visit:
                asked-by: customer
                promise: 15 min
                ends: {seen: resolved, leave: unresolved}
                steps:
                  online: {on: [booking, portal], takes: {lognormal: {mean: 4 min, sd: 3 min}}, then: {seen: 85 %, call: 12 %, leave: 3 %}}
                  call:
                    by: desk
                    about: records
                    takes: {triangular: {min: 1 min, mode: 2 min, max: 9 min}}
                    patience: {exponential: 5 min}
                    abandons: leave
                    fails: {retry: 60 %, leave: 40 %}
                    retry-after: {uniform: 1 .. 3 h}
                    requeue: true
                    then: seen
              chat: {steps: {talk: {by: desk, takes: 90 s, patience: 1 min, abandons: done}}}
              feature:
                asked-by: roadmap
                arrives: 3 /week
                about: {booking: 60 %, records: 40 %}
                steps:
                  wish: {waits: the customer, takes: {empirical: {values: [1 d, 2 d], weights: [3, 1]}}}
                  build: {by: backend, takes: {lognormal: {median: 24 h, sigma: 1.5}}}
              report: {asked-by: staff, arrives: {every: 1 month}, about: records, steps: {write: {by: web, takes: 0.5 h}}}
            structures:
              functional:
                development: {people: [dev], owns: [booking, records]}
                operations: {people: ops, owns: portal}
                service-desk: {people: [desk], serves: [pets]}
                nobody: {people: []}
              aligned:
                pet-team: {people: [dev-1..dev-2, ops-1, desk-1], owns: [booking, portal], serves: [pets]}
                farm-team: {people: [dev-3, desk-2], owns: [records], serves: [farms]}
            alternatives:
              stay: {structure: functional}
              change: {structure: aligned}
            baseline: change
            laws: {coordination-delay: {exponential: 2 h}, rework: {share: 20 %, documentation: 50 %}, mis-route: off, ramp-up: off, switching: off, ties: off, distraction: off, attrition: off}
            matters-if: {customer.wait: 30 s, customer.resolved: 0.5 pp, cost.payroll: 1_000 EUR, flow.time: 30 min, flow.handoffs: 0.1}
            headline: customer.wait
            experiment: {replications: 200, seed: 9223372036854775807, confidence: 90 %}
            limits: [Competitors are outside this model., So is the weather.]
            """;

    @TempDir
    Path folder;

    private Sample sample;
    private ReadResult result;
    private Scenario scenario;

    @BeforeEach
    void readScenario() {
        sample = new Sample(folder);
        sample.write("data/needs.csv", needsTable());
        result = sample.read(FULL);
        assertThat(result.diagnostics()).isEmpty();
        scenario = result.scenario().orElseThrow();
    }

    /** Hours in reverse, with a weight that names the hour. */
    private static String needsTable() {
        StringBuilder table = new StringBuilder("hour,weight\r\n");
        for (int hour = Profile.HOURS - 1; hour >= 0; hour--) {
            table.append(hour).append(", ").append(hour + 0.5).append("\r\n");
        }
        return table.toString();
    }

    @Test
    void texts_areReadOnOneLine() {
        assertThat(scenario.title()).isEqualTo("A veterinary group");
        assertThat(scenario.question()).isEqualTo("Should we organize around the customer while we grow?");
        assertThat(scenario.limits()).containsExactly("Competitors are outside this model.", "So is the weather.");
    }

    @Test
    void time_isReadInTicks() {
        assertThat(scenario.time()).isEqualTo(new TimeFrame(LocalDate.of(2026, 3, 2), 2 * Ticks.YEAR, 4 * Ticks.WEEK));
    }

    @Test
    void groups_expandToPersonsInTheOrderOfTheFile() {
        assertThat(scenario.roster())
                .extracting(Person::id)
                .containsExactly("dev-1", "dev-2", "dev-3", "ops-1", "desk-1", "desk-2");
        Calendar office = new Calendar("office", weekdays(9 * 60, 17 * 60 + 30));
        List<Person.Skill> both = List.of(new Person.Skill("backend", 1), new Person.Skill("web", 0.8));
        assertThat(scenario.roster().get(1)).isEqualTo(new Person("dev-2", "dev", both, office, 70.5));
        assertThat(scenario.roster().get(4))
                .isEqualTo(new Person("desk-1", "desk", List.of(new Person.Skill("desk", 1)), Calendar.always(), 0));
    }

    @Test
    void calendarOfSeveralParts_isTheirUnion() {
        long day = Ticks.DAY;
        List<Calendar.Shift> expected =
                List.of(shift(0, 11, 14), shift(4 * day, 11, 14), shift(5 * day, 10, 24), shift(6 * day, 10, 24));
        List<Calendar.Shift> merged = new Calendar("split", expected).shifts();

        assertThat(scenario.roster().get(3).calendar().shifts()).isEqualTo(merged);
    }

    @Test
    void services_mayBeNamesAlone() {
        assertThat(scenario.services())
                .containsExactly(new Service("booking"), new Service("records"), new Service("portal"));
    }

    @Test
    void segments_haveNeedsPerTickAndCustomer() {
        List<Double> weights = new ArrayList<>();
        for (int hour = 0; hour < Profile.HOURS; hour++) {
            weights.add(hour + 0.5);
        }
        assertThat(scenario.segments())
                .containsExactly(
                        new Segment(
                                "pets",
                                8_000,
                                6.0 / Ticks.YEAR,
                                new Profile(weights),
                                List.of(new Share("visit", 0.7), new Share("chat", 0.3))),
                        new Segment("farms", 40, 1.0 / Ticks.WEEK, Profile.flat(), Share.always("chat")));
    }

    @Test
    void digitalStep_isRead() {
        Step online = scenario.flows().get(0).steps().get(0);

        assertThat(online)
                .isEqualTo(new Step(
                        "online",
                        new Step.On(List.of("booking", "portal")),
                        Lognormal.of(4 * Ticks.MINUTE, 3 * Ticks.MINUTE),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Share("seen", 0.85), new Share("call", 0.12), new Share("leave", 0.03)),
                        List.of(),
                        Optional.empty(),
                        false));
    }

    @Test
    void liveStep_isRead() {
        Step call = scenario.flows().get(0).steps().get(1);

        assertThat(call)
                .isEqualTo(new Step(
                        "call",
                        new Step.By("desk"),
                        new Triangular(Ticks.MINUTE, 2 * Ticks.MINUTE, 9 * Ticks.MINUTE),
                        Optional.of("records"),
                        Optional.of(new Step.Patience(new Exponential(5 * Ticks.MINUTE), "leave")),
                        Share.always("seen"),
                        List.of(new Share("retry", 0.6), new Share("leave", 0.4)),
                        Optional.of(new Uniform(Ticks.HOUR, 3 * Ticks.HOUR)),
                        true));
    }

    @Test
    void liveStepWithoutFails_failsToWhereItIsAbandoned() {
        Step talk = scenario.flows().get(1).steps().get(0);

        assertThat(talk.fails()).isEqualTo(Share.always("done"));
        assertThat(talk.retryAfter()).isEmpty();
    }

    @Test
    void flows_haveTheirPartsAndTheEndDone() {
        Flow visit = scenario.flows().get(0);
        assertThat(visit.askedBy()).isEqualTo(Flow.AskedBy.CUSTOMER);
        assertThat(visit.promise()).isEqualTo(OptionalLong.of(15 * Ticks.MINUTE));
        assertThat(visit.ends())
                .containsExactly(
                        new Flow.End("seen", true), new Flow.End("leave", false), new Flow.End(Flow.DONE, true));
        assertThat(visit.arrivals()).isEmpty();

        Flow feature = scenario.flows().get(2);
        assertThat(feature.askedBy()).isEqualTo(Flow.AskedBy.ROADMAP);
        assertThat(feature.arrivals().orElseThrow().mean()).isCloseTo(Ticks.WEEK / 3.0, withPercentage(1e-9));
        assertThat(feature.arrivals().orElseThrow()).isInstanceOf(Exponential.class);
        assertThat(feature.about()).containsExactly(new Share("booking", 0.6), new Share("records", 0.4));

        Flow report = scenario.flows().get(3);
        assertThat(report.askedBy()).isEqualTo(Flow.AskedBy.STAFF);
        assertThat(report.arrivals()).contains(new Deterministic(Ticks.MONTH));
        assertThat(report.about()).isEqualTo(Share.always("records"));
    }

    @Test
    void stepWithoutThen_leadsToTheNextAndTheLastToDone() {
        List<Step> steps = scenario.flows().get(2).steps();

        assertThat(steps.get(0).then()).isEqualTo(Share.always("build"));
        assertThat(steps.get(1).then()).isEqualTo(Share.always(Flow.DONE));
        assertThat(steps.get(0).doer()).isEqualTo(new Step.Waits("the customer"));
        assertThat(steps.get(0).takes())
                .isEqualTo(Empirical.of(List.of((double) Ticks.DAY, 2.0 * Ticks.DAY), List.of(3.0, 1.0)));
        assertThat(steps.get(1).takes()).isEqualTo(Lognormal.ofMedian(24 * Ticks.HOUR, 1.5));
    }

    @Test
    void structures_assignByGroupPersonAndRange() {
        assertThat(scenario.structures())
                .containsExactly(
                        new Structure(
                                "functional",
                                List.of(
                                        new Team(
                                                "development",
                                                List.of("dev-1", "dev-2", "dev-3"),
                                                List.of("booking", "records"),
                                                List.of()),
                                        new Team("operations", List.of("ops-1"), List.of("portal"), List.of()),
                                        new Team(
                                                "service-desk",
                                                List.of("desk-1", "desk-2"),
                                                List.of(),
                                                List.of("pets")),
                                        new Team("nobody", List.of(), List.of(), List.of()))),
                        new Structure(
                                "aligned",
                                List.of(
                                        new Team(
                                                "pet-team",
                                                List.of("dev-1", "dev-2", "ops-1", "desk-1"),
                                                List.of("booking", "portal"),
                                                List.of("pets")),
                                        new Team(
                                                "farm-team",
                                                List.of("dev-3", "desk-2"),
                                                List.of("records"),
                                                List.of("farms")))));
    }

    @Test
    void comparison_isRead() {
        assertThat(scenario.alternatives())
                .containsExactly(new Alternative("stay", "functional"), new Alternative("change", "aligned"));
        assertThat(scenario.baseline()).isEqualTo("change");
        assertThat(scenario.laws())
                .isEqualTo(
                        new Laws(Optional.of(new Exponential(2 * Ticks.HOUR)), Optional.of(new Laws.Rework(0.2, 0.5))));
        assertThat(scenario.mattersIf())
                .containsExactly(
                        threshold("customer.wait", 0.5),
                        threshold("customer.resolved", 0.005),
                        threshold("cost.payroll", 1_000),
                        threshold("flow.time", 0.5),
                        threshold("flow.handoffs", 0.1));
        assertThat(scenario.headline()).isEqualTo(Metric.of("customer.wait"));
        assertThat(scenario.design()).isEqualTo(new Design(200, Long.MAX_VALUE, 0.9));
    }

    @Test
    void inputs_areAllFilesAndTheirDigestIsThatOfTheirBytes() throws Exception {
        String scenarioName = folder.resolve("scenario.yaml").toString();
        assertThat(result.text()).isEqualTo(FULL);
        assertThat(result.inputs())
                .containsExactly(new InputFile(scenarioName, FULL), new InputFile("data/needs.csv", needsTable()));

        byte[] bytes = (FULL + needsTable()).getBytes(StandardCharsets.UTF_8);
        assertThat(result.digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void digestOfAScenarioAlone_isTheKnownOne() {
        // SHA-256 of the three bytes "abc": FIPS 180-2, appendix B.1.
        assertThat(sample.read("abc").digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void whatIsLeftOut_hasItsDefault() {
        Scenario minimal = sample.read("""
                        operandi: 1
                        time: {horizon: 1 d}
                        people: {server: {skills: serve}}
                        flows: {job: {arrives: 48 /h, steps: {serve: {by: serve, takes: {exponential: 1 min}}}}}
                        structures: {one: {servers: {people: [server]}}, two: {a: {people: server-1}}}
                        """).scenario().orElseThrow();

        assertThat(minimal.title()).isEqualTo(folder.getFileName().toString());
        assertThat(minimal.question()).isEmpty();
        assertThat(minimal.time()).isEqualTo(new TimeFrame(LocalDate.of(2026, 1, 5), Ticks.DAY, 0));
        assertThat(minimal.alternatives())
                .containsExactly(new Alternative("one", "one"), new Alternative("two", "two"));
        assertThat(minimal.baseline()).isEqualTo("one");
        assertThat(minimal.design()).isEqualTo(new Design(100, 1, 0.95));
        assertThat(minimal.mattersIf()).isEmpty();
        assertThat(minimal.headline()).isEmpty();
        assertThat(minimal.laws())
                .isEqualTo(new Laws(
                        Optional.of(Lognormal.ofMedian(Ticks.HOUR / 2.0, 1)),
                        Optional.of(new Laws.Rework(0.15, 0.15)),
                        Optional.of(new Laws.MisRoute(0.15, 0.4, 0.03, new Deterministic(10 * Ticks.MINUTE))),
                        Optional.of(new Laws.RampUp(0.3, 375 * Ticks.HOUR)),
                        Optional.of(Lognormal.of(15 * Ticks.MINUTE, 8 * Ticks.MINUTE)),
                        Optional.of(new Laws.Ties(0.1, 12 * Ticks.WEEK)),
                        Optional.of(new Laws.Distraction(0.07, 8 * Ticks.WEEK)),
                        Optional.of(new Laws.Attrition(1.3, 39 * Ticks.WEEK))));
        assertThat(minimal.timeLine()).isEmpty();
        assertThat(minimal.expectations()).isEmpty();
        assertThat(minimal.time().transition()).isEmpty();
    }

    @Test
    void seed_mayBeNegative() {
        String text = Sample.TEXT + "experiment: {seed: -9223372036854775808}\n";

        assertThat(sample.read(text).scenario().orElseThrow().design().seed()).isEqualTo(Long.MIN_VALUE);
    }

    private static Threshold threshold(String metric, double delta) {
        return new Threshold(Metric.of(metric).orElseThrow(), delta);
    }

    private static Calendar.Shift shift(long day, int from, int to) {
        return new Calendar.Shift(day + from * Ticks.HOUR, day + to * Ticks.HOUR);
    }

    private static List<Calendar.Shift> weekdays(int fromMinute, int toMinute) {
        List<Calendar.Shift> shifts = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            shifts.add(new Calendar.Shift(
                    day * Ticks.DAY + fromMinute * Ticks.MINUTE, day * Ticks.DAY + toMinute * Ticks.MINUTE));
        }
        return shifts;
    }
}
