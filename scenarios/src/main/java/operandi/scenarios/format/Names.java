package operandi.scenarios.format;

import java.util.Optional;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.LookAlike;
import operandi.scenarios.yaml.YamlScalar;

/**
 * The rule for names of things: teams, steps, services and so on. They become parts of file formats, of terminal output
 * and of paths such as {@code flows.visit.steps.call}, so they are letters and digits of any script, spaces, {@code -},
 * {@code _} and {@code /}, begin with a letter or a digit, and have at most 80 characters. No point, because points join
 * names to paths and two of them make a range; nothing that a spreadsheet takes for a formula, a terminal for a command
 * or a reader for another letter. Titles and other free text are held to {@link Texts} only.
 */
final class Names {

    static final int MAX_LENGTH = 80;

    private Names() {}

    /** The name that this is, if it is one; the fault is reported otherwise. */
    static Optional<String> read(YamlScalar scalar, Reading reading) {
        String name = scalar.text();
        if (isUsable(name)) {
            return Optional.of(name);
        }
        reading.report(
                LookAlike.indexIn(name).isPresent()
                        ? LookAlike.fault(name, scalar.span())
                        : Fault.of(DiagnosticCode.NAME, scalar.span(), Printable.quoted(name) + " is not a usable name")
                                .expecting("letters, digits, spaces, -, _ or /, a letter or digit first, at most "
                                        + MAX_LENGTH + " characters"));
        return Optional.empty();
    }

    private static boolean isUsable(String name) {
        if (name.isEmpty() || name.endsWith(" ") || LookAlike.indexIn(name).isPresent()) {
            return false;
        }
        int[] characters = name.codePoints().toArray();
        if (characters.length > MAX_LENGTH || !Character.isLetterOrDigit(characters[0])) {
            return false;
        }
        for (int character : characters) {
            if (!Character.isLetterOrDigit(character) && !isMark(character) && " -_/".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Accents and vowel signs, which some scripts cannot do without. */
    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
