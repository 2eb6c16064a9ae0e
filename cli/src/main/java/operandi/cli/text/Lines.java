package operandi.cli.text;

/** Text in lines that a terminal can show whole. */
final class Lines {

    private static final int WIDTH = 100;

    private Lines() {}

    /** Words after a first indent, broken into lines that hang under it; ends with a line feed. */
    static String wrapped(String first, String words) {
        String hanging = " ".repeat(first.codePointCount(0, first.length()));
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean isEmpty = true;
        for (String word : words.split(" ")) {
            int length = line.codePointCount(0, line.length()) + 1 + word.codePointCount(0, word.length());
            if (!isEmpty && length > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(hanging);
                isEmpty = true;
            }
            line.append(isEmpty ? "" : " ").append(word);
            isEmpty = false;
        }
        return plainSpaces(text.append(line).append('\n').toString());
    }

    /** The same text with spaces that can be searched for and pasted. */
    static String plainSpaces(String text) {
        return text.replace('\u00A0', ' ');
    }
}
