package io.chapbook.app;

import io.chapbook.delivery.SafeName;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.structure.correction.Corrections;
import io.chapbook.structure.correction.CorrectionsReader;
import io.chapbook.structure.correction.MalformedCorrectionsException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the corrections of stories: {@code story.chapbook.yaml} or {@code
 * story.txt.chapbook.yaml} beside {@code story.txt}, or a file that was named. Safe for use by
 * several threads.
 */
final class CorrectionsFiles {

  private static final String ENDING = ".chapbook.yaml";

  private final @Nullable Path named;

  /** Takes the file that was named, or looks beside each story. */
  CorrectionsFiles(@Nullable Path named) {
    this.named = named;
  }

  /** The corrections file of a story, or null when there is none. */
  @Nullable Path of(StorySource story) {
    Path home = story.home();
    if (named != null || home == null) {
      return named;
    }
    for (Path file : List.of(full(home, story), brief(home, story))) {
      // Most stories have none, and Files.exists throws an exception inside to say so.
      if (file.toFile().exists()) {
        return file;
      }
    }
    return null;
  }

  /** The file that corrections of a story are written to; null when it lies nowhere. */
  @Nullable Path target(StorySource story) {
    Path file = of(story);
    Path home = story.home();
    return file != null || home == null ? file : brief(home, story);
  }

  private static Path brief(Path home, StorySource story) {
    return named(home, String.valueOf(story.stem()));
  }

  private static Path full(Path home, StorySource story) {
    return named(home, story.name());
  }

  private static Path named(Path home, String name) {
    try {
      return home.resolve(name + ENDING);
    } catch (InvalidPathException e) {
      // An archive's names need not be names here, nor a file's where names are in an old encoding.
      return home.resolve(SafeName.of(name) + ENDING);
    }
  }

  /** Reads the corrections of a story. */
  CorrectionsReading read(StorySource story) {
    Path file = of(story);
    if (file == null) {
      return new CorrectionsReading(null, Corrections.NONE, null, List.of());
    }
    String reason;
    try {
      return new CorrectionsReading(
          file, new CorrectionsReader().read(Files.readString(file)), null, findings(story, file));
    } catch (MalformedCorrectionsException e) {
      reason = file + ":" + e.line() + ": " + e.getMessage();
    } catch (CharacterCodingException e) {
      reason = file + ": it is not UTF-8; save it as UTF-8";
    } catch (IOException e) {
      reason = file + ": it cannot be read (" + IoReason.of(e) + "); check its name and permissions";
    }
    return new CorrectionsReading(
        file, Corrections.NONE, reason + "; the corrections were not used", List.of());
  }

  private List<Finding> findings(StorySource story, Path file) {
    Path home = story.home();
    Path brief = home == null ? file : brief(home, story);
    boolean both = named == null && !file.equals(brief) && Files.exists(brief);
    return both
        ? List.of(Finding.of(
            FindingCode.COR_004, brief.getFileName(), file.getFileName()))
        : List.of();
  }
}
