package io.chapbook.testing.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a drive. The words are those of Linux. */
enum Fault {
  /** There is no room from now on; what needs none goes on. */
  FULL(true, "No space left on device") {
    @Override
    boolean concerns(Step step) {
      return step == Step.OPEN || step == Step.WRITE || step == Step.FOLDER;
    }
  },
  /** Nothing can be changed from now on, as when the system has found the drive damaged. */
  READ_ONLY(true, "Read-only file system") {
    @Override
    boolean concerns(Step step) {
      return step != Step.CLOSE;
    }
  },
  /** One step goes wrong, and the next does not. */
  BROKEN(false, "Input/output error"),
  /** One step is refused. */
  DENIED(false, "Permission denied") {
    @Override
    boolean concerns(Step step) {
      return step == Step.OPEN || step == Step.MOVE || step == Step.DELETE || step == Step.FOLDER
          || step == Step.ATTRIBUTES;
    }

    @Override
    IOException exception(@Nullable String file) {
      return new AccessDeniedException(file);
    }
  };

  /** The steps by which files come to be, change and go. */
  enum Step { OPEN, WRITE, CUT, SYNC, CLOSE, MOVE, DELETE, FOLDER, ATTRIBUTES }

  private final boolean lasting;
  private final String reason;

  Fault(boolean lasting, String reason) {
    this.lasting = lasting;
    this.reason = reason;
  }

  /** Whether what comes after goes wrong too. */
  boolean isLasting() {
    return lasting;
  }

  /** Whether a step is one that this can happen to. */
  boolean concerns(Step step) {
    return true;
  }

  /** What the system throws; it names the file where a path was given, and not where bytes were. */
  IOException exception(@Nullable String file) {
    return file == null ? new IOException(reason) : new FileSystemException(file, null, reason);
  }
}
