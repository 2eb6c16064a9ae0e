package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Duration now = Duration.ofHours(-1);

    @Test
    void advanced_elsewhereThanOnATerminal_saysALineEveryFiveSeconds() {
        try (ProgressLine line = line(false)) {
            for (int done = 1; done <= 20; done++) {
                now = now.plusSeconds(1);
                line.advanced(done, 20);
            }
        }

        assertThat(said().lines())
                .containsExactly(
                        "simulated 1 of 20, 1.0/s, 19 s left",
                        "simulated 6 of 20, 1.0/s, 14 s left",
                        "simulated 11 of 20, 1.0/s, 9 s left",
                        "simulated 16 of 20, 1.0/s, 4 s left");
    }

    @Test
    void advanced_onATerminal_writesOneLineOverAndLeavesNothing() {
        try (ProgressLine line = line(true)) {
            now = now.plusSeconds(1);
            line.advanced(50, 200);
            now = now.plusSeconds(1);
            line.advanced(100, 200);
        }

        assertThat(said())
                .isEqualTo("\r[=====               ] simulated 50 of 200, 50/s, 3 s left\u001b[K"
                        + "\r[==========          ] simulated 100 of 200, 50/s, 2 s left\u001b[K"
                        + "\r\u001b[K");
    }

    @Test
    void advanced_soonerThanAnEyeSees_isNotShown() {
        try (ProgressLine line = line(true)) {
            now = now.plusSeconds(1);
            line.advanced(1, 200);
            now = now.plusMillis(99);
            line.advanced(2, 200);
        }

        assertThat(said()).contains("simulated 1 of").doesNotContain("simulated 2 of");
    }

    @Test
    void advanced_slowly_saysMinutesAndHours() {
        try (ProgressLine line = line(false)) {
            now = now.plusSeconds(30);
            line.advanced(1, 4);
            now = now.plusSeconds(30);
            line.advanced(2, 1000);
        }

        assertThat(said()).contains("1 of 4, 2.0/min, 1 min 30 s left", "2 of 1000, 2.0/min, 8 h 19 min left");
    }

    @Test
    void close_beforeAnythingWasShown_saysNothing() {
        line(true).close();

        assertThat(said()).isEmpty();
    }

    private ProgressLine line(boolean updatesLines) {
        return new ProgressLine(new Console(OutputStream.nullOutputStream(), err, updatesLines), () -> now.toNanos());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
