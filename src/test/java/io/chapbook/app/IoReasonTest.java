package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Most file exceptions carry only the path as their message, which says nothing of the reason. */
class IoReasonTest {

  static Stream<Arguments> reasons() {
    return Stream.of(
        arguments(new AccessDeniedException("a"), "permission denied"),
        arguments(new NotDirectoryException("a"), "not a folder"),
        arguments(new NoSuchFileException("a"), "there is no such file"),
        arguments(new FileAlreadyExistsException("a"), "a file is in the way"),
        arguments(new DirectoryNotEmptyException("a"), "it is a folder"),
        arguments(new FileSystemException("a", null, "Not a directory"), "not a folder"),
        arguments(new FileSystemException("a", null, "Is a directory"), "it is a folder"),
        arguments(new IOException("Is a directory"), "it is a folder"),
        arguments(
            new FileSystemException("a", null, "No space left on device"),
            "no space left on device"),
        arguments(new IOException(), "IOException"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void saysTheReasonInWords(IOException e, String reason) {
    assertEquals(reason, IoReason.of(e));
  }

  @Test
  void knowsAFileSystemThatRefusesEveryWrite() {
    assertEquals("the file system is read-only", IoReason.of(new ReadOnlyFileSystemException()));
  }
}
