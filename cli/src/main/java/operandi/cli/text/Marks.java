package operandi.cli.text;

import operandi.core.experiment.Verdict;
import operandi.reporting.finding.Finding;

/** Marks that tell directions apart without colour. */
final class Marks {

    private Marks() {}

    static String of(Finding.Tone tone) {
        return switch (tone) {
            case BETTER -> "▲";
            case WORSE -> "▼";
            case NO_DIFFERENCE -> "●";
            case CANNOT_TELL -> "?";
            case NEUTRAL -> "·";
        };
    }

    /** Such as "▲ better". */
    static String of(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "▲ better";
            case WORSE -> "▼ worse";
            case NO_DIFFERENCE -> "● no difference";
            case CANNOT_TELL -> "? cannot tell";
        };
    }
}
