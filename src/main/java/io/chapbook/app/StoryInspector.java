package io.chapbook.app;

import io.chapbook.limit.Deadline;
import io.chapbook.limit.DeadlinePassedException;
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
import io.chapbook.text.EndlessSearchException;
import io.chapbook.text.SourceText;
import io.chapbook.text.TextPart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The first half of the pipeline: from a file to the book that would come of it. It keeps no state
 * between stories, so any number of threads may share one.
 */
public final class StoryInspector {

  private final SourceReader reader = new SourceReader();
  private final TextMeasurer measurer = new TextMeasurer();
  private final CompletableFuture<OutlineDetector> detector;
  private final BookAssembler assembler = new BookAssembler();
  private final CorrectionsFiles corrections;
  private final StructureOptions options;

  /** An inspector that reads what lies beside a story, and has the rules that come with Chapbook. */
  public StoryInspector() {
    this(new StandardRules().detector(), StructureOptions.standard());
  }

  private StoryInspector(CompletableFuture<OutlineDetector> detector, StructureOptions options) {
    this.detector = detector;
    this.corrections = new CorrectionsFiles(options.corrections());
    this.options = options;
  }

  /**
   * An inspector that understands stories as somebody says.
   *
   * @throws ConversionException when the file of rules cannot be read or is not of its form
   */
  public static StoryInspector with(StructureOptions options) throws ConversionException {
    return with(options, StandardRules::new);
  }

  /**
   * The same with rules that may be being read already.
   *
   * @param standard the rules that come with Chapbook, asked for if the options name no others
   */
  public static StoryInspector with(StructureOptions options, Supplier<StandardRules> standard)
      throws ConversionException {
    Path rules = options.rules();
    return new StoryInspector(
        rules == null
            ? standard.get().detector()
            : CompletableFuture.completedFuture(RulesFile.detector(rules)),
        options);
  }

  /** What somebody said of how stories are to be understood. */
  StructureOptions options() {
    return options;
  }

  /** Where the corrections of stories are. */
  CorrectionsFiles corrections() {
    return corrections;
  }

  /**
   * Reads a story and finds its structure; what the options declare goes before what the
   * corrections say, and that before what is found. Corrections that cannot be read are a fault of
   * the inspection and do not keep a story from being read.
   *
   * @throws ConversionException when the file is no story or cannot be read
   */
  public Inspection inspect(Path story, ConversionOptions options) throws ConversionException {
    return inspect(StoryFile.named(story), options);
  }

  /** The same for a story from anywhere. */
  public Inspection inspect(StorySource story, ConversionOptions options)
      throws ConversionException {
    return inspect(story, options, Deadline.NONE);
  }

  /**
   * The same for whoever does not wait for ever.
   *
   * @throws ConversionException also when the time is over
   */
  Inspection inspect(StorySource story, ConversionOptions options, Deadline deadline)
      throws ConversionException {
    try {
      return inspect(story, options, deadline, true);
    } catch (DeadlinePassedException e) {
      throw ConversionException.tooSlow(story.location(), e);
    }
  }

  /** The same for whoever wants no book; it is assembled only if somebody asks for it after all. */
  public Inspection survey(StorySource story) throws ConversionException {
    return inspect(story, ConversionOptions.standard(), Deadline.NONE, false);
  }

  private Inspection inspect(
      StorySource story, ConversionOptions options, Deadline deadline, boolean wantsBook)
      throws ConversionException {
    StageFolder stages = new StageFolder(options.stages());
    SourceReading reading = story.read(reader);
    deadline.check("it was read");
    stages.keep("1-source.txt", () -> reading.text().content());
    MeasuredText measured = measurer.measure(reading.text());
    deadline.check("its lines were measured");
    stages.keep("2-lines.txt", () -> StageTexts.lines(measured));
    CorrectionsReading corrected = corrections.read(story);
    if (wantsBook && !detector.isDone()) {
      // The book will say it, and there is time until the rules are read. If it fails, it is tried
      // again then.
      CompletableFuture.runAsync(reading.digest()::hex);
    }
    Outline outline = outline(story, measured, corrected, deadline)
        .declaring(options.title(), options.author(), options.language());
    stages.keep("3-outline.txt", () -> StageTexts.outline(measured, outline));
    Assembly assembly = wantsBook
        ? assembler.assemble(measured, outline) : assembler.account(measured, outline);
    deadline.check("its book was put together");
    stages.keep("4-book.txt", () -> StageTexts.book(assembly.book()));
    return new Inspection(
        measured, outline, assembly, inOrder(reading, corrected, outline, assembly), corrected,
        reading.digest());
  }

  private Outline outline(StorySource story, MeasuredText measured, CorrectionsReading corrected,
      Deadline deadline) throws ConversionException {
    try {
      return detector.join().detect(
          measured, corrected.corrections(), options.headings(), deadline);
    } catch (EndlessSearchException e) {
      throw new ConversionException(story.location() + ": " + e.getMessage(), e);
    }
  }

  private static List<Finding> inOrder(
      SourceReading reading, CorrectionsReading corrected, Outline outline, Assembly assembly) {
    SourceText text = reading.text();
    FileLines lines = FileLines.of(text);
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(corrected.findings());
    outline.findings().forEach(finding -> findings.add(lines.in(finding)));
    assembly.findings().forEach(finding -> findings.add(lines.in(finding)));
    if (!text.parts().isEmpty()) {
      findings.replaceAll(one -> inFile(one, text));
    }
    findings.sort((one, other) -> Integer.compare(one.firstLine(), other.firstLine()));
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
