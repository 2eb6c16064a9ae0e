package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import operandi.core.experiment.ResourceCheck.Structures;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Service;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.TimeFrame;
import operandi.core.random.Deterministic;
import org.junit.jupiter.api.Test;

class ResourceCheckTest {

    private static final int WEEKS = 4;
    private static final int FUTURES = 3;

    /**
     * Every case crosses from one team to the other. Of four times as many questions, half are answered by the service,
     * which no team sees, and half by one team: a third of the work that people had in hand crosses. Questions that
     * reach people are binomial, with n = 12,096 and p = 1/2; a good draw lies beyond 4.5 standard deviations with
     * probability below 1e-5.
     */
    @Test
    void crossing_isOfWhatPeopleHadInHand() throws ReplicationFailedException {
        ResourceCheck check = Experiment.comparing(questionsAndCases())
                .run(1, Progress.SILENT)
                .against("other")
                .resources();

        assertThat(check.crossingBaseline()).isBetween(3022 / (3022 + 6048 + 248.0), 3024 / (3024 + 6048 - 248.0));
        assertThat(check.crossingAlternative()).isEqualTo(check.crossingBaseline());
    }

    @Test
    void structures_ofOtherNamesAndOrder_areTheSame() {
        assertThat(structures(new Alternative("a", "one"), new Alternative("b", "renamed")))
                .isEqualTo(Structures.SAME);
        assertThat(structures(new Alternative("a", "one"), new Alternative("b", "together")))
                .isEqualTo(Structures.OTHER);
    }

    @Test
    void structures_reachedByAnotherReorganization_areTheSameByAnotherWay() {
        Alternative stays = new Alternative("a", "one");
        assertThat(structures(stays, reorganizing(1, "renamed"))).isEqualTo(Structures.SAME_BY_ANOTHER_WAY);
        assertThat(structures(reorganizing(1, "together"), reorganizing(2, "together")))
                .isEqualTo(Structures.SAME_BY_ANOTHER_WAY);
        assertThat(structures(reorganizing(1, "together"), reorganizing(1, "together")))
                .isEqualTo(Structures.SAME);
        assertThat(structures(stays, reorganizing(1, "together"))).isEqualTo(Structures.OTHER);
    }

    private static Structures structures(Alternative one, Alternative other) {
        return Structures.between(questionsAndCases(), one, other);
    }

    private static Alternative reorganizing(int week, String to) {
        Reorganization reorganization = new Reorganization(week * Ticks.WEEK, to, List.of(List.of()), 0, Cost.NONE);
        return new Alternative("b", "one", Optional.of(reorganization), List.of());
    }

    private static Scenario questionsAndCases() {
        Flow questions = flow(
                "question",
                10,
                step("look", new Step.On(List.of("web")), "web", new Share(Flow.DONE, 0.5), new Share("ask", 0.5)),
                step("ask", new Step.By("k"), "web", new Share(Flow.DONE, 1)));
        Flow cases = flow(
                "case",
                40,
                step("open", new Step.By("k"), "web", new Share("close", 1)),
                step("close", new Step.By("k"), "till", new Share(Flow.DONE, 1)));
        Team web = new Team("web", List.of("w"), List.of("web"), List.of());
        Team till = new Team("till", List.of("t"), List.of("till"), List.of());
        Team renamed = new Team("pay", List.of("t"), List.of("till"), List.of());
        Team all = new Team("all", List.of("w", "t"), List.of("web", "till"), List.of());
        return new Scenario(
                "questions and cases",
                "",
                new TimeFrame(LocalDate.of(2026, 1, 5), WEEKS * Ticks.WEEK, 0),
                List.of(person("w"), person("t")),
                List.of(new Service("web"), new Service("till")),
                List.of(),
                List.of(questions, cases),
                List.of(
                        new Structure("one", List.of(web, till)),
                        new Structure("renamed", List.of(renamed, web)),
                        new Structure("together", List.of(all))),
                List.of(new Alternative("base", "one"), new Alternative("other", "renamed")),
                "base",
                Laws.none(),
                List.of(),
                Optional.empty(),
                new Design(FUTURES, 1, 0.95),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Flow flow(String id, int minutes, Step... steps) {
        return new Flow(
                id,
                Flow.AskedBy.CUSTOMER,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true)),
                Optional.of(new Deterministic(minutes * Ticks.MINUTE)),
                List.of(),
                List.of(steps));
    }

    private static Step step(String id, Step.Doer doer, String about, Share... then) {
        return new Step(
                id,
                doer,
                new Deterministic(Ticks.MINUTE),
                Optional.of(about),
                Optional.empty(),
                List.of(then),
                List.of(),
                Optional.empty(),
                false);
    }

    private static Person person(String id) {
        return new Person(id, id, List.of(new Person.Skill("k", 1)), Calendar.always(), 10);
    }
}
