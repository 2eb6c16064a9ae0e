package operandi.scenarios.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found while files are read, so that all of it can be reported together. */
public final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private int errors;

    /** Notes a fault of this text. */
    public void report(SourceText source, Fault fault) {
        if (!files.contains(source.file())) {
            files.add(source.file());
        }
        found.add(Diagnostic.of(source, fault));
        if (fault.code().severity() == Severity.ERROR) {
            errors++;
        }
    }

    /** How many errors have been noted so far. */
    public int errors() {
        return errors;
    }

    /** Everything noted: by file in the order in which files came up, the scenario first, then by position. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((Diagnostic diagnostic) -> files.indexOf(diagnostic.file()))
                .thenComparingInt(Diagnostic::line)
                .thenComparingInt(Diagnostic::column));
        return List.copyOf(sorted);
    }
}
