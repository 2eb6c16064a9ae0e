package operandi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that the documentation shows does what it is said to do. A block that shows how something goes wrong
 * stands under a comment that names the exit code, such as {@code <!-- exit: 3 -->}.
 */
class DocumentedCommandsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final int FEWEST_COMMANDS = 3;
    private static final Pattern EXIT = Pattern.compile("<!--\\s*exit:\\s*(\\d+)\\s*-->");
    private static final Pattern BLOCK_START = Pattern.compile("```(console|sh)\\s*");
    private static final Pattern COMMAND = Pattern.compile("(?:\\$ )?\\./operandi(?:\\s+([^|>#]*))?.*");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Set<String> SIMULATING = Set.of("run", "compare", "sweep", "check");
    private static final Set<String> WRITING = Set.of("run", "compare", "sweep");

    @TempDir
    private Path directory;

    /**
     * A command as documented.
     *
     * @param place file and line
     * @param words after the command's name
     * @param exit the exit code it should have
     */
    record Documented(String place, List<String> words, int exit) {}

    @Test
    void documentation_hasCommands() throws IOException {
        assertThat(commands()).hasSizeGreaterThanOrEqualTo(FEWEST_COMMANDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void command_thatIsDocumented_works(Documented documented) {
        CommandLineTester.Answer answer =
                new CommandLineTester(directory).run((Object[]) shortened(documented.words()));

        assertThat(answer.code())
                .as("%s: operandi %s%n%s", documented.place(), documented.words(), answer.err())
                .isEqualTo(documented.exit());
    }

    /** Paths are taken from the root, as a reader there would; few futures and a directory of our own are enough. */
    private String[] shortened(List<String> words) {
        List<String> shortened = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--replications") || word.equals("--out")) {
                i++;
            } else if (word.equals("--junit")) {
                i++;
                shortened.addAll(List.of(word, directory.resolve("junit.xml").toString()));
            } else if (!word.startsWith("--replications=") && !word.startsWith("--out=") && !word.equals("--quiet")) {
                boolean isPath = word.contains("/") && Files.exists(ROOT.resolve(word));
                shortened.add(isPath ? ROOT.resolve(word).toString() : word);
            }
        }
        if (!words.isEmpty() && SIMULATING.contains(words.get(0)) && !words.contains("--help")) {
            shortened.addAll(List.of("--replications", "2", "--quiet"));
            if (WRITING.contains(words.get(0))) {
                shortened.addAll(List.of("--out", directory.resolve("out").toString()));
            }
        }
        return shortened.toArray(String[]::new);
    }

    /** Each command once, however often it is shown. */
    static Collection<Documented> commands() throws IOException {
        Map<String, Documented> commands = new LinkedHashMap<>();
        for (Path page : pages()) {
            int exit = 0;
            boolean isInBlock = false;
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                Matcher marker = EXIT.matcher(line);
                Matcher command = COMMAND.matcher(line);
                if (marker.matches()) {
                    exit = Integer.parseInt(marker.group(1));
                } else if (isInBlock && line.equals("```")) {
                    isInBlock = false;
                    exit = 0;
                } else if (BLOCK_START.matcher(line).matches()) {
                    isInBlock = true;
                } else if (isInBlock && command.matches()) {
                    String place = ROOT.relativize(page) + ":" + (i + 1);
                    List<String> words = words(command.group(1));
                    commands.putIfAbsent(words + " " + exit, new Documented(place, words, exit));
                }
            }
        }
        return commands.values();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        if (Files.exists(ROOT.resolve("README.md"))) {
            pages.add(ROOT.resolve("README.md"));
        }
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<String> words(String arguments) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(arguments == null ? "" : arguments);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }
}
