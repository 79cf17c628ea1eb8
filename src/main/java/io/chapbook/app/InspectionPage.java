package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.review.LineKind;
import io.chapbook.review.ReviewPage;
import io.chapbook.review.ReviewedFinding;
import io.chapbook.review.ReviewedLine;
import io.chapbook.review.ReviewedStory;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers inspections, and writes them as one HTML page. */
public final class InspectionPage {

  private static final String CORRECTIONS_ENDING = ".chapbook.yaml";

  private final ReviewPage page = new ReviewPage();

  /** Adds what was found in a story. */
  public void add(StorySource source, Inspection inspection) {
    MeasuredText text = inspection.text();
    Outline outline = inspection.outline();
    page.add(new ReviewedStory(
        nameOf(source),
        source.home() == null ? null : source.stem() + CORRECTIONS_ENDING,
        outline.foundLanguage().isUndetermined() ? "" : outline.language(),
        facts(inspection),
        text.lines().stream().map(line -> line(line, text, outline)).toList(),
        text.profile().blankBetweenParagraphs() ? 2 : 1,
        ReviewedReadings.of(outline),
        inspection.findings().stream().map(InspectionPage::finding).toList()));
  }

  /** Adds a story that could not be read, and why. */
  public void addFailure(StorySource source, String message) {
    page.addFailure(nameOf(source), message);
  }

  /** The page. */
  public String write() {
    return page.write();
  }

  /**
   * Writes the page to a file, whole or not at all.
   *
   * @throws ConversionException when it cannot be written
   */
  public void write(Path file) throws ConversionException {
    LeftoverParts.removeBeside(file);
    BookFile.write(file, write().getBytes(StandardCharsets.UTF_8),
        "the page cannot be written", "name another place with -o");
  }

  /** Whether a file is not there, or is an earlier page, so that nothing is lost with it. */
  public static boolean mayReplace(Path file) {
    if (!Files.exists(file)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ReviewPage.isPage(new String(in.readNBytes(1000), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return false;
    }
  }

  private static String nameOf(StorySource source) {
    return source.folder().resolve(source.name()).toString().replace('\\', '/');
  }

  private static List<Map.Entry<String, String>> facts(Inspection inspection) {
    Outline outline = inspection.outline();
    List<Map.Entry<String, String>> facts = new ArrayList<>();
    facts.add(Map.entry("title", words(outline.title())));
    FoundText author = outline.author();
    facts.add(Map.entry("author", author == null ? "none named" : words(author)));
    facts.add(Map.entry("language", outline.language() + " (" + outline.foundLanguage().ground()
        .label() + ", " + outline.foundLanguage().confidence() + ")"));
    facts.add(Map.entry("encoding", inspection.text().source().charset()));
    inspection.faults().forEach(fault -> facts.add(Map.entry("corrections", fault)));
    inspection.files().forEach(
        file -> facts.add(Map.entry("file", "line " + file.line() + ": " + file.name())));
    return facts;
  }

  private static String words(FoundText found) {
    return found.text() + " (" + found.ground().label() + ", " + found.confidence() + ")";
  }

  private static ReviewedLine line(Line line, MeasuredText text, Outline outline) {
    return new ReviewedLine(line.number(), text.source().fileLine(line.number()), line.text(),
        kind(outline.claims().role(line.number())));
  }

  private static LineKind kind(LineRole role) {
    return switch (role) {
      case STORY, QUOTATION, KEPT_LINES -> LineKind.STORY;
      case NOTICE, HEADER, CONTENTS -> LineKind.HEADER;
      case HEADING -> LineKind.HEADING;
      case TITLE -> LineKind.TITLE;
      case BYLINE -> LineKind.BYLINE;
      case DESCRIPTION_LABEL, DESCRIPTION -> LineKind.DESCRIPTION;
      case SCENE_BREAK -> LineKind.SCENE_BREAK;
      case NOTE -> LineKind.NOTE;
      case LETTER -> LineKind.LETTER;
      case DROPPED -> LineKind.LEFT_OUT;
    };
  }

  private static ReviewedFinding finding(Finding finding) {
    SourceSpan span = finding.span();
    return new ReviewedFinding(finding.severity().label(), finding.code().code(),
        finding.message(), span == null ? 0 : span.startLine());
  }
}
