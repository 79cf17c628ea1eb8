package io.chapbook.app;

import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A story that can be read: a file, one in an archive, what comes on the standard input, or several
 * files as one book. It is read when it is asked for, so that any number may be listed.
 */
public interface StorySource {

  /** Its own name without folders, such as {@code story.txt}. */
  String name();

  /** What messages call it: enough to find it. */
  String location();

  /** The name of its book without the ending; null when only its title can name it. */
  @Nullable String stem();

  /** Its folder below the folder or archive that was named; empty when it was named itself. */
  Path folder();

  /**
   * Its path below the folder or archive that was named, parted by {@code /}: the same wherever the
   * corpus lies, and other than that of most other stories.
   */
  default String path() {
    String folder = folder().toString().replace('\\', '/');
    return folder.isEmpty() ? name() : folder + "/" + name();
  }

  /** The folder of its book below the output folder; its own one unless somebody asks for another. */
  default Path bookFolder() {
    return folder();
  }

  /** The name of its book; its own one unless somebody asks for another. */
  default @Nullable String bookStem() {
    return stem();
  }

  /** The folder that it, or the archive that holds it, lies in; null when it lies nowhere. */
  @Nullable Path home();

  /** The folder that is nothing but this story, where its cover may lie; null for a single file. */
  default @Nullable Path ownFolder() {
    return null;
  }

  /**
   * When it was changed last; null when that is unknown.
   *
   * @throws IOException when it cannot be told, though it should be known
   */
  @Nullable FileTime modified() throws IOException;

  /**
   * Reads it.
   *
   * @throws ConversionException when it is no story or cannot be read
   */
  SourceReading read(SourceReader reader) throws ConversionException;
}
