package operandi.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers as scenarios write them: ASCII digits, with {@code _} between them where that helps. */
final class WholeNumber {

    private static final Pattern FORM = Pattern.compile("-?[0-9](_?[0-9]){0,18}");

    private WholeNumber() {}

    /** @throws TypeConversionException if it is something else, or too large */
    static int toInt(String text) {
        long value = toLong(text);
        if (value != (int) value) {
            throw tooLarge(text);
        }
        return (int) value;
    }

    /** @throws TypeConversionException if it is something else, or too large */
    static long toLong(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
        try {
            return Long.parseLong(text.replace("_", ""));
        } catch (NumberFormatException tooLong) {
            throw tooLarge(text);
        }
    }

    private static TypeConversionException tooLarge(String text) {
        return new TypeConversionException("'" + text + "' is too large a number");
    }
}
