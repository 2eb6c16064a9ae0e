package operandi.core.experiment;

import static operandi.core.experiment.LostTime.Match.BOTH_RESOLVED;
import static operandi.core.experiment.LostTime.Match.NEITHER;
import static operandi.core.experiment.LostTime.Match.ONE_WORLD;
import static operandi.core.experiment.LostTime.Match.ONLY_ALTERNATIVE;
import static operandi.core.experiment.LostTime.Match.ONLY_BASELINE;
import static operandi.core.world.Cause.PROFICIENCY;
import static operandi.core.world.Cause.QUEUE;
import static operandi.core.world.Cause.RETRY;
import static operandi.core.world.Cause.TOUCH;
import static operandi.core.world.Outcome.ABANDONED;
import static operandi.core.world.Outcome.OPEN;
import static operandi.core.world.Outcome.RESOLVED_AFTER_REPEATS;
import static operandi.core.world.Outcome.RESOLVED_FIRST_TIME;
import static operandi.core.world.Outcome.UNRESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import operandi.core.world.ContactBooks;
import operandi.core.world.HandMadeBooks;
import org.junit.jupiter.api.Test;

/** Books made by hand, of two classes of contact. */
class MatchedContactsTest {

    private static HandMadeBooks books() {
        return new HandMadeBooks("segment:a", "flow:b");
    }

    private static LostTime lostTime(HandMadeBooks baseline, HandMadeBooks alternative) {
        return MatchedContacts.total(List.of(MatchedContacts.of(baseline.books(), alternative.books())));
    }

    private static LostTime.Line line(
            String contactClass, LostTime.Match match, boolean engaged, String cause, long baseline, long alternative) {
        return new LostTime.Line(
                contactClass, match, engaged, cause, BigInteger.valueOf(baseline), BigInteger.valueOf(alternative));
    }

    @Test
    void contacts_areMatchedBySourceAndOrdinal_inWhateverOrderSourcesMix() {
        HandMadeBooks baseline = books().contact(1, 0, RESOLVED_FIRST_TIME, Map.of(TOUCH, 1L))
                .contact(0, 5, RESOLVED_FIRST_TIME, Map.of(TOUCH, 10L))
                .contact(0, 7, RESOLVED_FIRST_TIME, Map.of(TOUCH, 100L));
        HandMadeBooks alternative = books().contact(0, 5, RESOLVED_AFTER_REPEATS, Map.of(TOUCH, 10L, QUEUE, 3L))
                .contact(0, 7, RESOLVED_FIRST_TIME, Map.of(TOUCH, 100L, PROFICIENCY, -40L))
                .contact(1, 0, RESOLVED_FIRST_TIME, Map.of(TOUCH, 1L));

        LostTime lost = lostTime(baseline, alternative);

        assertThat(lost.lines())
                .containsExactly(
                        line("flow:b", BOTH_RESOLVED, true, "touch", 1, 1),
                        line("segment:a", BOTH_RESOLVED, true, "touch", 110, 110),
                        line("segment:a", BOTH_RESOLVED, true, "queue", 0, 3),
                        line("segment:a", BOTH_RESOLVED, true, "proficiency", 0, -40));
        assertThat(lost.matches())
                .containsExactly(
                        new LostTime.Count("flow:b", BOTH_RESOLVED, 1),
                        new LostTime.Count("segment:a", BOTH_RESOLVED, 2));
    }

    @Test
    void outcomes_decideTheMatch() {
        HandMadeBooks baseline = books().contact(0, 1, RESOLVED_FIRST_TIME, Map.of(TOUCH, 1L))
                .contact(0, 2, RESOLVED_AFTER_REPEATS, Map.of(TOUCH, 2L))
                .contact(0, 3, ABANDONED, Map.of(TOUCH, 4L))
                .contact(0, 4, UNRESOLVED, Map.of(TOUCH, 8L))
                .contact(0, 5, RESOLVED_FIRST_TIME, Map.of(TOUCH, 16L));
        HandMadeBooks alternative = books().contact(0, 1, RESOLVED_AFTER_REPEATS, Map.of(TOUCH, 1L))
                .contact(0, 2, OPEN, Map.of(TOUCH, 2L))
                .contact(0, 3, RESOLVED_FIRST_TIME, Map.of(TOUCH, 4L))
                .contact(0, 4, OPEN, Map.of(TOUCH, 8L))
                .contact(0, 6, RESOLVED_FIRST_TIME, Map.of(TOUCH, 32L));

        LostTime lost = lostTime(baseline, alternative);

        assertThat(lost.lines())
                .containsExactly(
                        line("segment:a", BOTH_RESOLVED, true, "touch", 1, 1),
                        line("segment:a", ONLY_ALTERNATIVE, true, "touch", 4, 4),
                        line("segment:a", ONLY_BASELINE, true, "touch", 2, 2),
                        line("segment:a", NEITHER, true, "touch", 8, 8),
                        line("segment:a", ONE_WORLD, true, "touch", 16, 32));
        assertThat(lost.matches()).extracting(LostTime.Count::contacts).containsExactly(1L, 1L, 1L, 1L, 2L);
    }

    @Test
    void awayTime_isKeptApart() {
        HandMadeBooks baseline = books().contact(0, 1, UNRESOLVED, Map.of(QUEUE, 5L));
        HandMadeBooks alternative = books().contact(0, 1, UNRESOLVED, Map.of(QUEUE, 5L, RETRY, 60L));

        assertThat(lostTime(baseline, alternative).lines())
                .containsExactly(
                        line("segment:a", NEITHER, true, "queue", 5, 5),
                        line("segment:a", NEITHER, false, "retry", 0, 60));
    }

    /** More ticks than a long holds, from contacts that each do. */
    @Test
    void contacts_addUpExactly() {
        HandMadeBooks baseline = books().contact(0, 1, OPEN, Map.of(QUEUE, Long.MAX_VALUE))
                .contact(0, 2, OPEN, Map.of(QUEUE, Long.MAX_VALUE));
        HandMadeBooks alternative =
                books().contact(0, 1, OPEN, Map.of(QUEUE, 1L)).contact(0, 2, OPEN, Map.of(QUEUE, 2L));

        assertThat(lostTime(baseline, alternative).lines())
                .containsExactly(new LostTime.Line(
                        "segment:a",
                        NEITHER,
                        true,
                        "queue",
                        BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.TWO),
                        BigInteger.valueOf(3)));
    }

    /** More ticks than a long holds, from futures that each do. */
    @Test
    void futures_addUpExactly() {
        MatchedContacts future = MatchedContacts.of(
                books().contact(0, 1, OPEN, Map.of(QUEUE, Long.MAX_VALUE)).books(),
                books().contact(0, 1, OPEN, Map.of(QUEUE, 1L)).books());

        LostTime lost = MatchedContacts.total(List.of(future, future, future));

        BigInteger three = BigInteger.valueOf(3);
        assertThat(lost.lines().get(0).baseline())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(three));
        assertThat(lost.lines().get(0).difference())
                .isEqualTo(three.subtract(BigInteger.valueOf(Long.MAX_VALUE).multiply(three)));
        assertThat(lost.matches()).containsExactly(new LostTime.Count("segment:a", NEITHER, 3));
    }

    @Test
    void lines_holdTheWholeTimeOfAllContacts() {
        ContactBooks baseline = made(1);
        ContactBooks alternative = made(2);

        LostTime lost = MatchedContacts.total(List.of(MatchedContacts.of(baseline, alternative)));

        assertThat(total(lost, true)).isEqualTo(time(baseline));
        assertThat(total(lost, false)).isEqualTo(time(alternative));
        assertThat(lost.matches().stream().mapToLong(LostTime.Count::contacts).sum())
                .as("each contact once: 0 to 996 by threes, 0 to 998 by twos, those by sixes in both")
                .isEqualTo(baseline.contacts() + alternative.contacts() - 167);
    }

    /** Contacts of two sources in turn; the baseline has every third need, the alternative every second. */
    private static ContactBooks made(int world) {
        HandMadeBooks books = books();
        int every = world == 1 ? 3 : 2;
        for (int need = 0; need < 1000; need += every) {
            books.contact(
                    need % 2,
                    need,
                    need % 5 == world ? ABANDONED : RESOLVED_FIRST_TIME,
                    Map.of(QUEUE, (long) need * world, TOUCH, 7L, RETRY, (long) need % 11));
        }
        return books.books();
    }

    private static long total(LostTime lost, boolean isBaseline) {
        return lost.lines().stream()
                .map(line -> isBaseline ? line.baseline() : line.alternative())
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
    }

    private static long time(ContactBooks books) {
        long time = 0;
        for (int contact = 0; contact < books.contacts(); contact++) {
            time += books.ticks(contact, QUEUE) + books.ticks(contact, TOUCH) + books.ticks(contact, RETRY);
        }
        return time;
    }
}
