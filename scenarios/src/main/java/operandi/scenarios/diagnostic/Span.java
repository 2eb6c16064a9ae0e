package operandi.scenarios.diagnostic;

/**
 * A stretch of one line of a text.
 *
 * @param line 1 for the first; 0 if the fault is the file's as a whole
 * @param column 1 for the first, counted in code points
 * @param length code points, at least 1
 */
public record Span(int line, int column, int length) implements Comparable<Span> {

    /** The file as a whole, without a position. */
    public static final Span FILE = new Span(0, 0, 1);

    /** The first character of a text. */
    public static final Span START = new Span(1, 1, 1);

    public Span {
        length = Math.max(1, length);
    }

    /** By line, then by column. */
    @Override
    public int compareTo(Span other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
