package io.chapbook.fuzz;

import io.chapbook.corpus.manifest.ManifestEntry;
import io.chapbook.corpus.manifest.ManifestReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A batch's manifest is read as far as it goes, and written anew it says the same. */
public final class ManifestTarget {

  private static final Scratch SCRATCH = new Scratch("manifest.jsonl");
  private static final Scratch MERGED = new Scratch("merged.jsonl");

  private ManifestTarget() {}

  /** Reads the bytes as a manifest, and puts it together with itself. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path manifest = SCRATCH.with(input);
    List<ManifestEntry> entries = new ArrayList<>();
    ManifestReader.read(manifest, entries::add);
    Path target = MERGED.with(new byte[0]);
    ManifestReader.merge(List.of(manifest), target);
    List<ManifestEntry> again = new ArrayList<>();
    int unreadable = ManifestReader.read(target, again::add);
    Promise.holds(unreadable == 0, () -> unreadable + " lines of our own cannot be read");
    Promise.holds(entries.size() == again.size() && again.containsAll(entries),
        () -> entries + " became " + again);
  }
}
