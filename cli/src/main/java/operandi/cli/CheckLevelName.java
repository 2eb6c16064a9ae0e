package operandi.cli;

import java.util.Arrays;
import java.util.Locale;
import operandi.core.world.CheckLevel;
import picocli.CommandLine.TypeConversionException;

/** The names that {@code --check-level} takes. */
final class CheckLevelName {

    private CheckLevelName() {}

    /** @throws TypeConversionException if there is no such level */
    static CheckLevel of(String text) {
        return Arrays.stream(CheckLevel.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not one of none, run, event"));
    }
}
