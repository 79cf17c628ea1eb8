package io.chapbook.app;

import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** A story whose reading fails as no story's should. */
record FaultyStory(Path place, Throwable fault) implements StorySource {

  @Override
  public String name() {
    return place.toString();
  }

  @Override
  public String location() {
    return place.toString();
  }

  @Override
  public String stem() {
    return "faulty";
  }

  @Override
  public Path folder() {
    return Path.of("");
  }

  @Override
  public Path home() {
    return Path.of("");
  }

  @Override
  public FileTime modified() {
    return FileTime.fromMillis(0);
  }

  @Override
  public SourceReading read(SourceReader reader) {
    if (fault instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) fault;
  }

  /** What a fault of ours throws. */
  static List<Throwable> faults() {
    return List.of(
        new IllegalStateException("a test"), new AssertionError("a test"), new StackOverflowError());
  }
}
