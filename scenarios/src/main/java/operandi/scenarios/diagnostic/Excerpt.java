package operandi.scenarios.diagnostic;

/**
 * The part of a source line that a diagnostic shows, made safe to print.
 *
 * @param text at most some 80 characters of the line
 * @param caret how many characters stand before what is meant
 * @param length how many characters are meant, at least 1
 */
public record Excerpt(String text, int caret, int length) {

    private static final int BEFORE = 60;
    private static final String CUT = "...";

    /** Cuts the line around the span. */
    static Excerpt of(String line, Span span) {
        int[] characters = line.codePoints().toArray();
        int start = Math.min(span.column() - 1, characters.length);
        int end = Math.min(characters.length, start + span.length());
        int from = end <= Printable.MAX_LENGTH ? 0 : Math.max(0, start - BEFORE);
        int to = Math.min(characters.length, from + Printable.MAX_LENGTH);
        String before = (from > 0 ? CUT : "") + safe(characters, from, start);
        String meant = safe(characters, start, Math.min(end, to));
        String after = safe(characters, Math.min(end, to), to) + (to < characters.length ? CUT : "");
        return new Excerpt(before + meant + after, width(before), Math.max(1, width(meant)));
    }

    private static String safe(int[] characters, int from, int to) {
        String text = new String(characters, from, to - from);
        return Printable.escaped(text.replace('\t', ' '));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
