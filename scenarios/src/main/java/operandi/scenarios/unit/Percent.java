package operandi.scenarios.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes fractions as percentages for messages. */
public final class Percent {

    private static final int DECIMALS = 9;

    private Percent() {}

    /** A finite fraction in percent, with as many decimals as it needs, at most 9. */
    public static String of(double fraction) {
        BigDecimal percent = new BigDecimal(fraction)
                .movePointRight(2)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return percent.toPlainString() + " %";
    }
}
