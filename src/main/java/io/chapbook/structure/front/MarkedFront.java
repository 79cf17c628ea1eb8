package io.chapbook.structure.front;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.Markup;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.structure.rule.Weights;
import io.chapbook.text.LineMark;
import io.chapbook.text.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Takes what the input's own markup says of title, author, description and facts. */
public final class MarkedFront {

  /** What a page says of the story as a whole. */
  private static final List<LineMark.Kind> ONCE =
      List.of(
          LineMark.Kind.PAGE_NAME, LineMark.Kind.TITLE, LineMark.Kind.BYLINE,
          LineMark.Kind.SUMMARY, LineMark.Kind.FIELD);

  /** More text than this, in characters, above a heading, and it is not the story's title. */
  private static final int ABOVE_TITLE = 200;

  /**
   * What the markup says; every part may be null or 0.
   *
   * @param title the title
   * @param author the author
   * @param descriptionLabel the line of the heading over the description, or 0
   * @param description the description
   * @param repeats what the pages of a joined text say again
   */
  public record Found(
      @Nullable FoundText title,
      @Nullable FoundText author,
      int descriptionLabel,
      @Nullable FoundSpan description,
      List<Dropped> repeats) {

    public Found {
      repeats = List.copyOf(repeats);
    }
  }

  private static final Found NOTHING = new Found(null, null, 0, null, List.of());

  private final RuleTable rules;
  private final Evidence titleMark;
  private final Evidence topHeading;
  private final Evidence bylineMark;
  private final Evidence descriptionMark;
  private final int titleThreshold;
  private final int bylineThreshold;
  private final int descriptionThreshold;

  /** A reader with the rules and weights at hand; it keeps no state between texts. */
  public MarkedFront(RuleTable rules, Weights weights) {
    this.rules = rules;
    this.titleMark = weights.evidence("title.markup");
    this.topHeading = weights.evidence("title.top-heading");
    this.bylineMark = weights.evidence("byline.markup");
    this.descriptionMark = weights.evidence("description.markup");
    this.titleThreshold = weights.threshold("title");
    this.bylineThreshold = weights.threshold("byline");
    this.descriptionThreshold = weights.threshold("description");
  }

  /**
   * What the markup says; the lines are claimed, those of notes too, which are told later. A text
   * without markup says nothing.
   *
   * @param isChapter whether a line reads as the heading of a chapter, whatever stands around it
   */
  public Found find(MeasuredText text, Claims claims, Predicate<String> isChapter) {
    Markup markup = text.markup();
    if (markup.isEmpty()) {
      return NOTHING;
    }
    List<Dropped> repeats = repeats(text, claims);
    claim(markup, claims, LineMark.Kind.NOTE, LineRole.NOTE);
    claim(markup, claims, LineMark.Kind.FIELD, LineRole.HEADER);
    claim(markup, claims, LineMark.Kind.PAGE_NAME, LineRole.TITLE);
    FoundText author = author(text, claims);
    LineMark summary = first(markup, LineMark.Kind.SUMMARY);
    int label = summary == null ? 0 : claimSummary(markup, claims, summary.span());
    FoundText title = title(text, claims, isChapter);
    return new Found(title, author, label,
        summary == null ? null : new FoundSpan(
            summary.span(),
            new Decision(List.of(descriptionMark), descriptionThreshold, null)),
        repeats);
  }

  private static void claim(Markup markup, Claims claims, LineMark.Kind kind, LineRole role) {
    markup.of(kind).forEach(mark -> claims.claimFree(mark.span(), role));
  }

  /** Pages that were joined each say title, author and facts; once is enough. */
  private static List<Dropped> repeats(MeasuredText text, Claims claims) {
    List<Dropped> repeats = new ArrayList<>();
    for (LineMark.Kind kind : ONCE) {
      List<LineMark> marks = text.markup().of(kind);
      int end = marks.isEmpty() ? 0 : nextPage(text, marks.get(0).span().startLine());
      for (LineMark mark : marks) {
        boolean facts = kind == LineMark.Kind.FIELD || kind == LineMark.Kind.PAGE_NAME;
        if (mark.span().startLine() >= end
            && (facts || letters(text, mark).equals(letters(text, marks.get(0))))) {
          claims.claimAll(mark.span(), LineRole.DROPPED);
          repeats.add(new Dropped(mark.span(), "the first page says it, or the like"));
        }
      }
    }
    return repeats;
  }

  /** The first line of the page after the one that a line is of. */
  private static int nextPage(MeasuredText text, int line) {
    return text.source().parts().stream().mapToInt(TextPart::firstLine)
        .filter(first -> first > line)
        .findFirst().orElse(Integer.MAX_VALUE);
  }

  private static String letters(MeasuredText text, LineMark mark) {
    StringBuilder letters = new StringBuilder();
    for (int line = mark.span().startLine(); line <= mark.span().endLine(); line++) {
      letters.append(TitleText.letters(text.line(line).text()));
    }
    return letters.toString();
  }

  private static @Nullable LineMark first(Markup markup, LineMark.Kind kind) {
    return markup.of(kind).isEmpty() ? null : markup.of(kind).get(0);
  }

  /** Claims the description; the line of its label is returned, or 0. */
  private static int claimSummary(Markup markup, Claims claims, SourceSpan summary) {
    int first = summary.startLine();
    boolean labelled =
        markup.is(LineMark.Kind.LABEL, first) && summary.endLine() > first;
    claims.claimFree(summary, LineRole.DESCRIPTION);
    if (labelled) {
      claims.claim(first, LineRole.DESCRIPTION_LABEL);
    }
    return labelled ? first : 0;
  }

  private @Nullable FoundText author(MeasuredText text, Claims claims) {
    LineMark mark = first(text.markup(), LineMark.Kind.BYLINE);
    if (mark == null) {
      return null;
    }
    int number = mark.span().startLine();
    Line line = text.line(number);
    claims.claim(number, LineRole.BYLINE);
    int above = text.previousText(number);
    if (above > 0 && claims.isFree(above) && isByAlone(text.line(above))) {
      claims.claim(above, LineRole.BYLINE);
    }
    return new FoundText(name(line), "", number, Ground.STRUCTURAL,
        new Decision(List.of(bylineMark), bylineThreshold, null));
  }

  /** The name in a byline; all of the line when it has no word such as "by". */
  private String name(Line line) {
    String folded = RuleText.of(line.text());
    for (LineRule rule : rules.of(RuleLabel.BYLINE)) {
      Matcher match = rule.pattern().groups().contains("name") ? rule.match(folded) : null;
      if (match != null) {
        return line.text().substring(match.start("name"), match.end("name"));
      }
    }
    return line.text();
  }

  private boolean isByAlone(Line line) {
    String folded = RuleText.of(line.text());
    return rules.of(RuleLabel.BYLINE).stream()
        .anyMatch(rule -> !rule.pattern().groups().contains("name") && rule.match(folded) != null);
  }

  private @Nullable FoundText title(
      MeasuredText text, Claims claims, Predicate<String> isChapter) {
    Markup markup = text.markup();
    LineMark mark = first(markup, LineMark.Kind.TITLE);
    if (mark != null) {
      claim(markup, claims, LineMark.Kind.TITLE, LineRole.TITLE);
      claimRepeat(text, claims, mark.span().startLine());
      return structural(text, mark.span().startLine(), titleMark);
    }
    LineMark heading = first(markup, LineMark.Kind.HEADING);
    if (heading == null || !isTitle(text, claims, heading)
        || isChapter.test(text.line(heading.span().startLine()).text())) {
      return null;
    }
    claims.claimAll(heading.span(), LineRole.TITLE);
    return structural(text, heading.span().startLine(), topHeading);
  }

  /** A heading at the top that says the title again opens no chapter. */
  private static void claimRepeat(MeasuredText text, Claims claims, int title) {
    String letters = TitleText.letters(text.line(title).text());
    for (LineMark heading : text.markup().of(LineMark.Kind.HEADING)) {
      int line = heading.span().startLine();
      boolean same = TitleText.letters(text.line(line).text()).equals(letters);
      if (same && claims.isFree(line) && isOnTop(text, claims, line)) {
        claims.claimAll(heading.span(), LineRole.TITLE);
      }
    }
  }

  private FoundText structural(MeasuredText text, int line, Evidence evidence) {
    return new FoundText(text.line(line).text(), "", line, Ground.STRUCTURAL,
        new Decision(List.of(evidence), titleThreshold, new Decision.RunnerUp("heading", 0)));
  }

  /** Whether a first heading stands above all others, or says what the page calls itself. */
  private static boolean isTitle(MeasuredText text, Claims claims, LineMark first) {
    List<LineMark> headings = text.markup().of(LineMark.Kind.HEADING).stream()
        .filter(mark -> claims.isFree(mark.span().startLine()))
        .toList();
    boolean above = headings.stream()
        .allMatch(mark -> mark.equals(first) || mark.level() > first.level());
    boolean alone = headings.size() == 1 && first.level() > 2;
    return isOnTop(text, claims, first.span().startLine())
        && (above && !alone || pageIsCalled(text, text.line(first.span().startLine()).text()));
  }

  private static boolean isOnTop(MeasuredText text, Claims claims, int heading) {
    int characters = 0;
    for (int line = 1; line < heading; line++) {
      characters += claims.isFree(line) ? text.line(line).length() : 0;
    }
    return characters <= ABOVE_TITLE;
  }

  private static boolean pageIsCalled(MeasuredText text, String name) {
    LineMark page = first(text.markup(), LineMark.Kind.PAGE_NAME);
    return page != null
        && TitleText.letters(text.line(page.span().startLine()).text())
            .startsWith(TitleText.letters(name));
  }
}
