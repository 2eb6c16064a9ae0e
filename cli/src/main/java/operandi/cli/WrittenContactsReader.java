package operandi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Adds up the contacts that {@code metrics.csv} reports, as anybody who has only the file would. */
final class WrittenContactsReader {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private WrittenContactsReader() {}

    /**
     * Contacts of each alternative over all futures, in the order of the file.
     *
     * @throws IOException if the file cannot be read
     */
    static List<BigDecimal> read(Path directory) throws IOException {
        Map<String, BigDecimal> contacts = new LinkedHashMap<>();
        try (BufferedReader file = Files.newBufferedReader(directory.resolve("metrics.csv"));
                CSVParser records = CSVParser.parse(file, FORMAT)) {
            for (CSVRecord row : records) {
                if (row.get("metric").equals("customer.contacts")
                        && row.get("scope").equals("all")) {
                    contacts.merge(row.get("alternative"), new BigDecimal(row.get("value")), BigDecimal::add);
                }
            }
        }
        return new ArrayList<>(contacts.values());
    }
}
