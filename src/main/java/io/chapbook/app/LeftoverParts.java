package io.chapbook.app;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what runs that were killed, or whose drive refused to remove it, left of files that they
 * were writing.
 */
final class LeftoverParts extends SimpleFileVisitor<Path> {

  private static final String BEGINNING = ".chapbook-";

  private static final Pattern NAME = Pattern.compile("\\.chapbook-(\\d{1,18})-\\d+\\.part");

  /** So old is no part that anybody is still writing, whatever process has that number now. */
  private static final long OLD_MILLIS = 60_000;

  private final long now = System.currentTimeMillis();
  private final boolean alone;

  private LeftoverParts(boolean alone) {
    this.alone = alone;
  }

  /**
   * Removes the parts in a folder and those in it, in which nobody else is at work.
   *
   * @throws IOException when one cannot be removed
   */
  static void removeFrom(Path folder) throws IOException {
    Files.walkFileTree(folder, new LeftoverParts(true));
  }

  /** Removes the parts beside a file. One that cannot be removed is in nobody's way. */
  static void removeBeside(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    LeftoverParts leftovers = new LeftoverParts(false);
    // A glob would have a regular expression look at each name in the folder, at each start.
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(
        folder, one -> one.getFileName().toString().startsWith(BEGINNING))) {
      for (Path part : parts) {
        leftovers.tryToRemove(part);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The folder is not there yet, or cannot be looked into.
      return;
    }
  }

  private void tryToRemove(Path part) {
    try {
      visitFile(part, Files.readAttributes(part, BasicFileAttributes.class));
    } catch (IOException e) {
      // It is gone, or the next run tries again.
      return;
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (name.matches() && (isOver(Long.parseLong(name.group(1)))
        || attributes.lastModifiedTime().toMillis() + OLD_MILLIS < now)) {
      Files.deleteIfExists(file);
    }
    return FileVisitResult.CONTINUE;
  }

  /** Alone, our own number is that of a process that is over: we have written nothing yet. */
  private boolean isOver(long process) {
    return alone && process == ProcessHandle.current().pid()
        || ProcessHandle.of(process).map(one -> !one.isAlive()).orElse(true);
  }

  /** A folder that cannot be looked into holds nothing that a run could have written. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }
}
