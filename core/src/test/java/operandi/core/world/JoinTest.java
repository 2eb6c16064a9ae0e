package operandi.core.world;

import static operandi.core.world.TestScenario.OFFICE;
import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.on;
import static operandi.core.world.TestScenario.opens;
import static operandi.core.world.TestScenario.team;
import static operandi.core.world.TestScenario.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.model.Calendar;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import operandi.core.model.ServiceClass;
import operandi.core.model.Share;
import operandi.core.random.Exponential;
import org.junit.jupiter.api.Test;

/** Hand-made items that wait for parts; every tick is known beforehand. Minute 6300 is Friday, 09:00. */
class JoinTest {

    private static final Calendar ALWAYS = Calendar.always();

    private static TestScenario people() {
        return new TestScenario()
                .person("a", ALWAYS, "talk")
                .person("b", ALWAYS, "check")
                .person("c", OFFICE, "order");
    }

    private static Scenario inTeams(TestScenario scenario) {
        return scenario.structure("s", team("desk", "a"), team("checks", "b"), team("orders", "c"))
                .build();
    }

    private static Recorder.Ended endOf(Recorder recorder, long item) {
        return recorder.ended.stream()
                .filter(ended -> ended.item() == item)
                .findFirst()
                .orElseThrow();
    }

    private static Recorder.Ended endOf(Recorder recorder, String flow) {
        return endOf(
                recorder,
                recorder.asked.stream()
                        .filter(asked -> asked.flow().equals(flow))
                        .findFirst()
                        .orElseThrow()
                        .item());
    }

    @Test
    void partsOfDifferentLength_leaveTheItemTheBookOfTheLast() {
        Recorder recorder = Recorder.of(inTeams(people().weeks(1.3)
                .once("checking", 6690, by("check", "check", 40).build())
                .once("ordering", 6690, by("order", "order", 60).build())
                .once(
                        "case",
                        6700,
                        by("ask", "talk", 5).then("work").build(),
                        opens("work", "order", "check").then("tell").build(),
                        by("tell", "talk", 7).build())
                .part("check", by("check", "check", 30).build())
                .part("order", by("order", "order", 60).build())));

        // opened 6705, b is free at 6730
        Map<String, Long> check = Map.of("queue checks", minutes(25), "touch check/check", minutes(30));
        // c is free at 6750, goes home at 6780, and comes back on Monday at 10620
        Map<String, Long> order = Map.of(
                "queue orders", minutes(45),
                "touch order/order", minutes(60),
                "closed orders", minutes(3840));
        assertThat(recorder.bookOfPart("check")).isEqualTo(check);
        assertThat(recorder.bookOfPart("order")).isEqualTo(order);
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of(
                        "touch case/ask", minutes(5),
                        "queue orders", minutes(45),
                        "touch order/order", minutes(60),
                        "closed orders", minutes(3840),
                        "touch case/tell", minutes(7)));
        assertThat(endOf(recorder, "case").time()).isEqualTo(minutes(10657));
        assertThat(endOf(recorder, "case").elapsed()).isEqualTo(minutes(5 + 3945 + 7));
    }

    @Test
    void partsAndWhatFollows_areHandedOverBetweenTeams_likeStepsInARow() {
        Recorder recorder = Recorder.of(inTeams(people().once(
                        "case",
                        6400,
                        by("ask", "talk", 5).then("work").build(),
                        opens("work", "check").then("tell").build(),
                        by("tell", "talk", 7).build())
                .part("check", by("check", "check", 30).build())));

        assertThat(recorder.routed)
                .extracting(Recorder.Routed::step, Recorder.Routed::from, Recorder.Routed::rule)
                .containsExactly(tuple("ask", null, 4), tuple("check", "desk", 4), tuple("tell", "checks", 4));
        assertThat(recorder.metric("flow.handoffs", "flow:case")).isEqualTo(2);
        assertThat(recorder.metric("flow.crossing", "flow:case")).isEqualTo(1);
        assertThat(recorder.metric("flow.handoffs", "flow:check")).isEqualTo(1);
    }

    @Test
    void handOffsToAPartAndBack_costWhatTheyCostBetweenSteps() {
        Scenario scenario = people().once(
                        "case",
                        6400,
                        by("ask", "talk", 40).then("work").build(),
                        opens("work", "check").then("tell").build(),
                        by("tell", "talk", 7).build())
                .part("check", by("check", "check", 60).build())
                .structure("s", team("desk", "a"), team("checks", "b"), team("orders", "c"))
                .laws(new Laws(Optional.of(exactly(30)), Optional.of(new Laws.Rework(0.5, 0.5))))
                .build();

        // a quarter of the 40 minutes is done again there, and a quarter of the 100 minutes here
        assertThat(Recorder.of(scenario).bookOf("case"))
                .isEqualTo(Map.of(
                        "touch case/ask", minutes(40),
                        "hand-off desk->checks", minutes(30),
                        "touch check/check", minutes(60),
                        "rework checks", minutes(10),
                        "hand-off checks->desk", minutes(30),
                        "touch case/tell", minutes(7),
                        "rework desk", minutes(25)));
    }

    @Test
    void partsThatEndInTheSameTick_endInTheOrderOfTheirEvents() {
        Recorder recorder = Recorder.of(inTeams(
                people().once("case", 6400, opens("work", "order", "check").build())
                        .part("check", by("check", "check", 30).build())
                        .part("order", by("order", "order", 30).build())));

        // work that ends in the same tick ends in the order of the roster, and c comes after b
        assertThat(recorder.bookOf("case")).isEqualTo(Map.of("touch order/order", minutes(30)));
    }

    @Test
    void unresolvedPart_sendsTheItemWhereItFailsTo_whenAllHaveEnded() {
        Recorder recorder = Recorder.of(inTeams(people().once(
                        "case",
                        6400,
                        opens("work", "check", "order")
                                .then("tell")
                                .fails("explain")
                                .build(),
                        by("tell", "talk", 7).build(),
                        by("explain", "talk", 20).build())
                .part("check", by("check", "check", 10).then("lost").build())
                .part("order", by("order", "order", 30).build())));

        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of("touch order/order", minutes(30), "touch case/explain", minutes(20)));
        assertThat(endOf(recorder, recorder.part("check")).outcome()).isEqualTo(Outcome.UNRESOLVED);
        assertThat(endOf(recorder, "case").outcome()).isEqualTo(Outcome.RESOLVED_AFTER_REPEATS);
    }

    @Test
    void unresolvedPart_ofAStepThatCannotFail_isPassedOver() {
        Recorder recorder = Recorder.of(inTeams(people().once(
                        "case",
                        6400,
                        opens("work", "check").then("tell").build(),
                        by("tell", "talk", 7).build())
                .part("check", by("check", "check", 10).then("lost").build())));

        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of("touch check/check", minutes(10), "touch case/tell", minutes(7)));
        assertThat(endOf(recorder, "case").outcome()).isEqualTo(Outcome.RESOLVED_AFTER_REPEATS);
    }

    @Test
    void abandonedPart_isTriedAgainAsAnother_withTheTimeAwayApart() {
        Recorder recorder = Recorder.of(inTeams(people().once(
                        "case", 6270, opens("work", "order").retries(60).build())
                .part(
                        "order",
                        by("order", "order", 10).patience(exactly(60), "lost").build())));

        // 08:30, closed; again at 09:30
        assertThat(recorder.opened).extracting(Recorder.Opened::time).containsExactly(minutes(6270), minutes(6330));
        assertThat(recorder.opened.stream().map(Recorder.Opened::part).distinct())
                .hasSize(2);
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of("retry case/work", minutes(60), "touch order/order", minutes(10)));
    }

    @Test
    void itemOpenAtTheHorizon_takesTheBookOfTheFirstOpenPartOfItsStep() {
        Recorder recorder = Recorder.of(inTeams(people().once(
                        "case", 6400, opens("work", "quick", "second", "first").build())
                .part("first", waits("vendor", 9_000).build())
                .part("second", waits("vendor", 8_000).build())
                .part("quick", waits("vendor", 10).build())));

        assertThat(recorder.bookOf("case")).isEqualTo(Map.of("outside second/vendor", minutes(10080 - 6400)));
        assertThat(endOf(recorder, "case").outcome()).isEqualTo(Outcome.OPEN);
        assertThat(recorder.result.started()).isEqualTo(4);
        assertThat(recorder.result.open()).isEqualTo(3);
        assertThat(recorder.result.contacts()).isEqualTo(1);
    }

    private static TestScenario nested(double innermost) {
        return people().once(
                        "case",
                        6400,
                        by("ask", "talk", 5).then("work").build(),
                        opens("work", "outer").build())
                .part("inner", waits("vendor", innermost).build())
                .part(
                        "outer",
                        by("check", "check", 10).then("more").build(),
                        opens("more", "quick", "inner").build())
                .part("quick", waits("vendor", 1).build());
    }

    @Test
    void partsOfParts_passTheirBooksOutwards() {
        Recorder recorder = Recorder.of(inTeams(nested(60)));

        assertThat(recorder.bookOfPart("outer"))
                .isEqualTo(Map.of("touch outer/check", minutes(10), "outside inner/vendor", minutes(60)));
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of(
                        "touch case/ask", minutes(5),
                        "touch outer/check", minutes(10),
                        "outside inner/vendor", minutes(60)));
    }

    @Test
    void partsOfPartsOpenAtTheHorizon_passTheirBooksOutwards() {
        Recorder recorder = Recorder.of(inTeams(nested(9_000)));

        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of(
                        "touch case/ask", minutes(5),
                        "touch outer/check", minutes(10),
                        "outside inner/vendor", minutes(10080 - 6415)));
        assertThat(recorder.ended)
                .extracting(Recorder.Ended::outcome)
                .filteredOn(Outcome.OPEN::equals)
                .hasSize(3);
    }

    @Test
    void part_isRoutedForTheSegmentOfItsItem_andIsNobodysContact() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "check")
                .person("b", ALWAYS, "check")
                .segment("north", 40, 2, Profile.flat(), "case")
                .once("walk-in", 6000, opens("work", "check").build())
                .flow(
                        "case",
                        Optional.empty(),
                        List.of(),
                        opens("work", "check").build())
                .flow(
                        "check",
                        Optional.empty(),
                        List.of(),
                        by("check", "check", 5).build())
                .structure("s", team("south", "a"), team("north", List.of("b"), List.of(), List.of("north")))
                .build();

        Recorder recorder = Recorder.of(scenario);

        int contacts = recorder.asked.size();
        assertThat(recorder.opened).hasSize(contacts);
        assertThat(recorder.routed.stream().filter(routed -> routed.segment() != null))
                .hasSize(contacts - 1)
                .allMatch(routed -> routed.to().equals("north") && routed.rule() == 3);
        assertThat(recorder.metric("flow.started", "flow:check")).isEqualTo(contacts);
        assertThat(recorder.metric("customer.contacts", "all")).isEqualTo(contacts);
        assertThat(recorder.metric("customer.contacts", "segment:north")).isEqualTo(contacts - 1);
        assertThat(recorder.result.contacts()).isEqualTo(contacts);
        assertThat(recorder.result.ledger())
                .extracting(WorldResult.LedgerSum::contactClass)
                .containsOnly("segment:north", "flow:walk-in");
    }

    @Test
    void part_isAboutWhatTheStepOrItsItemIsAbout_unlessItsFlowSaysOtherwise() {
        Scenario scenario = new TestScenario()
                .person("a", ALWAYS, "check")
                .service("item")
                .service("step")
                .service("own")
                .flow(
                        "case",
                        Optional.of(exactly(6000)),
                        Share.always("item"),
                        opens("work", "check").then("more").build(),
                        opens("more", "check", "other").about("step").build())
                .part("check", by("check", "check", 5).build())
                .flow(
                        "other",
                        Optional.empty(),
                        Share.always("own"),
                        by("check", "check", 5).build())
                .structure("s", team("t", "a"))
                .build();

        assertThat(Recorder.of(scenario).routed)
                .extracting(Recorder.Routed::service)
                .containsExactly("item", "step", "own");
    }

    @Test
    void partOfASevereItem_preempts() {
        Recorder recorder = Recorder.of(
                inTeams(people().once("checking", 6390, by("check", "check", 60).build())
                        .once(
                                "case",
                                ServiceClass.SEVERE_INCIDENT,
                                6400,
                                opens("work", "check").build())
                        .part("check", by("check", "check", 30).build())));

        assertThat(recorder.bookOf("case")).isEqualTo(Map.of("touch check/check", minutes(30)));
        assertThat(recorder.bookOf("checking"))
                .isEqualTo(Map.of("touch checking/check", minutes(60), "queue checks", minutes(30)));
    }

    @Test
    void incidentWhosePartIsInHand_isAcknowledged() {
        Recorder recorder = Recorder.of(inTeams(people().service("x")
                .fails("x", 6400)
                .once("checking", 6380, by("check", "check", 50).build())
                .incident(opens("work", "check").build())
                .part("check", by("check", "check", 30).build())));

        assertThat(recorder.metric("incident.acknowledge", "all")).isEqualTo(0.5);
        assertThat(recorder.metric("incident.recovery", "all")).isEqualTo(1);
    }

    @Test
    void customerWhosePartMeetsAnOutage_isHurtByIt() {
        Recorder recorder = Recorder.of(inTeams(people().service("x")
                .fails("x", 6300, ServiceBench.fault().hurt(1))
                .incident(by("check", "check", 30).build())
                .once("case", 6400, opens("work", "use").build())
                .part("use", on("use", "x", 5).build())));

        assertThat(recorder.metric("service.detection", "service:x")).isEqualTo(100.0 / 60);
        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of("outage x/fault", minutes(30), "touch use/use", minutes(5)));
    }

    @Test
    void itemThatWaitsForPartsAtAWave_staysWithTheSuccessorOfItsTeam() {
        Scenario scenario = people().person("d", ALWAYS, "check")
                .once(
                        "case",
                        6390,
                        by("ask", "talk", 5).then("work").build(),
                        opens("work", "answer").then("tell").build(),
                        by("tell", "talk", 7).build())
                .part("answer", waits("answer", 30).build())
                .structure("one", team("desk", "a"), team("checks", "b", "d"), team("orders", "c"))
                .structure("two", team("front", "a", "c"), team("checks", "b", "d"))
                .reorganizing("change", 6400, "two")
                .build();

        Recorder recorder = Recorder.of(scenario, "change", 1);

        assertThat(recorder.bookOf("case"))
                .isEqualTo(Map.of(
                        "touch case/ask", minutes(5),
                        "outside answer/answer", minutes(30),
                        "touch case/tell", minutes(7)));
        assertThat(recorder.routed.get(1).from()).isEqualTo("front");
        assertThat(recorder.routed.get(1).rule()).isEqualTo(1);
    }

    @Test
    void partsOfManyItems_areConserved() {
        Scenario scenario = inTeams(people().flow(
                        "case",
                        Optional.of(new Exponential(minutes(20))),
                        List.of(),
                        opens("work", "check", "order").then("again").build(),
                        opens("again", "check")
                                .then(List.of(new Share(Flow.DONE, 0.5), new Share("again", 0.5)))
                                .build())
                .part("check", by("check", "check", 3).build())
                .part("order", by("order", "order", 6).build()));

        Recorder recorder = Recorder.of(scenario);

        assertThat(recorder.metric("flow.started", "flow:check") + recorder.metric("flow.started", "flow:order"))
                .isEqualTo(recorder.opened.size());
        assertThat(recorder.result.started()).isEqualTo(recorder.opened.size() + recorder.asked.size());
        assertThat(recorder.result.started()).isEqualTo(recorder.result.ended() + recorder.result.open());
    }
}
