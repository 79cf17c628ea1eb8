package io.chapbook.source.archive;

import io.chapbook.source.UnreadableSourceException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds stories. What is in it is known from its opening on, and stays so; any number of
 * threads may read from it.
 */
public interface StoryArchive {

  /** The stories in it, in the archive's own order; no two have the same name. */
  List<ArchiveEntry> stories();

  /** What else is in it. */
  PassedOver passedOver();

  /**
   * What is wrong with the archive though its stories can be read, such as that it is cut off behind
   * them: a sentence that begins with "it", or null.
   */
  default @Nullable String fault() {
    return null;
  }

  /** Whether its stories are best read in its own order, since each other order costs a new pass. */
  default boolean isSequential() {
    return false;
  }

  /**
   * One story's bytes, unpacked.
   *
   * @param story one of {@link #stories()}
   * @throws UnreadableSourceException when it is encrypted, damaged or packed in a way that is not
   *     known; the message is a sentence that begins with "it"
   * @throws IOException when the archive's file cannot be read
   */
  byte[] read(ArchiveEntry story) throws UnreadableSourceException, IOException;
}
