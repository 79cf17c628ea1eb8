package io.chapbook.corpus.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads manifests from beginning to end, entry by entry, so that their length does not matter. Use
 * {@link CorpusManifest} to look for single entries.
 */
public final class ManifestReader {

  /** The manifest's name in the folder of books. */
  public static final String MANIFEST = "chapbook-manifest.jsonl";

  /** The journal's name beside it, while a run goes on or when one was killed. */
  public static final String JOURNAL = "chapbook-manifest.part";

  /** Takes entries. */
  @FunctionalInterface
  public interface Taker {

    /** An entry. */
    void take(ManifestEntry entry) throws IOException;
  }

  private ManifestReader() {}

  /**
   * The entries of a folder, or of a manifest's file, those of a run that was killed included. Of a
   * file they come in its order, those of a killed run last.
   *
   * @return how many lines could not be read
   * @throws java.nio.file.NoSuchFileException when there is no manifest
   */
  public static int read(Path place, Taker taker) throws IOException {
    Path manifest = Files.isDirectory(place) ? place.resolve(MANIFEST) : place;
    Path journal = manifest.resolveSibling(JOURNAL);
    boolean killed = Files.isDirectory(place) && Files.exists(journal);
    Map<String, byte[]> journaled = new TreeMap<>();
    int[] unreadable = {0};
    if (killed) {
      LineScan.ofFile(journal, (offset, line) -> {
        try {
          ManifestLine.Read read = ManifestLine.read(line);
          if (read.entry() != null) {
            journaled.put(read.entry().key(), line);
          } else if (read.removed() != null) {
            journaled.put(read.removed(), new byte[0]);
          }
        } catch (MalformedManifestException e) {
          unreadable[0]++;
        }
      });
    }
    if (!killed || Files.exists(manifest)) {
      LineScan.ofFile(manifest, (offset, line) -> {
        try {
          ManifestEntry entry = ManifestLine.read(line).entry();
          if (entry != null && !journaled.containsKey(entry.key())) {
            taker.take(entry);
          }
        } catch (MalformedManifestException e) {
          unreadable[0]++;
        }
      });
    }
    for (byte[] line : journaled.values()) {
      ManifestEntry entry = line.length == 0 ? null : ManifestLine.read(line).entry();
      if (entry != null) {
        taker.take(entry);
      }
    }
    return unreadable[0];
  }
}
