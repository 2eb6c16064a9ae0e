package operandi.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * A percentage as scenarios write it: {@code 5 %} or {@code 2.5%}.
 *
 * @param percent 5 for five per cent
 */
record Percentage(BigDecimal percent) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?%");

    /** @throws TypeConversionException if it is something else */
    static Percentage of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a percentage such as 5%");
        }
        return new Percentage(new BigDecimal(matcher.group(1)));
    }

    /** 0.05 for five per cent. */
    double share() {
        return percent.movePointLeft(2).doubleValue();
    }

    /** As a command takes it, without a space. */
    @Override
    public String toString() {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
