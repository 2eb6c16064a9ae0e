package operandi.reporting.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import operandi.reporting.text.VisibleText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The dialect of every CSV file: a header, commas, LF, UTF-8, and no text that a spreadsheet would run. */
public final class CsvCells {

    /** What starts a formula, full-width forms included, and what could hide such a start. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCells() {}

    /** Writes the rows of a file. */
    public interface Rows {
        void printTo(CSVPrinter printer) throws IOException;
    }

    /** The bytes of a file. */
    public static byte[] file(Rows rows, String... header) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\n")
                .setHeader(header)
                .get();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            rows.printTo(printer);
        } catch (IOException e) {
            throw new UncheckedIOException("a string builder does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A name from a scenario; a leading apostrophe keeps a spreadsheet from taking it for a formula. */
    public static String name(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return (formula ? "'" : "") + VisibleText.line(text);
    }
}
