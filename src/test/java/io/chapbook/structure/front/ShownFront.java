package io.chapbook.structure.front;

import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found above a story, in words, with reasons and what they count. */
final class ShownFront {

  private ShownFront() {}

  /** Adds a line for a title or an author, if there is one. */
  static void tell(String name, @Nullable FoundText found, List<String> out) {
    if (found != null) {
      String rest = found.rest().isEmpty() ? "" : " + \"" + found.rest() + '"';
      String why = found.decision() == null ? "" : ": " + explained(found.decision());
      out.add(name + " " + found.line() + " \"" + found.text() + '"' + rest + ", "
          + found.ground().label() + why);
    }
  }

  static String explained(Decision decision) {
    String runnerUp = decision.runnerUp() == null ? ""
        : "; not " + decision.runnerUp().reading() + " " + decision.runnerUp().score();
    return decision.explain() + " of " + decision.threshold() + runnerUp;
  }
}
