package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.structure.outline.Outline;
import io.chapbook.text.SourceText;
import io.chapbook.text.TextPart;
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
    return inspect(StoryFile.named(story), options);
  }

  /** The same for a story from anywhere. */
  public Inspection inspect(StorySource story, ConversionOptions options)
      throws ConversionException {
    StageFolder stages = StageFolder.of(options.stages(), story);
    SourceReading reading = story.read(reader);
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

  private static List<Finding> inOrder(
      SourceReading reading, Outline outline, Assembly assembly) {
    SourceText text = reading.text();
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(outline.findings());
    findings.addAll(assembly.findings());
    if (!text.parts().isEmpty()) {
      findings.replaceAll(one -> inFile(one, text));
    }
    findings.sort(Comparator.comparingInt(one -> one.span() == null ? 0 : one.span().startLine()));
    return findings;
  }

  /** A finding about some lines of a joined text, with the file in which they stand. */
  private static Finding inFile(Finding finding, SourceText text) {
    SourceSpan span = finding.span();
    if (span == null || finding.file() != null) {
      return finding;
    }
    TextPart file = text.parts().get(0);
    for (TextPart part : text.parts()) {
      // What was made from a file's name stands on the blank line above it.
      file = part.firstLine() <= span.startLine() + 1 ? part : file;
    }
    return finding.in(file.name(), span);
  }
}
