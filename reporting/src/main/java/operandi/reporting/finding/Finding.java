package operandi.reporting.finding;

import java.util.List;

/**
 * A sentence about a result and the numbers in it.
 *
 * @param rule why it may be said
 * @param tone which way it points, for its mark
 * @param alternative whom it is about
 * @param scope what part of the organization it is about: {@code all}, or such as {@code segment:pet-owners}
 * @param text one or two sentences of plain text; every number in them is in {@code numbers}
 * @param numbers as the result holds them: unrounded, fractions as fractions
 */
public record Finding(Rule rule, Tone tone, String alternative, String scope, String text, List<Number> numbers) {

    /** The rules that exist; the ids stay. */
    public enum Rule {
        /** A metric is better by more than matters. */
        EFFECT("F1"),
        /** What the alternatives cost. */
        COST("F2"),
        /** A metric or a segment is worse by more than matters. */
        LOSER("F5"),
        /** The futures simulated do not settle it. */
        CANNOT_TELL("F7"),
        /** The difference is smaller than what matters. */
        NO_DIFFERENCE("F8"),
        /** A segment is better off by more than matters. */
        WINNER("F9");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        /** Its name in result files. */
        public String id() {
            return id;
        }
    }

    /** Which way a finding points. */
    public enum Tone {
        BETTER,
        WORSE,
        NO_DIFFERENCE,
        CANNOT_TELL,
        NEUTRAL
    }

    /**
     * A number in the text.
     *
     * @param name what it is
     * @param value in the metric's own unit
     */
    public record Number(String name, double value) {}

    public Finding {
        numbers = List.copyOf(numbers);
    }
}
