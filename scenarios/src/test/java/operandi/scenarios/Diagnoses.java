package operandi.scenarios;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import operandi.scenarios.diagnostic.DiagnosticCode;

/** Marks the test that shows the exact text and position of a diagnostic. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Diagnoses {
    DiagnosticCode value();
}
