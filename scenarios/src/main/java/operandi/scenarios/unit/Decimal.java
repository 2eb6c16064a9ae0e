package operandi.scenarios.unit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A plain decimal number at the start of a text, found by a scanner that looks at each character once: an optional minus
 * sign, digits that may be grouped by underscores, and an optional fraction. No exponent, no hexadecimal, no leading
 * zeros, no digits but 0 to 9. The number of digits is limited, so that no text costs more than its length.
 */
final class Decimal {

    private static final int MAX_DIGITS = 20;

    private Decimal() {}

    /** How many characters at the start of the text belong to a number, well-formed or not. */
    static int end(String text) {
        int end = 0;
        while (end < text.length() && isPart(text.charAt(end), end)) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char character, int index) {
        return isDigit(character) || character == '.' || character == '_' || (character == '-' && index == 0);
    }

    /** The number that this text is, if it is nothing but a well-formed one. */
    static Optional<BigDecimal> parse(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        String whole = text.substring(start, point < 0 ? text.length() : point);
        String fraction = point < 0 ? "0" : text.substring(point + 1);
        boolean isPlain = isDigits(whole)
                && isDigits(fraction)
                && (whole.length() == 1 || whole.charAt(0) != '0')
                && whole.length() + fraction.length() <= 2 * MAX_DIGITS;
        String digits = text.replace("_", "");
        if (!isPlain || digits.length() > MAX_DIGITS + 2) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits));
    }

    /** Digits, with single underscores between them. */
    private static boolean isDigits(String text) {
        boolean afterDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!isDigit(character) && !(character == '_' && afterDigit)) {
                return false;
            }
            afterDigit = isDigit(character);
        }
        return afterDigit;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
