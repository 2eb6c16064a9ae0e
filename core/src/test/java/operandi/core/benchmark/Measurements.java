package operandi.core.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rounds have measured, in order. */
final class Measurements {
    private final Map<Subject, List<Sample>> samples = new LinkedHashMap<>();

    /**
     * Who was measured.
     *
     * @param model on which model
     * @param contender whose event list
     * @param draws with whose numbers
     */
    record Subject(Case model, String contender, String draws) {}

    /**
     * What a round found.
     *
     * @param nanoseconds an event
     * @param bytes allocated an event
     */
    record Sample(double nanoseconds, double bytes) {}

    void add(Subject subject, Sample sample) {
        samples.computeIfAbsent(subject, unseen -> new ArrayList<>()).add(sample);
    }

    /** Nanoseconds an event, one a round. */
    double[] costs(Subject subject) {
        return of(subject).stream().mapToDouble(Sample::nanoseconds).toArray();
    }

    /** Bytes an event, the most of all rounds. */
    double bytes(Subject subject) {
        return of(subject).stream().mapToDouble(Sample::bytes).max().orElseThrow();
    }

    /** Those measured on a model with some numbers whose name begins so, the cheapest first. */
    List<Subject> cheapest(Case model, String prefix, String draws) {
        return samples.keySet().stream()
                .filter(subject -> subject.model() == model
                        && subject.draws().equals(draws)
                        && subject.contender().startsWith(prefix))
                .sorted(Comparator.comparingDouble(
                        subject -> Measured.cost(costs(subject)).value()))
                .toList();
    }

    private List<Sample> of(Subject subject) {
        List<Sample> found = samples.get(subject);
        if (found == null) {
            throw new IllegalArgumentException("nothing was measured of " + subject);
        }
        return found;
    }
}
