package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.corpus.manifest.ManifestEntry;
import io.chapbook.corpus.manifest.ManifestReader;
import io.chapbook.limit.Limits;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which books a batch makes again, which it leaves alone, and what becomes of other files. */
class StaleBooksTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_600_000_000_000L);

  @TempDir private Path root;

  private Path in;
  private Path out;
  private ConversionOptions options = ConversionOptions.standard().withDrawnCover(false);
  private String version = "1";
  private boolean prune;
  private BatchEnd end = new BatchEnd(false, 0, List.of(), List.of(), null);

  @BeforeEach
  void writeStories() throws IOException {
    in = root.resolve("in");
    out = root.resolve("out");
    for (String name : List.of("a.txt", "b.txt", "deep/c.txt")) {
      story(name, TinyStory.TEXT + name);
    }
  }

  private void story(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    Files.setLastModifiedTime(Files.writeString(file, text), LONG_AGO);
  }

  /** Runs a batch; says of each story whether it was made, and why, or left alone. */
  private Map<String, String> batch() throws Exception {
    return batch(StructureOptions.standard());
  }

  private Map<String, String> batch(StructureOptions structure) throws Exception {
    Map<String, String> told = new TreeMap<>();
    Corpus corpus = Corpus.of(List.of(in), new StoryFiles().inFolder(in), false, out);
    end = new BatchConversion(options, StoryInspector.with(structure), version, 2)
        .convert(corpus, out, prune, count -> { }, outcome -> told.put(
            outcome.story().path(), outcome.kind() == ConversionOutcome.Kind.CONVERTED
                ? String.valueOf(outcome.why()) : outcome.kind().toString()));
    return told;
  }

  private static Map<String, String> all(String what) {
    return Map.of("a.txt", what, "b.txt", what, "deep/c.txt", what);
  }

  private static Map<String, String> only(String story, String what) {
    Map<String, String> told = new TreeMap<>(all("SKIPPED"));
    told.put(story, what);
    return told;
  }

  private List<ManifestEntry> manifest() throws IOException {
    List<ManifestEntry> entries = new ArrayList<>();
    ManifestReader.read(out, entries::add);
    return entries;
  }

  @Test
  void whatIsUnchangedIsLeftAlone() throws Exception {
    assertEquals(all("null"), batch());
    assertEquals(all("SKIPPED"), batch());
    ManifestEntry entry = manifest().get(2);
    assertEquals("deep/c.txt", entry.source().path());
    assertEquals("in", entry.source().root());
    assertEquals("deep/c.epub", entry.book().path());
    assertEquals("The Well at Low Farm", entry.facts().title());
    assertEquals(FileDigest.of(out.resolve("deep/c.epub")), entry.book().sha256());
    assertEquals(FileDigest.of(in.resolve("deep/c.txt")), entry.source().stamp().sha256());
    assertTrue(entry.facts().words() > 100);
  }

  @Test
  void aChangedStoryIsMadeAgainEvenIfItIsOlderThanItsBook() throws Exception {
    batch();
    story("a.txt", TinyStory.TEXT + "Another end.");
    assertEquals(only("a.txt", "the story changed"), batch());
    assertEquals(all("SKIPPED"), batch());
  }

  @Test
  void anotherTimeAloneMakesNothingNew() throws Exception {
    batch();
    Files.setLastModifiedTime(in.resolve("a.txt"), FileTime.fromMillis(1_700_000_000_000L));
    assertEquals(all("SKIPPED"), batch());
    assertEquals(1_700_000_000_000L, manifest().get(0).source().stamp().modified());
  }

  @Test
  void aChangeThatLeavesSizeAndTimeIsSeenWhileTheTimeIsFresh() throws Exception {
    FileTime now = FileTime.fromMillis(System.currentTimeMillis());
    Files.setLastModifiedTime(in.resolve("a.txt"), now);
    batch();
    Files.writeString(in.resolve("a.txt"),
        Files.readString(in.resolve("a.txt")).replace("uncle", "nephe"));
    Files.setLastModifiedTime(in.resolve("a.txt"), now);
    assertEquals(only("a.txt", "the story changed"), batch());
  }

  @Test
  void otherOptionsVersionsAndRulesMakeAllAgain() throws Exception {
    batch();
    options = options.withNotes(NotePlacement.END);
    assertEquals(all("the options changed"), batch());
    version = "2";
    assertEquals(all("the version of Chapbook changed"), batch());
    Path rules = Files.writeString(root.resolve("own.txt"), "");
    StructureOptions structure = new StructureOptions(null, null, rules);
    assertEquals(all("the options changed, the rules changed"), batch(structure));
    assertEquals(all("SKIPPED"), batch(structure));
    Files.writeString(rules, "\n# nothing yet\n");
    assertEquals(all("the rules changed"), batch(structure));
  }

  @Test
  void correctionsThatComeChangeOrGoMakeTheirBookAgain() throws Exception {
    batch();
    Path corrections = in.resolve("b.chapbook.yaml");
    for (String text : List.of("title: One\n", "title: Two\n")) {
      Files.setLastModifiedTime(Files.writeString(corrections, text), LONG_AGO);
      assertEquals(only("b.txt", "the corrections changed"), batch());
      assertEquals(all("SKIPPED"), batch());
    }
    Files.writeString(corrections, "title: [\n");
    assertEquals(only("b.txt", "the corrections changed"), batch());
    assertEquals(only("b.txt", "it was made without what could not be used"), batch());
    Files.delete(corrections);
    batch();
    assertEquals(all("SKIPPED"), batch());
  }

  @Test
  void aCoverImageThatComesChangesOrGoesMakesItsBookAgain() throws Exception {
    batch();
    Path cover = Files.createDirectories(in.resolve("covers")).resolve("a.png");
    for (int shade : new int[] {1, 200}) {
      Files.write(cover, picture(shade));
      assertEquals(only("a.txt", "the cover image changed"), batch());
      assertEquals(all("SKIPPED"), batch());
    }
    Files.delete(cover);
    assertEquals(only("a.txt", "the cover image changed"), batch());
    Files.write(in.resolve("mine.png"), picture(7));
    Files.writeString(in.resolve("a.chapbook.yaml"), "cover: mine.png\n");
    assertEquals(only("a.txt", "the corrections changed, the cover image changed"),
        batchWithSortedCauses());
    assertEquals(all("SKIPPED"), batch());
    Files.write(in.resolve("mine.png"), picture(8));
    assertEquals(only("a.txt", "the cover image changed"), batch());
  }

  /** The cover that new corrections name is not known before they are read. */
  private Map<String, String> batchWithSortedCauses() throws Exception {
    Map<String, String> told = batch();
    assertTrue(told.get("a.txt").startsWith("the corrections changed"), told.get("a.txt"));
    told.put("a.txt", "the corrections changed, the cover image changed");
    return told;
  }

  private static byte[] picture(int shade) throws IOException {
    var image = new java.awt.image.BufferedImage(600, 800, java.awt.image.BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, shade);
    var bytes = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void aBookThatIsGoneIsMadeAgain() throws Exception {
    batch();
    byte[] before = Files.readAllBytes(out.resolve("b.epub"));
    Files.delete(out.resolve("b.epub"));
    assertEquals(only("b.txt", "the book was gone"), batch());
    assertEquals(List.of("a.epub", "b.epub", "deep/c.epub"), FileTree.books(out));
    assertEquals(FileDigest.of(before), FileDigest.of(out.resolve("b.epub")));
  }

  @Test
  void aBookThatSomebodyAlteredIsKeptAsideAndMadeAgain() throws Exception {
    batch();
    for (String kept : List.of("a.epub.old", "a.epub.old-2")) {
      Files.writeString(out.resolve("a.epub"), "annotated " + kept);
      assertEquals(only("a.txt", "the book had been altered"), batch());
      assertEquals("annotated " + kept, Files.readString(out.resolve(kept)));
      assertEquals(all("SKIPPED"), batch());
    }
    Files.writeString(out.resolve("a.epub"), "annotated");
    options = new ConversionOptions(null, null, null, null, null, false, NotePlacement.KEEP,
        options.typography(), ParagraphStyle.INDENT, BookFormat.EPUB, Compression.NORMAL, null, true,
        ConversionOptions.UNDATED, Limits.standard(), null);
    batch();
    assertFalse(Files.exists(out.resolve("a.epub.old-3")), "--force replaces what is there");
  }

  @Test
  void aFileThatNobodyMadeIsKeptAsideToo() throws Exception {
    batch();
    story("new.txt", TinyStory.TEXT);
    Files.writeString(out.resolve("new.epub"), "a stranger's");
    batch();
    assertEquals("a stranger's", Files.readString(out.resolve("new.epub.old")));
    assertTrue(Files.size(out.resolve("new.epub")) > 1000);
  }

  @Test
  void booksThatWereTouchedButAreTheSameStay() throws Exception {
    batch();
    Files.setLastModifiedTime(out.resolve("a.epub"),
        FileTime.fromMillis(System.currentTimeMillis() + 100_000));
    assertEquals(all("SKIPPED"), batch());
  }

  @Test
  void aStoryThatIsGoneIsToldAndItsBookStaysUnlessPruned() throws Exception {
    batch();
    Files.delete(in.resolve("deep/c.txt"));
    batch();
    assertEquals(1, end.vanished().size());
    assertTrue(end.vanished().get(0).startsWith("deep/c.txt: the story is gone"));
    assertTrue(Files.exists(out.resolve("deep/c.epub")));
    prune = true;
    batch();
    assertEquals(1, end.pruned());
    assertEquals(List.of("a.epub", "b.epub"), FileTree.books(out));
    assertFalse(Files.exists(out.resolve("deep")));
    assertEquals(2, manifest().size());
  }

  @Test
  void pruningLeavesWhatWasAlteredAndWhatIsNotOurs() throws Exception {
    batch();
    Files.delete(in.resolve("a.txt"));
    Files.writeString(out.resolve("a.epub"), "annotated");
    Files.writeString(out.resolve("mine.epub"), "mine");
    prune = true;
    batch();
    assertEquals(0, end.pruned());
    assertTrue(end.vanished().get(0).contains("was altered and stays"), end.vanished().get(0));
    assertEquals(List.of("a.epub", "b.epub", "deep/c.epub", "mine.epub"), FileTree.books(out));
  }

  @Test
  void storiesOfAnotherFolderAreNotGone() throws Exception {
    batch();
    in = root.resolve("other");
    story("x.txt", TinyStory.TEXT);
    prune = true;
    assertEquals(Map.of("x.txt", "null"), batch());
    assertEquals(new BatchEnd(false, 0, List.of(), List.of(), null), end);
    assertEquals(List.of("a.epub", "b.epub", "deep/c.epub", "x.epub"), FileTree.books(out));
  }

  @Test
  void aBookWhoseNameChangesIsThereOnce() throws Exception {
    batch();
    String book = FileDigest.of(out.resolve("b.epub"));
    story("B.md", "# Another\n\nA text of its own.\n");
    Map<String, String> told = batch();
    assertEquals("the book has another name", told.get("b.txt"), told.toString());
    assertEquals(
        List.of("B.epub", "a.epub", "b-2.epub", "deep/c.epub"), FileTree.books(out));
    assertEquals(book, FileDigest.of(out.resolve("b-2.epub")));
    Files.delete(in.resolve("B.md"));
    prune = true;
    batch();
    assertEquals(List.of("a.epub", "b.epub", "deep/c.epub"), FileTree.books(out));
    assertEquals(book, FileDigest.of(out.resolve("b.epub")));
    assertEquals(3, manifest().size());
  }

  @Test
  void bothFormsStandInOneFolder() throws Exception {
    batch();
    options = options.withFormat(BookFormat.KEPUB);
    assertEquals(all("null"), batch());
    assertEquals(all("SKIPPED"), batch());
    options = options.withFormat(BookFormat.EPUB);
    prune = true;
    assertEquals(all("SKIPPED"), batch());
    assertEquals(6, FileTree.books(out).size());
  }

  @Test
  void booksInsideTheInputAreNoStories() throws Exception {
    out = in.resolve("library");
    Files.createDirectories(out);
    Files.writeString(out.resolve("report.html"), "<p>No story, but somebody's page.</p>");
    batch();
    assertEquals(all("SKIPPED"), batch());
    assertEquals(List.of("a.epub", "b.epub", "deep/c.epub"), FileTree.books(out));
    assertTrue(Files.exists(out.resolve("report.html")));
  }

  @Test
  void olderBooksCountByTheirTimesOnceAndAreWrittenDownThen() throws Exception {
    batch();
    Files.delete(out.resolve("chapbook-manifest.jsonl"));
    Files.setLastModifiedTime(in.resolve("b.txt"),
        FileTime.fromMillis(System.currentTimeMillis() + 100_000));
    assertEquals(only("b.txt", "null"), batch());
    assertEquals(3, manifest().size());
    story("b.txt", Files.readString(in.resolve("b.txt")));
    assertEquals(all("SKIPPED"), batch());
    version = "2";
    assertEquals(all("the version of Chapbook changed"), batch());
    assertEquals(List.of("a.epub", "b.epub", "deep/c.epub"), FileTree.books(out));
  }

  @Test
  void aFailedStoryIsTriedAgainAndItsFormerBookStays() throws Exception {
    batch();
    story("a.txt", "");
    assertEquals(only("a.txt", "FAILED"), batch());
    assertEquals(only("a.txt", "FAILED"), batch());
    assertEquals(3, FileTree.books(out).size());
    story("a.txt", TinyStory.TEXT + "a.txt");
    assertEquals(all("SKIPPED"), batch());
  }

  @Test
  void aStoppedBatchGoesOnWhereItWas() throws Exception {
    for (int number = 0; number < 60; number++) {
      story("s" + number + ".txt", TinyStory.TEXT);
    }
    Corpus corpus = Corpus.of(List.of(in), new StoryFiles().inFolder(in), false, out);
    BatchConversion batch = new BatchConversion(options, version, 1);
    List<ConversionOutcome> told = new ArrayList<>();
    end = batch.convert(corpus, out, false, count -> { }, outcome -> {
      told.add(outcome);
      batch.stop();
    });
    assertTrue(end.stopped());
    int made = manifest().size();
    assertTrue(made < 60, made + " were made after it was stopped");
    assertEquals(made, FileTree.books(out).size());
    Map<String, String> next = batch();
    assertEquals(63, next.size());
    assertEquals(made, next.values().stream().filter("SKIPPED"::equals).count());
    assertEquals(63, manifest().size());
  }

  @Test
  void aStoryThatNeedsTooMuchMemoryFailsAlone() throws Exception {
    StorySource monster =
        new FaultyStory(Path.of("monster.txt"), new OutOfMemoryError("Java heap space"));
    List<ConversionOutcome> told = new ArrayList<>();
    new BatchConversion(options, version, 2).convert(
        List.of(monster, StoryFile.named(in.resolve("a.txt"))), out, count -> { }, told::add);
    assertEquals(ConversionOutcome.Kind.FAILED, told.get(0).kind());
    String message = told.get(0).message();
    assertNotNull(message);
    assertTrue(message.startsWith("monster.txt: it needs more memory than"), message);
    assertEquals(ConversionOutcome.Kind.CONVERTED, told.get(1).kind());
  }

  @Test
  void storiesOfOnePathFromTwoFoldersBothHaveTheirLine() throws Exception {
    Path other = Files.createDirectories(root.resolve("other"));
    Files.writeString(other.resolve("a.txt"), TinyStory.TEXT + "another a");
    List<StorySource> stories = new ArrayList<>(new StoryFiles().inFolder(in));
    stories.addAll(new StoryFiles().inFolder(other));
    for (ConversionOutcome.Kind kind : List.of(
        ConversionOutcome.Kind.CONVERTED, ConversionOutcome.Kind.SKIPPED)) {
      List<ConversionOutcome> told = new ArrayList<>();
      new BatchConversion(options, version, 2).convert(stories, out, count -> { }, told::add);
      assertEquals(Set.of(kind), Set.copyOf(told.stream().map(ConversionOutcome::kind).toList()));
    }
    assertEquals(List.of("a.txt", "a.txt#2", "b.txt", "deep/c.txt"),
        manifest().stream().map(entry -> entry.source().path()).toList());
  }
}
