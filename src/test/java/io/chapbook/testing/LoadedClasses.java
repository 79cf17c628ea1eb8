package io.chapbook.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a command in a process of its own, and tells which classes Java loaded for it. */
public final class LoadedClasses {

  /** A line of Java's log of classes: {@code [0.018s][info][class,load] NAME source: ...}. */
  private static final Pattern LINE = Pattern.compile("^\\[.*\\] (\\S+) source: ");

  private LoadedClasses() {}

  /**
   * How a command ended.
   *
   * @param code the exit code
   * @param output what it wrote, to either output
   * @param classes the full names of what was loaded, from an archive or from files
   */
  public record Result(int code, String output, Set<String> classes) {}

  /**
   * Runs the program from this test's class path.
   *
   * @param folder where it runs; the log is written there
   */
  public static Result ofClasses(Path folder, Object... arguments)
      throws IOException, InterruptedException {
    return run(folder, Map.of(), List.of(
        "-cp", System.getProperty("java.class.path"), "io.chapbook.cli.Main"), arguments);
  }

  /** Runs the jar that was just packaged; for the rest see {@link #ofClasses}. */
  public static Result ofJar(Path folder, Map<String, String> environment, Object... arguments)
      throws IOException, InterruptedException {
    return run(
        folder, environment, List.of("-jar", System.getProperty("chapbook.jar")), arguments);
  }

  private static Result run(
      Path folder, Map<String, String> environment, List<String> program, Object... arguments)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xlog:class+load:file=" + log.getFileName()));
    command.addAll(program);
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return new Result(code, output, loaded(log));
  }

  private static Set<String> loaded(Path log) throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String line : Files.readAllLines(log)) {
      Matcher found = LINE.matcher(line);
      if (found.find()) {
        classes.add(found.group(1));
      }
    }
    Files.delete(log);
    return classes;
  }
}
