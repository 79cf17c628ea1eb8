package io.chapbook.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.limit.Limits;
import io.chapbook.source.UnreadableSourceException;
import io.chapbook.testing.TinyStory;
import io.chapbook.testing.ZipFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive whose bytes are not as they were packed, and one without limits' reach. */
class ZipArchiveTest {

  private static final String TEXT = TinyStory.TEXT;

  @TempDir private Path folder;

  @Test
  void cutShortAnywhereItIsRefused() throws Exception {
    byte[] bytes = archive("a.txt", "b.txt");
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(UnreadableSourceException.class, () -> open(cut), "cut at " + length);
    }
  }

  @Test
  void withAnyByteChangedItGivesWhatWasPackedOrIsRefused() throws Exception {
    byte[] bytes = archive("a.txt", "in/b.txt");
    int readWhole = 0;
    for (int at = 0; at < bytes.length; at++) {
      for (int change : new int[] {0x01, 0x10, 0x80, 0xFF}) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) change;
        readWhole += stories(changed);
      }
    }
    assertTrue(readWhole > bytes.length, "some bytes do not matter");
  }

  @Test
  void afterAProgramItIsReadAsItWasPacked() throws Exception {
    byte[] bytes = archive("a.txt", "b.txt");
    byte[] moved = new byte[bytes.length + 1000];
    System.arraycopy(bytes, 0, moved, 1000, bytes.length);
    assertEquals(2, stories(moved));
  }

  @Test
  void aCommentAtItsEndIsNoHarm() throws Exception {
    byte[] bytes = archive("a.txt", "b.txt");
    byte[] comment = "PK\5\6 is how an archive ends".getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(bytes, bytes.length + comment.length);
    System.arraycopy(comment, 0, whole, bytes.length, comment.length);
    ZipFiles.put2(whole, ZipFiles.end(bytes) + 20, comment.length);
    assertEquals(2, stories(whole));
  }

  @Test
  void theSizesOfAllStoriesAreAddedAndThoseOfPicturesAreNot() throws Exception {
    Path file = folder.resolve("all.zip");
    ZipFiles.of(file, "a.txt", TEXT, "b.txt", TEXT, "c.png", TEXT);
    ArchiveLimits enough = new ArchiveLimits(10, TEXT.length(), TEXT.length() * 2L, 100);
    assertEquals(2, ZipArchive.open(file, enough, name -> name.endsWith("txt")).stories().size());
    ArchiveLimits few = new ArchiveLimits(10, TEXT.length(), TEXT.length() * 2L - 1, 100);
    UnreadableSourceException refusal = assertThrows(UnreadableSourceException.class,
        () -> ZipArchive.open(file, few, name -> name.endsWith("txt")));
    assertTrue(refusal.getMessage().contains("together"), refusal.getMessage());
  }

  @Test
  void aLimitBelowOneIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new ArchiveLimits(0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new ArchiveLimits(1, 0, 1, 1));
  }

  private byte[] archive(String... names) throws IOException {
    String[] entries = new String[names.length * 2];
    for (int at = 0; at < names.length; at++) {
      entries[at * 2] = names[at];
      entries[at * 2 + 1] = TEXT;
    }
    return Files.readAllBytes(ZipFiles.of(folder.resolve("all.zip"), entries));
  }

  private ZipArchive open(byte[] bytes) throws UnreadableSourceException, IOException {
    Path file = Files.write(folder.resolve("changed.zip"), bytes);
    return ZipArchive.open(file, ArchiveLimits.of(Limits.standard()), name -> true);
  }

  /** How many stories can be read; each is what was packed. */
  private int stories(byte[] bytes) throws IOException {
    int read = 0;
    try {
      ZipArchive archive = open(bytes);
      List<ArchiveEntry> stories = archive.stories();
      for (ArchiveEntry story : stories) {
        try {
          assertEquals(TEXT, new String(archive.read(story), StandardCharsets.UTF_8));
          read++;
        } catch (UnreadableSourceException e) {
          assertTrue(e.getMessage().startsWith("it "), e.getMessage());
        }
      }
    } catch (UnreadableSourceException e) {
      assertTrue(!e.getMessage().isBlank());
    }
    return read;
  }
}
