package io.chapbook.app;

import java.nio.file.Path;

/** Something that can be sent: a finished book, or a story of which one is made first. */
public sealed interface Sendable {

  /** What messages call it. */
  String location();

  /**
   * A finished book.
   *
   * @param file its file
   */
  record Finished(Path file) implements Sendable {

    @Override
    public String location() {
      return file.toString();
    }
  }

  /**
   * A story.
   *
   * @param source where it comes from
   */
  record ToConvert(StorySource source) implements Sendable {

    @Override
    public String location() {
      return source.location();
    }
  }
}
