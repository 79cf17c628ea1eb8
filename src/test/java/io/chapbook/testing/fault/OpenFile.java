package io.chapbook.testing.fault;

import io.chapbook.testing.fault.Fault.Step;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that is open for writing.
 *
 * @param drive what it lies on
 * @param file its absolute path
 * @param place who opened it; what is written to it later counts as theirs
 */
record OpenFile(FaultyDrive drive, Path file, String place) {

  /** A step that is about to be taken. */
  void step(Step step) throws IOException {
    drive.step(step, file, place, false);
  }
}
