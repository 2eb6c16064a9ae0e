package operandi.reporting.junit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was tested of one scenario.
 *
 * @param name of the scenario; the same from run to run
 * @param properties what somebody needs to get the same outcome again, by name
 * @param cases in the order of the file; their names differ
 */
public record TestSuite(String name, SortedMap<String, String> properties, List<TestCase> cases) {
    public TestSuite {
        properties = new TreeMap<>(properties);
        cases = List.copyOf(cases);
    }

    /** Cases of one kind of outcome. */
    long count(Class<? extends TestCase.Outcome> kind) {
        return cases.stream().filter(test -> kind.isInstance(test.outcome())).count();
    }
}
