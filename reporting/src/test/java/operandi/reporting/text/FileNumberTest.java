package operandi.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "5, 5",
        "1200000, 1200000",
        "9007199254740993, 9007199254740992",
        "1e20, 100000000000000000000",
        "0.1, 0.1",
        "0.5, 0.5",
        "3.14159265358979, 3.14159265",
        "2.0000000005, 2",
        "1.0000000051, 1.00000001",
        "-12345.678912345, -12345.6789",
        "123456789012.5, 123456789000",
        "1e-7, 0.0000001",
    })
    void text_ofFiniteNumber_isPlainWithNineDigits(double value, String text) {
        assertThat(FileNumber.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void text_ofWhatIsNoNumber_isEmpty(double value) {
        assertThat(FileNumber.text(value)).isEmpty();
        assertThat(FileNumber.of(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.000000005, 1", "1.000000015, 1.00000001", "1.5e-9, 0.0000000015", "1000000000.5, 1000000000"})
    void text_halfway_goesByTheExactValueOfTheDouble(double value, String text) {
        // The first two decimals are no doubles: the nearest doubles lie just below half-way.
        assertThat(FileNumber.text(value)).isEqualTo(text);
    }
}
