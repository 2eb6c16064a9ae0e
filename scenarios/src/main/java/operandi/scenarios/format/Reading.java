package operandi.scenarios.format;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import operandi.core.model.Assumption;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Diagnostics;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.NearestName;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.diagnostic.Span;

/**
 * What the readers of one scenario share: where to report, the assumptions and files met so far, and the values that
 * assumptions take in this reading.
 */
final class Reading {

    private static final int MAX_LISTED = 8;

    /** Far more errors than are shown. Looking for what was meant takes time, which a hostile file could multiply. */
    private static final int MAX_SUGGESTED = 200;

    private final SourceText source;
    private final Diagnostics diagnostics;
    private final Inputs inputs;
    private final Draw draw;
    private final boolean isRedrawing;
    private final Assumptions assumptions = new Assumptions();

    private Reading(SourceText source, Diagnostics diagnostics, Inputs inputs, Draw draw, boolean isRedrawing) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.inputs = inputs;
        this.draw = draw;
        this.isRedrawing = isRedrawing;
    }

    /** The first reading, in which every assumption is as stated. */
    static Reading asStated(SourceText source, Diagnostics diagnostics, Inputs inputs) {
        return new Reading(source, diagnostics, inputs, Draw.NONE, false);
    }

    /** Another reading of what was found valid, in which some assumptions take other values. */
    static Reading drawing(Draw draw, SourceText source, Diagnostics diagnostics, Inputs inputs) {
        return new Reading(source, diagnostics, inputs, draw, true);
    }

    Draw draw() {
        return draw;
    }

    /** Whether the assumptions are known from the first reading, so that only values count. */
    boolean isRedrawing() {
        return isRedrawing;
    }

    /** The least value that the quantity of a path has in any draw. */
    double least(String path, double value) {
        return assumptions.extent(path).map(Assumption.Extent::low).orElse(value);
    }

    /** The greatest value that the quantity of a path has in any draw. */
    double greatest(String path, double value) {
        return assumptions.extent(path).map(Assumption.Extent::high).orElse(value);
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    Inputs inputs() {
        return inputs;
    }

    Assumptions assumptions() {
        return assumptions;
    }

    void report(Fault fault) {
        diagnostics.report(source, fault);
    }

    void report(DiagnosticCode code, Span span, String message, String expected) {
        report(Fault.of(code, span, message).expecting(expected));
    }

    /** How many errors were reported so far. */
    int errors() {
        return diagnostics.errors();
    }

    /**
     * Makes a value unless something it is made of is at fault: the model refuses what is not valid, and the fault has
     * been reported.
     *
     * @param before the number of errors when reading of the value began
     * @param value called only if no error was reported since
     */
    <T> Optional<T> unlessFaulty(int before, Supplier<T> value) {
        return errors() == before ? Optional.of(value.get()) : Optional.empty();
    }

    void reportShape(Field field, String expected) {
        report(
                field.node().isNothing() ? DiagnosticCode.EMPTY_VALUE : DiagnosticCode.WRONG_SHAPE,
                field.span(),
                field.node().isNothing()
                        ? "a value is missing"
                        : "found " + field.node().describe() + " where " + expected + " belongs",
                expected);
    }

    /** The one name that somebody probably meant. */
    Optional<String> nearest(String written, Collection<String> names) {
        return errors() > MAX_SUGGESTED ? Optional.empty() : NearestName.of(written, names);
    }

    /** The first few of many names, for a message. */
    static String listed(Collection<String> names) {
        String list = names.stream().limit(MAX_LISTED).map(Printable::echo).collect(Collectors.joining(", "));
        return names.size() <= MAX_LISTED ? list : list + ", ... (" + names.size() + " in all)";
    }
}
