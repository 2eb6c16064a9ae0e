package operandi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A command as somebody would type it in a shell. */
final class CommandText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    private final List<String> words = new ArrayList<>(List.of("operandi"));

    private CommandText() {}

    static CommandText of(String verb, Object argument) {
        return new CommandText().word(verb).word(argument);
    }

    CommandText option(String name, Object value) {
        return word(name).word(value);
    }

    CommandText word(Object word) {
        String text = word.toString();
        words.add(PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'");
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
