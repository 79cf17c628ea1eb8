package io.chapbook.structure.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.testing.RoleSigns;
import io.chapbook.testing.ShownAnswers;
import io.chapbook.testing.SketchedLines;
import io.chapbook.testing.StructureCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What markup says of a story as a whole, and what stands at the top of each file of several.
 * {@link MarkedPages} tells how the stories of both files are written; behind {@code ==>} stands
 * what is found, and by a letter what each line is taken for.
 */
class MarkedPagesTest {

  private static final RuleTableReader READER = new RuleTableReader();

  private static final RuleTable RULES = READER.readRules(READER.readWords());

  private static final Weights WEIGHTS = READER.readWeights();

  @TestFactory
  Stream<DynamicTest> whatMarkupSaysAndWhatTopsEachFileIsToldAsItsFileShows() {
    return ShownAnswers.tests("front", MarkedPages::new, Map.of(
        "marked.txt", MarkedPagesTest::marked,
        "tops.txt", MarkedPagesTest::tops));
  }

  private static String marked(MarkedPages pages) {
    MeasuredText text = pages.text();
    Claims claims = new Claims(text.lineCount());
    MarkedFront.Found found = new MarkedFront(RULES, WEIGHTS)
        .find(text, claims, line -> line.startsWith("Chapter"));
    List<String> out = new ArrayList<>();
    ShownFront.tell("title", found.title(), out);
    ShownFront.tell("author", author(text, claims, found), out);
    if (found.description() != null) {
      out.add("description " + found.description().span()
          + (found.descriptionLabel() == 0 ? "" : " labelled in " + found.descriptionLabel())
          + ": " + ShownFront.explained(found.description().decision()));
    }
    found.repeats().forEach(one -> out.add("dropped " + one.span() + ": " + one.reason()));
    PageName names = new PageName(WEIGHTS);
    ShownFront.tell("page", names.title(text, headings(pages.lines(), text, claims)), out);
    names.drop(text, claims, found.title())
        .forEach(one -> out.add("dropped " + one.span() + ": " + one.reason()));
    out.add(RoleSigns.of(text, claims));
    return String.join("\n", out);
  }

  /** Whom the markup names or, below a title of markup, a line. */
  private static @Nullable FoundText author(
      MeasuredText text, Claims claims, MarkedFront.Found found) {
    FoundText title = found.title();
    return title == null ? found.author()
        : new TitleDetector(RULES, WEIGHTS).withByline(text, claims, title, found.author())
            .author();
  }

  private static List<FoundHeading> headings(
      SketchedLines lines, MeasuredText text, Claims claims) {
    List<FoundHeading> headings = new ArrayList<>();
    for (int line = 1; line <= lines.count(); line++) {
      if (Character.isDigit(lines.sign(line)) && claims.isFree(line)) {
        headings.add(new FoundHeading(SourceSpan.ofLine(line), List.of(text.line(line).text()),
            SectionType.CHAPTER, null, 1, new Decision(List.of(), 0, null)));
      }
    }
    return headings;
  }

  /** Lines of which somebody knows already what they are have the mark of a title or field. */
  private static String tops(MarkedPages pages) {
    MeasuredText text = pages.text();
    Claims claims = new Claims(text.lineCount());
    claim(pages.lines(), claims, 'f', LineRole.HEADER);
    claim(pages.lines(), claims, 'n', LineRole.NOTE);
    RepeatedTops.Found tops = new RepeatedTops(RULES, WEIGHTS).find(text, claims);
    List<String> out = new ArrayList<>();
    out.add(tops.repeats().entrySet().stream()
        .map(one -> one.getKey() + " again in " + one.getValue())
        .collect(Collectors.joining(", ")));
    tops.hide(claims);
    out.add("hidden  " + RoleSigns.of(text, claims));
    tops.show(claims);
    out.add("shown   " + RoleSigns.of(text, claims));
    claim(pages.lines(), claims, 't', LineRole.TITLE);
    claim(pages.lines(), claims, 'y', LineRole.BYLINE);
    FoundText title = tops.title(text, claims);
    ShownFront.tell("title", title, out);
    tops.settle(claims).forEach(one -> out.add("dropped " + one.span() + ": " + one.reason()));
    out.add("settled " + RoleSigns.of(text, claims));
    return String.join("\n", out);
  }

  private static void claim(SketchedLines lines, Claims claims, char mark, LineRole role) {
    for (int line = 1; line <= lines.count(); line++) {
      if (lines.sign(line) == mark) {
        claims.claim(line, role);
      }
    }
  }

  /** In a row {@code S} is a line that begins a story and {@code E} one that ends it. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      . S . . . . E .     | F-F-.-.-.-.-F-F
      . . . . . . . .     | .-.-.-.-.-.-.-.
      S .                 | F-.
      # a beginning that is the end begins nothing
      . S                 | .-.
      # the end stands behind the first third, and below the beginning
      . E . . . . . .     | .-.-.-.-.-.-.-.
      . . E . . . . .     | .-.-F-F-F-F-F-F
      E . .               | F-F-F
      . . S E . .         | F-F-F-F-F-F
      . . E S . .         | F-F-F-F-.-.
      . . . E E .         | .-.-.-F-F-F
      . S S . .           | F-F-.-.-.
      . . . . E           | .-.-.-.-F
      # a fence begins its line
      . > . . < .         | .-.-.-.-.-.
      """)
  void anArchivesNoticesReachToItsFences(String lines, String roles) {
    MeasuredText text = StructureCases.measured(
        lines.chars().filter(c -> c != ' ').mapToObj(c -> notice((char) c))
            .collect(Collectors.joining("\n\n")));
    Claims claims = new Claims(text.lineCount());
    new NoticeFinder(RULES).find(text, claims);
    assertEquals(roles, RoleSigns.of(text, claims));
  }

  private static String notice(char mark) {
    String start = "*** START OF THE PROJECT GUTENBERG EBOOK GOOSE ***";
    String end = "End of Project Gutenberg's Goose";
    return switch (mark) {
      case 'S' -> start;
      case 'E' -> end;
      case '>' -> "It said " + start;
      case '<' -> "The " + end;
      default -> "Rain.";
    };
  }
}
