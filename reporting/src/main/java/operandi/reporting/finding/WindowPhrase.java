package operandi.reporting.finding;

import operandi.core.model.Window;

/** When something holds, in words that follow a sentence. */
public final class WindowPhrase {

    private WindowPhrase() {}

    /** Such as " after the transition", with the space before it. */
    public static String of(Window window) {
        return switch (window) {
            case WHOLE -> " over the whole run";
            case BEFORE -> " before the transition";
            case TRANSITION -> " during the transition";
            case AFTER -> " after the transition";
        };
    }
}
