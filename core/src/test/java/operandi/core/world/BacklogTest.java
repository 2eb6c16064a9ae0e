package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Scenario;
import operandi.core.model.TimeFrame;
import org.junit.jupiter.api.Test;

/**
 * Work that piles up for twenty years: somebody asks every hour, and each takes two hours. Their waits add up to more than a
 * {@code long} holds.
 */
class BacklogTest {

    private static final long HORIZON = 20 * Ticks.YEAR;

    private static final Scenario SCENARIO = new TestScenario()
            .person("ann", Calendar.always(), "do")
            .flow(
                    "job",
                    Optional.of(exactly(60)),
                    List.of(),
                    by("do", "do", 120).build())
            .structure("s", team("t", "ann"))
            .build()
            .withTime(new TimeFrame(LocalDate.of(2026, 1, 5), HORIZON, 0));

    private static final WorldPlan PLAN =
            new WorldPlan(SCENARIO, SCENARIO.alternatives().get(0));
    private static final WorldResult RESULT = PLAN.run(1, 0, false, null);

    /** The n-th, from 0, comes n + 1 hours after the start, and work on it begins 2 n hours after that of the first. */
    private static long waitOf(long n) {
        return Math.min(n * Ticks.HOUR, HORIZON - (n + 1) * Ticks.HOUR);
    }

    private static long items() {
        return (HORIZON - 1) / Ticks.HOUR;
    }

    private static BigInteger sumOfWaits() {
        BigInteger sum = BigInteger.ZERO;
        for (long n = 0; n < items(); n++) {
            sum = sum.add(BigInteger.valueOf(waitOf(n)));
        }
        return sum;
    }

    private static double metric(String id) {
        for (int index = 0; index < PLAN.metrics().size(); index++) {
            if (PLAN.metrics().get(index).metric().id().equals(id)) {
                return RESULT.values()[index];
            }
        }
        throw new IllegalArgumentException(id);
    }

    @Test
    void waits_passALong() {
        assertThat(sumOfWaits()).isGreaterThan(BigInteger.valueOf(Long.MAX_VALUE));
    }

    @Test
    void meanWait_ofTheTeamAndOfCustomers_isThatOfTheSum() {
        double minutes = sumOfWaits().doubleValue() / items() / Ticks.MINUTE;

        assertThat(metric("team.wait")).isCloseTo(minutes, within(1e-9 * minutes));
        assertThat(metric("customer.wait")).isCloseTo(minutes, within(1e-9 * minutes));
    }

    @Test
    void ledger_hasEveryTick() {
        BigInteger queued = RESULT.ledger().stream()
                .filter(line -> line.cause() == Cause.QUEUE)
                .map(WorldResult.LedgerSum::ticks)
                .reduce(BigInteger.ZERO, BigInteger::add);

        assertThat(queued).isEqualTo(sumOfWaits());
    }
}
