package operandi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds up the contacts that {@code metrics.csv} reports, as anybody who has only the file would. */
final class WrittenContacts {

    /** A future's contacts; what stands before is the alternative, as the file spells it. */
    private static final Pattern ROW = Pattern.compile("(.*),[0-9]+,whole,customer\\.contacts,all,([0-9]+),count");

    private WrittenContacts() {}

    /**
     * Contacts of each alternative over all futures, in the order of the file.
     *
     * @throws IOException if the file cannot be read
     */
    static List<BigInteger> read(Path directory) throws IOException {
        Map<String, BigInteger> contacts = new LinkedHashMap<>();
        try (BufferedReader file = Files.newBufferedReader(directory.resolve("metrics.csv"))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    contacts.merge(row.group(1), new BigInteger(row.group(2)), BigInteger::add);
                }
            }
        }
        return new ArrayList<>(contacts.values());
    }
}
