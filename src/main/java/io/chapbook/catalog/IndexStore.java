package io.chapbook.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The file of the index: sorted maps in H2's store. What is written counts on disk from the next
 * commit on, all at once, so that a program that is killed leaves a whole index.
 */
final class IndexStore implements Closeable {

  /** The form of what is kept; an index of another form is made anew. */
  static final String FORMAT = "1";

  /** Every file of H2's store begins so. */
  private static final byte[] HEADER = "H:".getBytes(StandardCharsets.US_ASCII);

  private static final int CACHE_MEBIBYTES = 24;
  private static final long LEAST_WASTE = 16L << 20;
  private static final int LEAST_FILL_PERCENT = 40;

  private final MVStore store;

  /** Books by their number. */
  final MVMap<Long, byte[]> books;
  /** The numbers of books by their key. */
  final MVMap<String, Long> keys;
  /** The numbers of books by what they are sorted by, the newest first. */
  final MVMap<String, Long> newest;
  /** The same by title. */
  final MVMap<String, Long> titles;
  /** Names of authors, series and fandoms as they are shown, in their order. */
  final MVMap<String, String> names;
  /** What is known of the index itself. */
  final MVMap<String, String> facts;

  private IndexStore(MVStore store) {
    this.store = store;
    MVMap.Builder<String, Long> order = new MVMap.Builder<String, Long>()
        .keyType(StringDataType.INSTANCE).valueType(LongDataType.INSTANCE);
    MVMap.Builder<String, String> text = new MVMap.Builder<String, String>()
        .keyType(StringDataType.INSTANCE).valueType(StringDataType.INSTANCE);
    books = store.openMap("books", new MVMap.Builder<Long, byte[]>()
        .keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    keys = store.openMap("keys", order);
    newest = store.openMap("newest", order);
    titles = store.openMap("titles", order);
    names = store.openMap("names", text);
    facts = store.openMap("facts", text);
  }

  /**
   * Opens the file of an index, whatever is in it.
   *
   * @throws IOException if the file is no index of ours or is in use by another program; the message
   *     says what to do
   * @throws RuntimeException if it is damaged, which shows in many ways
   */
  static IndexStore open(Path file) throws IOException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    refuseForeignFile(file);
    MVStore store = null;
    try {
      store = build(file);
      return new IndexStore(store);
    } catch (RuntimeException e) {
      if (store != null) {
        store.closeImmediately();
      }
      if (e instanceof MVStoreException fault && fault.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new IOException(file + ": the index is in use by another chapbook serve; stop it, or"
            + " name another file with --index", e);
      }
      throw e;
    }
  }

  /** Whether most of the file is room that earlier batches took and nobody needs any more. */
  boolean isWasteful() {
    return store.getFileStore().size() > LEAST_WASTE
        && store.getFileStore().getChunksFillRate() < LEAST_FILL_PERCENT;
  }

  /**
   * Closes the store and writes its file anew, without what nobody needs; it is replaced whole or
   * not at all.
   */
  void pack(Path file) {
    close();
    Path packed = file.resolveSibling(file.getFileName() + ".packed");
    try {
      Files.deleteIfExists(packed);
      MVStore.compact(file.toString(), packed.toString(), true, null);
      Files.move(packed, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      // As on a drive without room for both, which H2 says in several ways: the index serves as it is,
      // and the next start tries again.
      discard(packed);
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next try begins with this.
      return;
    }
  }

  private static IOException unwritable(Path file, Exception cause) {
    return new IOException(
        file + ": the index cannot be written; name another file with --index", cause);
  }

  private static void refuseForeignFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(HEADER.length);
      if (start.length > 0 && !Arrays.equals(start, HEADER)) {
        throw new IOException(file + ": the file is no index of Chapbook's, so it is left alone;"
            + " remove it, or name another with --index");
      }
    }
  }

  /** Throws a file away and begins a new index. */
  static IndexStore anew(Path file, Path folder) throws IOException {
    try {
      Files.deleteIfExists(file);
      IndexStore made = new IndexStore(build(file));
      made.facts.put("format", FORMAT);
      made.facts.put("folder", folder.toString());
      made.commit();
      return made;
    } catch (IOException | MVStoreException e) {
      throw unwritable(file, e);
    }
  }

  private static MVStore build(Path file) {
    // Written when a batch is whole, and never in between.
    return new MVStore.Builder().fileName(file.toString()).compress()
        .cacheSize(CACHE_MEBIBYTES).autoCommitDisabled().autoCommitBufferSize(0).open();
  }

  /** Whether it is of this form and of a folder. */
  boolean isOf(Path folder) {
    return FORMAT.equals(facts.get("format")) && folder.toString().equals(facts.get("folder"));
  }

  /** The map of terms that counts now. */
  MVMap<String, byte[]> terms(String name) {
    return store.openMap(name, new MVMap.Builder<String, byte[]>()
        .keyType(StringDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
  }

  void drop(MVMap<?, ?> map) {
    store.removeMap(map);
  }

  void commit() {
    store.commit();
  }

  /** Closes a damaged store without a last word. */
  void abandon() {
    store.closeImmediately();
  }

  @Override
  public void close() {
    store.close();
  }
}
