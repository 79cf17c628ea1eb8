package io.chapbook.testing;

import static java.util.Map.entry;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small story for one detector alone, as {@link SketchedLines}: {@code .} is nothing yet, {@code
 * h} was taken for a heading, {@code b} for a scene break, {@code d} for the description, {@code x}
 * for what is left out, {@code n} for a note, {@code l} for a letter. Of others markup speaks:
 * {@code N} is in a note and {@code L} its label, {@code X} in a note but left out and {@code D} in
 * one but the description, {@code Q} is quoted, {@code P} is preformatted, {@code q} and {@code p}
 * are so but were taken for a note.
 */
public final class SketchedStory {

  private static final Map<Character, LineRole> ROLES = Map.ofEntries(
      entry('h', LineRole.HEADING), entry('b', LineRole.SCENE_BREAK), entry('x', LineRole.DROPPED),
      entry('X', LineRole.DROPPED), entry('d', LineRole.DESCRIPTION),
      entry('D', LineRole.DESCRIPTION), entry('n', LineRole.NOTE), entry('N', LineRole.NOTE),
      entry('L', LineRole.NOTE), entry('q', LineRole.NOTE), entry('p', LineRole.NOTE),
      entry('l', LineRole.LETTER));

  private static final Map<Character, LineMark.Kind> MARKUP = Map.of(
      'N', LineMark.Kind.NOTE, 'L', LineMark.Kind.NOTE, 'X', LineMark.Kind.NOTE,
      'D', LineMark.Kind.NOTE,
      'Q', LineMark.Kind.QUOTATION, 'q', LineMark.Kind.QUOTATION,
      'P', LineMark.Kind.PREFORMATTED, 'p', LineMark.Kind.PREFORMATTED);

  private final SketchedLines lines;
  private final MeasuredText text;
  private final Claims claims;
  private final List<FoundHeading> headings = new ArrayList<>();

  /** The story of a sketch. */
  public SketchedStory(String sketch) {
    this.lines = new SketchedLines(sketch);
    this.text = lines.text(markup());
    this.claims = new Claims(text.lineCount());
    for (int line = 1; line <= text.lineCount(); line++) {
      claims.claim(line, ROLES.getOrDefault(lines.sign(line), LineRole.STORY));
      if (lines.sign(line) == 'h') {
        headings.add(new FoundHeading(SourceSpan.ofLine(line), List.of(text.line(line).text()),
            SectionType.CHAPTER, null, 2, new Decision(List.of(), 0, null)));
      }
    }
  }

  /** Lines of one mark that follow one another, blank ones between, are one thing. */
  private List<LineMark> markup() {
    List<LineMark> found = new ArrayList<>();
    LineMark.@Nullable Kind kind = null;
    int first = 0;
    int last = 0;
    for (int at = 1; at <= lines.count() + 1; at++) {
      char mark = at > lines.count() ? '.' : lines.sign(at);
      LineMark.@Nullable Kind here = mark == ' ' ? kind : MARKUP.get(mark);
      // A label begins what it is the label of.
      if (kind != null && (here != kind || mark == 'L')) {
        found.add(LineMark.of(kind, new SourceSpan(first, last)));
        first = 0;
      }
      kind = here;
      first = here == null || first > 0 ? first : at;
      last = mark == ' ' ? last : at;
      if (mark == 'L') {
        found.add(LineMark.of(LineMark.Kind.LABEL, SourceSpan.ofLine(at)));
      }
    }
    return found;
  }

  /** Its lines. */
  public MeasuredText text() {
    return text;
  }

  /** What its lines were taken for, and are when a detector has claimed them. */
  public Claims claims() {
    return claims;
  }

  /** Its headings. */
  public List<FoundHeading> headings() {
    return headings;
  }

  /** The lines below the first heading, or all, down to the next heading or the end. */
  public SourceSpan section() {
    int from = headings.isEmpty() ? 1 : headings.get(0).span().endLine() + 1;
    int to = headings.size() < 2 ? text.lineCount() : headings.get(1).span().startLine() - 1;
    return new SourceSpan(from, to);
  }

  /** A sign for what each line is taken for now; a dash for a blank line that is nothing. */
  public String roles() {
    StringBuilder roles = new StringBuilder();
    text.lines().forEach(line -> roles.append(sign(claims.role(line.number()), line.isBlank())));
    return Pattern.compile("(.)\\1{9,}").matcher(roles)
        .replaceAll(run ->
            Matcher.quoteReplacement(run.group(1) + "{" + run.group().length() + "}"));
  }

  private static char sign(LineRole role, boolean blank) {
    return switch (role) {
      case STORY -> blank ? '-' : '.';
      case SCENE_BREAK -> 'b';
      case DROPPED -> 'x';
      default -> role.name().charAt(0);
    };
  }

  /** The content between two offsets, line ends as strokes; the middle of much is left out. */
  public String words(int from, int to) {
    String words = to < from ? "?" : text.source().content().substring(from, to).replace('\n', '/');
    return "<" + (words.length() <= 50
        ? words : words.substring(0, 24) + ".." + words.substring(words.length() - 24)) + ">";
  }

  /** A decision with its numbers: {@code 8 of 6 (story 0) = +6 note.a-n, +2 note.at-opening}. */
  public static String shown(Decision decision) {
    Decision.RunnerUp other = decision.runnerUp();
    String explained = decision.explain();
    return explained.replaceFirst(" = ?", " of " + decision.threshold()
        + (other == null ? "" : " (" + other.reading() + " " + other.score() + ")") + " = ")
        .strip();
  }
}
