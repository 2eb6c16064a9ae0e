package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.NearestName;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.YamlScalar;

/**
 * The kinds that the one key of a distribution may name.
 *
 * @param what they are kinds of, for messages
 * @param names in the order in which messages list them
 */
record Kinds(String what, List<String> names) {

    /** The kind that a key names; the kind it nearly names is taken for meant, so that one slip is one error. */
    Optional<String> named(YamlScalar key, Reading reading) {
        if (names.contains(key.text())) {
            return Optional.of(key.text());
        }
        Optional<String> nearest = NearestName.of(key.text(), names);
        reading.report(Fault.of(
                        DiagnosticCode.DISTRIBUTION, key.span(), "unknown " + what + " " + Printable.quoted(key.text()))
                .expecting("one of " + list())
                .suggesting(nearest));
        return nearest;
    }

    /** All of them, for messages. */
    String list() {
        return String.join(", ", names);
    }
}
