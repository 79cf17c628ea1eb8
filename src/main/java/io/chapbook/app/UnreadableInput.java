package io.chapbook.app;

import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What was named as stories and is none, such as a damaged archive. It stands among the stories, so
 * that its failure is told in its place and the others go on.
 *
 * @param place what was named
 * @param failure why it is no story
 */
record UnreadableInput(Path place, ConversionException failure) implements StorySource {

  /**
   * What was named and is no story.
   *
   * @param why a sentence that begins with "it" or the like, for a person
   */
  static UnreadableInput of(Path place, String why, @Nullable Exception cause) {
    return new UnreadableInput(place, new ConversionException(place + ": " + why, cause));
  }

  /** A folder or an archive in which there is nothing to convert. */
  static UnreadableInput withoutStories(Path place) {
    return of(place, "there is no story in it, that is no file whose name ends in "
        + StoryFiles.endings(), null);
  }

  @Override
  public String name() {
    return String.valueOf(place.getFileName());
  }

  @Override
  public String location() {
    return place.toString();
  }

  @Override
  public String stem() {
    return FileStem.of(place);
  }

  @Override
  public Path folder() {
    return Path.of("");
  }

  @Override
  public Path home() {
    return place.resolveSibling("");
  }

  @Override
  public @Nullable FileTime modified() {
    return null;
  }

  @Override
  public SourceReading read(SourceReader reader) throws ConversionException {
    throw failure;
  }
}
