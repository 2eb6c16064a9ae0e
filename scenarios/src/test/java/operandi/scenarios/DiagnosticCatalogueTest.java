package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** Every code has a test that shows its text and position, and codes are what they promise to be. */
class DiagnosticCatalogueTest {

    private static final List<Class<?>> TESTS = List.of(
            FileDiagnosticsTest.class,
            TextDiagnosticsTest.class,
            QuantityDiagnosticsTest.class,
            KeyDiagnosticsTest.class,
            ModelDiagnosticsTest.class,
            ChangeDiagnosticsTest.class,
            ExpectationDiagnosticsTest.class,
            OpenedFlowsTest.class);

    @Test
    void everyCode_hasATestOfItsText() {
        Set<DiagnosticCode> shown = EnumSet.noneOf(DiagnosticCode.class);
        for (Class<?> test : TESTS) {
            for (Method method : test.getDeclaredMethods()) {
                Diagnoses diagnoses = method.getAnnotation(Diagnoses.class);
                if (diagnoses != null) {
                    assertThat(shown.add(diagnoses.value()))
                            .as("one test of %s", diagnoses.value())
                            .isTrue();
                }
            }
        }
        assertThat(shown).containsExactly(DiagnosticCode.values());
    }

    @Test
    void codes_areUniqueAndSayTheirSeverity() {
        assertThat(Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[EW]0[1-4][0-9]{2}"))
                .isSortedAccordingTo((a, b) -> a.charAt(0) == b.charAt(0) ? a.compareTo(b) : a.charAt(0) - b.charAt(0));
        assertThat(DiagnosticCode.UNUSED_FLOW.severity()).isEqualTo(Severity.WARNING);
        assertThat(DiagnosticCode.UNKNOWN_KEY.severity()).isEqualTo(Severity.ERROR);
        assertThat(DiagnosticCode.values()).allMatch(code -> !code.title().isBlank());
    }
}
