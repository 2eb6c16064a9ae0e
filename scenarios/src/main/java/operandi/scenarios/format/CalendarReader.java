package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.NearestName;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code calendars}: working hours that repeat every week. */
final class CalendarReader {

    /** The calendar of people for whom none is given. */
    static final String ALWAYS = "always";

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String DAYS_EXPECTED = "daily, mon-fri, or [mon, wed-fri]";

    private final Reading reading;

    CalendarReader(Reading reading) {
        this.reading = reading;
    }

    /** All calendars by name, the built-in one first. */
    Map<String, Calendar> read(NamedEntries entries) {
        Map<String, Calendar> calendars = new LinkedHashMap<>();
        calendars.put(ALWAYS, Calendar.always());
        for (Named entry : entries.all()) {
            if (entry.name().equals(ALWAYS)) {
                reading.report(
                        DiagnosticCode.RESERVED_NAME,
                        entry.key().span(),
                        "the calendar \"always\" is built in and cannot be given another meaning",
                        "another name");
                continue;
            }
            calendar(entry).ifPresent(calendar -> calendars.put(entry.name(), calendar));
        }
        return calendars;
    }

    private Optional<Calendar> calendar(Named entry) {
        int before = reading.errors();
        List<Calendar.Shift> shifts = new ArrayList<>();
        for (Field part : Lists.items(entry.field())) {
            Fields.of(part, Section.CALENDAR, reading).ifPresent(fields -> shifts.addAll(shifts(fields)));
        }
        if (reading.errors() == before && shifts.isEmpty()) {
            reading.report(
                    DiagnosticCode.EMPTY_VALUE, entry.field().span(), "a calendar without working time", "some hours");
        }
        return reading.unlessFaulty(before, () -> new Calendar(entry.name(), shifts));
    }

    private List<Calendar.Shift> shifts(Fields fields) {
        List<Integer> days = new ArrayList<>();
        fields.require("days").ifPresent(field -> {
            for (YamlScalar scalar : Lists.scalars(field, DAYS_EXPECTED, reading)) {
                days.addAll(days(scalar));
            }
        });
        List<Calendar.Shift> hours = new ArrayList<>();
        fields.require("hours").ifPresent(field -> {
            for (YamlScalar scalar : Lists.scalars(field, WorkingHours.EXPECTED, reading)) {
                WorkingHours.parse(scalar.text(), scalar.span(), reading::report)
                        .ifPresent(hours::add);
            }
        });
        List<Calendar.Shift> shifts = new ArrayList<>();
        for (int day : days) {
            for (Calendar.Shift shift : hours) {
                shifts.add(new Calendar.Shift(day * Ticks.DAY + shift.from(), day * Ticks.DAY + shift.to()));
            }
        }
        return shifts;
    }

    private List<Integer> days(YamlScalar scalar) {
        String text = scalar.text();
        if (text.equals("daily")) {
            return List.of(0, 1, 2, 3, 4, 5, 6);
        }
        int dash = text.indexOf('-');
        Optional<Integer> first = day(dash < 0 ? text : text.substring(0, dash), scalar);
        Optional<Integer> last = dash < 0 || first.isEmpty() ? first : day(text.substring(dash + 1), scalar);
        List<Integer> days = new ArrayList<>();
        if (first.isPresent() && last.isPresent()) {
            int length = Math.floorMod(last.get() - first.get(), DAYS.size());
            for (int i = 0; i <= length; i++) {
                days.add((first.get() + i) % DAYS.size());
            }
        }
        return List.copyOf(days);
    }

    private Optional<Integer> day(String name, YamlScalar scalar) {
        int day = DAYS.indexOf(name.strip());
        if (day >= 0) {
            return Optional.of(day);
        }
        reading.report(
                Fault.of(DiagnosticCode.WEEKDAY, scalar.span(), "unknown day of the week " + Printable.quoted(name))
                        .expecting(DAYS_EXPECTED)
                        .suggesting(NearestName.of(name.strip(), DAYS)));
        return Optional.empty();
    }
}
