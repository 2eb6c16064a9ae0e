package operandi.scenarios.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints diagnostics for people: what is wrong, where, the source line with what is meant underlined, what was expected
 * and what to do.
 */
public final class DiagnosticFormatter {

    /** How many are printed at most; the rest is counted. */
    public static final int MAX_SHOWN = 20;

    private DiagnosticFormatter() {}

    /**
     * All of them, with a blank line between two and a summary at the end.
     *
     * @param diagnostics sorted by position; where there are more than {@link #MAX_SHOWN}, errors go before warnings
     * @return lines that end with a line feed; nothing for none
     */
    public static String format(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        List<Diagnostic> shown = shown(diagnostics);
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : shown) {
            text.append(format(diagnostic)).append('\n');
        }
        int hidden = diagnostics.size() - shown.size();
        if (hidden > 0) {
            text.append("and ").append(hidden).append(" more\n");
        }
        return text.append(summary(diagnostics)).append('\n').toString();
    }

    /** One of them. */
    public static String format(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        text.append(diagnostic.code().severity().word())
                .append('[')
                .append(diagnostic.code().id())
                .append("]: ")
                .append(diagnostic.message())
                .append('\n');
        String number = diagnostic.line() == 0 ? "" : Integer.toString(diagnostic.line());
        String margin = " ".repeat(Math.max(2, number.length()));
        text.append(margin).append("--> ").append(diagnostic.location()).append('\n');
        diagnostic.excerpt().ifPresent(excerpt -> {
            text.append(margin).append(" |\n");
            String line = " ".repeat(margin.length() - number.length()) + number + " | " + excerpt.text();
            text.append(line.stripTrailing()).append('\n');
            text.append(margin)
                    .append(" | ")
                    .append(" ".repeat(excerpt.caret()))
                    .append("^".repeat(excerpt.length()))
                    .append('\n');
        });
        diagnostic.expected().ifPresent(expected -> note(text, margin, "expected", expected));
        diagnostic.help().ifPresent(help -> note(text, margin, "help", help));
        return text.toString();
    }

    /** How many there are, such as {@code 2 errors, 1 warning in 1 file}. */
    public static String summary(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long warnings = diagnostics.size() - errors;
        long files = diagnostics.stream().map(Diagnostic::file).distinct().count();
        List<String> parts = new ArrayList<>();
        if (errors > 0) {
            parts.add(counted(errors, "error"));
        }
        if (warnings > 0) {
            parts.add(counted(warnings, "warning"));
        }
        return String.join(", ", parts) + " in " + counted(files, "file");
    }

    private static List<Diagnostic> shown(List<Diagnostic> diagnostics) {
        if (diagnostics.size() <= MAX_SHOWN) {
            return diagnostics;
        }
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long[] room = {Math.min(errors, MAX_SHOWN), Math.max(0, MAX_SHOWN - errors)};
        return diagnostics.stream()
                .filter(diagnostic -> room[diagnostic.isError() ? 0 : 1]-- > 0)
                .collect(Collectors.toList());
    }

    private static void note(StringBuilder text, String margin, String kind, String words) {
        text.append(margin)
                .append(" = ")
                .append(kind)
                .append(": ")
                .append(words)
                .append('\n');
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
