package operandi.core.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that names are usable and unique; the records of this package refuse to exist otherwise. */
final class Names {

    private Names() {}

    static String require(String what, String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(what + " must have a name");
        }
        return name;
    }

    static void requireUnique(String what, List<String> names) {
        Set<String> seen = new TreeSet<>();
        for (String name : names) {
            if (!seen.add(require(what, name))) {
                throw new IllegalArgumentException(what + " \"" + name + "\" is declared twice");
            }
        }
    }
}
