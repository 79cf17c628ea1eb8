package io.chapbook.app;

import io.chapbook.corpus.manifest.CorpusManifest;
import io.chapbook.corpus.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The books whose stories are gone from the folders and archives that a run was given. */
final class VanishedStories {

  private final Path output;
  private final CorpusManifest manifest;
  private final Set<String> roots;

  /**
   * Looks at a manifest.
   *
   * @param roots the names of the folders and archives that were listed whole; of others it is not
   *     known what is gone
   */
  VanishedStories(Path output, CorpusManifest manifest, Set<String> roots) {
    this.output = output;
    this.manifest = manifest;
    this.roots = roots;
  }

  /**
   * What was found.
   *
   * @param stayed a line for each book that stays
   * @param removed how many books were removed
   */
  record Found(List<String> stayed, int removed) {}

  /**
   * Finds them, when every story of the run was noticed by the manifest.
   *
   * @param prune whether to remove the books that are as they were made
   */
  Found find(boolean prune) throws IOException {
    List<ManifestEntry> vanished = new ArrayList<>();
    manifest.unnoticed(entry -> {
      if (roots.contains(entry.source().root())) {
        vanished.add(entry);
      }
    });
    List<String> stayed = new ArrayList<>();
    int removed = 0;
    for (ManifestEntry entry : vanished) {
      Path book = output.resolve(entry.book().path());
      String gone = entry.source().path() + ": the story is gone; its book " + book;
      if (!prune) {
        stayed.add(gone + " stays (--prune removes it)");
      } else if (isAnothers(entry)
          || FormerBook.remove(output, new CorpusManifest.Known(entry, 0))) {
        manifest.remove(entry);
        removed++;
      } else {
        stayed.add(gone + " was altered and stays");
      }
    }
    return new Found(stayed, removed);
  }

  /** Whether another story's book has its name now. */
  private boolean isAnothers(ManifestEntry entry) throws IOException {
    CorpusManifest.Known known = manifest.findBook(entry.book().path());
    return known != null && !known.entry().key().equals(entry.key());
  }
}
