package operandi.core.benchmark;

import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.DoublyLinked;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.RedblackTree;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** Who is measured, by the names of the tables. */
final class Contenders {
    static final String PRIORITY_QUEUE = "java.util.PriorityQueue";
    static final String MASON = "MASON";
    static final String MRG = "MRG32k3a";

    /** SSJ's lists; the linked one is linear in what is pending, so it is left out where much is. */
    private static final List<String> LISTS = List.of("SplayTree", "BinaryTree", "Henriksen", "RedblackTree");

    private static final String LINKED = "DoublyLinked";

    private Contenders() {}

    static List<String> ssj(Case model) {
        List<String> lists = new ArrayList<>(LISTS);
        if (model != Case.HOLD_10000 && model != Case.HOLD_1000000) {
            lists.add(LINKED);
        }
        return lists.stream().map(list -> BenchTable.SSJ + list).toList();
    }

    static Workload workload(Case model, String contender, String draws) {
        Draws numbers = draws(draws);
        return contender.equals(BenchTable.FLOOR)
                ? model.floor(Increment.EXPONENTIAL, numbers)
                : model.on(engine(contender), Increment.EXPONENTIAL, numbers);
    }

    static Draws draws(String name) {
        return switch (name) {
            case BenchTable.KEYED -> new KeyedDraws(1);
            case BenchTable.SEQUENTIAL -> new SequentialDraws(1);
            case MRG -> new MrgDraws();
            default -> throw new IllegalArgumentException("no numbers are called " + name);
        };
    }

    private static Engine engine(String contender) {
        return switch (contender) {
            case BenchTable.KERNEL -> new KernelEngine();
            case PRIORITY_QUEUE -> new PriorityQueueEngine();
            case MASON -> new MasonEngine();
            default -> new SsjEngine(list(contender.substring(BenchTable.SSJ.length())));
        };
    }

    private static EventList list(String name) {
        return switch (name) {
            case "SplayTree" -> new SplayTree();
            case "BinaryTree" -> new BinaryTree();
            case "Henriksen" -> new Henriksen();
            case "RedblackTree" -> new RedblackTree();
            case LINKED -> new DoublyLinked();
            default -> throw new IllegalArgumentException("SSJ has no list " + name);
        };
    }
}
