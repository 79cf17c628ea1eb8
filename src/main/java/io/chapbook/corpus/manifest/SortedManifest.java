package io.chapbook.corpus.manifest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a manifest of the entries of one or several, sorted, whole or not at all. */
final class SortedManifest {

  private static final String PART = ".chapbook-manifest.new";

  private static final int BUFFER = 1 << 16;

  /** A line of one of the manifests. */
  private record Place(ManifestIndex index, long position, String bookSha256) {}

  private final Map<String, Place> places = new TreeMap<>();
  private final List<String> clashes = new ArrayList<>();

  /** Adds the entries of a manifest; it goes before those that were added already. */
  void add(ManifestIndex index) throws IOException {
    for (long position : index.positions()) {
      CorpusManifest.Known known = index.at(position);
      if (known != null) {
        ManifestEntry entry = known.entry();
        Place before =
            places.put(entry.key(), new Place(index, position, entry.book().sha256()));
        if (before != null && !before.bookSha256().equals(entry.book().sha256())) {
          clashes.add(entry.source().path());
        }
      }
    }
  }

  /** The sources of which two manifests had different books, in the order they were met. */
  List<String> clashes() {
    return clashes;
  }

  int size() {
    return places.size();
  }

  /** Writes them; when it fails, what was at the target is still there. */
  void write(Path target) throws IOException {
    Path part = target.resolveSibling(PART);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
        for (Place place : places.values()) {
          out.write(place.index().line(place.position()));
          out.write('\n');
        }
      }
      sync(part);
      move(part, target);
    } catch (IOException e) {
      discard(part, e);
      throw e;
    }
  }

  /** A thread that was interrupted still ends what it does; a channel would be closed for it. */
  private static void sync(Path file) throws IOException {
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void discard(Path part, IOException failure) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The next manifest is written in its place; what went wrong first is what the person is told.
      failure.addSuppressed(e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
