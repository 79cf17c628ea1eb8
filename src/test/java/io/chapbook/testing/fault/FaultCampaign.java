package io.chapbook.testing.fault;

import io.chapbook.corpus.manifest.ManifestReader;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.fault.Fault.Step;
import io.chapbook.testing.fault.FaultyDrive.Taken;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries every command with a fault at every step, and the same command without one after it. It
 * runs in a process of its own, whose files are those of a {@link FaultyProvider}.
 */
public final class FaultCampaign {

  /** Whether all faults are tried at every step, or one at each that differs from the others. */
  private final boolean thorough = Boolean.getBoolean("faults.thorough");

  /** What stays in the system's folder for such files goes when the process ends, if it can. */
  private static final String TEMPORARY = "chapbook-\\d+\\.epub|MultiPart\\d+";

  private static final int MOST_TRIES = 3;

  private final Path start;
  private final Path work;
  private final PrintStream out;
  private final FaultyDrive drive = FaultyProvider.drive();
  private int next;

  private FaultCampaign(Path folder, PrintStream out) {
    this.start = folder.resolve("start");
    this.work = folder.resolve("work");
    this.out = out;
  }

  /**
   * Prints a line for each thing that ought not to be, and each place in the program that was made
   * to fail.
   *
   * @param arguments an empty folder, in which {@code work} is the folder for temporary files; and
   *     part of the names of commands, if not all are to be tried
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(arguments[0]).toRealPath();
    FaultCampaign campaign = new FaultCampaign(folder, out);
    String wanted = arguments.length > 1 ? arguments[1] : "";
    try (LibraryTrials library = new LibraryTrials(folder)) {
      List<Trial> trials = new ArrayList<>(Trials.all());
      trials.addAll(library.all());
      for (Trial trial : trials) {
        if (trial.name().contains(wanted)) {
          campaign.run(trial);
        }
      }
    }
    campaign.drive.failed().forEach(place -> out.println("PLACE\t" + place));
  }

  private void run(Trial trial) throws Exception {
    clear(start);
    clear(work);
    Files.createDirectories(work);
    trial.preparation().make(work);
    copy(work, start);
    Map<String, byte[]> before = files(work);
    drive.watch(work);
    CliRunner.Result usual = trial.command().run(work);
    drive.mend();
    Map<String, byte[]> after = files(work);
    List<Taken> steps = drive.steps();
    trySlowly(trial, new Usual(usual, steps, before, after));
    Set<Taken> tried = new HashSet<>();
    int tries = 0;
    for (int step = 1; step <= steps.size(); step++) {
      Taken taken = steps.get(step - 1);
      List<Fault> faults = faults(taken.step());
      if (!tried.add(taken) && !thorough) {
        faults = List.of();
      } else if (!trial.inAllWays() && !thorough) {
        // One after the other, so that in some command or other a place meets each.
        faults = List.of(faults.get(next++ % faults.size()));
      }
      for (Fault fault : faults) {
        // What a server still does for the form before may come in between and meet the fault.
        boolean met = false;
        for (int left = MOST_TRIES; !met && left > 0; left--) {
          met = taken.place().equals(
              tryOnce(trial, fault, step, new Usual(usual, steps, before, after)));
        }
        tries++;
      }
    }
    out.println("TRIED\t" + trial.name() + "\t" + steps.size() + " steps, " + tries + " faults");
  }

  /** A drive that gives a few bytes at a time is no fault at all. */
  private void trySlowly(Trial trial, Usual usual) throws Exception {
    clear(work);
    copy(start, work);
    drive.setSlow(true);
    CliRunner.Result result = trial.command().run(work);
    drive.setSlow(false);
    List<String> wrong = new ArrayList<>(
        new Aftermath(usual.before(), usual.after(), files(work)).differences());
    if (result.code() != usual.result().code()) {
      wrong.add(result.err());
    }
    wrong.forEach(one -> out.println("WRONG\t" + trial.name() + "\tshort reads\t" + one));
  }

  private static List<Fault> faults(Step step) {
    return Arrays.stream(Fault.values()).filter(fault -> fault.concerns(step)).toList();
  }

  /**
   * What happens when nothing goes wrong.
   *
   * @param result how the command ends
   * @param steps what it does
   * @param before the files that are there before it
   * @param after those that are there after it
   */
  private record Usual(
      CliRunner.Result result, List<Taken> steps,
      Map<String, byte[]> before, Map<String, byte[]> after) {}

  /** Tries a fault, and says at which place in the program it happened; null when it did not. */
  private @Nullable String tryOnce(Trial trial, Fault fault, int number, Usual usual)
      throws Exception {
    clear(work);
    copy(start, work);
    drive.fail(work, number, fault);
    CliRunner.Result result;
    String place;
    try {
      result = trial.command().run(work);
    } finally {
      place = drive.mend();
    }
    if (place == null) {
      return null;
    }
    Step step = usual.steps().get(number - 1).step();
    if (fault == Fault.READ_ONLY || step == Step.DELETE || step == Step.CLOSE) {
      removeTemporary();
    }
    List<String> wrong = new ArrayList<>();
    Aftermath aftermath = new Aftermath(usual.before(), usual.after(), files(work));
    wrong.addAll(aftermath.wrong(result));
    wrong.addAll(unreadable());
    if (result.code() == 0 && wrong.isEmpty()) {
      return place;
    }
    disown();
    CliRunner.Result again = trial.command().run(work);
    if (again.code() != usual.result().code()) {
      wrong.add("the next run ends with " + again.code() + ": " + again.err());
    }
    new Aftermath(usual.before(), usual.after(), files(work)).differences()
        .forEach(one -> wrong.add("after the next run, " + one));
    for (String one : wrong) {
      out.println("WRONG\t" + trial.name() + "\t" + fault + " at step " + number + " in " + place
          + "\t" + one.strip().replace("\n", " | "));
    }
    return place;
  }

  private List<String> unreadable() throws IOException {
    Path books = work.resolve("out");
    if (ManifestReader.isIn(books)) {
      int lines = ManifestReader.read(books, entry -> { });
      return lines == 0 ? List.of() : List.of(lines + " lines of the manifest cannot be read");
    }
    return List.of();
  }

  private void removeTemporary() throws IOException {
    for (Path file : walk(work)) {
      if (file.getFileName().toString().matches(TEMPORARY)) {
        Files.delete(file);
      }
    }
  }

  /** The next run is another process, whose parts have other names. */
  private void disown() throws IOException {
    String own = ".chapbook-" + ProcessHandle.current().pid() + "-";
    for (Path file : walk(work)) {
      String name = file.getFileName().toString();
      if (name.startsWith(own)) {
        Files.move(file, file.resolveSibling(name.replace(own, ".chapbook-999999999-")));
      }
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    }
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : walk(folder)) {
      if (Files.isRegularFile(file)) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void clear(Path folder) throws IOException {
    for (Path file : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(file);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : walk(from)) {
      Files.copy(file, to.resolve(from.relativize(file).toString()),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
