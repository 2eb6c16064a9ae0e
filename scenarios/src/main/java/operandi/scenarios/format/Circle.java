package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import operandi.scenarios.diagnostic.Printable;

/** Shows a circle of names to a reader. */
final class Circle {

    private static final int MAX_SHOWN = 10;

    private Circle() {}

    /** @param names each leads to the next, and the last one to the first */
    static String shown(List<String> names) {
        List<String> shown = new ArrayList<>(
                names.stream().limit(MAX_SHOWN).map(Printable::echo).toList());
        shown.add(names.size() > MAX_SHOWN ? "..." : Printable.echo(names.get(0)));
        return String.join(" -> ", shown);
    }
}
