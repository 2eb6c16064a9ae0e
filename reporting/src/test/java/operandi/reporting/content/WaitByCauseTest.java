package operandi.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.LedgerLine;
import operandi.core.model.Window;
import operandi.core.world.Cause;
import operandi.reporting.VeterinaryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitByCauseTest {

    private final WaitByCause waits =
            WaitByCause.of(VeterinaryFixture.comparison().alternative("functional"));

    @Test
    void total_leavesOutWork() {
        // 17.0 = 2.1 + 2.4 + 1.3 + 0.6 + 4.9 + 1.7 + 0.9 + 1.6 + 1.5, the waits the fixture charges
        assertThat(waits.total()).isCloseTo(17.0, within(1e-9));
        assertThat(waits.parts()).extracting(WaitByCause.Part::cause).doesNotContain("touch", "rework", "proficiency");
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void parts_areTheCausesThatCoreCallsWaiting(Cause cause) {
        assertThat(charged(cause.id()).parts()).hasSize(cause.kind() == Cause.Kind.WAITING ? 1 : 0);
    }

    @Test
    void cause_thatTheLedgerDoesNotHave_isRefused() {
        assertThatThrownBy(() -> charged("daydream"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("daydream");
    }

    private static WaitByCause charged(String cause) {
        AlternativeResult any = VeterinaryFixture.comparison().alternative("functional");
        LedgerLine line = new LedgerLine(Window.WHOLE, "segment:s", "open", true, cause, "desk", 1, BigInteger.TEN);
        return WaitByCause.of(
                new AlternativeResult(any.alternative(), any.metrics(), List.of(line), any.audit(), List.of()));
    }

    @Test
    void causes_addUpToTheTotal() {
        double sum = WaitByCause.causes(List.of(waits)).stream()
                .mapToDouble(waits::minutes)
                .sum();
        assertThat(sum).isCloseTo(waits.total(), within(1e-9));
    }

    @Test
    void parts_startWithTheLargest() {
        assertThat(waits.parts().get(0)).isEqualTo(new WaitByCause.Part("queue", "development", 4.9));
    }
}
