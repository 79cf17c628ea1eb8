package io.chapbook.testing.fault;

import io.chapbook.testing.fault.Fault.Step;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of this computer, with a {@link FaultyDrive} before every change. Java takes it for its
 * own with {@code -Djava.nio.file.spi.DefaultFileSystemProvider}; then it is also what libraries get.
 */
public final class FaultyProvider extends FileSystemProvider {

  private static final int BUFFER = 1 << 16;

  private static final Set<OpenOption> READING = Set.of(StandardOpenOption.READ);

  private final FileSystemProvider real;
  private final FaultySystem system;
  private final FaultyDrive drive = new FaultyDrive();

  /** Called by Java, with the provider that would be there otherwise. */
  public FaultyProvider(FileSystemProvider real) {
    this.real = real;
    this.system = new FaultySystem(this, real.getFileSystem(URI.create("file:///")));
  }

  /** The drive of this process, which must have been started with this provider. */
  static FaultyDrive drive() {
    return ((FaultyProvider) FileSystems.getDefault().provider()).drive;
  }

  private static Path real(Path path) {
    return FaultyPath.real(path);
  }

  private Path wrapped(Path path) {
    return new FaultyPath(system, path);
  }

  private void step(Step step, Path file) throws IOException {
    drive.step(step, real(file).toAbsolutePath(), FaultyDrive.place(), true);
  }

  @Override
  public String getScheme() {
    return real.getScheme();
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) throws IOException {
    return real.newFileSystem(uri, environment);
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return wrapped(real.getPath(uri));
  }

  @Override
  public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
      FileAttribute<?>... attributes) throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options,
      FileAttribute<?>... attributes) throws IOException {
    if ((options.isEmpty() || options.equals(READING)) && drive.mostBytes() > BUFFER) {
      return real.newFileChannel(real(path), options, attributes);
    }
    if (!options.isEmpty() && !options.equals(READING)) {
      step(Step.OPEN, path);
    }
    return new FaultyChannel(real.newFileChannel(real(path), options, attributes),
        new OpenFile(drive, real(path).toAbsolutePath(), FaultyDrive.place()));
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    return new FilterInputStream(real.newInputStream(real(path), options)) {
      @Override
      public int read(byte[] bytes, int from, int count) throws IOException {
        return in.read(bytes, from, Math.min(count, drive.mostBytes()));
      }
    };
  }

  /** A stream of its own: unlike a channel, the system's is not closed by an interrupt. */
  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    step(Step.OPEN, path);
    OpenFile file = new OpenFile(drive, real(path).toAbsolutePath(), FaultyDrive.place());
    return new FilterOutputStream(real.newOutputStream(real(path), options)) {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      /** When a drive fills up, what there is room for is written. */
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        try {
          file.step(Step.WRITE);
        } catch (IOException e) {
          out.write(bytes, from, count / 2);
          throw e;
        }
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        out.close();
        file.step(Step.CLOSE);
      }
    };
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> entries =
        real.newDirectoryStream(real(folder), entry -> filter.accept(wrapped(entry)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> paths = entries.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return paths.hasNext();
          }

          @Override
          public Path next() {
            return wrapped(paths.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    // What is there is said before anything else.
    if (!Files.exists(real(folder))) {
      step(Step.FOLDER, folder);
    }
    real.createDirectory(real(folder), attributes);
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    step(Step.OPEN, link);
    real.createSymbolicLink(real(link), real(target), attributes);
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return wrapped(real.readSymbolicLink(real(link)));
  }

  @Override
  public void delete(Path file) throws IOException {
    step(Step.DELETE, file);
    real.delete(real(file));
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    step(Step.OPEN, to);
    real.copy(real(from), real(to), options);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    step(Step.MOVE, to);
    if (!drive.isAtomic() && Arrays.asList(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
      throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "a test");
    }
    real.move(real(from), real(to), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real.isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path file) throws IOException {
    return real.isHidden(real(file));
  }

  @Override
  public FileStore getFileStore(Path file) throws IOException {
    return real.getFileStore(real(file));
  }

  @Override
  public void checkAccess(Path file, AccessMode... modes) throws IOException {
    real.checkAccess(real(file), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path file, Class<V> type, LinkOption... options) {
    V view = real.getFileAttributeView(real(file), type, options);
    return type == BasicFileAttributeView.class && view != null
        ? type.cast(new TimesView((BasicFileAttributeView) view, file)) : view;
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path file, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(real(file), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path file, String names, LinkOption... options)
      throws IOException {
    return real.readAttributes(real(file), names, options);
  }

  @Override
  public void setAttribute(Path file, String name, Object value, LinkOption... options)
      throws IOException {
    step(Step.ATTRIBUTES, file);
    real.setAttribute(real(file), name, value, options);
  }

  /** What times are set through. */
  private final class TimesView implements BasicFileAttributeView {

    private final BasicFileAttributeView view;
    private final Path file;

    TimesView(BasicFileAttributeView view, Path file) {
      this.view = view;
      this.file = file;
    }

    @Override
    public String name() {
      return view.name();
    }

    @Override
    public BasicFileAttributes readAttributes() throws IOException {
      return view.readAttributes();
    }

    @Override
    public void setTimes(FileTime modified, FileTime seen, FileTime made) throws IOException {
      step(Step.ATTRIBUTES, file);
      view.setTimes(modified, seen, made);
    }
  }
}
