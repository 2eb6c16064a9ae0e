package operandi.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.3     | 3.1415  | 3.1",
                "0.12    | 3.1415  | 3.14",
                "0.03    | 3.1415  | 3.14",
                "0.9     | 17.0    | 17.0",
                "3       | 1234.6  | 1,235",
                "1.5     | 1234.67 | 1,234.7",
                "34      | 1234.6  | 1,230",
                "53000   | 14213422| 14,210,000",
                "0.3     | -0.04   | 0.0",
                "0.3     | -2.25   | −2.2",
            })
    void text_withError_keepsTheDigitsItSupports(double halfWidth, double value, String text) {
        assertThat(Rounding.supportedBy(halfWidth, value).text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.3 | 0.3", "1 | 1", "3412800 | 3,412,800", "0.123456 | 0.1235", "16.6666 | 16.67", "0 | 0"})
    void text_withoutError_keepsFourDigits(double value, String text) {
        assertThat(Rounding.supportedBy(Double.NaN, value).text(value)).isEqualTo(text);
        assertThat(Rounding.supportedBy(0, value).text(value)).isEqualTo(text);
    }

    @Test
    void signed_aboveZero_hasAPlus() {
        Rounding oneDecimal = new Rounding(1);
        assertThat(oneDecimal.signed(0.26)).isEqualTo("+0.3");
        assertThat(oneDecimal.signed(-0.26)).isEqualTo("−0.3");
        assertThat(oneDecimal.signed(0.01)).as("rounds to nothing").isEqualTo("0.0");
    }

    @Test
    void text_ofNaN_isADash() {
        assertThat(new Rounding(2).text(Double.NaN)).isEqualTo("–");
    }
}
