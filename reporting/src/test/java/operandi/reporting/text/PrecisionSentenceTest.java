package operandi.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.MetricKey;
import operandi.core.experiment.PrecisionOutcome;
import operandi.core.model.Metric;
import org.junit.jupiter.api.Test;

class PrecisionSentenceTest {

    private static String sentence(
            boolean isReached, String alternative, double halfWidth, double wanted, long needed, String scope) {
        MetricKey key = new MetricKey(Metric.of("customer.wait").orElseThrow(), scope);
        PrecisionOutcome outcome = new PrecisionOutcome(
                0.1, 1200, isReached, key, Optional.ofNullable(alternative), halfWidth, wanted, needed);
        return PrecisionSentence.of(outcome, 1200).replace('\u00A0', ' ');
    }

    @Test
    void reached_inAComparison_saysWithHowManyAndWhatWasHardest() {
        assertThat(sentence(true, "move", 0.0934, 0.1, 1180, "all"))
                .isEqualTo(
                        "Wanted: every difference to ± 10 % of what matters. Reached with 1,200 of at most 1,200 futures:"
                                + " hardest was waiting per contact of move, known to ± 0.093 min, wanted ± 0.100 min.");
    }

    @Test
    void missed_inAComparison_saysHowManyItTakes() {
        assertThat(sentence(false, "move", 2.34, 0.5, 26_281, "segment:owners"))
                .endsWith("Not reached with 1,200 futures, the most allowed: hardest was waiting per contact, owners of"
                        + " move, known to ± 2.3 min, wanted ± 0.50 min. It takes about 26,281 futures.");
    }

    @Test
    void ofARun_isAboutTheMean() {
        assertThat(sentence(false, null, Double.POSITIVE_INFINITY, 0.5, Comparison.NEVER, "all"))
                .isEqualTo("Wanted: waiting per contact to ± 10 % of its mean. Not reached with 1,200 futures, the most"
                        + " allowed: it is known to nothing, wanted ± 0.50 min. No number of futures would do.");
    }
}
