package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.LargeTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several processors read of a long text is what one does. */
class LongTextTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"novel.txt", "wrapped.txt", "line.txt"})
  void severalProcessorsReadATextAsOneDoes(String name) throws Exception {
    LargeTexts.main(new String[] {folder.toString(), "2"});
    Path text = folder.resolve(name);
    assertTrue(Files.size(text) > 1_000_000, "too short to be shared out");
    String alone = inspected(text, 1);
    assertTrue(alone.length() > 200, alone);
    assertEquals(alone, inspected(text, 4));
  }

  /** What is found and why; parallel streams run in the pool that they are asked from. */
  private static String inspected(Path text, int processors) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(processors);
    try {
      return pool.submit(() -> new InspectionJson(true).write(
          new StoryInspector().inspect(text, ConversionOptions.standard()))).get();
    } finally {
      pool.shutdown();
    }
  }
}
