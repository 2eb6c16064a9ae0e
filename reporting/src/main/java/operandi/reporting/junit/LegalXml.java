package operandi.reporting.junit;

/** Text as XML 1.0 allows it (its production Char). */
final class LegalXml {

    private LegalXml() {}

    /** The text without the characters that no XML file can hold, escaped or not. */
    static String of(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(LegalXml::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
