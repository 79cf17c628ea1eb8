package io.chapbook.testing.docs;

import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import java.util.ArrayList;
import java.util.List;

/** Every limit: its name, what holds, the most that can be asked for, and what it is about. */
final class LimitPages {

  private LimitPages() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| limit | usually | at most | of |");
    lines.add("|---|---|---|---|");
    for (Limit limit : Limit.values()) {
      lines.add("| `" + limit + "` | " + Limits.inWords(limit, limit.standard()) + " | "
          + Limits.inWords(limit, limit.most()) + " | " + limit.subject() + " |");
    }
    return lines;
  }
}
