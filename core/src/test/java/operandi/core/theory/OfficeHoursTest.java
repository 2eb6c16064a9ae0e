package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.statistics.ConfidenceInterval;
import org.junit.jupiter.api.Test;

/** Calendars in the long run. Two intervals at 99.9 %: the chance that a correct simulator fails is at most 0.2 %. */
class OfficeHoursTest {

    private static final Calendar OFFICE = new Calendar(
            "office",
            IntStream.range(0, 5)
                    .mapToObj(day ->
                            new Calendar.Shift(day * Ticks.DAY + 9 * Ticks.HOUR, day * Ticks.DAY + 17 * Ticks.HOUR))
                    .toList());

    private static final double OPEN = 40.0 / 168;
    private static final double WEEK = 7 * 24 * 60;
    private static final Design DESIGN = new Design(20, 1, 0.999);

    /** Work that comes around the clock and is done in office hours fills them to its load over their share. */
    @Test
    void workThatCanWait_onePersonInOfficeHours_keepsHerAsBusyAsItsLoad() {
        double busy = 0.7;
        double minutesOfWork = 30;
        Scenario desk = Textbook.scenario(
                busy * OPEN / minutesOfWork,
                List.of(Textbook.step(
                        "desk", Textbook.exponential(minutesOfWork), Optional.empty(), Share.always(Flow.DONE))),
                Textbook.staff("desk", 1, OFFICE));

        Simulated simulated = Simulated.of(Textbook.observed(desk, 10 * WEEK, 500 * WEEK), DESIGN);

        ConfidenceInterval utilization = simulated.interval(Measure.UTILIZATION, "desk");
        assertThat(utilization.contains(busy))
                .as("%s covers %s", utilization, busy)
                .isTrue();
        assertThat(utilization.halfWidth()).isLessThan(0.01);
    }

    /** Nobody waits with so many people, so a contact succeeds exactly if it comes in office hours. */
    @Test
    void liveContacts_moreThanEnoughPeople_succeedInOfficeHoursOnly() {
        Scenario desk = Textbook.scenario(
                0.1,
                List.of(Textbook.step(
                        "desk",
                        Textbook.exponential(1),
                        Optional.of(new Step.Patience(Textbook.exponential(5), "gone")),
                        Share.always(Flow.DONE))),
                Textbook.staff("desk", 12, OFFICE));

        Simulated simulated = Simulated.of(Textbook.observed(desk, 0, 100 * WEEK), DESIGN);

        ConfidenceInterval resolved = simulated.interval("customer.resolved", "all");
        assertThat(resolved.contains(OPEN)).as("%s covers %s", resolved, OPEN).isTrue();
        assertThat(resolved.halfWidth()).isLessThan(0.005);
    }
}
