package io.chapbook.epub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chapbook.deflate.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBufferTest {

  private static final byte[] NOTHING = new byte[0];

  @Tag("large")
  @Test
  void oneEntryMoreThanTheFormatHoldsIsRefused(@TempDir Path folder) throws IOException {
    ZipBuffer zip = new ZipBuffer(Effort.NORMAL);
    zip.begin(SamplePublication.MODIFIED);
    for (int i = 0; i < ZipBuffer.MOST_ENTRIES; i++) {
      zip.store(Integer.toString(i), NOTHING);
    }
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> zip.store("one-more", NOTHING));
    assertEquals("a container holds at most 65534 files", e.getMessage());
    Path file = Files.write(folder.resolve("full.zip"), zip.finish());
    try (ZipFile read = new ZipFile(file.toFile())) {
      assertEquals(ZipBuffer.MOST_ENTRIES, read.size());
    }
  }

  @Test
  void aFileGivenUpHalfwayLeavesNoTrace() {
    ZipBuffer fresh = new ZipBuffer(Effort.NORMAL);
    ZipBuffer used = new ZipBuffer(Effort.NORMAL);
    used.begin(SamplePublication.MODIFIED);
    used.deflate("half", new byte[50_000]);
    used.store("more", new byte[50_000]);
    assertArrayEquals(small(fresh), small(used));
  }

  @Test
  void whatRecursIsTheSameAsDeflatedAnew() {
    byte[] sheet = "p { margin: 0 } p + p { text-indent: 1em }".repeat(9).getBytes(UTF_8);
    byte[] other = sheet.clone();
    other[0] = 'q';
    ZipBuffer zip = new ZipBuffer(Effort.NORMAL);
    for (byte[] content : List.of(sheet, sheet, other, NOTHING, NOTHING, sheet, sheet)) {
      ZipBuffer fresh = new ZipBuffer(Effort.NORMAL);
      fresh.begin(SamplePublication.MODIFIED);
      fresh.deflate("before", new byte[100]);
      fresh.deflate("sheet", content);
      fresh.store("behind", content);
      zip.begin(SamplePublication.MODIFIED);
      zip.deflate("before", new byte[100]);
      zip.deflateRecurring("sheet", content);
      zip.store("behind", content);
      assertArrayEquals(fresh.finish(), zip.finish());
    }
  }

  private static byte[] small(ZipBuffer zip) {
    zip.begin(SamplePublication.MODIFIED);
    zip.deflate("a", new byte[1000]);
    return zip.finish();
  }
}
