package io.chapbook.fuzz;

import io.chapbook.source.archive.TarArchive;
import java.io.IOException;

/** A tar archive, packed or not, gives stories within its limits, or is refused. */
public final class TarTarget {

  private static final Scratch SCRATCH = new Scratch("stories.tar.gz");

  private TarTarget() {}

  /** Opens the bytes as an archive and unpacks what is in it. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    ArchiveTrial.unpack(SCRATCH.with(input),
        file -> TarArchive.open(file, ArchiveTrial.LIMITS, name -> name.endsWith(".txt")));
  }
}
