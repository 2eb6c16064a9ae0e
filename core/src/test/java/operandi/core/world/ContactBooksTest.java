package operandi.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import operandi.core.model.Window;
import operandi.core.statistics.WideSum;
import org.junit.jupiter.api.Test;

/** Books that are begun in one order and closed in another. */
class ContactBooksTest {

    private static final String[] CLASSES = {"segment:a", "flow:b"};

    private static final long ANY_CAUSE = (1L << Cause.values().length) - 1;

    private final ContactBooks books = new ContactBooks(HandMade.windows(100, 200, 300, 1000), CLASSES);

    private static long[] charged(Cause cause, long ticks, Cause other, long otherTicks) {
        long[] byCause = new long[Cause.values().length];
        byCause[cause.ordinal()] = ticks;
        byCause[other.ordinal()] = otherTicks;
        return byCause;
    }

    @Test
    void contact_keepsWhoseItIsAndHowItWent() {
        int first = books.begin(3, 17);
        int second = books.begin(0, 99_000_000_000L);
        books.close(second, 2, 1, Outcome.OPEN, ANY_CAUSE, charged(Cause.RETRY, 5, Cause.QUEUE, 0));
        books.close(first, 0, 0, Outcome.ABANDONED, ANY_CAUSE, charged(Cause.TOUCH, 60, Cause.PROFICIENCY, -20));

        assertThat(books.contacts()).isEqualTo(2);
        assertThat(books.source(first)).isEqualTo(3);
        assertThat(books.ordinal(second)).isEqualTo(99_000_000_000L);
        assertThat(books.contactClass(first)).isEqualTo("segment:a");
        assertThat(books.contactClass(second)).isEqualTo("flow:b");
        assertThat(books.window(first)).isEqualTo(Window.BEFORE);
        assertThat(books.window(second)).isEqualTo(Window.AFTER);
        assertThat(books.outcome(first)).isEqualTo(Outcome.ABANDONED);
        assertThat(books.outcome(second)).isEqualTo(Outcome.OPEN);
        assertThat(books.ticks(first, Cause.TOUCH)).isEqualTo(60);
        assertThat(books.ticks(first, Cause.PROFICIENCY)).isEqualTo(-20);
        assertThat(books.ticks(first, Cause.RETRY)).isZero();
        assertThat(books.ticks(second, Cause.RETRY)).isEqualTo(5);
    }

    @Test
    void manyContacts_areAllKept() {
        int many = 100_000;
        for (int contact = 0; contact < many; contact++) {
            books.begin(contact % 7, contact);
        }
        for (int contact = many - 1; contact >= 0; contact--) {
            books.close(
                    contact,
                    contact % 3,
                    contact % 2,
                    Outcome.values()[contact % 5],
                    ANY_CAUSE,
                    charged(Cause.QUEUE, contact, Cause.TOUCH, 1));
        }

        WideSum[] sums =
                Stream.generate(WideSum::new).limit(Cause.values().length).toArray(WideSum[]::new);
        for (int contact = 0; contact < many; contact++) {
            assertThat(books.ordinal(contact)).isEqualTo(contact);
            assertThat(books.outcome(contact)).isEqualTo(Outcome.values()[contact % 5]);
            assertThat(books.ticks(contact, Cause.QUEUE)).isEqualTo(contact);
            books.addTo(sums, contact);
        }
        assertThat(sums[Cause.QUEUE.ordinal()].value()).isEqualTo((long) many * (many - 1) / 2);
        assertThat(sums[Cause.TOUCH.ordinal()].value()).isEqualTo(many);
    }

    @Test
    void emptyBook_isAContactAllTheSame() {
        int contact = books.begin(0, 0);
        books.close(contact, 1, 0, Outcome.UNRESOLVED, 0, new long[Cause.values().length]);

        assertThat(books.contacts()).isEqualTo(1);
        assertThat(books.ticks(contact, Cause.TOUCH)).isZero();
        assertThat(books.window(contact)).isEqualTo(Window.TRANSITION);
    }
}
