package operandi.reporting.finding;

import java.util.List;
import operandi.core.model.Window;

/**
 * A sentence about a result and the numbers in it.
 *
 * @param rule why it may be said
 * @param tone which way it points, for its mark
 * @param alternative whom it is about; empty if it is about all
 * @param metric the id of the metric it is about; empty if it is about several or none
 * @param scope what part of the organization it is about: {@code all}, or such as {@code segment:pet-owners}
 * @param window the stretch of the calendar
 * @param text one or two sentences of plain text; every number in them is in {@code numbers}
 * @param numbers as the result holds them: unrounded, fractions as fractions
 */
public record Finding(
        Rule rule,
        Tone tone,
        String alternative,
        String metric,
        String scope,
        Window window,
        String text,
        List<Number> numbers) {

    /** The rules that exist; the ids stay. */
    public enum Rule {
        /** A metric is better by more than matters. */
        EFFECT("F1"),
        /** What the alternatives cost. */
        COST("F2"),
        /** How deep and long service is worse after a change, and from when on it pays. */
        TRANSITION("F3"),
        /** Where the ledger says that the difference comes from. */
        CAUSE("F4"),
        /** A metric or a segment is worse by more than matters. */
        LOSER("F5"),
        /** Which assumptions the answer rests on and where it turns. */
        ROBUSTNESS("F6"),
        /** The futures simulated do not settle it. */
        CANNOT_TELL("F7"),
        /** The difference is smaller than what matters. */
        NO_DIFFERENCE("F8"),
        /** A segment is better off by more than matters. */
        WINNER("F9"),
        /** In how many futures an alternative is worse in the end. */
        ENDS_WORSE("F10"),
        /** Why futures differ: chance, or what we do not know. */
        SPREAD("F11"),
        /** Whether nothing but the structure differs. */
        RESOURCES("F12"),
        /** How many comparisons are not settled. */
        OPEN("F13");

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

    /** About an alternative as a whole, over the whole run. */
    static Finding of(Rule rule, Tone tone, String alternative, String text, List<Number> numbers) {
        return new Finding(rule, tone, alternative, "", "all", Window.WHOLE, text, numbers);
    }
}
