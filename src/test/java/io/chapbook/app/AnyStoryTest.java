package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.chapbook.testing.EpubValidation;
import io.chapbook.testing.story.ShortestText;
import io.chapbook.testing.story.StoryGrammar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every story, whatever is in it; {@link ManyStories} tries a great many more. */
class AnyStoryTest {

  private static final int STORIES = 400;

  /** So many more books of one story take their time; one story in five shows it as well. */
  private static final int VARIED = 5;

  private static final int SAMPLED = 200;

  private final StoryTrial trial = new StoryTrial();

  @Test
  void anyTextGivesASoundBookOfAllItsWordsWhateverItsLineEnds() {
    int books = 0;
    for (int seed = 0; seed < STORIES; seed++) {
      boolean varied = seed % VARIED == 0;
      String story = StoryGrammar.story(seed);
      try {
        List<String> faults = faults(story, varied);
        if (!faults.isEmpty()) {
          fail("seed " + seed + ": " + faults + "\nin short:\n"
              + ShortestText.of(story, text -> isFaulty(text, varied)));
        }
        books++;
      } catch (ConversionException e) {
        // A text of controls is refused, and nothing is wrong with that.
      }
    }
    assertTrue(books > STORIES * 9 / 10, "most texts are stories; there are " + books + " books");
  }

  @Test
  void epubCheckFindsNothingInThem() throws Exception {
    int books = 0;
    for (int seed = 0; seed < STORIES; seed += SAMPLED) {
      try {
        byte[] book = trial.book(StoryGrammar.story(seed));
        assertEquals(List.of(), EpubValidation.problems(book), "seed " + seed);
        books++;
      } catch (ConversionException e) {
        // As above.
      }
    }
    assertTrue(books > STORIES / SAMPLED / 2, books + " books");
  }

  private List<String> faults(String story, boolean varied) throws ConversionException {
    return varied ? trial.faults(story)
        : trial.faultsOfOne("story.txt", StoryTrial.bytes(story));
  }

  private boolean isFaulty(String text, boolean varied) {
    try {
      return !faults(text, varied).isEmpty();
    } catch (ConversionException e) {
      return false;
    }
  }
}
