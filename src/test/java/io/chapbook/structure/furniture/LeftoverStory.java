package io.chapbook.structure.furniture;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.testing.FillerText;
import io.chapbook.testing.SketchedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small text as {@link SketchedLines}: {@code .} stays, {@code x} is left out, {@code X} is left
 * out twice, which is wrong. Of others something is known before: {@code h} is a heading, {@code t}
 * the title, {@code a} a byline, {@code b} title and byline on one line, {@code n} a note, {@code
 * d} was left out already. {@link FillerText} says what stands for words of which only the length
 * counts.
 */
final class LeftoverStory {

  private final List<String> shown;
  private final List<Integer> shownAt = new ArrayList<>();
  private final MeasuredText text;
  private final Claims claims;
  private final List<FoundHeading> headings = new ArrayList<>();
  private @Nullable FoundText title;
  private @Nullable FoundText author;

  private LeftoverStory(List<String> shown) {
    this.shown = new ArrayList<>(shown);
    List<String> filled = new ArrayList<>();
    for (int at = 1; at < shown.size(); at++) {
      for (String one : FillerText.lines(shown.get(at))) {
        filled.add(one);
        shownAt.add(at);
      }
    }
    SketchedLines sketch = new SketchedLines(String.join("\n", filled));
    this.text = sketch.text();
    this.claims = new Claims(text.lineCount());
    for (int line = 1; line <= sketch.count(); line++) {
      tell(line, sketch.sign(line), text.line(line).text());
    }
  }

  /** The text of a block: its first line says what it shows. */
  static LeftoverStory read(String block) {
    return new LeftoverStory(block.lines()
        .map(line -> line.matches("[xX] .*") ? '.' + line.substring(1) : line)
        .toList());
  }

  private void tell(int line, char mark, String words) {
    String[] both = words.split("(?:^|\\s)by ", 2);
    switch (mark) {
      case 'h' -> {
        claims.claim(line, LineRole.HEADING);
        headings.add(new FoundHeading(SourceSpan.ofLine(line), List.of(words), SectionType.CHAPTER,
            null, 2, new Decision(List.of(), 0, null)));
      }
      case 't' -> title = named(line, LineRole.TITLE, words);
      case 'a' -> author = named(line, LineRole.BYLINE, both[1]);
      case 'b' -> {
        title = named(line, LineRole.TITLE, both[0]);
        author = named(line, LineRole.TITLE, both[1]);
      }
      case 'n' -> claims.claim(line, LineRole.NOTE);
      case 'd' -> claims.claim(line, LineRole.DROPPED);
      default -> { }
    }
  }

  private FoundText named(int line, LineRole role, String words) {
    claims.claim(line, role);
    return new FoundText(words, "", line, Ground.INFERRED, null);
  }

  MeasuredText text() {
    return text;
  }

  Claims claims() {
    return claims;
  }

  List<FoundHeading> headings() {
    return headings;
  }

  @Nullable FoundText title() {
    return title;
  }

  @Nullable FoundText author() {
    return author;
  }

  FoundText needTitle() {
    return Objects.requireNonNull(title, "no title in " + shown.get(0));
  }

  /** The author; one who stands nowhere in the text when no line is marked so. */
  FoundText needAuthor() {
    return author != null ? author : new FoundText("Ida Wend", "", 0, Ground.DECLARED, null);
  }

  /** Marks what a finder leaves out; what it claims and what it tells are the same. */
  void add(List<Dropped> dropped) {
    for (Dropped one : dropped) {
      int at = shownAt.get(one.span().startLine() - 1);
      shown.set(at, (shown.get(at).charAt(0) == '.' ? 'x' : 'X') + shown.get(at).substring(1));
    }
    for (int line = 1; line <= shownAt.size(); line++) {
      String words = shown.get(shownAt.get(line - 1));
      // Of a line that only ends with a counter the rest is story.
      boolean ends = text.line(line).counterEnd() > text.line(line).textEnd();
      if (words.startsWith(claims.isFree(line) ? "x" : ".") && !ends) {
        throw new AssertionError(shown.get(0) + ": claimed otherwise than told: " + words);
      }
    }
  }

  /** The block with the marks of what was found. */
  String shown() {
    return String.join("\n", shown);
  }
}
