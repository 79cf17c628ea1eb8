package io.chapbook.testing.docs;

import io.chapbook.check.BookRule;
import io.chapbook.check.BookRules;
import io.chapbook.check.ReadingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every rule for reading systems, a section each, in their order. */
final class CheckPages {

  private CheckPages() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| rule | severity | reading systems |");
    lines.add("|---|---|---|");
    for (BookRule rule : BookRules.all()) {
      lines.add("| [" + rule.name() + "](#" + rule.name() + ") | " + rule.severity() + " | "
          + readers(rule) + " |");
    }
    BookRules.all().forEach(rule -> add(rule, lines));
    return lines;
  }

  private static String readers(BookRule rule) {
    return rule.readers().size() == ReadingSystem.values().length
        ? "all"
        : rule.readersInOrder().stream().map(ReadingSystem::toString)
            .collect(Collectors.joining(", "));
  }

  private static void add(BookRule rule, List<String> lines) {
    lines.add("");
    lines.add("### " + rule.name());
    lines.add("");
    lines.add("- looks at: " + rule.where());
    lines.add("- why: " + rule.why());
    lines.add("- source: " + rule.source());
    lines.add("- remedy: " + rule.remedy());
  }
}
