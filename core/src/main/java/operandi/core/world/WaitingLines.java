package operandi.core.world;

import java.util.Arrays;

/**
 * Lines of items at stations, some for each station, as doubly linked lists through {@link Items}: in order of joining
 * time, then path id. With a line for each class of service, a team's queue in the sense of DESIGN 2.3 is its stations'
 * lines together; keeping them apart lets a freed person find the first item she can do without passing those she
 * cannot. An item is in at most one line.
 */
final class WaitingLines {

    static final int NONE = -1;

    private final Items items;
    private final int classes;
    private final int[] head;
    private final int[] tail;

    /** One bit a class: whether its line is not empty. */
    private final int[] occupied;

    WaitingLines(Items items, int stations, int classes) {
        this.items = items;
        this.classes = classes;
        head = new int[stations * classes];
        tail = new int[stations * classes];
        occupied = new int[stations];
        Arrays.fill(head, NONE);
        Arrays.fill(tail, NONE);
    }

    void add(int item, int station, int serviceClass) {
        int line = station * classes + serviceClass;
        int after = tail[line];
        while (after != NONE && items.precedes(item, after)) {
            after = items.at(after).previous;
        }
        int before = after == NONE ? head[line] : items.at(after).next;
        Item it = items.at(item);
        it.previous = after;
        it.next = before;
        if (after == NONE) {
            head[line] = item;
        } else {
            items.at(after).next = item;
        }
        if (before == NONE) {
            tail[line] = item;
        } else {
            items.at(before).previous = item;
        }
        occupied[station] |= 1 << serviceClass;
    }

    void remove(int item, int station, int serviceClass) {
        int line = station * classes + serviceClass;
        Item it = items.at(item);
        int after = it.previous;
        int before = it.next;
        if (after == NONE) {
            head[line] = before;
        } else {
            items.at(after).next = before;
        }
        if (before == NONE) {
            tail[line] = after;
        } else {
            items.at(before).previous = after;
        }
        if (head[line] == NONE) {
            occupied[station] &= ~(1 << serviceClass);
        }
    }

    /** The class of the first item in line at a station, or the number of classes if nobody is. */
    int firstClass(int station) {
        return occupied[station] == 0 ? classes : Integer.numberOfTrailingZeros(occupied[station]);
    }

    /** The first item of a class at a station, or {@link #NONE}. */
    int first(int station, int serviceClass) {
        return head[station * classes + serviceClass];
    }
}
