package io.chapbook.app;

import io.chapbook.source.SourceDigest;
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

  /** Its path as a manifest has it: below the folder that was named, with {@code /}. */
  default String path() {
    String folder = folder().toString().replace('\\', '/');
    return folder.isEmpty() ? name() : folder + "/" + name();
  }

  /** The name of the folder or archive that it was found in; empty when it was named itself. */
  default String root() {
    return "";
  }

  /**
   * What it looks like without reading it; null when that is unknown or it is not there.
   *
   * @throws IOException when it cannot be told, though it should be known
   */
  default @Nullable Sighting sighting() throws IOException {
    return null;
  }

  /**
   * The digest by which a manifest knows what was read.
   *
   * @param digest the digest of what was read
   */
  default String fingerprint(SourceDigest digest) {
    return digest.hex();
  }

  /**
   * The same of what is there now.
   *
   * @throws ConversionException when it cannot be read
   * @throws IOException when it cannot be read
   */
  default String fingerprint() throws ConversionException, IOException {
    return fingerprint(read(new SourceReader()).digest());
  }

  /**
   * Reads it.
   *
   * @throws ConversionException when it is no story or cannot be read
   */
  SourceReading read(SourceReader reader) throws ConversionException;
}
