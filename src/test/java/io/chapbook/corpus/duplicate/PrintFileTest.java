package io.chapbook.corpus.duplicate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintFileTest {

  /** What stands before the first record: the form and two samplings. */
  private static final int HEAD = Integer.BYTES + 2 * Long.BYTES;

  private static final List<String> NAMES = List.of("a/one.txt", "a/Zwölf.txt", "b/three.txt");
  private static final List<StoryPrint> PRINTS = List.of(
      MadeUpStories.print(MadeUpStories.chapters(900, 1, 2, 3)),
      MadeUpStories.print(List.of()),
      MadeUpStories.print(MadeUpStories.chapters(400, 4)));

  @TempDir
  private Path folder;
  private Path path;

  @BeforeEach
  void write() throws IOException {
    path = folder.resolve("prints");
    DuplicateIndex index = new DuplicateIndex();
    PRINTS.forEach(index::add);
    PrintFile.write(path, index, NAMES);
  }

  @Test
  void whatIsWrittenIsFoundInAnyOrder() throws IOException {
    try (PrintFile file = PrintFile.of(path)) {
      for (int story : new int[] {2, 0, 1, 1, 2}) {
        assertEquals(PRINTS.get(story), file.find(NAMES.get(story)));
      }
      assertNull(file.find("a"));
    }
  }

  @Test
  void ofAFileThatIsCutOffTheFirstAreFound() throws IOException {
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(whole, whole.length - 1));
    try (PrintFile file = PrintFile.of(path)) {
      assertEquals(PRINTS.get(1), file.find(NAMES.get(1)));
      assertNull(file.find(NAMES.get(2)));
    }
    Files.delete(path);
    try (PrintFile file = PrintFile.of(path)) {
      assertNull(file.find(NAMES.get(0)));
    }
  }

  /** Each number of the first record in turn is made too large, or less than nothing. */
  @Test
  void aDamagedRecordIsNoneAndNothingWorse() throws IOException {
    byte[] whole = Files.readAllBytes(path);
    int length = ByteBuffer.wrap(whole, HEAD, Integer.BYTES).getInt();
    for (int at = HEAD; at < HEAD + length; at++) {
      for (int number : new int[] {Integer.MAX_VALUE, -1}) {
        byte[] damaged = whole.clone();
        ByteBuffer.wrap(damaged).putInt(at, number);
        Files.write(path, damaged);
        assertDoesNotThrow(() -> {
          try (PrintFile file = PrintFile.of(path)) {
            NAMES.forEach(name -> assertDoesNotThrow(() -> file.find(name)));
          }
        });
      }
    }
  }
}
