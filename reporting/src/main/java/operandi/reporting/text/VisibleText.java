package operandi.reporting.text;

import java.util.Locale;

/**
 * Names from a scenario, made safe to show. Characters that act instead of being seen - control characters, overrides of
 * the writing direction, unpaired surrogates, noncharacters - are written as their code point, such as
 * <code>&#92;u202E</code>. What is left is legal in XML 1.0; escaping of markup is up to each format.
 */
public final class VisibleText {

    /** Joiners belong to how Persian, Hindi and emoji are spelt. */
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private VisibleText() {}

    /** A name on one line. */
    public static String line(String text) {
        return visible(text, false);
    }

    /** Text in which line feeds and tabs keep their meaning, such as a whole file. */
    public static String block(String text) {
        return visible(text.replace("\r\n", "\n"), true);
    }

    private static String visible(String text, boolean multiline) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean layout = multiline && (point == '\n' || point == '\t');
            if (layout || !acts(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04X", point));
            }
        });
        return shown.toString();
    }

    private static boolean acts(int point) {
        if (point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        };
    }
}
