package operandi.core.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * The one object that a simulator needs for each kind and subject, made when first asked for.
 *
 * @param <T> the simulator's event
 */
final class PerSubject<T> {
    private static final int KINDS = 8;

    private final Maker<T> maker;
    private final List<ArrayList<T>> ofKind = new ArrayList<>();

    /** Makes the object of a kind and subject. */
    @FunctionalInterface
    interface Maker<T> {
        T make(int kind, int subject);
    }

    PerSubject(Maker<T> maker) {
        this.maker = maker;
        for (int kind = 0; kind < KINDS; kind++) {
            ofKind.add(new ArrayList<>());
        }
    }

    T get(int kind, int subject) {
        ArrayList<T> all = ofKind.get(kind);
        while (all.size() <= subject) {
            all.add(maker.make(kind, all.size()));
        }
        return all.get(subject);
    }
}
