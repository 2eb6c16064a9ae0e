package operandi.scenarios.unit;

import static operandi.core.kernel.Ticks.DAY;
import static operandi.core.kernel.Ticks.HOUR;
import static operandi.core.kernel.Ticks.MINUTE;
import static operandi.core.kernel.Ticks.MONTH;
import static operandi.core.kernel.Ticks.SECOND;
import static operandi.core.kernel.Ticks.WEEK;
import static operandi.core.kernel.Ticks.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a quantity measures, and the units it may be written in. */
public enum Dimension {
    /** In ticks. A year is 365 days, a month a twelfth of it; none of them knows working hours. */
    DURATION(
            "a duration",
            "6 min",
            unit("us", 1),
            unit("ms", SECOND / 1000),
            unit("s", SECOND, "second", "seconds"),
            unit("min", MINUTE, "minute", "minutes"),
            unit("h", HOUR, "hour", "hours"),
            unit("d", DAY, "day", "days"),
            unit("week", WEEK, "weeks", "wk"),
            unit("month", MONTH, "months"),
            unit("year", YEAR, "years")),
    /** Per tick. */
    RATE(
            "a rate",
            "3 /week",
            unit("/s", SECOND),
            unit("/min", MINUTE),
            unit("/h", HOUR),
            unit("/d", DAY, "/day"),
            unit("/week", WEEK),
            unit("/month", MONTH),
            unit("/year", YEAR)),
    /** How fast a number grows: the continuous rate per tick that gives the growth stated for a year. */
    GROWTH("a growth", "41 %/year", unit("%/year", 1)),
    /** How fast people leave: the hazard per tick that takes the stated share of them in a year. */
    LEAVING("a share that leaves", "12 %/year", unit("%/year", 1)),
    /** A fraction, written in percent. */
    SHARE("a share", "85 %", unit("%", 100)),
    /** A difference of two fractions, written in percentage points. */
    POINTS("a difference of two shares", "0.5 pp", unit("pp", 100)),
    /** EUR per hour. */
    HOURLY_COST("a cost per hour", "70 EUR/h", unit("EUR/h", 1)),
    /** EUR. */
    MONEY("an amount of money", "100 EUR", unit("EUR", 1)),
    /** A whole number. */
    COUNT("a count", "8_000"),
    /** Any number. */
    NUMBER("a number", "0.8");

    /** A way to write the unit, and how many of the model's own units it is (for a rate and a share: the divisor). */
    record Unit(String name, BigDecimal size, List<String> synonyms) {}

    private final String description;
    private final String example;
    private final List<Unit> units;
    private final List<String> unitNames;

    Dimension(String description, String example, Unit... units) {
        this.description = description;
        this.example = example;
        this.units = List.of(units);
        this.unitNames = this.units.stream().map(Unit::name).toList();
    }

    private static Unit unit(String name, long size, String... synonyms) {
        return new Unit(name, BigDecimal.valueOf(size), List.of(synonyms));
    }

    /** What it is, with an article. */
    public String description() {
        return description;
    }

    /** One way to write it. */
    public String example() {
        return example;
    }

    /** The units it is usually written in, smallest first; none if it is a bare number. */
    public List<String> unitNames() {
        return unitNames;
    }

    /** Every spelling of a unit but the plurals, which would compete with their singulars for a suggestion. */
    List<String> singulars() {
        List<String> spellings = new ArrayList<>();
        for (Unit unit : units) {
            spellings.add(unit.name());
            spellings.addAll(unit.synonyms());
        }
        List<String> plurals =
                spellings.stream().map(spelling -> spelling + "s").toList();
        spellings.removeIf(plurals::contains);
        return spellings;
    }

    Optional<Unit> unit(String spelling) {
        for (Unit unit : units) {
            if (unit.name().equals(spelling) || unit.synonyms().contains(spelling)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The number of these units in the model's own unit. */
    double convert(BigDecimal number, Unit unit) {
        return switch (this) {
            case GROWTH -> StrictMath.log1p(number.movePointLeft(2).doubleValue()) / YEAR;
            case LEAVING -> -StrictMath.log1p(-number.movePointLeft(2).doubleValue()) / YEAR;
            case RATE -> number.doubleValue() / unit.size().doubleValue();
            case SHARE, POINTS -> number.movePointLeft(2).doubleValue();
            default -> number.multiply(unit.size()).doubleValue();
        };
    }

    /** Its name where assumptions say what they measure, in the words of {@link operandi.core.model.Assumption.Extent}. */
    public String measure() {
        return switch (this) {
            case DURATION -> "duration";
            case RATE, LEAVING -> "rate";
            case GROWTH -> "growth";
            case SHARE, POINTS -> "share";
            case HOURLY_COST -> "cost";
            case MONEY -> "money";
            case COUNT -> "count";
            case NUMBER -> "number";
        };
    }

    /** What to write, such as {@code a duration such as 6 min}. */
    public String expectation() {
        return description + " such as " + example;
    }
}
