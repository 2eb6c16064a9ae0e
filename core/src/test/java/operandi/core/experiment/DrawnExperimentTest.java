package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import operandi.core.kernel.Ticks;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;
import operandi.core.random.Exponential;
import org.junit.jupiter.api.Test;

/** Futures that draw what is assumed, where it is known what comes of it: see {@link EffortFamily}. */
class DrawnExperimentTest {

    /** Jobs in a future: one every six hours of six days. */
    private static final int JOBS = 24;

    private static ExperimentResult run(ScenarioFamily family) throws ReplicationFailedException {
        return Experiment.comparing(family).run(2, Progress.SILENT);
    }

    private static List<Double> times(ExperimentResult result, String alternative) {
        return result.alternative(alternative)
                .metric("customer.time", "all")
                .orElseThrow()
                .values();
    }

    @Test
    void draws_areTheSameForAllAlternativesOfAFuture() throws ReplicationFailedException {
        ExperimentResult result = run(EffortFamily.exact(10, 30, 20));

        List<Double> fast = times(result, EffortFamily.FAST);
        List<Double> slow = times(result, EffortFamily.SLOW);
        assertThat(fast).doesNotHaveDuplicates().allMatch(time -> 10 <= time && time <= 30);
        for (int future = 0; future < 20; future++) {
            assertThat(slow.get(future)).isCloseTo(2 * fast.get(future), within(1e-6));
        }
    }

    @Test
    void effortThatIsAllAssumed_hasNoChance() throws ReplicationFailedException {
        AgainstBaseline against = run(EffortFamily.exact(10, 30, 50)).against(EffortFamily.SLOW);

        SpreadSplit split = against.spread().orElseThrow();
        assertThat(split.assumptions()).isCloseTo(1, within(1e-9));
        assertThat(split.low()).isCloseTo(1, within(1e-6));
        assertThat(split.twins()).isEqualTo(20);
        AssumptionEffect effect = against.effects().get(0);
        assertThat(effect.share()).isCloseTo(1, within(1e-9));
        assertThat(effect.atLow()).isCloseTo(10, within(1e-5));
        assertThat(effect.atHigh()).isCloseTo(30, within(1e-5));
        assertThat(effect.clear()).isTrue();
    }

    /**
     * The mean of 24 exponential efforts of mean M has variance M^2 / 24; with M uniform on 20 +- 7 the shares of the
     * variance are 49 / 3 and (400 + 49 / 3) / 24. The 99.9 % interval leaves that out once in a thousand such tests.
     */
    @Test
    void effortThatIsPartlyAssumed_isSplitAsTheFormulaSays() throws ReplicationFailedException {
        double assumed = 49.0 / 3;
        double chance = (400 + assumed) / JOBS;

        AgainstBaseline against = run(EffortFamily.drawn(13, 27, 600, mean -> new Exponential(mean * Ticks.MINUTE)))
                .against(EffortFamily.SLOW);

        SpreadSplit split = against.spread().orElseThrow();
        assertThat(split.twins()).isEqualTo(120);
        assertThat(assumed / (assumed + chance)).as("seed 1").isBetween(split.low(), split.high());
        assertThat(split.low()).isGreaterThan(0);
        assertThat(split.high()).isLessThan(1);
        assertThat(split.assumptions() + split.chance()).isEqualTo(1);
        assertThat(against.effects().get(0).clear()).isTrue();
    }

    /** What is drawn changes nothing: the 99.9 % interval begins above 0 once in two thousand such tests. */
    @Test
    void assumptionThatChangesNothing_isAllChance() throws ReplicationFailedException {
        AgainstBaseline against = run(EffortFamily.drawn(13, 27, 100, mean -> new Exponential(20 * Ticks.MINUTE)))
                .against(EffortFamily.SLOW);

        assertThat(against.spread().orElseThrow().low()).as("seed 1").isZero();
        assertThat(against.effects().get(0).clear()).as("seed 1").isFalse();
    }

    @Test
    void statedValues_drawNothingAndSimulateNobodyTwice() throws ReplicationFailedException {
        EffortFamily family = EffortFamily.exact(10, 30, 20);

        ExperimentResult result = Experiment.comparing(family.stated()).run(1, Progress.SILENT);

        assertThat(times(result, EffortFamily.FAST)).allMatch(time -> time == 20);
        assertThat(result.against(EffortFamily.SLOW).spread()).isEmpty();
        assertThat(result.against(EffortFamily.SLOW).effects()).isEmpty();
        assertThat(result.alternative(EffortFamily.SLOW).audit().twins()).isEqualTo(Audit.Twins.NONE);
        assertThat(result.hasDrawn()).isFalse();
    }

    @Test
    void twins_enterNothingButTheirOwnAudit() throws ReplicationFailedException {
        List<Integer> done = new ArrayList<>();
        Experiment experiment = Experiment.comparing(EffortFamily.exact(10, 30, 25));

        ExperimentResult result = experiment.run(2, (now, total) -> {
            assertThat(total).isEqualTo(2 * (25 + 20));
            done.add(now);
        });

        assertThat(done).hasSize(90);
        AlternativeResult slow = result.alternative(EffortFamily.SLOW);
        assertThat(slow.audit().contacts()).isEqualTo(25 * JOBS);
        assertThat(slow.audit().twins().futures()).isEqualTo(20);
        assertThat(slow.audit().twins().contacts()).isEqualTo(20 * JOBS);
        assertThat(slow.metric("customer.time", "all").orElseThrow().values()).hasSize(25);
        assertThat(slow.ledger().stream().mapToLong(LedgerLine::contacts).max()).hasValue(25 * JOBS);
        assertThat(result.against(EffortFamily.SLOW).lostTime().matches())
                .containsExactly(new LostTime.Count("flow:job", LostTime.Match.BOTH_RESOLVED, 25 * JOBS));
        assertThat(result.hasDrawn()).isTrue();
    }

    @Test
    void threads_changeNothing() throws ReplicationFailedException {
        EffortFamily family = EffortFamily.drawn(13, 27, 25, mean -> new Exponential(mean * Ticks.MINUTE));

        assertThat(Experiment.comparing(family).run(2, Progress.SILENT))
                .isEqualTo(Experiment.comparing(family).run(1, Progress.SILENT));
    }

    @Test
    void oneAlternative_isRunWithItsDrawsAndNotCompared() throws ReplicationFailedException {
        EffortFamily family = EffortFamily.exact(10, 30, 20);
        List<Double> compared = times(run(family), EffortFamily.SLOW);

        ExperimentResult alone = new Experiment(
                        family, List.of(family.stated().alternative(EffortFamily.SLOW)), Drawing.DRAWN)
                .run(1, Progress.SILENT);

        assertThat(times(alone, EffortFamily.SLOW)).isEqualTo(compared);
        assertThat(alone.against()).isEmpty();
        assertThat(alone.alternative(EffortFamily.SLOW).audit().twins().futures())
                .isZero();
    }

    /** The slow person takes as long again for each job: proficiency, and nothing else. */
    @Test
    void lostTime_saysWhereTheDifferenceComesFrom() throws ReplicationFailedException {
        LostTime lost =
                run(EffortFamily.exact(10, 30, 20)).against(EffortFamily.SLOW).lostTime();

        assertThat(lost.lines()).extracting(LostTime.Line::cause).containsExactly("touch", "proficiency");
        assertThat(lost.lines().get(0).difference()).isEqualTo(BigInteger.ZERO);
        assertThat(lost.lines().get(1).baseline()).isEqualTo(BigInteger.ZERO);
        assertThat(lost.lines().get(1).difference())
                .isEqualTo(lost.lines().get(0).baseline());
    }

    @Test
    void resources_sameRosterAndOnlyTheStructureDiffers() throws ReplicationFailedException {
        ResourceCheck resources =
                run(EffortFamily.exact(10, 30, 20)).against(EffortFamily.SLOW).resources();

        // two people at 10 EUR/h for six days and three hours
        assertThat(resources.payrollBaseline()).isCloseTo(20 * 147, within(1e-6));
        assertThat(resources.payrollAlternative()).isEqualTo(resources.payrollBaseline());
        assertThat(resources.timeLineBaseline()).isZero();
        assertThat(resources.timeLineAlternative()).isZero();
        assertThat(resources.crossingBaseline()).isZero();
        assertThat(resources.onlyStructure()).isTrue();
    }

    @Test
    void drawThatIsNoScenario_isToldWithItsFuture() {
        ScenarioFamily refusing = new ScenarioFamily() {
            @Override
            public Scenario stated() {
                return EffortFamily.exact(10, 30, 20).stated();
            }

            @Override
            public Scenario with(Map<String, Double> values) {
                throw new IllegalArgumentException("shares add up to 1.2");
            }
        };

        assertThatThrownBy(() -> Experiment.comparing(refusing).run(1, Progress.SILENT))
                .isInstanceOf(ReplicationFailedException.class)
                .hasMessage("drawing the assumptions of replication 1 failed (seed 1): shares add up to 1.2");
    }
}
