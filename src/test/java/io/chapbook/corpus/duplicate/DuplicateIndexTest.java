package io.chapbook.corpus.duplicate;

import static io.chapbook.corpus.duplicate.MadeUpStories.chapter;
import static io.chapbook.corpus.duplicate.MadeUpStories.chapters;
import static io.chapbook.corpus.duplicate.MadeUpStories.edited;
import static io.chapbook.corpus.duplicate.MadeUpStories.print;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stories count as duplicates, and which only look like it. */
class DuplicateIndexTest {

  @TempDir private Path folder;

  private final DuplicateIndex index = new DuplicateIndex();

  @Test
  void theSameWordsInOtherClothesAreTheSame() {
    String text = chapter(1, 900);
    index.add(print(List.of("It\u2019s a " + text)));
    index.add(print(List.of("\"ITS A\n" + text.toUpperCase().replace(" ", "  \n") + "\"")));
    assertEquals(List.of(new Family(0, List.of(
        new Kinship(1, 0, Kinship.Kind.SAME, 1, 902)))), index.find());
  }

  @Test
  void anEditedStoryIsTheSameWithChanges() {
    index.add(print(chapters(2000, 1, 2, 3)));
    index.add(print(chapters(2000, 1, 2, 3).stream().map(text -> edited(text, 60)).toList()));
    assertKin(Kinship.Kind.EDITED, 1, 0, 0);
  }

  @Test
  void anEarlierVersionIsInTheLongerOne() {
    index.add(print(chapters(1500, 1, 2)));
    index.add(print(chapters(1500, 9)));
    index.add(print(chapters(1500, 1, 2, 3, 4)));
    assertKin(Kinship.Kind.SHORTER, 0, 2, 2);
  }

  @Test
  void anEarlierVersionIsFoundWhereNoChaptersWere() {
    String whole = chapter(1, 6000);
    index.add(print(List.of(whole)));
    index.add(print(List.of(whole.substring(0, whole.length() / 2))));
    assertKin(Kinship.Kind.SHORTER, 1, 0, 0);
  }

  @Test
  void fortyVersionsAreOneFamily() {
    for (int version = 1; version <= 40; version++) {
      long[] seeds = new long[version];
      for (int at = 0; at < version; at++) {
        seeds[at] = at + 1;
      }
      index.add(print(chapters(400, seeds)));
    }
    List<Family> families = index.find();
    assertEquals(1, families.size());
    assertEquals(39, families.get(0).longest());
    assertEquals(39, families.get(0).others().size());
  }

  @Test
  void storiesThatShareAChapterOverlap() {
    index.add(print(chapters(1200, 1, 2, 3, 4, 5)));
    index.add(print(chapters(1200, 5, 6, 7, 8)));
    assertKin(Kinship.Kind.OVERLAPPING, 1, 0, 1);
  }

  @Test
  void twoCollectionsThatHoldOneStoryAreOneFamilyAndBothAreShown() {
    index.add(print(chapters(900, 1, 2, 3, 4, 5)));
    index.add(print(chapters(900, 1)));
    index.add(print(chapters(900, 6, 7, 8, 1)));
    Family family = index.find().get(0);
    assertEquals(0, family.longest());
    assertEquals(List.of(1, 2), family.others().stream().map(Kinship::story).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 60, 300})
  void aDisclaimerOrALicenceMakesNoDuplicates(int stories) {
    String disclaimer = chapter(1000, 120);
    String licence = chapter(1001, stories > 8 ? 600 : 300);
    for (int story = 0; story < stories; story++) {
      List<String> texts = new ArrayList<>(chapters(700, story + 1));
      texts.add(0, disclaimer);
      texts.add(licence);
      index.add(print(texts));
    }
    assertEquals(List.of(), index.find());
  }

  @Test
  void shortStoriesOfAFewSentencesInCommonAreNone() {
    String shared = chapter(1, 60);
    index.add(print(List.of(chapter(2, 90) + shared)));
    index.add(print(List.of(chapter(3, 90) + shared)));
    assertEquals(List.of(), index.find());
  }

  @Test
  void aWordThatManyFilesConsistOfIsNoStory() {
    for (int story = 0; story < 100; story++) {
      index.add(print(List.of(chapter(1, 70))));
    }
    assertEquals(List.of(), index.find());
    DuplicateIndex two = new DuplicateIndex();
    two.add(print(List.of(chapter(1, 70))));
    two.add(print(List.of(chapter(1, 70))));
    assertEquals(1, two.find().size());
  }

  @Test
  void aStoryWithoutWordsIsNobodysDuplicate() {
    index.add(print(List.of()));
    index.add(print(List.of("...")));
    assertEquals(List.of(), index.find());
  }

  @Test
  void withLittleRoomFewerPassagesAreKeptAndFamiliesAreStillFound() {
    DuplicateIndex small = new DuplicateIndex(1 << 10);
    for (int story = 0; story < 200; story++) {
      small.add(print(chapters(3000, story + 1, story + 1001)));
    }
    small.add(print(chapters(3000, 7, 1007)));
    small.add(print(chapters(3000, 8, 1008, 5000)));
    List<Family> families = small.find();
    assertEquals(2, families.size(), families.toString());
    assertTrue(small.samples().size() <= 1 << 10);
  }

  @Test
  void fingerprintsAreReadAgainAsTheyWereWritten() throws Exception {
    Path file = folder.resolve("prints");
    DuplicateIndex first = new DuplicateIndex(1 << 10);
    List<String> names = new ArrayList<>();
    for (int story = 0; story < 100; story++) {
      first.add(print(chapters(2000, story + 1)));
      names.add("st\u00f6ry " + story);
    }
    PrintFile.write(file, first, names);
    try (PrintFile read = PrintFile.of(file)) {
      index.fit(read);
      for (String name : names) {
        index.add(read.find(name));
      }
      assertEquals(null, read.find("another"));
      assertEquals(first.print(57), read.find("st\u00f6ry 57"));
    }
    index.add(print(chapters(2000, 31)));
    assertKin(Kinship.Kind.SAME, 100, 30, 1);
  }

  private void assertKin(Kinship.Kind kind, int story, int other, int chapters) {
    List<Family> families = index.find();
    assertEquals(1, families.size(), families.toString());
    Kinship kin = families.get(0).others().get(0);
    assertEquals(1, families.get(0).others().size(), families.toString());
    assertEquals(new Kinship(story, other, kind, chapters, kin.words()), kin);
  }
}
