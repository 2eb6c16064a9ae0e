package operandi.scenarios.format;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.Span;

/** Reads working hours of one day, such as {@code 09:00-17:30}. The end of the day is {@code 24:00}. */
final class WorkingHours {

    static final String EXPECTED = "hours such as \"09:00-17:30\"";

    private WorkingHours() {}

    /** The hours as a shift of Monday; a fault is told otherwise. */
    static Optional<Calendar.Shift> parse(String text, Span span, Consumer<Fault> faults) {
        int dash = text.indexOf('-');
        OptionalLong from = dash < 0
                ? OptionalLong.empty()
                : timeOfDay(text.substring(0, dash).strip());
        OptionalLong to = dash < 0
                ? OptionalLong.empty()
                : timeOfDay(text.substring(dash + 1).strip());
        if (from.isEmpty() || to.isEmpty()) {
            faults.accept(Fault.of(
                            DiagnosticCode.TIME_OF_DAY,
                            span,
                            Printable.quoted(text) + " is not a range of times of day")
                    .expecting(EXPECTED + ", from 00:00 to 24:00"));
            return Optional.empty();
        }
        if (from.getAsLong() >= to.getAsLong()) {
            faults.accept(Fault.of(DiagnosticCode.TIME_OF_DAY, span, "the hours end before they begin")
                    .expecting(EXPECTED)
                    .helping("write hours that cross midnight as two: one until 24:00 on the first day, one from 00:00"
                            + " on the next"));
            return Optional.empty();
        }
        return Optional.of(new Calendar.Shift(from.getAsLong(), to.getAsLong()));
    }

    /** Ticks since midnight of {@code H:MM} or {@code HH:MM}. */
    private static OptionalLong timeOfDay(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon > 2 || text.length() != colon + 3) {
            return OptionalLong.empty();
        }
        int hours = number(text.substring(0, colon));
        int minutes = number(text.substring(colon + 1));
        boolean isTime = hours >= 0 && minutes >= 0 && minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0));
        return isTime ? OptionalLong.of(hours * Ticks.HOUR + minutes * Ticks.MINUTE) : OptionalLong.empty();
    }

    /** The number that one or two digits make, -1 if they are none. */
    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + (digit - '0');
        }
        return number;
    }
}
