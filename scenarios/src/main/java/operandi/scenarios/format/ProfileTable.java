package operandi.scenarios.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Profile;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Diagnostics;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.diagnostic.Span;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.unit.Quantity;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the table of a profile: a header {@code hour,weight} and a row for each hour of the week, 0 (Monday 00:00) to
 * 167, in any order.
 */
final class ProfileTable {

    private static final List<String> HEADER = List.of("hour", "weight");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final Limits WEIGHTS = Limits.between(0, 1e15, "a number of at least 0");

    private final SourceText source;
    private final Diagnostics diagnostics;
    private final double[] weights = new double[Profile.HOURS];
    private final int[] lineOfHour = new int[Profile.HOURS];

    ProfileTable(SourceText source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    Optional<Profile> read() {
        int before = diagnostics.errors();
        try (CSVParser parser = CSVParser.parse(source.text(), FORMAT)) {
            rows(parser);
        } catch (IOException | UncheckedIOException malformed) {
            report(new Span(1, 1, 1), "the file is not CSV: a quote is not closed, or text follows one", "hour,weight");
        }
        if (diagnostics.errors() == before) {
            requireComplete();
        }
        return diagnostics.errors() == before
                ? Optional.of(new Profile(Arrays.stream(weights).boxed().toList()))
                : Optional.empty();
    }

    private void rows(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            report(new Span(1, 1, 1), "the file is empty", "the header hour,weight and 168 rows");
            return;
        }
        CSVRecord header = records.next();
        int headerLine = lineOf(parser);
        if (!header.toList().equals(HEADER)) {
            int length = source.line(headerLine).length();
            report(new Span(headerLine, 1, length), "the header is not hour,weight", "hour,weight");
            return;
        }
        while (records.hasNext()) {
            CSVRecord row = records.next();
            if (parser.getRecordNumber() > Profile.HOURS + 1) {
                report(new Span(lineOf(parser), 1, 1), "more rows than hours in a week", "168 rows");
                return;
            }
            row(row, lineOf(parser));
        }
    }

    /** The line of the record just read, where records do not span lines. */
    private static int lineOf(CSVParser parser) {
        return (int) parser.getCurrentLineNumber();
    }

    private void row(CSVRecord row, int line) {
        if (row.size() != HEADER.size()) {
            String found = row.size() + (row.size() == 1 ? " value" : " values") + " in the row";
            report(new Span(line, 1, source.line(line).length()), found, "two values: hour,weight");
            return;
        }
        Optional<Double> hour = number(row.get(0), line, 0, Dimension.COUNT);
        Optional<Double> weight = number(row.get(1), line, 1, Dimension.NUMBER);
        if (hour.isPresent() && !(hour.get() >= 0 && hour.get() < Profile.HOURS)) {
            report(
                    spanOf(line, 0),
                    Printable.echo(row.get(0)) + " is no hour of the week",
                    "0 to 167, 0 is Monday 00:00");
            return;
        }
        if (weight.isPresent() && !WEIGHTS.allow(weight.get())) {
            report(spanOf(line, 1), Printable.echo(row.get(1)) + " is out of range", WEIGHTS.words());
            return;
        }
        if (hour.isPresent() && weight.isPresent()) {
            set(hour.get().intValue(), weight.get(), line);
        }
    }

    private void set(int hour, double weight, int line) {
        if (lineOfHour[hour] > 0) {
            report(
                    spanOf(line, 0),
                    "hour " + hour + " is given twice",
                    "each hour once; the first is in line " + lineOfHour[hour]);
            return;
        }
        lineOfHour[hour] = line;
        weights[hour] = weight + 0.0;
    }

    private Optional<Double> number(String text, int line, int field, Dimension dimension) {
        return Quantity.parse(text, dimension, spanOf(line, field), fault -> diagnostics.report(source, fault));
    }

    private void requireComplete() {
        for (int hour = 0; hour < Profile.HOURS; hour++) {
            if (lineOfHour[hour] == 0) {
                report(Span.START, "hour " + hour + " is missing", "168 rows, one for each hour from 0 to 167");
                return;
            }
        }
        if (Arrays.stream(weights).sum() <= 0) {
            report(Span.START, "all weights are 0", "at least one weight above 0");
        }
    }

    /** Where a field of a line stands. */
    private Span spanOf(int line, int field) {
        String text = source.line(line);
        int start = 0;
        for (int i = 0; i < field; i++) {
            start = text.indexOf(',', start) + 1;
        }
        int comma = text.indexOf(',', start);
        int end = comma < 0 ? text.length() : comma;
        int column = text.codePointCount(0, start) + 1;
        return new Span(line, column, text.codePointCount(start, end));
    }

    private void report(Span span, String message, String expected) {
        diagnostics.report(source, Fault.of(DiagnosticCode.CSV, span, message).expecting(expected));
    }
}
