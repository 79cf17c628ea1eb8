package io.chapbook.corpus.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manifest remembers, also when whoever writes it is killed. */
class CorpusManifestTest {

  @TempDir private Path folder;

  private static ManifestEntry entry(String source, String book) {
    return entry(source, book, "hash of " + book);
  }

  private static ManifestEntry entry(String source, String book, String sha256) {
    return new ManifestEntry(
        new SourceRecord(source, "root", new FileStamp("hash of " + source, 12, 34_567)),
        new Recipe("1.0", "--notes end", null, "corrected",
            new CoverRecord("a \"b\".jpg", new FileStamp("c0", 5, 6))),
        new BookRecord(book, "epub", sha256, 99),
        BookFacts.of("Ein Märchen \n", null, "de", 1234, Map.of("STR-004", 2, "LNG-001", 1), 1));
  }

  private CorpusManifest open() throws IOException {
    return CorpusManifest.open(folder, ManifestReader.NAME, false);
  }

  private void write(ManifestEntry... entries) throws IOException {
    try (CorpusManifest manifest = open()) {
      for (ManifestEntry entry : entries) {
        manifest.record(entry);
      }
      manifest.complete();
    }
  }

  private List<ManifestEntry> read() throws IOException {
    List<ManifestEntry> entries = new ArrayList<>();
    assertEquals(0, ManifestReader.read(folder, entries::add));
    return entries;
  }

  @Test
  void whatIsRecordedIsReadAgainSortedBySource() throws Exception {
    ManifestEntry plain = new ManifestEntry(
        new SourceRecord("a!b/c.txt", "", new FileStamp("s", 0, -1)),
        new Recipe("1.0", "", null, null, null), new BookRecord("c.epub", "kepub", "x", 1),
        BookFacts.UNKNOWN);
    write(entry("z.txt", "z.epub"), plain);
    assertEquals(List.of(plain, entry("z.txt", "z.epub")), read());
    assertEquals(List.of("chapbook-manifest.jsonl"), FileTree.files(folder));
  }

  @Test
  void anEntryIsFoundBySourceAndByBookAlsoRightAfterItWasRecorded() throws Exception {
    write(entry("a.txt", "a.epub"));
    try (CorpusManifest manifest = open()) {
      assertNotNull(manifest.find("a.txt", "epub"));
      assertNull(manifest.find("a.txt", "kepub"));
      assertNull(manifest.find("b.txt", "epub"));
      manifest.record(entry("a.txt", "b.epub"));
      assertNull(manifest.findBook("a.epub"), "the book has another name now");
      assertEquals(entry("a.txt", "b.epub"), manifest.findBook("b.epub").entry());
      manifest.remove(entry("a.txt", "b.epub"));
      assertNull(manifest.find("a.txt", "epub"));
      assertNull(manifest.findBook("b.epub"));
      manifest.complete();
    }
    assertEquals(List.of(), read());
  }

  @Test
  void aKilledRunLosesNothingButALineThatIsCutOff() throws Exception {
    write(entry("a.txt", "a.epub", "1"), entry("b.txt", "b.epub", "1"));
    byte[] before = Files.readAllBytes(folder.resolve("chapbook-manifest.jsonl"));
    try (CorpusManifest killed = open()) {
      killed.record(entry("b.txt", "b.epub", "2"));
      killed.record(entry("c.txt", "c.epub", "2"));
      killed.remove(entry("a.txt", "a.epub"));
      killed.record(entry("d.txt", "d.epub", "2"));
    }
    Path journal = folder.resolve("chapbook-manifest.part");
    byte[] whole = Files.readAllBytes(journal);
    int lastLine = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("{\"source\":\"d");
    for (int length : List.of(whole.length - 1, lastLine + 1, lastLine)) {
      Files.write(folder.resolve("chapbook-manifest.jsonl"), before);
      Files.write(journal, java.util.Arrays.copyOf(whole, length));
      assertEquals(2, read().size());
      try (CorpusManifest next = open()) {
        assertTrue(next.wasKilled());
        assertNull(next.find("d.txt", "epub"));
        assertNull(next.find("a.txt", "epub"));
        next.record(entry("e.txt", "e.epub", "3"));
        next.complete();
      }
      assertEquals(
          List.of(entry("b.txt", "b.epub", "2"), entry("c.txt", "c.epub", "2"),
              entry("e.txt", "e.epub", "3")),
          read());
      assertFalse(Files.exists(journal));
    }
  }

  @Test
  void aLineThatIsNoneIsCountedAndLeftOutOfTheNextManifest() throws Exception {
    write(entry("a.txt", "a.epub"), entry("b.txt", "b.epub"));
    Path file = folder.resolve("chapbook-manifest.jsonl");
    List<String> lines = Files.readAllLines(file);
    for (String broken : List.of("", "{", "nonsense", "[1]", "{\"source\":\"x\"}",
        lines.get(1).replace("\"bookSize\":99", "\"bookSize\":\"many\""))) {
      Files.writeString(file, lines.get(0) + "\n" + broken + "\n");
      try (CorpusManifest manifest = open()) {
        assertEquals(1, manifest.unreadableLines(), broken);
        assertNull(manifest.find("b.txt", "epub"));
        manifest.complete();
      }
      assertEquals(List.of(entry("a.txt", "a.epub")), read());
    }
  }

  @Test
  void fieldsOfALaterVersionStay() throws Exception {
    write(entry("a.txt", "a.epub"));
    Path file = folder.resolve("chapbook-manifest.jsonl");
    String more = Files.readString(file).replace("{\"source\"",
        "{\"later\":{\"x\":[1,null]},\"source\"");
    Files.writeString(file, more);
    write(entry("b.txt", "b.epub"));
    assertTrue(Files.readString(file).startsWith(more));
  }

  @Test
  void twoRunsAtOnceAreRefused() throws Exception {
    try (CorpusManifest first = open()) {
      assertThrows(ManifestInUseException.class, this::open);
      first.complete();
    }
    open().close();
  }

  /** The manifest and the journal were read by then, which must not give the lock away. */
  @Test
  void aRunOfAnotherProcessIsRefusedToo() throws Exception {
    write(entry("a.txt", "a.epub"));
    try (CorpusManifest first = open()) {
      first.record(entry("b.txt", "b.epub"));
      assertEquals(3, otherRun());
    }
    assertEquals(0, otherRun());
  }

  private int otherRun() throws Exception {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
        OtherRun.class.getName(), folder.toString()).inheritIO().start().waitFor();
  }

  @Test
  void aRunOverOlderBooksIsStillOneWhenItWasKilled() throws Exception {
    for (boolean older : List.of(true, false)) {
      CorpusManifest.open(folder, ManifestReader.NAME, older).close();
      try (CorpusManifest next = CorpusManifest.open(folder, ManifestReader.NAME, false)) {
        assertEquals(older, next.isAdopting());
        next.complete();
      }
      try (CorpusManifest third = CorpusManifest.open(folder, ManifestReader.NAME, true)) {
        assertFalse(third.isAdopting(), "there is a manifest now");
      }
      Files.delete(folder.resolve("chapbook-manifest.jsonl"));
    }
  }

  @Test
  void manyEntriesAreAllFound() throws Exception {
    ManifestEntry[] entries = new ManifestEntry[5000];
    for (int number = 0; number < entries.length; number++) {
      entries[number] = entry("folder/story " + number + ".txt", number + ".epub");
    }
    write(entries);
    try (CorpusManifest manifest = open()) {
      for (ManifestEntry entry : entries) {
        CorpusManifest.Known known = manifest.find(entry.source().path(), "epub");
        assertNotNull(known);
        assertEquals(entry, known.entry());
        manifest.notice(entry.source().path(), Set.of("epub"));
      }
      manifest.unnoticed(entry -> {
        throw new AssertionError(entry.toString());
      });
    }
  }

  @Test
  void twoManifestsDifferByWhatChanged() throws Exception {
    Path old = Files.createDirectory(folder.resolve("old"));
    folder = old;
    write(entry("same.txt", "same.epub"), entry("gone.txt", "gone.epub"),
        entry("story.txt", "story.epub"), entry("moved.txt", "moved.epub"),
        entry("build.txt", "build.epub", "1"));
    folder = Files.createDirectory(old.resolveSibling("new"));
    ManifestEntry story = entry("story.txt", "story.epub", "other");
    ManifestEntry changed = new ManifestEntry(
        new SourceRecord("story.txt", "root", new FileStamp("other", 1, 1)),
        new Recipe("1.1", "", "r", null, null), story.book(), story.facts());
    write(entry("same.txt", "same.epub"), changed,
        entry("moved.txt", "moved-2.epub", "hash of moved.epub"),
        entry("build.txt", "build.epub", "2"), entry("fresh.txt", "fresh.epub"));
    List<String> found = new ArrayList<>();
    ManifestDifference.Sum sum = ManifestDifference.between(old, folder, change ->
        found.add(change.kind() + " " + change.book() + " " + new java.util.TreeSet<>(change.causes())));
    assertEquals(List.of(
        "CHANGED build.epub [UNKNOWN]",
        "NEW fresh.epub []",
        "GONE gone.epub []",
        "CHANGED moved-2.epub [NAME]",
        "CHANGED story.epub [SOURCE, OPTIONS, VERSION, RULES, CORRECTIONS, COVER]"), found);
    assertEquals(new ManifestDifference.Sum(1, 0), sum);
    assertThrows(NoSuchFileException.class,
        () -> ManifestDifference.between(old, folder.resolve("none"), change -> { }));
  }

  @Test
  void manifestsOfShardsMergeAndSayWhereTheyDisagree() throws Exception {
    Path root = folder;
    folder = Files.createDirectory(root.resolve("one"));
    write(entry("a.txt", "a.epub", "1"), entry("c.txt", "c.epub"));
    folder = Files.createDirectory(root.resolve("two"));
    write(entry("b.txt", "b.epub"), entry("a.txt", "a.epub", "2"), entry("c.txt", "c.epub"));
    Path target = root.resolve("chapbook-manifest.jsonl");
    ManifestReader.Merged merged =
        ManifestReader.merge(List.of(root.resolve("one"), folder), target);
    assertEquals(new ManifestReader.Merged(3, List.of("a.txt")), merged);
    folder = root;
    assertEquals(List.of(
        entry("a.txt", "a.epub", "2"), entry("b.txt", "b.epub"), entry("c.txt", "c.epub")), read());
  }
}
