package operandi.reporting.text;

/**
 * How people read values of a metric's unit: fractions as percent, differences of fractions as percentage points.
 *
 * @param factor multiplies the value as files hold it
 * @param level follows a value, with the space before it
 * @param difference follows a difference of two values, with the space before it
 */
public record DisplayUnit(double factor, String level, String difference) {

    private static final String SPACE = "\u00A0";

    /** The unit of a metric: {@code min}, {@code h}, {@code fraction}, {@code count}, {@code EUR} or another. */
    public static DisplayUnit of(String unit) {
        return switch (unit) {
            case "fraction" -> new DisplayUnit(100, SPACE + "%", SPACE + "pp");
            case "count" -> new DisplayUnit(1, "", "");
            default -> new DisplayUnit(1, SPACE + unit, SPACE + unit);
        };
    }

    /** A value as this unit shows it, before rounding. */
    public double scaled(double value) {
        return value * factor;
    }

    /** The rounding that the half-width of a value's interval supports; both as files hold them. */
    public Rounding rounding(double halfWidth, double value) {
        return Rounding.supportedBy(scaled(halfWidth), scaled(value));
    }

    /** A share such as a confidence, as a whole percentage where it is one. */
    public static String percent(double share) {
        return FileNumber.text(Math.rint(share * 1e9) / 1e7) + SPACE + "%";
    }
}
