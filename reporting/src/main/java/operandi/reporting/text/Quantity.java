package operandi.reporting.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import operandi.core.kernel.Ticks;

/**
 * Quantities of a scenario, which the model holds in its own unit, as people write them: three significant digits, in
 * the unit that keeps the number short.
 */
public final class Quantity {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final String SPACE = "\u00A0";

    private record Scale(double ticks, String name) {}

    private static final List<Scale> DURATIONS = List.of(
            new Scale(Ticks.WEEK, "weeks"),
            new Scale(Ticks.DAY, "d"),
            new Scale(Ticks.HOUR, "h"),
            new Scale(Ticks.MINUTE, "min"),
            new Scale(Ticks.SECOND, "s"));

    private static final List<Scale> RATES = List.of(
            new Scale(Ticks.HOUR, "/h"),
            new Scale(Ticks.DAY, "/d"),
            new Scale(Ticks.WEEK, "/week"),
            new Scale(Ticks.YEAR, "/year"));

    private Quantity() {}

    /**
     * A value with its unit.
     *
     * @param value in the model's unit
     * @param dimension as {@link operandi.core.model.Assumption.Extent#dimension} names it
     */
    public static String text(double value, String dimension) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return switch (dimension) {
            case "duration" -> duration(value);
            case "rate" -> rate(value);
            case "growth" -> digits(100 * StrictMath.expm1(value * Ticks.YEAR)) + SPACE + "%/year";
            case "share" -> digits(100 * value) + SPACE + "%";
            case "cost" -> digits(value) + SPACE + "EUR/h";
            case "money" -> digits(value) + SPACE + "EUR";
            default -> digits(value);
        };
    }

    /** The unit in which files hold quantities of a dimension; empty for plain numbers. */
    public static String unit(String dimension) {
        return switch (dimension) {
            case "duration" -> "min";
            case "rate", "growth" -> "/year";
            case "share" -> "fraction";
            case "cost" -> "EUR/h";
            case "money" -> "EUR";
            case "count" -> "count";
            default -> "";
        };
    }

    /** A value of the model in {@link #unit}; growth as the continuous rate that it is. */
    public static double inUnit(double value, String dimension) {
        return switch (dimension) {
            case "duration" -> value / Ticks.MINUTE;
            case "rate", "growth" -> value * Ticks.YEAR;
            default -> value;
        };
    }

    private static String duration(double ticks) {
        for (Scale scale : DURATIONS) {
            double from = scale.ticks() == Ticks.WEEK ? 4 * Ticks.WEEK : 1.5 * scale.ticks();
            if (Math.abs(ticks) >= from) {
                return digits(ticks / scale.ticks()) + SPACE + scale.name();
            }
        }
        return digits(ticks / Ticks.SECOND) + SPACE + "s";
    }

    private static String rate(double perTick) {
        for (Scale scale : RATES) {
            if (Math.abs(perTick) * scale.ticks() >= 0.95 || scale.ticks() == Ticks.YEAR) {
                return digits(perTick * scale.ticks()) + SPACE + scale.name();
            }
        }
        return digits(perTick);
    }

    private static String digits(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros();
        return new Rounding(Math.max(0, rounded.scale())).text(rounded.doubleValue());
    }
}
