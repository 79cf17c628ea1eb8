package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.EpubValidation;
import io.chapbook.testing.story.ShortestText;
import io.chapbook.testing.story.StoryGrammar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every story, whatever is in it; {@link ManyStories} tries a great many more. */
class AnyStoryTest {

  private static final int STORIES = 2_000;

  private static final int EVERY = 200;

  private final StoryTrial trial = new StoryTrial();

  @Test
  void anyTextGivesASoundBookOfAllItsWordsWhateverItsLineEnds() {
    int books = 0;
    for (int seed = 0; seed < STORIES; seed++) {
      String story = StoryGrammar.story(seed);
      List<String> faults = faults(story);
      assertEquals(List.of(), faults, "seed " + seed + ", in short:\n" + inShort(story, faults));
      books += refused(story) ? 0 : 1;
    }
    assertTrue(books > STORIES * 9 / 10, "most texts are stories; there are " + books + " books");
  }

  @Test
  void epubCheckFindsNothingInThem() throws Exception {
    for (int seed = 0; seed < STORIES; seed += EVERY) {
      String story = StoryGrammar.story(seed);
      if (!refused(story)) {
        assertEquals(List.of(), EpubValidation.problems(trial.book(story)), "seed " + seed);
      }
    }
  }

  /** Nothing is wrong with a text that is refused, as one of controls is. */
  private List<String> faults(String story) {
    try {
      return trial.faults(story);
    } catch (ConversionException e) {
      return List.of();
    }
  }

  private boolean refused(String story) {
    try {
      trial.faultsOfOne("story.txt", StoryTrial.bytes(story));
      return false;
    } catch (ConversionException e) {
      return true;
    }
  }

  private String inShort(String story, List<String> faults) {
    return faults.isEmpty() ? "" : ShortestText.of(story, text -> !faults(text).isEmpty());
  }
}
