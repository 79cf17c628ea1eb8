package io.chapbook.epub;

import io.chapbook.deflate.Effort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Copies a container of any origin, with some of its files changed on the way.
 *
 * <p>{@code mimetype} comes first and stored, as OCF wants it; all else keeps its order, its name
 * and whether it is deflated. Folders, comments and extra fields are left out. The same container
 * gives the same bytes. A copier keeps its buffers from book to book; each thread has its own.
 */
public final class OcfContainerCopier {

  private final ZipBuffer zip;

  /** A copier that looks so hard for what can be made smaller. */
  public OcfContainerCopier(Effort effort) {
    this.zip = new ZipBuffer(effort);
  }

  /** Changes files on their way. */
  @FunctionalInterface
  public interface Change {

    /**
     * The content that a file shall have.
     *
     * @param name its path from the container's root
     * @param content its content so far
     * @return the same array, when nothing changes, or another
     */
    byte[] of(String name, byte[] content);
  }

  /**
   * The copy's bytes.
   *
   * @param container what is copied; it stays open
   * @param modified the time of all files in the copy
   * @param change what changes
   * @throws IOException when a file cannot be read or is beyond the limits
   */
  public byte[] copy(OcfContainer container, Instant modified, Change change) throws IOException {
    zip.begin(modified);
    zip.store(OcfContainerWriter.MIMETYPE,
        OcfContainerWriter.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
    for (ContainerEntry entry : container.entries()) {
      if (entry.name().equals(OcfContainerWriter.MIMETYPE)) {
        continue;
      }
      byte[] content = container.read(entry.name());
      byte[] changed = change.of(entry.name(), content);
      if (entry.deflated() || changed != content) {
        zip.deflate(entry.name(), changed);
      } else {
        zip.store(entry.name(), changed);
      }
    }
    return zip.finish();
  }
}
