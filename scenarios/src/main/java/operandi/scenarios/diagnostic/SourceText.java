package operandi.scenarios.diagnostic;

import java.util.List;

/**
 * The text of a file, by lines. A byte order mark at its start is no part of the text, and lines end at LF, CR or CRLF.
 *
 * @param file the file's name as the user wrote it
 * @param text what it holds
 * @param lines the same, without line ends
 */
public record SourceText(String file, String text, List<String> lines) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public SourceText {
        lines = List.copyOf(lines);
    }

    /** The text of a file, given as it was decoded. */
    public static SourceText of(String file, String decoded) {
        String text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        return new SourceText(file, text, text.lines().toList());
    }

    /** A file of which no text could be had. */
    public static SourceText unreadable(String file) {
        return new SourceText(file, "", List.of());
    }

    /** The line of this number, 1 for the first; empty beyond the last. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
