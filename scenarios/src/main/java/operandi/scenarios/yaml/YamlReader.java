package operandi.scenarios.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.diagnostic.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML 1.2 text of one document into a tree, straight from the parser's events. Depth and number of values are
 * limited while events come in, before anything is built on them, so that a hostile text costs no more than an honest
 * one. Anchors, aliases, merge keys, tags and directives are refused.
 */
public final class YamlReader {

    /** Maps and lists within each other, the whole document included. */
    public static final int MAX_DEPTH = 40;

    /** Maps, lists, scalars and keys of a text. */
    public static final int MAX_VALUES = 100_000;

    private final SourceText source;
    private final Consumer<Fault> faults;
    private final Iterator<Event> events;
    private int depth;
    private int values;

    private YamlReader(SourceText source, Consumer<Fault> faults) {
        this.source = source;
        this.faults = faults;
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /**
     * The tree of a text.
     *
     * @param source any text; its size is the caller's to limit
     * @param faults told what is wrong: at most one fault that ends the reading, and every key that is given twice
     * @return the root, or nothing if the text as a whole has no meaning
     */
    public static Optional<YamlNode> read(SourceText source, Consumer<Fault> faults) {
        try {
            TextCheck.check(source);
            return Optional.of(new YamlReader(source, faults).document());
        } catch (Refusal refusal) {
            faults.accept(refusal.fault());
        } catch (YamlEngineException failure) {
            faults.accept(SyntaxFaults.of(failure, source));
        }
        return Optional.empty();
    }

    private YamlNode document() throws Refusal {
        next();
        Event start = next();
        if (!(start instanceof DocumentStartEvent)) {
            throw empty();
        }
        YamlNode root = node(next());
        if (root.isNothing()) {
            throw empty();
        }
        next();
        Event end = next();
        if (end instanceof DocumentStartEvent) {
            throw refusal(DiagnosticCode.DOCUMENTS, spanOf(end), "a second document starts here", "one per file");
        }
        return root;
    }

    private Event next() throws Refusal {
        try {
            return events.next();
        } catch (IllegalArgumentException noSuchCharacter) {
            // The parser lets this escape where an escape sequence has a number beyond all characters.
            throw new Refusal(SyntaxFaults.ofEscape(source));
        }
    }

    private YamlNode node(Event event) throws Refusal {
        if (++values > MAX_VALUES) {
            throw refusal(
                    DiagnosticCode.TOO_MANY_VALUES, spanOf(event), "the file has too many values", "at most 100,000");
        }
        refuseExtras(event);
        if (event instanceof ScalarEvent scalar) {
            return new YamlScalar(scalar.getValue(), scalar.isPlain(), spanOf(scalar));
        }
        if (++depth > MAX_DEPTH) {
            throw refusal(
                    DiagnosticCode.TOO_DEEP,
                    spanOf(event),
                    "values are nested too deeply",
                    "at most " + MAX_DEPTH + " maps and lists within each other");
        }
        YamlNode collection = event.getEventId() == Event.ID.MappingStart ? map(event) : list(event);
        depth--;
        return collection;
    }

    private YamlList list(Event start) throws Refusal {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event));
        }
        return new YamlList(items, spanOf(start));
    }

    private YamlMap map(Event start) throws Refusal {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        Span first = spanOf(start);
        boolean isComplete = true;
        boolean isFlow = start instanceof CollectionStartEvent collection && collection.isFlow();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            YamlNode key = node(event);
            if (entries.isEmpty() && !isFlow) {
                first = key.span();
            }
            YamlNode value = node(next());
            if (key instanceof YamlScalar scalar && !scalar.text().isEmpty()) {
                isComplete &= add(entries, new YamlMap.Entry(scalar, value));
            } else {
                isComplete = false;
                faults.accept(
                        Fault.of(DiagnosticCode.KEY_NOT_TEXT, key.span(), "a key must be text, found " + key.describe())
                                .expecting("key: value"));
            }
        }
        return new YamlMap(List.copyOf(entries.values()), isComplete, first);
    }

    /** Whether the entry is the first of its key. */
    private boolean add(Map<String, YamlMap.Entry> entries, YamlMap.Entry entry) throws Refusal {
        YamlScalar key = entry.key();
        if (key.isPlain() && key.text().equals("<<")) {
            throw refusal(DiagnosticCode.ANCHOR, key.span(), "merge keys are not supported", "every value written out");
        }
        YamlMap.Entry earlier = entries.putIfAbsent(key.text(), entry);
        if (earlier != null) {
            Span there = earlier.key().span();
            faults.accept(Fault.of(
                            DiagnosticCode.DUPLICATE_KEY, key.span(), Printable.quoted(key.text()) + " is given twice")
                    .expecting("each key once; the first is in line " + there.line() + ", column " + there.column()));
        }
        return earlier == null;
    }

    private void refuseExtras(Event event) throws Refusal {
        if (event instanceof AliasEvent) {
            throw refusal(DiagnosticCode.ANCHOR, spanOf(event), "aliases are not supported", "the value written out");
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
            throw refusal(DiagnosticCode.ANCHOR, spanOf(event), "anchors are not supported", "the value alone");
        }
        boolean isTagged = event instanceof ScalarEvent scalar
                ? scalar.getTag().isPresent()
                : event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent();
        if (isTagged) {
            throw refusal(DiagnosticCode.TAG, spanOf(event), "tags are not supported", "the value alone");
        }
    }

    private static Refusal empty() {
        return new Refusal(Fault.of(DiagnosticCode.EMPTY_SCENARIO, Span.START, "the scenario is empty")
                .expecting("operandi: 1, and the keys time, people, flows and structures"));
    }

    private static Refusal refusal(DiagnosticCode code, Span span, String message, String expected) {
        return new Refusal(Fault.of(code, span, message).expecting(expected));
    }

    private Span spanOf(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        int line = start.getLine() + 1;
        int column = start.getColumn() + 1;
        Mark end = event.getEndMark().orElseThrow();
        if (!(event instanceof ScalarEvent)) {
            return new Span(line, column, 1);
        }
        if (end.getLine() == start.getLine()) {
            return new Span(line, column, end.getColumn() - start.getColumn());
        }
        String text = source.line(line).stripTrailing();
        return new Span(line, column, text.codePointCount(0, text.length()) - start.getColumn());
    }
}
