package operandi.reporting.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounding to the digits that an estimate supports: the half-width of its interval keeps one significant digit, or two
 * if the first is a 1, and everything beside it is cut at the same place. Without an error to go by, four significant
 * digits are kept, less trailing zeros.
 *
 * @param places digits after the decimal point; negative to round to tens, hundreds, …
 */
public record Rounding(int places) {

    private static final int DIGITS_WITHOUT_ERROR = 4;
    private static final int MOST_PLACES = 12;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String MINUS = "\u2212";

    /** What a half-width supports; a half-width that is 0 or undefined says nothing, and then the value decides. */
    public static Rounding supportedBy(double halfWidth, double value) {
        if (Double.isFinite(halfWidth) && halfWidth > 0) {
            int exponent = exponent(halfWidth);
            boolean startsWithOne =
                    new BigDecimal(halfWidth).movePointLeft(exponent).compareTo(TWO) < 0;
            return limited((startsWithOne ? 1 : 0) - exponent);
        }
        if (!Double.isFinite(value) || value == Math.rint(value)) {
            return new Rounding(0);
        }
        BigDecimal shown = new BigDecimal(value)
                .round(new MathContext(DIGITS_WITHOUT_ERROR, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return limited(Math.max(0, shown.scale()));
    }

    private static Rounding limited(int places) {
        return new Rounding(Math.min(MOST_PLACES, places));
    }

    /** The power of ten of the first significant digit. */
    private static int exponent(double value) {
        BigDecimal exact = new BigDecimal(Math.abs(value));
        return exact.precision() - exact.scale() - 1;
    }

    /** The rounded number with grouped thousands and a true minus sign; a dash if it is not finite. */
    public String text(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
        return grouped(places < 0 ? rounded.setScale(0) : rounded);
    }

    /** A count in full, with grouped thousands. */
    public static String count(long count) {
        return grouped(BigDecimal.valueOf(count));
    }

    private static String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (number.signum() < 0 ? MINUS : "") + grouped;
    }

    /** The same with a plus sign before what is above 0. */
    public String signed(double value) {
        String text = text(value);
        boolean above = value > 0 && text.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
        return above ? "+" + text : text;
    }
}
