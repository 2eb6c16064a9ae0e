package operandi.scenarios.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the modelling layer costs: M/M/1 and the desk from a scenario file, with ledger and statistics, beside the same models
 * written by hand on the kernel's API with the same keyed numbers. Each round measures everybody once, each in a Java machine
 * of its own. What is printed is the median of the rounds and, behind it, two of the rounds, in order of size, between which the
 * true median lies with 95 % or more, by the signs of the differences from it: a machine that now and then is slow for minutes
 * moves such an interval less than one about a mean.
 */
public final class Layers {

    private static final double CONFIDENCE = 0.95;
    private static final int FEWEST_ROUNDS = 6;
    private static final String BY_HAND = "operandi.core.benchmark.PlainRun";
    private static final Pattern COST = Pattern.compile("([0-9.]+) ns an event");

    private Layers() {}

    private enum Model {
        SINGLE_SERVER("M/M/1", "single-server.yaml"),
        DESK("desk", "desk.yaml");

        final String title;
        final String file;
        final List<Double> kernel = new ArrayList<>();
        final List<Double> scenario = new ArrayList<>();

        Model(String title, String file) {
            this.title = title;
            this.file = file;
        }
    }

    /** @param arguments the folder of the scenario files, and the number of rounds, at least 6 */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        if (rounds < FEWEST_ROUNDS) {
            throw new IllegalArgumentException("an interval of a median takes " + FEWEST_ROUNDS + " rounds or more");
        }
        for (int round = 0; round < rounds; round++) {
            for (Model model : Model.values()) {
                model.kernel.add(cost(BY_HAND, model.name(), "kernel", "keyed"));
                model.scenario.add(
                        cost(FileRun.class.getName(), folder.resolve(model.file).toString()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s %s, %d rounds%n%n| model | on the kernel, ns an event | from a file | times |%n|---|--:|--:|--:|%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                rounds);
        for (Model model : Model.values()) {
            double[] ratios = new double[rounds];
            Arrays.setAll(ratios, round -> model.scenario.get(round) / model.kernel.get(round));
            System.out.printf(
                    "| %s | %s | %s | %s |%n", model.title, text(model.kernel), text(model.scenario), text(ratios));
        }
    }

    private static double cost(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms3g",
                "-Xmx3g",
                "-classpath",
                System.getProperty("java.class.path"),
                program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher cost = COST.matcher(output);
        if (process.waitFor() != 0 || !cost.find()) {
            throw new IllegalStateException(command + " printed " + output);
        }
        return Double.parseDouble(cost.group(1));
    }

    private static String text(List<Double> costs) {
        return text(costs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The median and its interval. */
    private static String text(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int outside = outside(sorted.length);
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f-%.2f)",
                (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2,
                sorted[outside],
                sorted[sorted.length - 1 - outside]);
    }

    /** How many of so many rounds may lie below an interval of their median, and as many above it. */
    private static int outside(int rounds) {
        double allowed = (1 - CONFIDENCE) / 2 * Math.pow(2, rounds);
        double ways = 1;
        double sum = 1;
        int outside = 0;
        while (sum + ways * (rounds - outside) / (outside + 1) <= allowed) {
            ways *= (double) (rounds - outside) / (outside + 1);
            sum += ways;
            outside++;
        }
        return outside;
    }
}
