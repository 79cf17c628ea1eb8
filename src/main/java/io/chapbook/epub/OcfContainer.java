package io.chapbook.epub;

import io.chapbook.limit.Limit;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An open EPUB file of any origin. https://www.w3.org/TR/epub-33/#sec-ocf
 *
 * <p>Nothing is unpacked until it is asked for, and never more than the limits allow.
 */
public final class OcfContainer implements Closeable {

  private final Path file;
  private final ZipFile zip;
  private final ReadingLimits limits;
  private final List<ContainerEntry> entries;

  private OcfContainer(Path file, ZipFile zip, ReadingLimits limits)
      throws MalformedPublicationException {
    this.file = file;
    this.zip = zip;
    this.limits = limits;
    this.entries = List.copyOf(listEntries());
  }

  /**
   * Opens a book.
   *
   * @throws MalformedPublicationException when it is no ZIP file, holds more than the limits allow,
   *     or a file twice, or one whose name leads out of the container
   * @throws IOException when the file cannot be read
   */
  public static OcfContainer open(Path file, ReadingLimits limits) throws IOException {
    if (Files.size(file) > limits.totalSize()) {
      throw new MalformedPublicationException(
          file.toString(), "the file has more than " + limits.totalSize() + " bytes" + more(Limit.BOOK_SIZE));
    }
    ZipFile zip = openZip(file);
    try {
      return new OcfContainer(file, zip, limits);
    } catch (MalformedPublicationException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile openZip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw new MalformedPublicationException(
          file.toString(), "not a ZIP file, or a damaged one (" + e.getMessage() + ")", e);
    }
  }

  /** The book's file. */
  public Path file() {
    return file;
  }

  /** All files in the order of the container's directory; folders are left out. */
  public List<ContainerEntry> entries() {
    return entries;
  }

  /**
   * A file's bytes, inflated.
   *
   * @param name its path from the container's root
   * @throws MalformedPublicationException when there is none, or it is too big or damaged
   */
  public byte[] read(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw malformed("there is no " + name);
    }
    int most = limits.entrySizeFor(entry.getCompressedSize());
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(most + 1);
      if (content.length > most) {
        throw tooLarge(name, most);
      }
      return content;
    } catch (ZipException e) {
      throw new MalformedPublicationException(file.toString(), name + " is damaged", e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private MalformedPublicationException tooLarge(String name, int most) {
    return malformed(name + " has more than " + most + " bytes"
        + more(most < limits.entrySize() ? Limit.BOOK_RATIO : Limit.BOOK_FILE_SIZE));
  }

  private static String more(Limit limit) {
    return "; allow more with " + limit.option();
  }

  private List<ContainerEntry> listEntries() throws MalformedPublicationException {
    if (zip.size() > limits.entries()) {
      throw malformed(
          "the book has more than " + limits.entries() + " files" + more(Limit.BOOK_FILES));
    }
    List<ContainerEntry> found = new ArrayList<>(zip.size());
    Set<String> names = new HashSet<>();
    long total = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      checkEntry(entry, names);
      total += entry.getSize();
      if (total > limits.totalSize()) {
        throw malformed("unpacked it has more than " + limits.totalSize() + " bytes"
            + more(Limit.BOOK_SIZE));
      }
      if (!entry.isDirectory()) {
        found.add(containerEntry(entry));
      }
    }
    return found;
  }

  private void checkEntry(ZipEntry entry, Set<String> names) throws MalformedPublicationException {
    String name = entry.getName();
    ContainerPath.check(name);
    if (!names.add(name)) {
      throw malformed("it has two files called " + name);
    }
    int most = limits.entrySizeFor(entry.getCompressedSize());
    if (entry.getSize() > most) {
      throw tooLarge(name, most);
    }
  }

  private static ContainerEntry containerEntry(ZipEntry entry) {
    byte[] extra = entry.getExtra();
    return new ContainerEntry(
        entry.getName(),
        entry.getMethod() == ZipEntry.DEFLATED,
        entry.getSize(),
        entry.getCompressedSize(),
        extra == null ? 0 : extra.length);
  }

  private MalformedPublicationException malformed(String what) {
    return new MalformedPublicationException(file.toString(), what);
  }
}
