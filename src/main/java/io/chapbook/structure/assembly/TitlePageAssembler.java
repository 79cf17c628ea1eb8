package io.chapbook.structure.assembly;

import io.chapbook.book.Block;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Text;
import io.chapbook.book.TitlePage;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what stands on the title page: lines of the text, or what was found in place of them. */
final class TitlePageAssembler {

  private final MeasuredText text;
  private final Outline outline;
  private final CharacterLedger ledger;
  private final ParagraphAssembler paragraphs;
  private @Nullable String title;
  private final List<String> subtitle = new ArrayList<>();
  private @Nullable String byline;
  private boolean repeated;
  private @Nullable String descriptionLabel;
  private final List<Block> description = new ArrayList<>();

  TitlePageAssembler(
      MeasuredText text,
      Outline outline,
      CharacterLedger ledger,
      ParagraphAssembler paragraphs) {
    this.text = text;
    this.outline = outline;
    this.ledger = ledger;
    this.paragraphs = paragraphs;
    if (isDeclaredOutside(outline.title())) {
      this.title = outline.title().text();
    }
  }

  /** What a flag says goes before what the text's own lines say; those stay, below it. */
  private static boolean isDeclaredOutside(FoundText found) {
    return found.ground() == Ground.DECLARED && found.line() == 0;
  }

  /** Puts the lines of title and byline onto the page. */
  void addTitleLines(SourceSpan run) {
    for (int number = run.startLine(); number <= run.endLine(); number++) {
      Line line = text.line(number);
      if (line.isBlank() || line.isSymbols()) {
        ledger.marker(line);
      } else if (outline.claims().role(number) == LineRole.BYLINE) {
        ledger.text(line);
        addByline(line);
      } else {
        addTitle(line);
      }
    }
  }

  private void addByline(Line line) {
    FoundText author = outline.author();
    if (author != null && isDeclaredOutside(author)) {
      subtitle.add(line.text());
    } else {
      byline = byline == null ? line.text() : byline + " " + line.text();
    }
  }

  private void addTitle(Line line) {
    FoundText found = outline.title();
    if (title != null) {
      addBelowTitle(line);
      return;
    }
    String content = text.source().content();
    int at = content.indexOf(found.text(), line.textStart());
    if (found.line() != line.number() || at < 0 || at >= line.textEnd()) {
      ledger.text(line);
      title = line.text();
      return;
    }
    title = found.text();
    List<CharacterLedger.Piece> pieces = new ArrayList<>();
    pieces.add(new CharacterLedger.Piece(at, at + title.length()));
    if (!found.rest().isEmpty()) {
      int rest = content.indexOf(found.rest(), at + title.length());
      pieces.add(new CharacterLedger.Piece(rest, rest + found.rest().length()));
      subtitle.add(found.rest());
    }
    ledger.pieces(line, pieces);
  }

  /** A subtitle, or the title once more, which the package document says already. */
  private void addBelowTitle(Line line) {
    if (!repeated && withoutSigns(line.text()).equalsIgnoreCase(withoutSigns(title))) {
      repeated = true;
      ledger.metadata(line);
    } else {
      ledger.text(line);
      subtitle.add(line.text());
    }
  }

  /** A line without the signs of emphasis and headings around it. */
  private static String withoutSigns(@Nullable String line) {
    return line == null ? "" : line.replaceAll("^[*_#=\\s]+|(?<![*_#=\\s])[*_#=\\s]+$", "");
  }

  /** Puts the lines of the description onto the page, the label first. */
  void addDescription(SourceSpan run) {
    List<LineSlice> slices = new ArrayList<>();
    for (int number = run.startLine(); number <= run.endLine(); number++) {
      Line line = text.line(number);
      if (number == outline.descriptionLabelLine()) {
        slices.add(addLabel(line));
      } else {
        ledger.text(line);
        slices.add(LineSlice.of(line));
      }
    }
    description.addAll(paragraphs.assemble(slices, ParagraphAssembler.ShortLines.VERSE));
  }

  /** Parts a line into the label and the words that follow it. */
  private LineSlice addLabel(Line line) {
    LabelledLine parts = LabelledLine.of(line.text());
    int label = line.textStart() + parts.labelStart();
    int words = line.textStart() + parts.wordsStart();
    ledger.pieces(
        line,
        List.of(
            new CharacterLedger.Piece(label, label + parts.label().length()),
            new CharacterLedger.Piece(words, line.textEnd())));
    descriptionLabel = parts.label();
    return LineSlice.of(text, line, words, line.textEnd());
  }

  /** The description as plain text, paragraphs parted by a line feed. */
  String descriptionText() {
    return description.stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> plain((Paragraph) block))
        .collect(Collectors.joining("\n"));
  }

  private static String plain(Paragraph paragraph) {
    return paragraph.inlines().stream()
        .map(inline -> inline instanceof Text words ? words.value() : " ")
        .collect(Collectors.joining());
  }

  TitlePage build() {
    FoundText author = outline.author();
    String name = author == null ? null : author.text();
    return TitlePage.of(
        title == null ? outline.title().text() : title,
        subtitle,
        byline == null ? name : byline,
        descriptionLabel,
        description.isEmpty() ? declaredDescription() : description);
  }

  /** What somebody declares stands where the text has no description of its own. */
  private List<Block> declaredDescription() {
    String declared = outline.declaredDescription();
    if (declared == null) {
      return List.of();
    }
    // It stands nowhere in the text; the title page does, at the top.
    SourceSpan top = SourceSpan.ofLine(1);
    return declared.lines()
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> (Block) Paragraph.of(paragraph, top))
        .toList();
  }
}
