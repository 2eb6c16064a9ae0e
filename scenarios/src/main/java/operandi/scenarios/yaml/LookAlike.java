package operandi.scenarios.yaml;

import java.util.Locale;
import java.util.OptionalInt;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.Span;

/**
 * Finds characters that people cannot tell from the ASCII character they mean, as word processors and web pages leave
 * them behind: spaces that are not a space, invisible characters, full-width letters and digits, the typographic minus
 * and quotation marks.
 */
public final class LookAlike {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final String TYPOGRAPHIC =
            "\u2010\u2011\u2012\u2013\u2014\u2212\u2018\u2019\u201C\u201D\u2044\u2215";

    private LookAlike() {}

    /** How many code points of the text stand before the first such character. */
    public static OptionalInt indexIn(String text) {
        int index = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (isOne(text.codePointAt(at))) {
                return OptionalInt.of(index);
            }
            index++;
        }
        return OptionalInt.empty();
    }

    /** The fault of a text that holds such a character. */
    public static Fault fault(String text, Span span) {
        int character =
                text.codePointAt(text.offsetByCodePoints(0, indexIn(text).orElseThrow()));
        return Fault.of(DiagnosticCode.LOOK_ALIKE, span, "the character " + named(character) + " does not belong here")
                .expecting(instead(character));
    }

    /** Whether the character is easily taken for another. */
    static boolean isOne(int character) {
        return isStrangeSpace(character)
                || Character.getType(character) == Character.FORMAT
                || (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST)
                || TYPOGRAPHIC.indexOf(character) >= 0;
    }

    /** Whether the character is a space, but not the one on the keyboard. */
    static boolean isStrangeSpace(int character) {
        return character != ' ' && Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static String named(int character) {
        String name = Character.getName(character);
        String number = Printable.numbered(character);
        return name == null ? number : number + " (" + name.toLowerCase(Locale.ROOT) + ")";
    }

    private static String instead(int character) {
        if (isStrangeSpace(character)) {
            return "an ordinary space";
        }
        if (Character.getType(character) == Character.FORMAT) {
            return "nothing: the character is invisible";
        }
        if (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST) {
            return "the ordinary \"" + (char) (character - FULL_WIDTH_FIRST + '!') + "\"";
        }
        return "the ordinary character on the keyboard";
    }
}
