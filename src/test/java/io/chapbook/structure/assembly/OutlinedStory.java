package io.chapbook.structure.assembly;

import io.chapbook.book.NotePosition;
import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.testing.SketchedLines;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small story as {@link SketchedLines} whose signs say what was found there, and its outline. The
 * signs are those of {@link #ROLES}; further ones are {@code o} and {@code e} for a note at a
 * section's opening and end. Lines with one sign below one another are one thing; a capital begins
 * another, and a dash stands before what was left out inside. Within the story {@code (A/N ...)} is
 * a nested note. Above the lines may stand what was found elsewhere: {@code @title}, {@code
 * @author} and {@code @description} are declared, {@code @found} says what the title is of the line
 * that has its sign, {@code @by} the author.
 */
final class OutlinedStory {

  private static final Map<Character, LineRole> ROLES = Map.ofEntries(
      Map.entry('.', LineRole.STORY),
      Map.entry(' ', LineRole.STORY),
      Map.entry('h', LineRole.HEADING),
      Map.entry('t', LineRole.TITLE),
      Map.entry('y', LineRole.BYLINE),
      Map.entry('l', LineRole.DESCRIPTION_LABEL),
      Map.entry('d', LineRole.DESCRIPTION),
      Map.entry('b', LineRole.SCENE_BREAK),
      Map.entry('n', LineRole.NOTE),
      Map.entry('o', LineRole.NOTE),
      Map.entry('e', LineRole.NOTE),
      Map.entry('m', LineRole.LETTER),
      Map.entry('q', LineRole.QUOTATION),
      Map.entry('k', LineRole.KEPT_LINES),
      Map.entry('x', LineRole.DROPPED),
      Map.entry('f', LineRole.NOTICE),
      Map.entry('c', LineRole.CONTENTS),
      Map.entry('>', LineRole.STORY));

  private static final Pattern LABEL = Pattern.compile("[*_]*(A/N\\s*:?)[*_\\s]*");

  private static final Pattern NESTED = Pattern.compile("\\(A/N[^)]*\\)");

  private static final Decision INFERRED = new Decision(List.of(), 0, null);

  private final SketchedLines lines;
  private final MeasuredText text;
  private final MeasuredText marked;
  private final Claims claims;
  private FoundText title = new FoundText("Devised", "", 0, Ground.DEVISED, null);
  private @Nullable FoundText author;
  private @Nullable String description;
  private int labelLine;
  private final List<FoundHeading> headings = new ArrayList<>();
  private final List<FoundNote> notes = new ArrayList<>();
  private final List<FoundSpan> letters = new ArrayList<>();
  private final List<LineMark> marks = new ArrayList<>();

  OutlinedStory(String story) {
    List<String> given = new ArrayList<>();
    List<String> sketch = new ArrayList<>();
    for (String line : story.split("\n", -1)) {
      (line.startsWith("@") ? given : sketch).add(line);
    }
    this.lines = new SketchedLines(String.join("\n", sketch));
    this.text = lines.text();
    this.claims = new Claims(text.lineCount());
    for (int from = 1; from <= lines.count(); from++) {
      int to = from;
      while (to < lines.count()
          && (lines.sign(to + 1) == Character.toLowerCase(lines.sign(from))
              || lines.sign(to + 1) == '-')) {
        to++;
      }
      tell(Character.toLowerCase(lines.sign(from)), new SourceSpan(from, to));
      for (int line = from; line <= to; line++) {
        if (lines.sign(line) == '-') {
          claims.claim(line, LineRole.DROPPED);
        }
      }
      from = to;
    }
    tellNested();
    given.forEach(this::tellGiven);
    this.marked = lines.text(marks);
  }

  private void tell(char mark, SourceSpan span) {
    claims.claimAll(span, ROLES.get(mark));
    switch (mark) {
      case 'h' -> headings.add(heading(span));
      case 'n' -> notes.add(note(span, NotePosition.INLINE));
      case 'o' -> notes.add(note(span, NotePosition.OPENING));
      case 'e' -> notes.add(note(span, NotePosition.CLOSING));
      case 'm' -> letters.add(new FoundSpan(span, INFERRED));
      case 'q' -> marks.add(LineMark.of(LineMark.Kind.QUOTATION, span));
      case 'k' -> marks.add(LineMark.of(LineMark.Kind.PREFORMATTED, span));
      case 'l' -> labelLine = span.startLine();
      case 't' -> title = title.line() > 0 ? title : new FoundText(
          text.line(span.startLine()).text(), "", span.startLine(), Ground.INFERRED, INFERRED);
      case 'y' -> author = new FoundText(
          text.line(span.startLine()).text().replaceFirst("^by ", ""), "", span.startLine(),
          Ground.INFERRED, INFERRED);
      default -> { }
    }
  }

  private FoundHeading heading(SourceSpan span) {
    List<String> words = text.lines().subList(span.startLine() - 1, span.endLine()).stream()
        .filter(line -> !line.isBlank() && !line.isSymbols())
        .map(line -> line.text().replaceAll("^[*#= ]+|[*#= ]+$", "")).toList();
    String first = words.get(0);
    String behind = first.contains(": ") ? first.substring(first.indexOf(": ") + 2) : "";
    return new FoundHeading(
        span, words, SectionType.CHAPTER, null, 1, INFERRED, null, behind);
  }

  /** A note's words lie behind its label, and within brackets. */
  private FoundNote note(SourceSpan span, NotePosition position) {
    int start = text.line(span.startLine()).textStart();
    int end = text.line(span.endLine()).textEnd();
    String words = text.source().content().substring(start, end);
    Matcher label = LABEL.matcher(words);
    boolean labelled = label.lookingAt();
    int from = start + (labelled ? label.end() : words.startsWith("[") ? 1 : 0);
    int to = end - (words.endsWith("]") ? 1 : 0);
    return new FoundNote(
        span, labelled ? label.group(1).replaceAll("\\s", "") : null, from, to, position, INFERRED);
  }

  private void tellNested() {
    Matcher nested = NESTED.matcher(text.source().content());
    while (nested.find()) {
      int line = 1;
      while (text.line(line).textEnd() < nested.start()) {
        line++;
      }
      if (claims.isFree(line)) {
        notes.add(new FoundNote(SourceSpan.ofLine(line), null, nested.start(), nested.end(),
            NotePosition.NESTED, INFERRED));
      }
    }
  }

  private void tellGiven(String given) {
    String[] words = given.split(" ", 2);
    String[] parts = words[1].split("[|]");
    String rest = parts.length > 1 ? parts[1] : "";
    switch (words[0]) {
      case "@title" -> title = new FoundText(parts[0], rest, 0, Ground.DECLARED, null);
      case "@author" -> author = new FoundText(parts[0], rest, 0, Ground.DECLARED, null);
      case "@found" -> title =
          new FoundText(parts[0], rest, title.line(), Ground.INFERRED, INFERRED);
      case "@by" -> author = new FoundText(parts[0], rest, 0, Ground.INFERRED, INFERRED);
      case "@description" -> description = words[1].replace('|', '\n');
      default -> throw new IllegalArgumentException(given);
    }
  }

  MeasuredText text() {
    return marked;
  }

  Outline outline() {
    return new Outline(
        FoundLanguage.undetermined(""), title, author, labelLine, null, description, headings,
        notes, List.of(), letters, List.of(), List.of(), List.of(), claims, List.of(),
        SourceHeader.NONE);
  }
}
