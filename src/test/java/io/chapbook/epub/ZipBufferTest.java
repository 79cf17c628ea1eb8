package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBufferTest {

  private static final byte[] NOTHING = new byte[0];

  @Test
  void oneEntryMoreThanTheFormatHoldsIsRefused(@TempDir Path folder) throws IOException {
    ZipBuffer zip = new ZipBuffer(6);
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
    ZipBuffer fresh = new ZipBuffer(6);
    ZipBuffer used = new ZipBuffer(6);
    used.begin(SamplePublication.MODIFIED);
    used.deflate("half", new byte[50_000]);
    used.store("more", new byte[50_000]);
    assertArrayEquals(small(fresh), small(used));
  }

  private static byte[] small(ZipBuffer zip) {
    zip.begin(SamplePublication.MODIFIED);
    zip.deflate("a", new byte[1000]);
    return zip.finish();
  }
}
