package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;
import operandi.core.model.Share;
import operandi.core.statistics.ConfidenceInterval;
import org.junit.jupiter.api.Test;

/**
 * Two teams that pass work to and fro: with exponential work each is, in the long run, a queue of its own.
 *
 * <p>Source: J. R. Jackson, "Networks of waiting lines", Operations Research 5 (1957) 518-521.
 *
 * <p>Eleven intervals at 99.9 %: the chance that a correct simulator fails is at most 1.1 %.
 */
class NetworkTest {

    private static final String FRONT = "front";
    private static final String BACK = "back";
    private static final double ARRIVALS = 0.5;
    private static final double RETURNING = 0.2;
    private static final Design DESIGN = new Design(40, 1, 0.999);

    @Test
    void twoTeams_workThatComesBack_eachIsAQueueOfItsOwn() {
        Scenario network = Textbook.scenario(
                ARRIVALS,
                List.of(
                        Textbook.step(FRONT, Textbook.exponential(1), Optional.empty(), Share.always(BACK)),
                        Textbook.step(
                                BACK,
                                Textbook.exponential(2),
                                Optional.empty(),
                                List.of(new Share(FRONT, RETURNING), new Share(Flow.DONE, 1 - RETURNING)))),
                Stream.of(Textbook.staff(FRONT, 1, Calendar.always()), Textbook.staff(BACK, 2, Calendar.always()))
                        .flatMap(List::stream)
                        .toList());
        Simulated simulated = Simulated.of(Textbook.observed(network, 2_000, 100_000), DESIGN);
        double passing = ARRIVALS / (1 - RETURNING);
        ErlangC front = new ErlangC(passing, 1, 1);
        ErlangC back = new ErlangC(passing, 0.5, 2);

        assertCovers(simulated, FRONT, front);
        assertCovers(simulated, BACK, back);
        double hours = (front.exact(Measure.PRESENT) + back.exact(Measure.PRESENT)) / ARRIVALS / 60;
        ConfidenceInterval time = simulated.interval("flow.time", "flow:job");
        assertThat(time.contains(hours)).as("%s covers %s", time, hours).isTrue();
    }

    private static void assertCovers(Simulated simulated, String team, ErlangC theory) {
        for (Measure measure : Measure.values()) {
            double exact = theory.exact(measure);
            if (exact > 0) {
                ConfidenceInterval interval = simulated.interval(measure, team);
                assertThat(interval.contains(exact))
                        .as("%s of %s: %s covers %s", measure, team, interval, exact)
                        .isTrue();
                assertThat(interval.halfWidth() / exact)
                        .as("half-width of %s of %s, relative", measure, team)
                        .isLessThan(0.03);
            }
        }
    }
}
