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

  private static final Pattern COUNT =
      Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");

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
      long count = count(log);
      all += count;
      System.out.printf("%-12s %,12d executions in %d s%s%n", target.word(), count, seconds,
          code == 0 ? "" : ", and a fault: see " + log);
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
    Path made = Files.createDirectories(folder.resolve("made"));
    List<byte[]> seeds = MadeSeeds.of(target);
    for (int number = 0; number < seeds.size(); number++) {
      Files.write(made.resolve(Integer.toString(number)), seeds.get(number));
    }
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), "-Xmx1g", "-XX:+UseSerialGC",
        "-Djava.awt.headless=true"));
    if (Files.isWritable(MEMORY)) {
      command.add("-Djava.io.tmpdir=" + MEMORY);
    }
    command.addAll(List.of("com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.className(),
        "--instrumentation_includes=io.chapbook.**:org.jsoup.**:org.commonmark.**:org.snakeyaml.**",
        "--instrumentation_excludes=io.chapbook.fuzz.**:io.chapbook.testing.**",
        "--reproducer_path=" + folder,
        "-artifact_prefix=" + folder + File.separator,
        "-max_total_time=" + seconds, "-max_len=" + target.longest(), "-timeout=10",
        "-rss_limit_mb=3000", "-print_final_stats=1"));
    Path words = target.folder().resolve("words.txt");
    if (Files.exists(words)) {
      command.add("-dict=" + words);
    }
    command.add(Files.createDirectories(folder.resolve("learned")).toString());
    command.add(made.toString());
    target.seeds().forEach(seed -> command.add(seed.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
        .start().waitFor();
  }

  private static long count(Path log) throws IOException {
    Matcher count = COUNT.matcher(Files.readString(log));
    return count.find() ? Long.parseLong(count.group(1)) : 0;
  }
}
