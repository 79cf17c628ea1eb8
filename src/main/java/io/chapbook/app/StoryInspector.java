package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import io.chapbook.source.UnreadableSourceException;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.structure.outline.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The first half of the pipeline: from a file to the book that would come of it. It keeps no state
 * between stories, so any number of threads may share one.
 */
public final class StoryInspector {

  private final SourceReader reader = new SourceReader();
  private final TextMeasurer measurer = new TextMeasurer();
  private final OutlineDetector detector = OutlineDetector.withStandardRules();
  private final BookAssembler assembler = new BookAssembler();

  /**
   * Reads a story and finds its structure; what the options declare goes before what is found.
   *
   * @throws ConversionException when the file is no story or cannot be read
   */
  public Inspection inspect(Path story, ConversionOptions options) throws ConversionException {
    StageFolder stages = StageFolder.of(options.stages(), story);
    SourceReading reading = read(story);
    stages.keep("1-source.txt", () -> reading.text().content());
    MeasuredText measured = measurer.measure(reading.text());
    stages.keep("2-lines.txt", () -> StageTexts.lines(measured));
    Outline outline = detector.detect(measured)
        .declaring(options.title(), options.author(), options.language());
    stages.keep("3-outline.txt", () -> StageTexts.outline(measured, outline));
    Assembly assembly = assembler.assemble(measured, outline);
    stages.keep("4-book.txt", () -> StageTexts.book(assembly.book()));
    return new Inspection(
        measured, outline, assembly, inOrder(reading, outline, assembly));
  }

  private SourceReading read(Path story) throws ConversionException {
    try {
      if (Files.isDirectory(story)) {
        throw new ConversionException(
            story + ": it is a folder; name the story files in it, or use batch", null);
      }
      return reader.read(story.getFileName().toString(), Files.readAllBytes(story));
    } catch (UnreadableSourceException e) {
      throw new ConversionException(story + ": " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new ConversionException(story + ": there is no such file; check the name", e);
    } catch (IOException e) {
      throw new ConversionException(
          story + ": it cannot be read (" + IoReason.of(e) + "); check its name and permissions", e);
    }
  }

  private static List<Finding> inOrder(
      SourceReading reading, Outline outline, Assembly assembly) {
    FileLines lines = FileLines.of(reading.text());
    List<Finding> findings = new ArrayList<>(reading.findings());
    outline.findings().forEach(finding -> findings.add(lines.in(finding)));
    assembly.findings().forEach(finding -> findings.add(lines.in(finding)));
    findings.sort(Comparator.comparingInt(one -> one.span() == null ? 0 : one.span().startLine()));
    return findings;
  }
}
