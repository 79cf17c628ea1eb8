package io.chapbook.testing.fault;

import io.chapbook.testing.fault.Fault.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/** A channel to an {@link OpenFile}. */
final class FaultyChannel extends FileChannel {

  private final FileChannel real;
  private final OpenFile file;

  FaultyChannel(FileChannel real, OpenFile file) {
    this.real = real;
    this.file = file;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    int limit = shorten(to);
    try {
      return real.read(to);
    } finally {
      to.limit(limit);
    }
  }

  /** Leaves room for as much as one read gives; returns the limit that there was. */
  private int shorten(ByteBuffer to) {
    int limit = to.limit();
    to.limit(to.position() + Math.min(to.remaining(), file.drive().mostBytes()));
    return limit;
  }

  @Override
  public long read(ByteBuffer[] to, int from, int count) throws IOException {
    return real.read(to, from, count);
  }

  @Override
  public int read(ByteBuffer to, long position) throws IOException {
    int limit = shorten(to);
    try {
      return real.read(to, position);
    } finally {
      to.limit(limit);
    }
  }

  /** When a drive fills up, what there is room for is written. */
  @Override
  public int write(ByteBuffer bytes) throws IOException {
    try {
      file.step(Step.WRITE);
    } catch (IOException e) {
      real.write(half(bytes));
      throw e;
    }
    return real.write(bytes);
  }

  @Override
  public long write(ByteBuffer[] bytes, int from, int count) throws IOException {
    file.step(Step.WRITE);
    return real.write(bytes, from, count);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    try {
      file.step(Step.WRITE);
    } catch (IOException e) {
      real.write(half(bytes), position);
      throw e;
    }
    return real.write(bytes, position);
  }

  private static ByteBuffer half(ByteBuffer bytes) {
    return bytes.slice(bytes.position(), bytes.remaining() / 2);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    file.step(Step.CUT);
    real.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.step(Step.SYNC);
    real.force(metaData);
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
    return real.transferTo(position, count, to);
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long position, long count)
      throws IOException {
    file.step(Step.WRITE);
    return real.transferFrom(from, position, count);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
    file.step(Step.CLOSE);
  }
}
