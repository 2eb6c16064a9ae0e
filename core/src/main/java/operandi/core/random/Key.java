package operandi.core.random;

import java.nio.charset.StandardCharsets;

/**
 * The 64-bit keys under which {@link KeyedRandom} looks chance up: hashes of names, and path ids of entities.
 *
 * <p>What enters a key decides what two alternatives have in common. A <em>name</em> of something that exists in every
 * alternative (a purpose, a step, a customer segment) is the same wherever the thing stands in the file and whatever
 * stands around it. A declaration index is not: inserting one line would deal everybody below it a new fate. A team's
 * name is not either: the team is what differs between alternatives, and a customer whose patience depended on who
 * serves him could not be compared with himself. An entity that comes into being during a run is named by its path:
 * its parent, its kind, and its ordinal among the parent's children of that kind; there is no global counter.
 *
 * <p>The functions are part of the results' contract: changing one changes every simulated number. All are
 * deterministic, free of locale and platform, and (but for {@link #of}) do not allocate. Among n distinct keys the
 * chance that any two coincide is about n² / 2^65: 3 in a million for ten million entities. Should it happen, two
 * entities share their luck; nothing fails.
 */
public final class Key {

    private static final long FNV_OFFSET_BASIS = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x00000100000001B3L;

    /** 2^64 divided by the golden ratio; keeps zero from being a fixed point of {@link #combine}. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Key() {}

    /**
     * The key of a name: FNV-1a with 64 bits over the UTF-8 bytes, then the finalizer of {@link #combine}. Encodes the
     * name anew on every call, so take it once and keep it.
     *
     * <p>Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV non-cryptographic hash algorithm", RFC 9923.
     *
     * @param name any text, compared code point by code point (no case folding, no normalization)
     * @return its key
     */
    public static long of(String name) {
        return mix(fnv1a(name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The key of an ordered pair. With either argument fixed it is a bijection of the other, so siblings never
     * collide.
     *
     * @param first any key
     * @param second any key or small number
     * @return a key that differs from {@code combine(second, first)}
     */
    public static long combine(long first, long second) {
        return mix(mix(first + GOLDEN) + second);
    }

    /**
     * The path id of a child entity.
     *
     * @param parent path id of the parent
     * @param kind key of what the child is, as given by {@link #of}
     * @param ordinal the child's number among its parent's children of that kind, from 0 in order of creation
     * @return the child's path id
     */
    public static long child(long parent, long kind, long ordinal) {
        return combine(combine(parent, kind), ordinal);
    }

    static long fnv1a(byte[] bytes) {
        long hash = FNV_OFFSET_BASIS;
        for (byte octet : bytes) {
            hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    /**
     * A bijection of 64 bits in which every input bit flips each output bit about half of the time: variant 13 of D.
     * Stafford's improved MurmurHash3 finalizers, as used in G. L. Steele, D. Lea, C. H. Flood, "Fast splittable
     * pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195.
     */
    private static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
