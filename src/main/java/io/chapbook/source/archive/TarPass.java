package io.chapbook.source.archive;

import io.chapbook.source.UnreadableSourceException;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One pass through a tar archive while its stories are read. Workers ask for them nearly in order;
 * what the pass comes by before it is asked for is kept, up to a bound. For one thread at a time.
 */
final class TarPass implements Closeable {

  /** So many bytes are kept for who asks late: what a few workers have in hand, many times over. */
  private static final long MOST_KEPT = 16L << 20;

  private final TarStream tar;
  private final Map<Integer, ArchiveEntry> wanted = new HashMap<>();
  private final int last;
  private final Map<Integer, byte[]> kept = new LinkedHashMap<>();
  private long keptBytes;
  private int next;

  TarPass(TarStream tar, List<ArchiveEntry> stories, Set<Integer> partial) {
    this.tar = tar;
    int end = -1;
    for (ArchiveEntry story : stories) {
      if (!partial.contains(story.number())) {
        wanted.put(story.number(), story);
        end = story.number();
      }
    }
    this.last = end;
  }

  /** Whether it has passed a story and kept nothing of it. */
  boolean isBeyond(ArchiveEntry story) {
    return story.number() < next && !kept.containsKey(story.number());
  }

  /** Whether nothing more can be asked of it. */
  boolean isDone() {
    return next > last && kept.isEmpty();
  }

  /** A story that it is not beyond. */
  byte[] read(ArchiveEntry story) throws UnreadableSourceException, IOException {
    byte[] early = kept.remove(story.number());
    if (early != null) {
      keptBytes -= early.length;
      return early;
    }
    while (true) {
      TarStream.Entry entry = tar.next();
      int number = next++;
      ArchiveEntry expected = wanted.get(number);
      if (entry == null || expected != null && expected.size() != entry.size()) {
        throw TarArchive.changed();
      }
      if (number == story.number()) {
        return tar.content();
      }
      if (expected != null && expected.size() <= MOST_KEPT) {
        keep(number, tar.content());
      }
    }
  }

  private void keep(int number, byte[] content) {
    kept.put(number, content);
    keptBytes += content.length;
    var oldest = kept.entrySet().iterator();
    while (keptBytes > MOST_KEPT) {
      keptBytes -= oldest.next().getValue().length;
      oldest.remove();
    }
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
