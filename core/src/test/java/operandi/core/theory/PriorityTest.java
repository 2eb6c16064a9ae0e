package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;

import operandi.core.model.Design;
import operandi.core.model.Scenario;
import operandi.core.model.ServiceClass;
import operandi.core.statistics.ConfidenceInterval;
import org.junit.jupiter.api.Test;

/**
 * M/M/1 with two classes of service. Four intervals at 99.9 %: the chance that a correct simulator fails is at most
 * 0.4 %. With equal service rates μ the mean residual work is R = ρ/μ, whoever is served.
 */
class PriorityTest {

    private static final Design DESIGN = new Design(10, 1, 0.999);
    private static final double FIRST = 0.3;
    private static final double SECOND = 0.4;
    private static final double LOAD = FIRST + SECOND;
    private static final double HOUR = 60;

    /**
     * The first class waits R/(1 − ρ1), the second R/((1 − ρ1)(1 − ρ)). A. Cobham, "Priority assignment in waiting line
     * problems", Journal of the Operations Research Society of America 2 (1954) 70-76.
     */
    @Test
    void requestsBeforeChanges_withoutPreemption_waitAsCobhamSays() {
        Simulated simulated = simulate(ServiceClass.REQUEST, ServiceClass.CHANGE);

        assertCovers(simulated, "first", LOAD / (1 - FIRST) + 1);
        assertCovers(simulated, "second", LOAD / ((1 - FIRST) * (1 - LOAD)) + 1);
    }

    /**
     * The first class does not notice the second; that spends 1/(μ(1 − ρ1)) + R/((1 − ρ1)(1 − ρ)) in the system. H. White,
     * L. S. Christie, "Queuing with preemptive priorities or with breakdown", Operations Research 6 (1958) 79-95.
     */
    @Test
    void severeIncidents_preemptRequestsWhichAreResumed() {
        Simulated simulated = simulate(ServiceClass.SEVERE_INCIDENT, ServiceClass.REQUEST);

        assertCovers(simulated, "first", 1 / (1 - FIRST));
        assertCovers(simulated, "second", 1 / (1 - FIRST) + LOAD / ((1 - FIRST) * (1 - LOAD)));
    }

    private static Simulated simulate(ServiceClass first, ServiceClass second) {
        Scenario scenario = Reliability.twoClasses(first, FIRST, second, SECOND, 1);
        return Simulated.of(Textbook.observed(scenario, 2_000, 100_000), DESIGN);
    }

    private static void assertCovers(Simulated simulated, String flow, double minutes) {
        ConfidenceInterval interval = simulated.interval("flow.time", "flow:" + flow);
        assertThat(interval.contains(minutes / HOUR))
                .as("%s of %s covers %s", interval, flow, minutes / HOUR)
                .isTrue();
        assertThat(interval.halfWidth() / (minutes / HOUR))
                .as("half-width of %s, relative", interval)
                .isLessThan(0.06);
    }
}
