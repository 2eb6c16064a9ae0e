package operandi.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantileDotsTest {

    @Test
    void of_hundredValues_showsFiftyOfEqualShare() {
        List<Double> values = IntStream.range(0, 100).mapToObj(i -> (double) i).toList();
        QuantileDots dots = QuantileDots.of(values, 10);
        assertThat(dots.dots()).hasSize(50);
        assertThat(dots.tallest()).as("five of fifty dots in each tenth").isEqualTo(5);
        assertThat(dots.dots().get(0)).isEqualTo(new QuantileDots.Dot(5, 0, 1));
    }

    @Test
    void of_fewValues_showsEach() {
        QuantileDots dots = QuantileDots.of(List.of(3.0, -1.0, 3.4), 1);
        assertThat(dots.dots())
                .containsExactly(
                        new QuantileDots.Dot(-0.5, 0, -1.0),
                        new QuantileDots.Dot(3.5, 0, 3.0),
                        new QuantileDots.Dot(3.5, 1, 3.4));
    }

    @Test
    void of_equalValues_isOneColumn() {
        assertThat(QuantileDots.of(Collections.nCopies(20, 0.0), 0.5).tallest()).isEqualTo(20);
    }
}
