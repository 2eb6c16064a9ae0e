package operandi.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays out cells in columns that line up in a terminal's font of even width. A cell may have several lines. Where the
 * table would be wider than a terminal, the widest columns of words are broken into lines.
 */
final class TextTable {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    private static final int NARROWEST_WORDS = 12;

    private final boolean[] isRight;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(boolean[] isRight) {
        this.isRight = isRight;
    }

    /** @param alignment a letter for each column: {@code l} for words, {@code r} for numbers */
    static TextTable of(String alignment) {
        boolean[] isRight = new boolean[alignment.length()];
        for (int column = 0; column < isRight.length; column++) {
            isRight[column] = alignment.charAt(column) == 'r';
        }
        return new TextTable(isRight);
    }

    TextTable row(String... cells) {
        if (cells.length != isRight.length) {
            throw new IllegalArgumentException("a row has " + isRight.length + " cells, got " + Arrays.toString(cells));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** A line across all columns, over the rows that follow. */
    TextTable span(String words) {
        rows.add(List.of(words));
        return this;
    }

    /** All rows, each line ended by a line feed. */
    @Override
    public String toString() {
        int[] widths = new int[isRight.length];
        Arrays.setAll(
                widths, column -> cells(column).mapToInt(TextTable::width).max().orElse(0));
        fit(widths);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            append(text, row, widths);
        }
        return text.toString();
    }

    /** Narrows the widest column that can be narrowed until the table fits or none can. */
    private void fit(int[] widths) {
        int[] narrowest = new int[widths.length];
        Arrays.setAll(narrowest, this::narrowest);
        while (total(widths) > Lines.WIDTH) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                if (widths[column] > narrowest[column] && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    /** Numbers stay whole; of their columns only the heading gives way. */
    private int narrowest(int column) {
        return isRight[column]
                ? cells(column).skip(1).mapToInt(TextTable::width).max().orElse(NARROWEST_WORDS)
                : NARROWEST_WORDS;
    }

    private Stream<String> cells(int column) {
        return rows.stream().filter(row -> !isSpan(row)).map(row -> row.get(column));
    }

    private boolean isSpan(List<String> row) {
        return row.size() < isRight.length;
    }

    private static int total(int[] widths) {
        return INDENT.length() + Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    }

    private void append(StringBuilder text, List<String> row, int[] widths) {
        if (isSpan(row)) {
            text.append(Lines.wrapped(INDENT, row.get(0)));
            return;
        }
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            List<String> lines = lines(row.get(column), widths[column]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder shown = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = cells.get(column);
                String part = line < cell.size() ? cell.get(line) : "";
                String padding = " ".repeat(Math.max(0, widths[column] - part.codePointCount(0, part.length())));
                shown.append(column == 0 ? INDENT : GAP).append(isRight[column] ? padding + part : part + padding);
            }
            text.append(shown.toString().stripTrailing()).append('\n');
        }
    }

    private static List<String> lines(String cell, int width) {
        return cell.lines().flatMap(line -> Lines.broken(line, width).stream()).toList();
    }

    private static int width(String cell) {
        return cell.lines()
                .mapToInt(line -> line.codePointCount(0, line.length()))
                .max()
                .orElse(0);
    }
}
