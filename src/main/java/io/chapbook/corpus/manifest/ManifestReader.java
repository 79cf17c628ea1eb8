package io.chapbook.corpus.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads manifests from beginning to end, entry by entry, so that their length does not matter, and
 * puts several together. Use {@link CorpusManifest} to write one while books are made.
 */
public final class ManifestReader {

  /** The name of the manifest and its journal in the folder of books, without the endings. */
  public static final String NAME = "chapbook-manifest";

  static final String MANIFEST_ENDING = ".jsonl";

  /** The manifest's file. */
  public static final String FILE = NAME + MANIFEST_ENDING;

  /** The journal is there while a run goes on, and when one was killed. */
  static final String JOURNAL_ENDING = ".part";

  /** Takes entries. */
  @FunctionalInterface
  public interface Taker {

    /** An entry. */
    void take(ManifestEntry entry) throws IOException;
  }

  private ManifestReader() {}

  /** Whether a folder has a manifest, or the journal of a run that was killed. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME + MANIFEST_ENDING))
        || Files.exists(folder.resolve(NAME + JOURNAL_ENDING));
  }

  /**
   * The entries of a folder, or of a manifest's file, in the file's order, which is that of their
   * sources; those of a run that was killed come last.
   *
   * @return how many lines could not be read
   * @throws NoSuchFileException when there is no manifest
   */
  public static int read(Path place, Taker taker) throws IOException {
    try (ManifestIndex index = index(place)) {
      for (long position : index.positions()) {
        CorpusManifest.Known known = index.at(position);
        if (known != null) {
          taker.take(known.entry());
        }
      }
      return index.unreadable();
    }
  }

  /** The index of a folder's manifest, or of a manifest's file and the journal beside it. */
  static ManifestIndex index(Path place) throws IOException {
    Path manifest =
        Files.isDirectory(place) ? place.resolve(NAME + MANIFEST_ENDING) : place;
    String file = String.valueOf(manifest.getFileName());
    Path journal = manifest.resolveSibling((file.endsWith(MANIFEST_ENDING)
        ? file.substring(0, file.length() - MANIFEST_ENDING.length()) : file) + JOURNAL_ENDING);
    if (!Files.exists(manifest) && !Files.exists(journal)) {
      throw new NoSuchFileException(manifest.toString());
    }
    return new ManifestIndex(manifest, journal);
  }

  /**
   * What came of putting manifests together.
   *
   * @param entries how many entries there are now
   * @param clashes the sources of which two manifests had different books; the later one stands
   */
  public record Merged(int entries, List<String> clashes) {

    public Merged {
      clashes = List.copyOf(clashes);
    }
  }

  /**
   * Puts the manifests of several runs together, as those of the shards of a corpus.
   *
   * @param places folders with manifests, or their files; a later one goes before an earlier one
   * @param target the manifest to write; it may be one of them
   * @throws NoSuchFileException when one is not there; then nothing is written
   */
  public static Merged merge(List<Path> places, Path target) throws IOException {
    List<ManifestIndex> open = new ArrayList<>();
    try {
      SortedManifest sorted = new SortedManifest();
      for (Path place : places) {
        ManifestIndex index = index(place);
        open.add(index);
        sorted.add(index);
      }
      sorted.write(target);
      return new Merged(sorted.size(), sorted.clashes());
    } finally {
      for (ManifestIndex index : open) {
        index.close();
      }
    }
  }
}
