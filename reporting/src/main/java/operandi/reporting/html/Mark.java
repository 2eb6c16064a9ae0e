package operandi.reporting.html;

import operandi.core.experiment.Verdict;
import operandi.reporting.finding.Finding;

/**
 * A verdict for the eye: shape, word and colour say the same, so none is needed.
 *
 * @param shape one character
 * @param word in small letters
 * @param style CSS class
 */
record Mark(String shape, String word, String style) {

    private static final Mark BETTER = new Mark("▲", "better", "better");
    private static final Mark WORSE = new Mark("▼", "worse", "worse");
    private static final Mark NO_DIFFERENCE = new Mark("●", "no difference that matters", "same");
    private static final Mark CANNOT_TELL = new Mark("?", "cannot tell", "unknown");
    private static final Mark NEUTRAL = new Mark("·", "note", "neutral");

    static Mark of(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> BETTER;
            case WORSE -> WORSE;
            case NO_DIFFERENCE -> NO_DIFFERENCE;
            case CANNOT_TELL -> CANNOT_TELL;
        };
    }

    /** Whether it says better or worse. */
    boolean isClear() {
        return equals(BETTER) || equals(WORSE);
    }

    /** The same in fewer words, for narrow cells. */
    Mark brief() {
        return equals(NO_DIFFERENCE) ? new Mark(shape, "no difference", style) : this;
    }

    static Mark of(Finding.Tone tone) {
        return switch (tone) {
            case BETTER -> BETTER;
            case WORSE -> WORSE;
            case NO_DIFFERENCE -> NO_DIFFERENCE;
            case CANNOT_TELL -> CANNOT_TELL;
            case NEUTRAL -> NEUTRAL;
        };
    }
}
