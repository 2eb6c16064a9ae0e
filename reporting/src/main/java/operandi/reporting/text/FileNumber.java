package operandi.reporting.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Numbers as result files hold them: whole numbers in full, others to 9 significant digits, half to even, never with an
 * exponent or trailing zeros. The text depends on the value alone: {@link Double#toString} changed between JDKs.
 */
public final class FileNumber {

    private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

    private FileNumber() {}

    /** The number that files show; empty if it is not finite, since neither JSON nor a CSV cell has a word for that. */
    public static Optional<BigDecimal> of(double value) {
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(value);
        boolean whole = value == Math.rint(value);
        BigDecimal shown = (whole ? exact : exact.round(NINE_DIGITS)).stripTrailingZeros();
        return Optional.of(shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    /** The same as text; the empty string if it is not finite. */
    public static String text(double value) {
        return of(value).map(BigDecimal::toPlainString).orElse("");
    }
}
