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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the story files that a person names, or that lie in a folder. */
public final class StoryFiles {

  private static final Set<String> ENDINGS =
      Set.of("txt", "text", "md", "markdown", "html", "htm", "xhtml");

  /**
   * A story file.
   *
   * @param file where it lies
   * @param folder its folder below the one that was named; empty for a file that was named itself
   */
  public record StoryFile(Path file, Path folder) {}

  /**
   * The stories that some arguments name, in their order; a folder's own, with those of the folders
   * in it, in natural order; links are followed. Hidden files, files of other kinds and files named README are no
   * stories, unless they are named themselves.
   *
   * @throws ConversionException when a folder cannot be listed
   */
  public List<StoryFile> find(List<Path> arguments) throws ConversionException {
    List<StoryFile> found = new ArrayList<>();
    for (Path argument : arguments) {
      if (Files.isDirectory(argument)) {
        found.addAll(inFolder(argument));
      } else {
        found.add(new StoryFile(argument, Path.of("")));
      }
    }
    return found;
  }

  private static List<StoryFile> inFolder(Path folder) throws ConversionException {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
          new StoryVisitor(folder, files));
    } catch (IOException e) {
      throw new ConversionException(
          folder + ": the folder cannot be listed (" + IoReason.of(e) + "); check its permissions", e);
    }
    files.sort(Comparator.comparing(
        file -> folder.relativize(file).toString(), new NaturalOrder()));
    List<StoryFile> stories = new ArrayList<>();
    for (Path file : files) {
      Path parent = folder.relativize(file).getParent();
      stories.add(new StoryFile(file, parent == null ? Path.of("") : parent));
    }
    return stories;
  }

  private static boolean isStory(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(name.substring(dot + 1)) && !name.startsWith("readme.");
  }

  /** Gathers story files; what is hidden is passed over. */
  private static final class StoryVisitor extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> files;

    StoryVisitor(Path root, List<Path> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!file.getFileName().toString().startsWith(".") && isStory(file)) {
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
