package operandi.scenarios.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("service-desk", "network", "sap-ops", "sap-dev", "dev", "ops");

    @ParameterizedTest
    @CsvSource({
        "sap-opz, sap-ops",
        "netwrok, network",
        "netwok, network",
        "nnetwork, network",
        "NETWORK, network",
        "service, service-desk",
        "network-team, network",
        "dv, dev"
    })
    void slip_isCorrected(String written, String meant) {
        assertThat(NearestName.of(written, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"sap-xyz", "sap", "finance", "op", "x"})
    void doubtOrDistance_givesNoSuggestion(String written) {
        assertThat(NearestName.of(written, List.of("service-desk", "sap-ops", "sap-dev", "ox", "oy")))
                .isEmpty();
    }

    @Test
    void longText_isNotCompared() {
        assertThat(NearestName.of("x".repeat(100_000), List.of("x".repeat(100_000))))
                .isEmpty();
    }
}
