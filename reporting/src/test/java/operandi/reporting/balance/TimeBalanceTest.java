package operandi.reporting.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.LostTime;
import operandi.reporting.TimeLineFixture;
import operandi.reporting.text.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBalanceTest {

    private final TimeBalance balance = of("reorganize");

    @Test
    void times_areTheSumsOfTheLedger() {
        // 12 + 160 + 60 + 80 + 25 + 2 + 5 + 30 + 0 + 0 + 1 minutes, as the fixture charges every contact
        assertThat(balance.baseline()).isCloseTo(375, within(1e-9));
        // 12 + 151.26 + 44.13 + 72.34 + 26.11 + 7.44 + 9.27 + 30 + 1.17 + 0.38 + 1.06
        assertThat(balance.alternativeTime()).isCloseTo(355.16, within(1e-9));
    }

    @Test
    void contacts_ofOneWorld_areCountedApart() {
        assertThat(balance.contacts()).isEqualTo(TimeLineFixture.CONTACTS);
        assertThat(balance.oneWorld()).isEqualTo(1200);
        assertThat(balance.outcomes())
                .extracting(TimeBalance.Outcome::contacts)
                .containsExactly(8_000_000L, 1_000_000L, 500_000L, 500_000L);
    }

    @Test
    void resolved_isBothAndOneAlone() {
        assertThat(balance.resolvedInBaseline()).isEqualTo(0.85);
        assertThat(balance.resolvedInAlternative()).isEqualTo(0.90);
    }

    @Test
    void away_isNotEngaged() {
        assertThat(balance.away().baseline()).isEqualTo(9);
        assertThat(balance.away().alternative()).isEqualTo(8);
        assertThat(balance.parts()).extracting(TimeBalance.Part::cause).doesNotContain("retry");
    }

    @Test
    void parts_startWithTheLargestChangeEitherWay() {
        assertThat(balance.parts())
                .extracting(TimeBalance.Part::cause)
                .startsWith("hand-off", "queue", "closed", "unfamiliarity", "mis-route");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void steps_asShown_leadFromOneTimeAsShownToTheOther(int places) {
        for (AgainstBaseline against : TimeLineFixture.comparison().against()) {
            TimeBalance time = TimeBalance.of(against);
            Rounding rounding = new Rounding(places);
            BigDecimal at = shown(rounding, time.baseline());
            for (TimeBalance.Step step : time.steps(rounding)) {
                at = at.add(shown(rounding, step.shown()));
                assertThat(Math.abs(step.shown() - step.exact()))
                        .as(step.cause())
                        .isLessThan(Math.pow(10, -places) + 1e-9);
            }
            assertThat(at).isEqualByComparingTo(shown(rounding, time.alternativeTime()));
        }
    }

    @Test
    void steps_beyondTheEighth_goTogether() {
        assertThat(balance.steps(new Rounding(1)))
                .hasSize(9)
                .last()
                .extracting(TimeBalance.Step::cause)
                .isEqualTo(TimeBalance.REST);
    }

    @Test
    void balance_withoutContacts_hasNoParts() {
        AgainstBaseline any = TimeLineFixture.comparison().against("both");
        AgainstBaseline none = new AgainstBaseline(
                any.alternative(),
                any.resources(),
                any.transition(),
                any.spread(),
                any.effects(),
                new LostTime(List.of(), List.of()));
        assertThat(TimeBalance.of(none).parts()).isEmpty();
    }

    private static TimeBalance of(String alternative) {
        return TimeBalance.of(TimeLineFixture.comparison().against(alternative));
    }

    /** A number as a reader would copy it from the page. */
    private static BigDecimal shown(Rounding rounding, double minutes) {
        return new BigDecimal(rounding.text(minutes).replace(",", "").replace('\u2212', '-'));
    }
}
