package operandi.scenarios.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.NearestName;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.Span;
import operandi.scenarios.yaml.LookAlike;

/** Reads a number and its unit from a text. */
public final class Quantity {

    private final Dimension dimension;
    private final Span span;
    private final Consumer<Fault> faults;

    private Quantity(Dimension dimension, Span span, Consumer<Fault> faults) {
        this.dimension = dimension;
        this.span = span;
        this.faults = faults;
    }

    /**
     * Reads a quantity.
     *
     * @param text such as {@code 6 min}
     * @param dimension what is measured
     * @param span where the text stands
     * @param faults told what is wrong with the text, once
     * @return the value in the model's own unit, always finite; empty if a fault was told
     */
    public static Optional<Double> parse(String text, Dimension dimension, Span span, Consumer<Fault> faults) {
        return new Quantity(dimension, span, faults).value(text, "");
    }

    /**
     * Reads a whole number without a unit.
     *
     * @return the number exactly; empty if a fault was told
     */
    public static Optional<BigDecimal> parseWhole(String text, Span span, Consumer<Fault> faults) {
        return new Quantity(Dimension.COUNT, span, faults).number(text.strip());
    }

    /**
     * A stretch of values.
     *
     * @param low its lower end, in the model's own unit
     * @param high its upper end, at least the lower
     */
    public record Range(double low, double high) {

        /** Whether the value lies in it; the ends belong to it. */
        public boolean contains(double value) {
            return value >= low && value <= high;
        }
    }

    /**
     * Reads a range such as {@code 2 min .. 9 min}; {@code 2 .. 9 min} says the same.
     *
     * @return the range; empty if a fault was told
     */
    public static Optional<Range> parseRange(String text, Dimension dimension, Span span, Consumer<Fault> faults) {
        Quantity reader = new Quantity(dimension, span, faults);
        int dots = text.indexOf("..");
        if (dots < 0) {
            reader.tell(DiagnosticCode.RANGE, Printable.quoted(text) + " is not a range", "low .. high");
            return Optional.empty();
        }
        String low = text.substring(0, dots).strip();
        String high = text.substring(dots + 2).strip();
        Optional<Double> top = reader.value(high, "");
        Optional<Double> bottom = top.isEmpty() ? Optional.empty() : reader.value(low, unitOf(high));
        if (top.isEmpty() || bottom.isEmpty()) {
            return Optional.empty();
        }
        if (bottom.get() > top.get()) {
            reader.tell(DiagnosticCode.RANGE, "the range " + Printable.quoted(text) + " is empty", "low .. high");
            return Optional.empty();
        }
        return Optional.of(new Range(bottom.get(), top.get()));
    }

    private static String unitOf(String text) {
        return text.substring(Decimal.end(text)).strip();
    }

    private Optional<Double> value(String text, String defaultUnit) {
        String quantity = text.strip();
        String written = unitOf(quantity);
        Optional<BigDecimal> number = number(written.isEmpty() ? quantity + defaultUnit : quantity);
        String unit = written.isEmpty() ? defaultUnit : written;
        return number.map(value -> dimension.unitNames().isEmpty()
                ? value.doubleValue()
                : dimension.convert(value, dimension.unit(unit).orElseThrow()));
    }

    private Optional<BigDecimal> number(String text) {
        if (LookAlike.indexIn(text).isPresent()) {
            faults.accept(LookAlike.fault(text, span));
            return Optional.empty();
        }
        int end = Decimal.end(text);
        Optional<BigDecimal> number = Decimal.parse(text.substring(0, end));
        String unit = text.substring(end).strip();
        if (number.isEmpty() || !isUnitLike(unit)) {
            notANumber(text);
            return Optional.empty();
        }
        if (!unitFits(number.get(), unit)) {
            return Optional.empty();
        }
        if (dimension == Dimension.COUNT && number.get().scale() > 0) {
            boolean isWhole = number.get().stripTrailingZeros().scale() <= 0;
            String expected = isWhole ? "a whole number; thousands are parted by _, as in 1_000" : "a whole number";
            tell(DiagnosticCode.NOT_WHOLE, "not a whole number: " + Printable.echo(text), expected);
            return Optional.empty();
        }
        return number;
    }

    private static boolean isUnitLike(String unit) {
        for (int i = 0; i < unit.length(); i++) {
            char character = unit.charAt(i);
            if (!Character.isLetter(character) && character != '/' && character != '%') {
                return false;
            }
        }
        return true;
    }

    private void notANumber(String text) {
        Fault fault = Fault.of(
                        DiagnosticCode.NOT_A_NUMBER, span, Printable.quoted(text) + " is not a plain decimal number")
                .expecting(dimension.expectation());
        if (text.contains(",")) {
            fault = fault.helping("write a point before the fraction, and _ between thousands");
        } else if (text.length() > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1))) {
            fault = fault.helping("write the number without leading zeros");
        }
        faults.accept(fault);
    }

    private boolean unitFits(BigDecimal number, String unit) {
        List<String> units = dimension.unitNames();
        if (units.isEmpty() ? unit.isEmpty() : dimension.unit(unit).isPresent()) {
            return true;
        }
        if (units.isEmpty()) {
            tell(
                    DiagnosticCode.UNIT_UNFIT,
                    dimension.description() + " takes no unit, found " + Printable.quoted(unit),
                    dimension.expectation());
        } else if (unit.isEmpty()) {
            Fault missing = Fault.of(DiagnosticCode.UNIT_MISSING, span, "the number has no unit")
                    .expecting(dimension.description() + " in " + oneOf(units));
            faults.accept(missing.suggesting(asPercent(number)));
        } else if (isKnownElsewhere(unit)) {
            tell(
                    DiagnosticCode.UNIT_UNFIT,
                    Printable.quoted(unit) + " does not measure " + dimension.description(),
                    dimension.description() + " in " + oneOf(units));
        } else {
            faults.accept(unknownUnit(unit));
        }
        return false;
    }

    private Optional<String> asPercent(BigDecimal number) {
        boolean isFraction =
                dimension == Dimension.SHARE && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
        return isFraction
                ? Optional.of(number.movePointRight(2).stripTrailingZeros().toPlainString() + " %")
                : Optional.empty();
    }

    private static boolean isKnownElsewhere(String unit) {
        return Stream.of(Dimension.values()).anyMatch(other -> other.unit(unit).isPresent());
    }

    private Fault unknownUnit(String unit) {
        Fault fault = Fault.of(DiagnosticCode.UNIT_UNKNOWN, span, "unknown unit " + Printable.quoted(unit))
                .expecting(dimension.description() + " in " + oneOf(dimension.unitNames()));
        return switch (unit) {
            case "m", "M", "mo" -> fault.helping("write min for minutes and month for months");
            case "wd" -> fault.helping("write the hours of work, such as 24 h for three working days of 8 hours");
            case "pp" -> fault.helping("percentage points measure differences; write %");
            default -> fault.suggesting(NearestName.of(unit, dimension.singulars()));
        };
    }

    private static String oneOf(List<String> units) {
        return units.size() == 1
                ? units.get(0)
                : units.stream().limit(units.size() - 1L).collect(Collectors.joining(", ")) + " or "
                        + units.get(units.size() - 1);
    }

    private void tell(DiagnosticCode code, String message, String expected) {
        faults.accept(Fault.of(code, span, message).expecting(expected));
    }
}
