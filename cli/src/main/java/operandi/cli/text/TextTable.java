package operandi.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays out cells in columns that line up in a terminal's font of even width. */
final class TextTable {

    private static final String INDENT = "  ";
    private static final String GAP = "   ";

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

    /** All rows, each ended by a line feed. */
    @Override
    public String toString() {
        int[] widths = new int[isRight.length];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(column == 0 ? INDENT : GAP);
                String padding = " ".repeat(widths[column] - width(row.get(column)));
                line.append(isRight[column] ? padding + row.get(column) : row.get(column) + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
