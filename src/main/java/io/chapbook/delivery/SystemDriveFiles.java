package io.chapbook.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The steps on a real file system. */
final class SystemDriveFiles implements DriveFiles {

  private static final int BUFFER = 1 << 16;

  /** A lock on a byte behind any book: Windows lets nobody read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  @Override
  public void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      syncFolder(folder.getParent());
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  @Override
  public PartFile create(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
        StandardOpenOption.READ, StandardOpenOption.WRITE);
    lock(channel);
    return new Part(channel);
  }

  /** Returns null when somebody else has the lock. Where there are no locks, nobody has. */
  private static boolean lock(FileChannel channel) {
    try {
      @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(to.getParent());
  }

  @Override
  public void discard(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void discardAbandoned(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    boolean abandoned;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      abandoned = lock(channel);
    }
    if (abandoned) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public long freeSpace(Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      // Some network file systems say that they have no bytes at all.
      return store.getTotalSpace() == 0 ? UNKNOWN : store.getUsableSpace();
    } catch (IOException e) {
      // In some containers the table of mounts lacks the folder's; writing shows what is so.
      return UNKNOWN;
    }
  }

  @Override
  public boolean isReadOnly(Path folder) {
    try {
      return Files.getFileStore(folder).isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }

  /** A name is safe only when its folder is; Windows opens no folder, and needs it not. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file itself has been written; a file system that cannot do this has done all it can.
      return;
    }
  }

  /** An open file with a lock. */
  private record Part(FileChannel channel) implements PartFile {

    @Override
    public byte[] write(BookContent content) throws IOException {
      MessageDigest digest = Sha256.digest();
      try (InputStream in = content.open()) {
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
        in.transferTo(out);
      }
      return digest.digest();
    }

    @Override
    public void sync() throws IOException {
      channel.force(true);
    }

    @Override
    public byte[] readBack() throws IOException {
      MessageDigest digest = Sha256.digest();
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      channel.position(0);
      while (channel.read(buffer) >= 0) {
        digest.update(buffer.flip());
        buffer.clear();
      }
      return digest.digest();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
