package operandi.scenarios.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.TimeFrame;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.yaml.YamlScalar;

/** Reads dates within a run: a duration from its start, or a day of the calendar. */
final class Dates {

    private static final String FORM = "0000-00-00";

    private final Optional<TimeFrame> time;
    private final Reading reading;

    /** @param time what a run covers; empty if that could not be read, and then every date passes */
    Dates(Optional<TimeFrame> time, Reading reading) {
        this.time = time;
        this.reading = reading;
    }

    /** A date in ticks from the start, before the horizon. */
    Optional<Long> read(Field field) {
        boolean isDay = field.node() instanceof YamlScalar scalar && hasForm(scalar.text());
        Optional<Long> date = isDay
                ? day(field, reading).map(this::ticks)
                : new Quantities(reading)
                        .stated(field, Dimension.DURATION, Quantities.DURATIONS)
                        .map(Ticks::round);
        return date.filter(ticks -> isWithin(ticks, field, "this date"));
    }

    /** Whether a date lies in the run; one that does not is reported. */
    boolean isWithin(long ticks, Field place, String what) {
        if (time.isEmpty() || (ticks >= 0 && ticks < time.get().horizon())) {
            return true;
        }
        LocalDate first = time.get().starts();
        reading.report(
                DiagnosticCode.OUTSIDE_RUN,
                place.span(),
                what + " does not lie within the run",
                "a time from the start to before the horizon, or a date from " + first + " to "
                        + first.plusDays((time.get().horizon() - 1) / Ticks.DAY));
        return false;
    }

    private long ticks(LocalDate day) {
        return time.map(frame -> ChronoUnit.DAYS.between(frame.starts(), day) * Ticks.DAY)
                .orElse(0L);
    }

    /** A day of the calendar. */
    static Optional<LocalDate> day(Field field, Reading reading) {
        if (field.node() instanceof YamlScalar scalar && hasForm(scalar.text())) {
            String text = scalar.text();
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(text.substring(0, 4)),
                        Integer.parseInt(text.substring(5, 7)),
                        Integer.parseInt(text.substring(8))));
            } catch (DateTimeException noSuchDay) {
                report(field, "there is no " + Printable.echo(text) + " in the calendar", reading);
                return Optional.empty();
            }
        }
        report(field, Printable.echo(field.node().describe()) + " is not a date", reading);
        return Optional.empty();
    }

    private static void report(Field field, String message, Reading reading) {
        reading.report(DiagnosticCode.DATE, field.span(), message, "year-month-day such as 2026-01-05");
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char character = text.charAt(i);
            boolean fits = FORM.charAt(i) == '-' ? character == '-' : character >= '0' && character <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
