package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import io.chapbook.text.SourceText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Turns lines of a text into lines of the file that it was made of, so that a person finds in the
 * file what a report points at. For plain text they are the same, and nothing is made anew.
 */
final class FileLines {

  private final SourceText source;

  private FileLines(SourceText source) {
    this.source = source;
  }

  static FileLines of(SourceText source) {
    return new FileLines(source);
  }

  /** The finding, pointing at lines of the file. */
  Finding in(Finding finding) {
    SourceSpan span = finding.span();
    return span == null
        ? finding : new Finding(finding.code(), in(span), finding.arguments(), finding.file());
  }

  /** The outline, pointing at lines of the file; only for reports, since the text has others. */
  Outline in(Outline outline) {
    if (source.hasLinesOfFile()) {
      return outline;
    }
    FoundText author = outline.author();
    FoundSpan description = outline.description();
    return new Outline(
        outline.foundLanguage(),
        in(outline.title()),
        author == null ? null : in(author),
        outline.descriptionLabelLine(),
        description == null ? null : in(description),
        outline.declaredDescription(),
        outline.headings().stream().map(this::in).toList(),
        outline.notes().stream().map(this::in).toList(),
        in(outline.sceneBreaks()),
        in(outline.letters()),
        outline.contents().stream().map(this::in).toList(),
        outline.notices().stream().map(this::in).toList(),
        outline.dropped().stream()
            .map(one -> new Dropped(in(one.span()), one.reason())).toList(),
        outline.claims(),
        outline.findings(),
        in(outline.header()));
  }

  private SourceHeader in(SourceHeader header) {
    Map<FieldName, StatedField> stated = new EnumMap<>(FieldName.class);
    header.stated().forEach((name, field) -> stated.put(name, in(field)));
    return new SourceHeader(
        header.entries(), stated, header.series(), header.firstLine(), header.lastLine());
  }

  private StatedField in(StatedField field) {
    return new StatedField(
        field.text(), field.values(), source.fileLine(field.line()), field.ground());
  }

  private SourceSpan in(SourceSpan span) {
    return source.fileSpan(span);
  }

  private FoundText in(FoundText found) {
    int line = found.line() == 0 ? 0 : source.fileLine(found.line());
    return new FoundText(found.text(), found.rest(), line, found.ground(), found.decision());
  }

  private FoundHeading in(FoundHeading heading) {
    return new FoundHeading(
        in(heading.span()), heading.lines(), heading.type(), heading.number(), heading.level(),
        heading.decision(), heading.declaredLabel(), heading.title());
  }

  private FoundNote in(FoundNote note) {
    return new FoundNote(
        in(note.span()), note.label(), note.textStart(), note.textEnd(), note.position(),
        note.decision());
  }

  private FoundSpan in(FoundSpan found) {
    return new FoundSpan(in(found.span()), found.decision());
  }

  private List<FoundSpan> in(List<FoundSpan> found) {
    return found.stream().map(this::in).toList();
  }
}
