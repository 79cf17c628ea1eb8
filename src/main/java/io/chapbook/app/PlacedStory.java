package io.chapbook.app;

import io.chapbook.source.SourceDigest;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A story whose book gets another place than the story's own name gives it.
 *
 * @param story the story
 * @param bookFolder its book's folder below the output folder
 * @param bookStem its book's name without number and ending
 */
record PlacedStory(StorySource story, Path bookFolder, String bookStem) implements StorySource {

  @Override
  public String name() {
    return story.name();
  }

  @Override
  public String location() {
    return story.location();
  }

  @Override
  public @Nullable String stem() {
    return story.stem();
  }

  @Override
  public Path folder() {
    return story.folder();
  }

  @Override
  public String path() {
    return story.path();
  }

  @Override
  public String root() {
    return story.root();
  }

  @Override
  public @Nullable Sighting sighting() throws IOException {
    return story.sighting();
  }

  @Override
  public String fingerprint(SourceDigest digest) {
    return story.fingerprint(digest);
  }

  @Override
  public String fingerprint() throws ConversionException, IOException {
    return story.fingerprint();
  }

  @Override
  public @Nullable Path home() {
    return story.home();
  }

  @Override
  public @Nullable Path ownFolder() {
    return story.ownFolder();
  }

  @Override
  public @Nullable FileTime modified() throws IOException {
    return story.modified();
  }

  @Override
  public SourceReading read(SourceReader reader) throws ConversionException {
    return story.read(reader);
  }
}
