package io.chapbook.fuzz;

import io.chapbook.source.archive.ZipArchive;
import java.io.IOException;

/** A ZIP archive gives stories within its limits and inside its folder, or is refused. */
public final class ZipTarget {

  private static final Scratch SCRATCH = new Scratch("stories.zip");

  private ZipTarget() {}

  /** Opens the bytes as an archive and unpacks what is in it. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    ArchiveTrial.unpack(SCRATCH.with(input),
        file -> ZipArchive.open(file, ArchiveTrial.LIMITS, name -> name.endsWith(".txt")));
  }
}
