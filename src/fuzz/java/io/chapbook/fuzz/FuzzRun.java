package io.chapbook.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the fuzzer, Jazzer, on every target in turn, each in a process of its own for an equal share
 * of the time, and prints how many inputs each was given. Arguments: the seconds of all together,
 * and the targets' names, parted by commas, or {@code all}. What it finds stays in
 * {@code target/fuzz/NAME}, and what it learned as well, for the next run to begin with.
 */
public final class FuzzRun {

  private static final Path WORK = Path.of("target", "fuzz");

  /** A file system in memory, where there is one: some targets write a file for each input. */
  private static final Path MEMORY = Path.of("/dev/shm");

  /** Seconds after which an input hangs; the first one also waits until all classes are loaded. */
  private static final int TIMEOUT = 60;

  private static final String COUNT = "number_of_executed_units";
  private static final String SLOWEST = "slowest_unit_time_sec";

  private FuzzRun() {}

  /** Runs, and ends with 1 when a target broke a promise. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<FuzzTarget> targets = Arrays.stream(FuzzTarget.values())
        .filter(target -> arguments[1].equals("all")
            || List.of(arguments[1].split(",")).contains(target.word()))
        .toList();
    int seconds = Math.max(1, Integer.parseInt(arguments[0]) / Math.max(1, targets.size()));
    long all = 0;
    List<String> broken = new ArrayList<>();
    for (FuzzTarget target : targets) {
      Path folder = Files.createDirectories(WORK.resolve(target.word()));
      Path log = folder.resolve("log.txt");
      int code = run(target, folder, log, seconds);
      long count = figure(COUNT, log);
      all += count;
      System.out.printf("%-12s %,12d executions in %d s, the slowest %d s%s%n", target.word(),
          count, seconds, figure(SLOWEST, log), code == 0 ? "" : ", and a fault: see " + log);
      if (code != 0 || count == 0) {
        broken.add(target.word());
      }
    }
    System.out.printf("%-12s %,12d executions, faults in %s%n", "all", all,
        broken.isEmpty() ? "none" : broken);
    System.exit(broken.isEmpty() ? 0 : 1);
  }

  private static int run(FuzzTarget target, Path folder, Path log, int seconds)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java());
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.addAll(options(target, folder, seconds));
    command.add(Files.createDirectories(folder.resolve("learned")).toString());
    command.add(made(target, folder).toString());
    target.seeds().forEach(seed -> command.add(seed.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
        .start().waitFor();
  }

  private static List<String> java() {
    List<String> java = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), "-Xmx1g", "-XX:+UseSerialGC",
        "-Djava.awt.headless=true"));
    if (Files.isWritable(MEMORY)) {
      java.add("-Djava.io.tmpdir=" + MEMORY);
    }
    return java;
  }

  private static List<String> options(FuzzTarget target, Path folder, int seconds) {
    List<String> options = new ArrayList<>(List.of(
        "--target_class=" + target.className(),
        "--instrumentation_includes=io.chapbook.**:org.jsoup.**:org.commonmark.**:org.snakeyaml.**",
        "--instrumentation_excludes=io.chapbook.fuzz.**:io.chapbook.testing.**"
            + (target.readsStories() ? ":io.chapbook.check.**" : ""),
        "--reproducer_path=" + folder,
        "-artifact_prefix=" + folder + File.separator,
        "-max_total_time=" + seconds, "-max_len=" + target.longest(), "-timeout=" + TIMEOUT,
        "-rss_limit_mb=3000", "-print_final_stats=1"));
    if (target.readsStories()) {
      // Comparing takes most of the time of a story, and the words that matter are in words.txt.
      options.add("--trace=cov");
    }
    if (target == FuzzTarget.RULES) {
      // Rules are patterns of the user's own; that one gets into the program is no fault.
      options.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection");
    }
    Path words = target.folder().resolve("words.txt");
    if (Files.exists(words)) {
      options.add("-dict=" + words);
    }
    return options;
  }

  /** The folder of the seeds that are no text. */
  private static Path made(FuzzTarget target, Path folder) throws IOException {
    Path made = Files.createDirectories(folder.resolve("made"));
    List<byte[]> seeds = MadeSeeds.of(target);
    for (int number = 0; number < seeds.size(); number++) {
      Files.write(made.resolve(Integer.toString(number)), seeds.get(number));
    }
    return made;
  }

  /** A figure of those that the fuzzer prints at its end; 0 when it did not come so far. */
  private static long figure(String name, Path log) throws IOException {
    Matcher figure =
        Pattern.compile("stat::" + name + ":\\s*(\\d+)").matcher(Files.readString(log));
    return figure.find() ? Long.parseLong(figure.group(1)) : 0;
  }
}
