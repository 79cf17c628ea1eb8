package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.RefusedStoryException;
import io.chapbook.catalog.StoryIntake.Taken;
import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddStoriesTest {

  private static final byte[] STORY = bytes("A Pail of Rain\n\nby Ann Other\n\nIt rained.\n");

  @TempDir private Path folder;
  private AddStories intake;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @BeforeEach
  void prepare() {
    intake = new AddStories(folder, Limits.standard().with(Limit.UPLOAD_SIZE, 10_000), "1.0");
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> names = new TreeSet<>();
      files.filter(Files::isRegularFile)
          .forEach(file -> names.add(folder.relativize(file).toString()));
      return names;
    }
  }

  private static CatalogBook book(String path) {
    return new CatalogBook("0", path, "x", "T", List.of(), null, null, null, List.of(),
        Instant.EPOCH, 1, false, null);
  }

  @Test
  void aStoryBecomesABookAndStaysBesideIt() throws Exception {
    Taken taken = intake.take("rain.txt", STORY);
    assertEquals("rain.epub", taken.path());
    assertEquals("A Pail of Rain", taken.title());
    assertEquals(Set.of("rain.epub", "rain.txt"), files());
    assertArrayEquals(STORY, Files.readAllBytes(folder.resolve("rain.txt")));
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\Users\\a\\tale.TXT, tale",
    "/tale.md, tale",
    ".hidden, hidden",
    "'', book",
    "'..', book",
    "con.txt, _con",
    "a<b>:c.txt, a_b__c",
    "tale.exe, tale.exe",
    "x.kepub.txt, x-kepub",
    "a\u0000b.txt, a_b",
  })
  void aNameLeadsNowhereElse(String name, String stem) throws Exception {
    String path = intake.take(name, STORY).path();
    assertEquals(stem + ".epub", path);
    assertEquals(2, files().size());
    assertTrue(Files.isRegularFile(folder.resolve(path)));
    assertTrue(intake.hasReview(book(path)));
  }

  @Test
  void nothingThatIsThereIsReplaced() throws Exception {
    Files.writeString(folder.resolve("Rain.EPUB"), "somebody's");
    Files.writeString(folder.resolve("rain-2.chapbook.yaml"), "somebody's");
    assertEquals("rain-3.epub", intake.take("rain.txt", STORY).path());
    assertEquals("somebody's", Files.readString(folder.resolve("Rain.EPUB")));
    assertEquals("rain-4.epub",
        intake.take("rain.txt", bytes("Another\n\nIt did not.\n")).path());
  }

  @Test
  void theSameStoryAgainIsTheSameBook() throws Exception {
    intake.take("rain.txt", STORY);
    Set<String> before = files();
    Taken again = intake.take("rain.txt", STORY);
    assertEquals("rain.epub", again.path());
    assertTrue(again.words().contains("already"));
    assertEquals(before, files());
  }

  @Test
  void whatIsNoStoryLeavesNothingBehind() throws IOException {
    assertRefused("empty", "x.txt", new byte[0]);
    assertRefused("more than", "x.txt", new byte[10_001]);
    assertRefused("ZIP", "x.epub", bytes("PK\3\4 and so on"));
    assertRefused("", "x.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
    assertEquals(Set.of(), files());
  }

  private void assertRefused(String reason, String name, byte[] content) {
    String message = assertThrows(
        RefusedStoryException.class, () -> intake.take(name, content)).getMessage();
    assertTrue(message.contains(reason), message);
    assertFalse(message.contains(folder.toString()), message);
  }

  @Test
  void aFolderThatIsGoneIsSaidWithoutItsName() {
    AddStories lost = new AddStories(folder.resolve("gone"), Limits.standard(), "1.0");
    String message = assertThrows(
        RefusedStoryException.class, () -> lost.take("x.txt", STORY)).getMessage();
    assertTrue(message.contains("cannot be written"), message);
    assertFalse(message.contains(folder.toString()), message);
  }

  @Test
  void theReviewIsOfTheStoryBesideTheBook() throws Exception {
    CatalogBook book = book(intake.take("rain.txt", STORY).path());
    assertTrue(intake.hasReview(book));
    assertTrue(intake.review(book).orElseThrow().contains("It rained."));
    assertFalse(intake.review(book).orElseThrow().contains(folder.toString()));
    assertFalse(intake.hasReview(book("other.epub")));
    assertTrue(intake.review(book("../rain.epub")).isEmpty());
    assertTrue(intake.review(book("rain.txt")).isEmpty());
  }
}
