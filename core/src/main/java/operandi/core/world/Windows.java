package operandi.core.world;

import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Scenario;
import operandi.core.model.TimeFrame;
import operandi.core.model.Window;

/**
 * The stretches of a run that are observed apart, one after another without a gap: before, transition and after, or
 * the whole alone where nothing changes on the way. The whole is their sum. Immutable; shared by threads.
 *
 * <p>A window holds its first tick and not the one after its last, so what happens at a boundary belongs to the later.
 */
final class Windows {

    /** The warm-up, which is in no window. */
    static final int NONE = -1;

    private final Window[] windows;

    /** First tick of each window, and the horizon. */
    private final long[] starts;

    Windows(Scenario scenario) {
        TimeFrame time = scenario.time();
        Optional<TimeFrame.Transition> transition = scenario.transition();
        if (transition.isPresent()) {
            windows = new Window[] {Window.BEFORE, Window.TRANSITION, Window.AFTER};
            starts = new long[] {
                time.warmUp(), transition.get().from(), transition.get().to(), time.horizon()
            };
        } else {
            windows = new Window[] {Window.WHOLE};
            starts = new long[] {time.warmUp(), time.horizon()};
        }
    }

    int count() {
        return windows.length;
    }

    /** The window of a time before the horizon, or {@link #NONE}. */
    int of(long time) {
        int window = windows.length - 1;
        while (window >= 0 && time < starts[window]) {
            window--;
        }
        return window;
    }

    Window window(int window) {
        return windows[window];
    }

    long from(int window) {
        return starts[window];
    }

    /** The first tick after a window. */
    long to(int window) {
        return starts[window + 1];
    }

    /** Ticks of a stretch that lie in a window. */
    long overlap(int window, long from, long to) {
        return Math.max(0, Math.min(to, to(window)) - Math.max(from, from(window)));
    }

    /** The first of the windows that a result is about. */
    int first(Window of) {
        return of == Window.WHOLE ? 0 : indexOf(of);
    }

    /** The last of the windows that a result is about. */
    int last(Window of) {
        return of == Window.WHOLE ? windows.length - 1 : indexOf(of);
    }

    /** Weeks from the start of the run to the horizon; the last may be cut short. */
    int weeks() {
        return weekOf(starts[windows.length] - 1) + 1;
    }

    /** The week of a time, from 0 at the start of the run. */
    static int weekOf(long time) {
        return (int) (time / Ticks.WEEK);
    }

    private int indexOf(Window window) {
        for (int index = 0; index < windows.length; index++) {
            if (windows[index] == window) {
                return index;
            }
        }
        throw new IllegalArgumentException("the run has no window " + window.id());
    }
}
