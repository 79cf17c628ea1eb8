package io.chapbook.structure.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.testing.StructureCases;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sums against lines counted one by one. */
class StorySpaceTest {

  private static final int LINES = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sumsAreThoseOfLinesCountedOneByOneWhateverIsClaimed(long seed) {
    Random random = new Random(seed);
    MeasuredText text = StructureCases.measured(story(random));
    Claims claims = new Claims(text.lineCount());
    int start = 1 + random.nextInt(10);
    SourceSpan section = new SourceSpan(start, start + 30 + random.nextInt(20));
    claimSome(random, claims, section);
    StorySpace space = new StorySpace(text, claims, section);
    for (int round = 0; round < 20; round++) {
      assertSums(text, claims, space);
      SourceSpan changed = part(random, section);
      for (int line = changed.startLine(); line <= changed.endLine(); line++) {
        claims.claim(line, random.nextBoolean() ? LineRole.NOTE : LineRole.STORY);
      }
      space.update(changed.startLine(), changed.endLine());
    }
    assertSums(text, claims, space);
  }

  private static void assertSums(MeasuredText text, Claims claims, StorySpace space) {
    for (int from = space.startLine(); from <= space.endLine(); from++) {
      int sum = 0;
      for (int to = from; to <= space.endLine(); to++) {
        sum += claims.isFree(to) ? text.line(to).length() : 0;
        assertEquals(sum, space.characters(from, to), from + " to " + to);
      }
    }
  }

  @Test
  void nothingStandsInASpanThatEndsBeforeItBegins() {
    MeasuredText text = StructureCases.measured("one\ntwo\nthree");
    StorySpace space = new StorySpace(text, new Claims(3), new SourceSpan(1, 3));
    assertEquals(0, space.characters(2, 1));
    assertEquals(0, space.characters(1, 0));
    assertEquals(11, space.characters(1, 3));
  }

  @Test
  void theLastSpeechIsTheStorysAndNoNotes() {
    MeasuredText text = StructureCases.measured("One.\n\"Two?\"\nThree.\n\"Four!\"\n");
    Claims claims = new Claims(text.lineCount());
    assertEquals(4, new StorySpace(text, claims, new SourceSpan(1, 4)).lastSpeech());
    claims.claim(4, LineRole.NOTE);
    assertEquals(2, new StorySpace(text, claims, new SourceSpan(1, 4)).lastSpeech());
    assertEquals(0, new StorySpace(text, claims, new SourceSpan(3, 4)).lastSpeech());
  }

  private static String story(Random random) {
    StringBuilder story = new StringBuilder();
    for (int line = 0; line < LINES; line++) {
      story.append("a".repeat(random.nextInt(4) == 0 ? 0 : random.nextInt(90))).append('\n');
    }
    return story.toString();
  }

  private static void claimSome(Random random, Claims claims, SourceSpan section) {
    for (int line = section.startLine(); line <= section.endLine(); line++) {
      if (random.nextInt(3) == 0) {
        claims.claim(line, LineRole.NOTE);
      }
    }
  }

  private static SourceSpan part(Random random, SourceSpan section) {
    int from = section.startLine() + random.nextInt(section.lineCount());
    return new SourceSpan(from, from + random.nextInt(section.endLine() - from + 1));
  }
}
