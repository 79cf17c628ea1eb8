package io.chapbook.app;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which files are stories, and finds those that lie in a folder. */
public final class StoryFiles {

  private static final List<String> ENDINGS =
      List.of("txt", "text", "md", "markdown", "html", "htm", "xhtml");

  /** The folder in which macOS packs what other systems have no place for. */
  private static final String MAC_LEFT_OVERS = "__MACOSX/";

  /**
   * The stories of a folder, with those of the folders in it, in natural order; links are followed.
   * Hidden files, files of other kinds and files named README are no stories.
   *
   * @throws ConversionException when the folder cannot be listed
   */
  public List<StoryFile> inFolder(Path folder) throws ConversionException {
    return inFolder(folder, new HashSet<>());
  }

  /** The same, and tells which folders were looked into. */
  List<StoryFile> inFolder(Path folder, Set<Path> folders) throws ConversionException {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
          new StoryVisitor(folder, files, folders));
    } catch (IOException e) {
      throw new ConversionException(
          folder + ": the folder cannot be listed (" + IoReason.of(e) + "); check its permissions", e);
    }
    // The name below the folder is made once a file, not at each comparison.
    Listed[] listed = files.stream()
        .map(file -> new Listed(file, folder.relativize(file).toString())).toArray(Listed[]::new);
    Arrays.parallelSort(listed, Comparator.comparing(Listed::below, new NaturalOrder()));
    List<StoryFile> stories = new ArrayList<>(files.size());
    String root = rootName(folder);
    for (Listed one : listed) {
      Path parent = folder.relativize(one.file()).getParent();
      stories.add(new StoryFile(one.file(), parent == null ? Path.of("") : parent, root));
    }
    return stories;
  }

  /** A file with its name below the folder that was named. */
  private record Listed(Path file, String below) {}

  /** The own name of a folder or archive, also when it was named as {@code .} or {@code ..}. */
  static String rootName(Path named) {
    Path name = named.toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : name.toString();
  }

  /** Whether a file is a story by its path: its name is that of a text, and nothing is hidden. */
  static boolean isStory(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    boolean hidden = path.startsWith(".") || path.contains("/.")
        || path.startsWith(MAC_LEFT_OVERS) || path.contains("/" + MAC_LEFT_OVERS);
    return dot > 0 && !hidden && ENDINGS.contains(name.substring(dot + 1))
        && !name.startsWith("readme.");
  }

  /** The names that a story of a stem may have, without an order of its own. */
  static Stream<String> named(String stem) {
    return ENDINGS.stream().map(ending -> stem + "." + ending);
  }

  /** The endings of stories, for a message. */
  static String endings() {
    return ENDINGS.stream().map(ending -> "." + ending).collect(Collectors.joining(", "));
  }

  /** Gathers story files; what is hidden is passed over. */
  private static final class StoryVisitor extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> files;
    private final Set<Path> folders;

    StoryVisitor(Path root, List<Path> files, Set<Path> folders) {
      this.root = root;
      this.files = files;
      this.folders = folders;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      if (hidden) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
        throws IOException {
      String name = file.getFileName().toString();
      // A batch whose books stand among the stories leaves its report there too.
      boolean report = name.startsWith("report") && name.endsWith(".html")
          && BatchReport.isReport(file);
      if (isStory(name) && !report) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A link back to a folder that is being listed leads to no story that is not found already. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}
