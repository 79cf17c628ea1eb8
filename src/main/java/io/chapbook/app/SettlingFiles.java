package io.chapbook.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells files whose writing has ended: those that look the same for a while. Each change is told
 * once.
 */
final class SettlingFiles {

  private final long settlingMillis;
  private final Map<Path, Seen> seen = new HashMap<>();

  /**
   * A file as it was last seen.
   *
   * @param state how it looked
   * @param since the time since which it has looked so
   * @param told whether that was told
   */
  private record Seen(String state, long since, boolean told) {}

  SettlingFiles(long settlingMillis) {
    this.settlingMillis = settlingMillis;
  }

  /**
   * The files that have settled since the last look, in the order given.
   *
   * @param states how each file looks now; one that is not there is forgotten
   * @param millis the time now
   */
  Set<Path> look(Map<Path, String> states, long millis) {
    seen.keySet().retainAll(states.keySet());
    Set<Path> settled = new LinkedHashSet<>();
    states.forEach((file, state) -> {
      Seen before = seen.get(file);
      if (before == null || !before.state().equals(state)) {
        seen.put(file, new Seen(state, millis, false));
      } else if (!before.told() && millis - before.since() >= settlingMillis) {
        seen.put(file, new Seen(state, before.since(), true));
        settled.add(file);
      }
    });
    return settled;
  }

  /** Whether a file is still being written, as far as anybody can tell. */
  boolean isWaiting() {
    return seen.values().stream().anyMatch(one -> !one.told());
  }
}
