package io.chapbook.testing.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * A path of this computer in a {@link FaultySystem}.
 *
 * @param system the system
 * @param path the path as the real system knows it
 */
record FaultyPath(FaultySystem system, Path path) implements Path {

  /** What the real system knows. */
  static Path real(Path path) {
    return path instanceof FaultyPath faulty ? faulty.path : path;
  }

  private Path wrapped(Path other) {
    return new FaultyPath(system, other);
  }

  private @Nullable Path wrappedIfThere(@Nullable Path other) {
    return other == null ? null : wrapped(other);
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return path.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return wrappedIfThere(path.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return wrappedIfThere(path.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return wrappedIfThere(path.getParent());
  }

  @Override
  public int getNameCount() {
    return path.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return wrapped(path.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return wrapped(path.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return path.startsWith(real(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return path.endsWith(real(other));
  }

  @Override
  public Path normalize() {
    return wrapped(path.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return wrapped(path.resolve(real(other)));
  }

  @Override
  public Path relativize(Path other) {
    return wrapped(path.relativize(real(other)));
  }

  @Override
  public URI toUri() {
    return path.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return wrapped(path.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return wrapped(path.toRealPath(options));
  }

  @Override
  public WatchKey register(WatchService service, WatchEvent.Kind<?>[] events,
      WatchEvent.Modifier... modifiers) throws IOException {
    return path.register(service, events, modifiers);
  }

  @Override
  public int compareTo(Path other) {
    return path.compareTo(real(other));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
