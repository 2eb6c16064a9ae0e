package operandi.scenarios.diagnostic;

import java.util.Locale;

/**
 * Makes text from a file safe to show on a terminal: control characters, which could move the cursor, and characters
 * that turn the direction of writing are replaced by their numbers.
 */
public final class Printable {

    /** Longer echoes are cut. */
    public static final int MAX_LENGTH = 80;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Printable() {}

    /** The text with unsafe characters escaped, at most {@link #MAX_LENGTH} code points of it, in double quotes. */
    public static String quoted(String text) {
        return "\"" + echo(text) + "\"";
    }

    /** The text with unsafe characters escaped, at most {@link #MAX_LENGTH} code points of it. */
    public static String echo(String text) {
        int length = text.codePointCount(0, Math.min(text.length(), 2 * MAX_LENGTH + 2));
        if (length <= MAX_LENGTH) {
            return escaped(text);
        }
        return escaped(text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH))) + "...";
    }

    /** The text with unsafe characters escaped. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isSafe(character)) {
                safe.appendCodePoint(character);
            } else {
                safe.append(numbered(character));
            }
        });
        return safe.toString();
    }

    /** A character's number, such as {@code U+00A0}. */
    public static String numbered(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /**
     * Whether a character can be shown: not a control character, a line or paragraph separator, a lone surrogate, or one
     * of the invisible format characters, among which are those that turn the direction of writing. The two that join
     * and part letters, which some scripts and many emoji are written with, are safe.
     */
    public static boolean isSafe(int character) {
        if (character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
