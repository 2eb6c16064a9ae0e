package operandi.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in lines that a terminal can show whole. */
final class Lines {

    /** Characters in a line. */
    static final int WIDTH = 100;

    /** Where a text may be broken: at a space, and before a letter after a point, hyphen or slash. */
    private static final Pattern BREAK = Pattern.compile("(?<= )|(?<=[./-])(?=\\p{L})");

    private Lines() {}

    /** Words after a first indent, broken into lines that hang under it; ends with a line feed. */
    static String wrapped(String first, String words) {
        String hanging = " ".repeat(length(first));
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean isEmpty = true;
        for (String word : words.split(" ")) {
            if (!isEmpty && length(line) + 1 + length(word) > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(hanging);
                isEmpty = true;
            }
            line.append(isEmpty ? "" : " ").append(word);
            isEmpty = false;
        }
        return plainSpaces(text.append(line).append('\n').toString());
    }

    /** A text in lines of at most this width, where its pieces allow it; names of paths are broken after their points. */
    static List<String> broken(String text, int width) {
        if (length(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : BREAK.split(text)) {
            if (line.length() > 0 && length(line) + length(piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** The same text with spaces that can be searched for and pasted. */
    static String plainSpaces(String text) {
        return text.replace('\u00A0', ' ');
    }
}
