package io.chapbook.testing.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Measures whole processes that make a book of one story: Chapbook through its launcher, and pandoc
 * and calibre if they are installed. They run in turn, so that what else the machine does falls on
 * all of them; ratios are of runs of one round. GNU time is needed, which tells the processor's time
 * and the memory of a process that has ended.
 */
final class StartSpeed {

  private static final String GNU_TIME = "/usr/bin/time";

  /** What one run took. */
  private record Cost(double wall, double processor, double memory) {}

  private final Path folder;
  private final Map<String, List<String>> programs = new LinkedHashMap<>();
  private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

  private StartSpeed(String story, Path folder) {
    this.folder = folder;
    add("pandoc", "pandoc", "-f", "markdown", "-t", "epub3", story, "-o", book("pandoc"));
    add("convert --no-cover", "./chapbook", "convert", story, "--no-cover", "--force", "-q",
        "-o", book("bare"));
    add("convert", "./chapbook", "convert", story, "--force", "-q", "-o", book("drawn"));
    add("inspect", "./chapbook", "inspect", story);
    add("--version", "./chapbook", "--version");
    add("calibre", "ebook-convert", story, book("calibre"));
  }

  /**
   * Runs all of them and prints medians, and ratios to the first.
   *
   * @param arguments a story, a folder for the books, and how many rounds count
   */
  public static void main(String[] arguments) throws Exception {
    StartSpeed speed =
        new StartSpeed(arguments[0], Files.createDirectories(Path.of(arguments[1])));
    // The first round fills the system's caches. Chapbook's archive must have been made before.
    speed.round();
    speed.costs.values().forEach(List::clear);
    for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
      speed.round();
    }
    speed.print();
  }

  private void add(String name, String... command) {
    if (isInstalled(command[0])) {
      programs.put(name, List.of(command));
      costs.put(name, new ArrayList<>());
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.concat(Stream.of(""), Stream.of(System.getenv("PATH").split(":")))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private String book(String name) {
    return folder.resolve(name + ".epub").toString();
  }

  private void round() throws IOException, InterruptedException {
    for (Map.Entry<String, List<String>> program : programs.entrySet()) {
      costs.get(program.getKey()).add(run(program.getValue()));
    }
  }

  private Cost run(List<String> program) throws IOException, InterruptedException {
    Path told = folder.resolve("time");
    List<String> command = new ArrayList<>(
        List.of(GNU_TIME, "-q", "-o", told.toString(), "-f", "%U %S %M"));
    command.addAll(program);
    long start = System.nanoTime();
    int code = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start().waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IllegalStateException(program + " ended with code " + code);
    }
    double[] said = Arrays.stream(Files.readString(told).strip().split(" "))
        .mapToDouble(Double::parseDouble).toArray();
    return new Cost(wall, said[0] + said[1], said[2] / 1024);
  }

  private void print() {
    String first = costs.keySet().iterator().next();
    System.out.println("| program | wall s | ratio | processor s | ratio | peak MB |");
    System.out.println("|---|---|---|---|---|---|");
    costs.forEach((name, all) -> System.out.printf(Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f | %.0f |%n", name,
        median(all, Cost::wall), ratio(all, costs.get(first), Cost::wall),
        median(all, Cost::processor), ratio(all, costs.get(first), Cost::processor),
        median(all, Cost::memory)));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    return middle(costs.stream().mapToDouble(part).toArray());
  }

  private static double ratio(List<Cost> costs, List<Cost> others, ToDoubleFunction<Cost> part) {
    double[] ratios = new double[costs.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = part.applyAsDouble(costs.get(i)) / part.applyAsDouble(others.get(i));
    }
    return middle(ratios);
  }

  private static double middle(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
