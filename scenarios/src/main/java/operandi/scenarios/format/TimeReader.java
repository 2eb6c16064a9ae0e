package operandi.scenarios.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.TimeFrame;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code time}: the stretch of time that a run covers. */
final class TimeReader {

    /** A Monday: weeks of results then are weeks of the calendar. */
    private static final LocalDate DEFAULT_START = LocalDate.of(2026, 1, 5);

    private final Reading reading;
    private final Quantities quantities;

    TimeReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    Optional<TimeFrame> read(Field field) {
        int before = reading.errors();
        Optional<Fields> fields = Fields.of(field, Section.TIME, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> starts = fields.get().get("starts").flatMap(this::date);
        Optional<Long> horizon = fields.get()
                .require("horizon")
                .flatMap(quantities::positiveDuration)
                .map(Ticks::round);
        Optional<Field> warmUpField = fields.get().get("warm-up");
        long warmUp =
                warmUpField.flatMap(quantities::duration).map(Ticks::round).orElse(0L);
        if (reading.errors() == before && warmUp >= horizon.orElseThrow()) {
            reading.report(
                    DiagnosticCode.OUT_OF_RANGE,
                    warmUpField.orElse(field).span(),
                    "the warm-up is not shorter than the horizon",
                    "a duration below the horizon");
        }
        return reading.unlessFaulty(
                before, () -> new TimeFrame(starts.orElse(DEFAULT_START), horizon.orElseThrow(), warmUp));
    }

    private Optional<LocalDate> date(Field field) {
        if (field.node() instanceof YamlScalar scalar && hasForm(scalar.text())) {
            String text = scalar.text();
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(text.substring(0, 4)),
                        Integer.parseInt(text.substring(5, 7)),
                        Integer.parseInt(text.substring(8))));
            } catch (DateTimeException noSuchDay) {
                reading.report(
                        DiagnosticCode.DATE,
                        field.span(),
                        "there is no " + Printable.echo(text) + " in the calendar",
                        "year-month-day such as 2026-01-05");
                return Optional.empty();
            }
        }
        reading.report(
                DiagnosticCode.DATE,
                field.span(),
                Printable.echo(field.node().describe()) + " is not a date",
                "year-month-day such as 2026-01-05");
        return Optional.empty();
    }

    private static boolean hasForm(String text) {
        String form = "0000-00-00";
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char character = text.charAt(i);
            boolean fits = form.charAt(i) == '-' ? character == '-' : character >= '0' && character <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
