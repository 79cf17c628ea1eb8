package io.chapbook.structure.correction;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.Outline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a corrections file to edit: what was found in a story, each thing as a correction would
 * say it. Read back as it is, it changes nothing.
 */
public final class CorrectionsWriter {

  /** A text longer than this is cut, if it can still be found so. */
  private static final int LONGEST = 72;

  private static final String HEAD = """
      # Corrections for %s
      # What stands here goes before what Chapbook finds; what is found is written below.
      # Change what is wrong, and take out what is right: it will be found again.
      #   as: heading, note, break, letter, story (none of these), removed
      #   until: the last line of a note, a letter, or lines that are removed
      #   after: the line above, where a line's text is not the only one of its kind
      """;

  private final MeasuredText text;
  private final Outline outline;
  private final Corrections before;
  private final LineIndex index;
  private final CorrectionPlacer placer;
  private final StringBuilder out = new StringBuilder();

  private CorrectionsWriter(MeasuredText text, Outline outline, Corrections before) {
    this.text = text;
    this.outline = outline;
    this.before = before;
    this.index = new LineIndex(text);
    this.placer = new CorrectionPlacer(index);
  }

  /**
   * The content of a file.
   *
   * @param outline what was found, corrections included
   * @param before the corrections that were in force; those that fit nowhere are kept
   */
  public static String write(MeasuredText text, Outline outline, Corrections before) {
    CorrectionsWriter writer = new CorrectionsWriter(text, outline, before);
    writer.writeHead();
    writer.writeLines();
    return writer.out.toString();
  }

  private void writeHead() {
    out.append(String.format(HEAD, text.source().name())).append('\n');
    writeText("title", outline.title());
    writeText("author", outline.author());
    FoundLanguage language = outline.foundLanguage();
    line((language.isUndetermined() ? "# " : "") + "language: " + YamlText.quoted(language.tag())
        + "  # " + language.ground().label() + ", confidence " + language.confidence());
    String cover = before.cover();
    line(cover == null
        ? "# cover: \"covers/picture.png\""
        : "cover: " + YamlText.quoted(cover));
    String declared = outline.declaredDescription();
    FoundSpan description = outline.description();
    line(declared != null
        ? "description: " + YamlText.quoted(declared)
        : "# description: \"...\""
            + (description == null
                ? ""
                : "  # line " + text.source().fileSpan(description.span()) + " of the text"));
  }

  private void writeText(String key, @Nullable FoundText found) {
    if (found == null) {
      line("# " + key + ": \"...\"");
    } else if (found.ground() == Ground.DEVISED) {
      line("# " + key + ": " + YamlText.quoted(found.text()) + "  # made from the first words");
    } else {
      String place = found.line() == 0 ? "" : "line " + text.source().fileLine(found.line()) + ", ";
      line(key + ": " + YamlText.quoted(found.text()) + "  # " + place + found.ground().label()
          + ", confidence " + found.confidence());
    }
  }

  private void writeLines() {
    List<PlacedCorrection> all = OutlineCorrections.of(text, outline);
    List<LineCorrection> misfits = before.lines().stream()
        .filter(one -> placer.starts(one).size() != 1 || lacksEnd(one)).toList();
    line(all.isEmpty() && misfits.isEmpty() ? "lines: []" : "lines:");
    Map<SourceSpan, Decision> decisions = decisions();
    for (PlacedCorrection one : all) {
      LineCorrection found = findable(one);
      Decision decision = decisions.get(one.span());
      String sure = decision == null ? "" : ", confidence " + decision.confidence()
          + (decision.confidence() < Decision.UNSURE ? ", unsure" : "");
      SourceSpan place = text.source().fileSpan(one.span());
      if (found == null) {
        line("  # line " + place + ", " + one.role().word() + sure
            + ": cannot be told from others by its text");
      } else {
        line("  # line " + place + sure);
        writeEntry(found);
      }
    }
    if (!misfits.isEmpty()) {
      line("  # These fitted no one place in the text.");
      misfits.forEach(this::writeEntry);
    }
  }

  private boolean lacksEnd(LineCorrection one) {
    String until = one.until();
    return until != null && index.from(placer.starts(one).get(0), until) == null;
  }

  /** Why each thing was found; what is left out has a reason, but was not weighed. */
  private Map<SourceSpan, Decision> decisions() {
    Map<SourceSpan, Decision> decisions = new HashMap<>();
    outline.sceneBreaks().forEach(one -> decisions.put(one.span(), one.decision()));
    outline.letters().forEach(one -> decisions.put(one.span(), one.decision()));
    outline.notes().forEach(one -> decisions.put(one.span(), one.decision()));
    outline.headings().forEach(one -> decisions.put(one.span(), one.decision()));
    return decisions;
  }

  private void writeEntry(LineCorrection one) {
    line("  - line: " + YamlText.quoted(one.line()));
    field("after", one.after());
    field("until", one.until());
    line("    as: " + one.as().word());
    field("title", one.title());
    if (one.level() > 0) {
      line("    level: " + one.level());
    }
  }

  private void field(String key, @Nullable String value) {
    if (value != null) {
      line("    " + key + ": " + YamlText.quoted(value));
    }
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  /** The correction with texts by which just its lines are found again, short ones if it may be. */
  private @Nullable LineCorrection findable(PlacedCorrection one) {
    int start = one.span().startLine();
    String words = index.folded(start);
    if (words.isEmpty() && one.role() != CorrectedRole.BREAK) {
      return null;
    }
    String above = words.isEmpty() ? index.folded(text.previousText(start)) : index.above(start);
    String brief = FoldedText.cutEnd(words, LONGEST);
    String briefAbove = FoldedText.cutBeginning(above, LONGEST);
    LineCorrection[] forms = words.isEmpty()
        ? new LineCorrection[] {form(one, words, briefAbove), form(one, words, above)}
        : new LineCorrection[] {
            form(one, brief, null), form(one, words, null), form(one, brief, briefAbove),
            form(one, words, briefAbove), form(one, words, above)
        };
    for (LineCorrection form : forms) {
      if (placer.starts(form).equals(List.of(start))) {
        return withEnd(form, one.span());
      }
    }
    return null;
  }

  private static LineCorrection form(PlacedCorrection one, String line, @Nullable String after) {
    LineCorrection of = one.correction();
    return new LineCorrection(line, after, of.until(), of.as(), of.title(), of.level(), 0);
  }

  /** The correction with the text of its last line, if it has more than one line. */
  private @Nullable LineCorrection withEnd(LineCorrection form, SourceSpan span) {
    if (form.until() == null) {
      return form;
    }
    String words = index.folded(span.endLine());
    for (String until : List.of(FoldedText.cutEnd(words, LONGEST), words)) {
      Integer end = index.from(span.startLine(), until);
      if (end != null && end == span.endLine()) {
        return new LineCorrection(
            form.line(), form.after(), until, form.as(), form.title(), form.level(), 0);
      }
    }
    return null;
  }
}
