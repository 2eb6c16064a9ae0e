package operandi.reporting.content;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Scenario;
import operandi.core.model.TimeFrame;
import operandi.core.model.Window;

/**
 * From when to when a window of results lasts.
 *
 * @param window which
 * @param from first tick
 * @param to first tick after it
 */
public record Stretch(Window window, long from, long to) {

    /** Every window of a scenario. */
    public static List<Stretch> of(Scenario scenario) {
        long start = scenario.time().warmUp();
        long end = scenario.time().horizon();
        Optional<TimeFrame.Transition> transition = scenario.transition();
        long change = transition.map(TimeFrame.Transition::from).orElse(end);
        long settled = transition.map(TimeFrame.Transition::to).orElse(end);
        return scenario.windows().stream()
                .map(window -> switch (window) {
                    case WHOLE -> new Stretch(window, start, end);
                    case BEFORE -> new Stretch(window, start, change);
                    case TRANSITION -> new Stretch(window, change, settled);
                    case AFTER -> new Stretch(window, settled, end);
                })
                .toList();
    }
}
