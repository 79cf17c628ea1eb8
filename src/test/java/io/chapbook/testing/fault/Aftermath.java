package io.chapbook.testing.fault;

import io.chapbook.testing.CliRunner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that are there after something went wrong.
 *
 * @param before the files that were there before
 * @param after those that would be there if all had gone well
 * @param now those that are there
 */
record Aftermath(
    Map<String, byte[]> before, Map<String, byte[]> after, Map<String, byte[]> now) {

  /** Files that are new with each run: they tell how long it took, or are no files for people. */
  private static final String CHANGING =
      "(.*/)?(\\.?report.*\\.(html|jsonl|fingerprints)|.*\\.eml|.*\\.index)";

  /** Files that are written while a run goes on, or are for a person who asked how it went. */
  private static final String PASSING =
      "(.*/)?\\..*|(.*/)?chapbook-manifest\\.part|stages/.*|.*\\.packed";

  /** What is wrong after the fault itself. */
  List<String> wrong(CliRunner.Result result) {
    List<String> wrong = new ArrayList<>();
    if (result.code() == 0 && !result.err().contains("cannot be taken away (")) {
      differences().stream().filter(one -> !one.startsWith("left over"))
          .map(one -> "the exit code is 0, but " + one).forEach(wrong::add);
    } else if (result.code() > 1) {
      wrong.add("the exit code is " + result.code());
    } else if (result.code() == 1 && !result.err().matches("(?s).*\\S+: .*[;.] ?\\S.*")) {
      wrong.add("the message does not help: " + result.err());
    }
    if (result.err().contains("should not have happened") || result.err().contains("Exception")) {
      wrong.add("the message is for programmers: " + result.err());
    }
    for (Map.Entry<String, byte[]> file : now.entrySet()) {
      if (!file.getKey().matches(PASSING) && !isWhole(file.getKey(), file.getValue())) {
        wrong.add(file.getKey() + " is neither as before nor as it ought to be");
      }
    }
    before.keySet().stream().filter(file -> after.containsKey(file) && !now.containsKey(file))
        .filter(file -> !file.endsWith(".index") && !isTold(before.get(file), result.err()))
        .map(file -> file + " is lost").forEach(wrong::add);
    return wrong;
  }

  /** Whether a content has another name now, which the message says. */
  private boolean isTold(byte[] content, String message) {
    return now.entrySet().stream().anyMatch(file -> Arrays.equals(content, file.getValue())
        && message.contains(file.getKey().substring(file.getKey().lastIndexOf('/') + 1)));
  }

  private boolean isWhole(String file, byte[] content) {
    return Arrays.equals(content, before.get(file)) || isAsAfter(file, content)
        || file.endsWith("chapbook-manifest.jsonl");
  }

  private boolean isAsAfter(String file, byte[] content) {
    byte[] wanted = after.get(file);
    return wanted != null && (Arrays.equals(content, wanted) || file.matches(CHANGING));
  }

  /** What there is that there would not be if all had gone well, and the other way round. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    Set<String> all = new TreeSet<>(after.keySet());
    all.addAll(now.keySet());
    for (String file : all) {
      if (!now.containsKey(file)) {
        differences.add(file + " is not there");
      } else if (!after.containsKey(file)) {
        differences.add("left over: " + file);
      } else if (!isAsAfter(file, now.get(file))) {
        differences.add(file + " is another");
      }
    }
    return differences;
  }
}
