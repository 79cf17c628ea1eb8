package io.chapbook.corpus.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which books two manifests do not share, and why. */
public final class ManifestDifference {

  /** What happened to a book from the old manifest to the new one. */
  public enum Kind {
    NEW,
    GONE,
    CHANGED
  }

  /**
   * A book that is not the same in both.
   *
   * @param kind what happened
   * @param source the story's path
   * @param book the book's path, the new one if there is one
   * @param causes why; empty for a book that is new or gone
   */
  public record Change(Kind kind, String source, String book, Set<Cause> causes) {

    public Change {
      causes = Set.copyOf(causes);
    }
  }

  /**
   * How two manifests compare.
   *
   * @param same how many books are the same
   * @param unreadable how many lines of both could not be read
   */
  public record Sum(int same, int unreadable) {}

  private ManifestDifference() {}

  /**
   * Compares two manifests.
   *
   * @param old a folder with a manifest, or its file
   * @param now another
   * @param changes takes what differs, in the order of the sources
   */
  public static Sum between(Path old, Path now, Consumer<Change> changes) throws IOException {
    try (ManifestIndex oldIndex = ManifestReader.index(old);
        ManifestIndex newIndex = ManifestReader.index(now)) {
      Map<String, Change> found = new TreeMap<>();
      int same = 0;
      for (long position : oldIndex.positions()) {
        ManifestEntry entry = entry(oldIndex.at(position));
        if (entry != null) {
          Change change = change(entry, entry(newIndex.find(entry.key())));
          if (change == null) {
            same++;
          } else {
            found.put(entry.key(), change);
          }
        }
      }
      for (long position : newIndex.positions()) {
        ManifestEntry entry = entry(newIndex.at(position));
        if (entry != null && oldIndex.find(entry.key()) == null) {
          found.put(entry.key(), new Change(
              Kind.NEW, entry.source().path(), entry.book().path(), Set.of()));
        }
      }
      found.values().forEach(changes);
      return new Sum(same, oldIndex.unreadable() + newIndex.unreadable());
    }
  }

  private static @Nullable ManifestEntry entry(CorpusManifest.@Nullable Known known) {
    return known == null ? null : known.entry();
  }

  private static @Nullable Change change(ManifestEntry old, @Nullable ManifestEntry now) {
    if (now == null) {
      return new Change(Kind.GONE, old.source().path(), old.book().path(), Set.of());
    }
    boolean moved = !old.book().path().equals(now.book().path());
    if (!moved && old.book().sha256().equals(now.book().sha256())) {
      return null;
    }
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (!old.book().sha256().equals(now.book().sha256())) {
      causes.addAll(Cause.between(old.recipe(), now.recipe()));
      if (!old.source().stamp().sha256().equals(now.source().stamp().sha256())) {
        causes.add(Cause.SOURCE);
      }
      if (causes.isEmpty()) {
        causes.add(Cause.UNKNOWN);
      }
    }
    if (moved) {
      causes.add(Cause.NAME);
    }
    return new Change(Kind.CHANGED, now.source().path(), now.book().path(), causes);
  }
}
