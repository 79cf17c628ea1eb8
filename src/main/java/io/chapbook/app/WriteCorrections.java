package io.chapbook.app;

import io.chapbook.structure.correction.CorrectionsWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a corrections file for a person to edit: what was found in a story. */
public final class WriteCorrections {

  private final StoryInspector inspector;
  private final @Nullable Path named;
  private final boolean force;

  /**
   * A writer.
   *
   * @param inspector what reads the stories
   * @param named the file to write, or null for the one beside each story
   * @param force whether a file that exists is replaced
   */
  public WriteCorrections(StoryInspector inspector, @Nullable Path named, boolean force) {
    this.inspector = inspector;
    this.named = named;
    this.force = force;
  }

  /**
   * Writes the file of a story.
   *
   * @param inspection what was found in the story
   * @return the file
   * @throws ConversionException when the file exists or cannot be written; then none is changed
   */
  public Path write(StorySource story, Inspection inspection) throws ConversionException {
    Path target = named != null ? named : inspector.corrections().target(story);
    if (target == null) {
      throw new ConversionException(story.location()
          + ": it lies in no folder; say with --corrections where its corrections go", null);
    }
    if (Files.exists(target) && !force) {
      throw new ConversionException(
          target + ": the corrections exist; give --force to replace them", null);
    }
    if (Files.exists(target) && inspection.corrections().fault() != null) {
      throw new ConversionException(
          target + ": what cannot be read is not replaced; mend it, or delete it", null);
    }
    String content = CorrectionsWriter.write(
        inspection.text(), inspection.outline(), inspection.corrections().corrections());
    LeftoverParts.removeBeside(target);
    BookFile.write(target, content.getBytes(StandardCharsets.UTF_8),
        "the corrections cannot be written", "check the folder and its permissions");
    return target;
  }
}
