package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverPartsTest {

  /** No process has this number: it is larger than any that a system gives. */
  private static final String GONE = ".chapbook-999999999999-1.part";

  @TempDir private Path folder;

  @Test
  void besideABookWhatRunsThatAreOverLeftIsTakenAwayAndNothingElse() throws IOException {
    String ours = ".chapbook-" + ProcessHandle.current().pid() + "-1.part";
    String old = ".chapbook-" + ProcessHandle.current().pid() + "-2.part";
    Set<String> others = Set.of(
        "book.epub", ".chapbook-1.part.epub", ".chapbook-x-1.part", "chapbook-999999999999-1.part");
    put(GONE);
    put(ours);
    put(old);
    others.forEach(this::put);
    Files.setLastModifiedTime(
        folder.resolve(old), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    LeftoverParts.removeBeside(folder.resolve("book.epub"));
    Set<String> kept = new TreeSet<>(others);
    kept.add(ours);
    assertEquals(kept, names());
  }

  @Test
  void aPartThatCannotBeRemovedIsInNobodysWay() throws IOException {
    Path full = Files.createDirectory(folder.resolve(GONE));
    Files.createFile(full.resolve("inside"));
    put(".chapbook-999999999998-1.part");
    LeftoverParts.removeBeside(folder.resolve("book.epub"));
    assertEquals(Set.of(GONE), names());
  }

  @Test
  void aFolderThatIsNotThereHoldsNone() throws IOException {
    LeftoverParts.removeBeside(folder.resolve("none").resolve("book.epub"));
    assertEquals(Set.of(), names());
  }

  private void put(String name) {
    try {
      Files.createFile(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    try (var files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}
