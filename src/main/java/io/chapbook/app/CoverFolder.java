package io.chapbook.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Finds the cover image of a story: {@code covers/<the story's name>} with the ending of an
 * image, in small letters or capitals, in the story's folder, beside it, or in the working folder;
 * for a folder of chapters also {@code cover.jpg} and the like in it. Each folder is listed once,
 * so that a large batch asks the disk no more. Safe for use by several threads.
 */
final class CoverFolder {

  /** The first that is there is taken. The last ones are refused, which is better than silence. */
  private static final List<String> ENDINGS =
      List.of(
          ".jpg", ".jpeg", ".png", ".webp", ".gif", ".jfif", ".svg", ".avif", ".heic", ".bmp",
          ".tif", ".tiff");

  private final @Nullable Path named;
  private final Map<Path, Map<String, Path>> listings = new ConcurrentHashMap<>();

  /** Looks in a folder that was named, or in the usual places. */
  CoverFolder(@Nullable Path named) {
    this.named = named;
  }

  /** The cover image of a story, or null. */
  @Nullable Path coverOf(StorySource story) {
    String stem = story.stem();
    if (stem == null) {
      return null;
    }
    for (Path folder : folders(story.home())) {
      Path image = image(folder, stem);
      if (image != null) {
        return image;
      }
    }
    Path own = named == null ? story.ownFolder() : null;
    return own == null ? null : image(own, "cover");
  }

  private @Nullable Path image(Path folder, String stem) {
    Map<String, Path> images = listings.computeIfAbsent(folder, CoverFolder::list);
    for (String ending : ENDINGS) {
      Path image = images.get(stem + ending);
      if (image != null) {
        return image;
      }
    }
    return null;
  }

  private List<Path> folders(@Nullable Path home) {
    if (named != null) {
      return List.of(named);
    }
    Path folder = home == null ? null : home.toAbsolutePath();
    Path working = Path.of("covers").toAbsolutePath();
    return folder == null
        ? List.of(working)
        : List.of(folder.resolve("covers"), folder.resolveSibling("covers"), working);
  }

  private static Map<String, Path> list(Path folder) {
    Map<String, Path> images = new ConcurrentHashMap<>();
    if (!Files.isDirectory(folder)) {
      return images;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
          String key = name.substring(0, dot) + name.substring(dot).toLowerCase(Locale.ROOT);
          // Of x.jpg and x.JPG the same one on every machine.
          images.merge(key, file, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
      }
    } catch (IOException e) {
      // No field: to make a logger takes each start some milliseconds, and few have what to say.
      LoggerFactory.getLogger(CoverFolder.class)
          .warn("{}: the covers cannot be listed ({})", folder, IoReason.of(e));
    }
    return images;
  }
}
