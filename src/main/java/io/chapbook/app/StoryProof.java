package io.chapbook.app;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.check.BookWords;
import io.chapbook.check.WordComparison;
import io.chapbook.epub.ReadingLimits;
import io.chapbook.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares a book with the story that it was made of. It reads the story anew and takes nothing on
 * trust from the book, so it must be told the options that change what a book holds.
 */
public final class StoryProof {

  private final StorySource story;
  private final StoryInspector inspector;
  private final NotePlacement notes;
  private final Limits limits;

  private StoryProof(
      StorySource story, StoryInspector inspector, NotePlacement notes, Limits limits) {
    this.story = story;
    this.inspector = inspector;
    this.notes = notes;
    this.limits = limits;
  }

  /**
   * A proof.
   *
   * @param story the story; of a folder or an archive of several files, all of them as one
   * @param structure how the story was understood when the book was made
   * @param notes where its author's notes were put
   * @param limits how large what is read may be
   * @throws ConversionException when the folder or the file of rules cannot be read
   */
  public static StoryProof of(
      Path story, StructureOptions structure, NotePlacement notes, Limits limits)
      throws ConversionException {
    return new StoryProof(
        source(story, limits), StoryInspector.with(structure), notes, limits);
  }

  private static StorySource source(Path story, Limits limits) throws ConversionException {
    StoryInputs inputs = new StoryInputs(limits, null);
    List<StorySource> single =
        inputs.find(List.of(story), StoryInputs.Folders.REFUSED).stories();
    return Files.isDirectory(story) || single.size() > 1
        ? inputs.find(List.of(story), StoryInputs.Folders.JOINED).stories().get(0)
        : single.get(0);
  }

  /**
   * How the words of a book compare with the story's.
   *
   * @throws ConversionException when the story cannot be read
   * @throws IOException when the book cannot be read
   */
  WordComparison compare(Path book) throws ConversionException, IOException {
    Inspection inspection = inspector.inspect(story, ConversionOptions.standard());
    if (!inspection.faults().isEmpty()) {
      throw new ConversionException(inspection.faults().get(0), null);
    }
    return WordComparison.of(
        StoryWords.of(inspection, notes == NotePlacement.DROP),
        BookWords.read(book, ReadingLimits.of(limits)));
  }
}
