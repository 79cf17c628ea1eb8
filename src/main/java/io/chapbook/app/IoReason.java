package io.chapbook.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Says in words why a file operation failed. */
final class IoReason {

  private static final String NOT_A_FOLDER = "not a folder";
  private static final String A_FOLDER = "it is a folder";

  private IoReason() {}

  /** The reason, without the path. */
  static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NotDirectoryException) {
      return NOT_A_FOLDER;
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in the way";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return A_FOLDER;
    }
    if (e instanceof FileNotFoundException && e.getMessage() != null
        && e.getMessage().endsWith(")")) {
      // java.io puts the reason behind the path: "books/x (Read-only file system)".
      String message = e.getMessage();
      return inOurWords(message.substring(message.lastIndexOf(" (") + 2, message.length() - 1));
    }
    boolean told = e instanceof FileSystemException failure && failure.getReason() != null;
    String reason = told ? ((FileSystemException) e).getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : inOurWords(reason);
  }

  /** POSIX systems speak of directories where the rest of Chapbook speaks of folders. */
  private static String inOurWords(String reason) {
    return switch (reason.toLowerCase(Locale.ROOT)) {
      case "not a directory" -> NOT_A_FOLDER;
      case "is a directory" -> A_FOLDER;
      default -> reason.toLowerCase(Locale.ROOT);
    };
  }

  /** The reason of a file system that refuses every write. */
  static String of(ReadOnlyFileSystemException e) {
    return "the file system is read-only";
  }
}
