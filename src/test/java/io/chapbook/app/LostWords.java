package io.chapbook.app;

import io.chapbook.content.ContentDocumentReader;
import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.PublicationReader;
import io.chapbook.epub.ReadPublication;
import io.chapbook.epub.ReadingLimits;
import io.chapbook.structure.outline.LineRole;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of a story that its book does not have, but for lines that are left out on purpose. */
final class LostWords {

  private LostWords() {}

  /** Words with how many of each are missing; empty when none is. */
  static Map<String, Integer> between(Inspection inspection, Path book) throws Exception {
    Map<String, Integer> missing = new HashMap<>();
    for (int line = 1; line <= inspection.text().lineCount(); line++) {
      LineRole role = inspection.outline().claims().role(line);
      if (role != LineRole.DROPPED && role != LineRole.SCENE_BREAK) {
        words(inspection.text().line(line).text())
            .forEach(word -> missing.merge(word, 1, Integer::sum));
      }
    }
    words(readBack(book))
        .forEach(word -> missing.computeIfPresent(word, (key, n) -> n == 1 ? null : n - 1));
    return missing;
  }

  private static String readBack(Path book) throws Exception {
    StringBuilder text = new StringBuilder();
    ReadPublication publication = new PublicationReader().read(book);
    try (OcfContainer container = OcfContainer.open(book, ReadingLimits.DEFAULT)) {
      for (String document : publication.packageDocument().spine()) {
        new ContentDocumentReader().text(container.read(document))
            .forEach(block -> text.append(block).append('\n'));
      }
    }
    text.append(publication.packageDocument().metadata().title());
    return text.toString();
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
