package io.chapbook.structure.front;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleMatch;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.structure.rule.Weights;
import io.chapbook.text.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds title and author: in an archive's fields, above a byline, or alone at the top. A byline is
 * looked for before the first heading and, where a page's heading comes first, right under it.
 */
public final class TitleDetector {

  private static final Pattern ADDRESS = Pattern.compile(
      Blanks.BEFORE + "[<(][^<>()\\s@]++@[^<>()\\s]++[>)]");

  /** What only chapters are called; a story may well be called {@code Day One} or {@code Act II}. */
  private static final Set<String> CHAPTER = Set.of(
      "chapter", "kapitel", "chapitre", "cap\u00edtulo", "capitolo", "hoofdstuk", "rozdzia\u0142",
      "\u0433\u043b\u0430\u0432\u0430");

  private static final int LONGEST_TITLE = 120;

  /** So many lines with text at a page's top may be title and byline. */
  private static final int TOP_LINES = 8;

  /**
   * What was found.
   *
   * @param title the title, or null
   * @param author the author, or null
   * @param heading the first heading, if it turned out to be the title; else null
   */
  public record Result(
      @Nullable FoundText title, @Nullable FoundText author, @Nullable FoundHeading heading) {

    /** The same with a title from elsewhere, if there is none. */
    public Result orTitled(Supplier<@Nullable FoundText> other) {
      return title == null ? new Result(other.get(), author, heading) : this;
    }
  }

  /**
   * A title with the byline below it.
   *
   * @param title the title
   * @param author the author, or null where markup declares a title alone
   */
  public record Named(FoundText title, @Nullable FoundText author) {}

  private final RuleTable rules;
  private final BylineReader bylines;
  private final BoxedTitleFinder boxes;
  private final LetterlessTitleFinder letterless;
  private final TitlePageReader pages;
  private final TitleLineReader oneLine;
  private final TitleWeigher weigher;

  /** A detector with the rules and weights at hand; it keeps no state between texts. */
  public TitleDetector(RuleTable rules, Weights weights) {
    this.rules = rules;
    this.pages = new TitlePageReader(rules, weights);
    this.oneLine = new TitleLineReader(rules);
    this.boxes = new BoxedTitleFinder(weights);
    this.bylines = new BylineReader(rules, weights);
    this.weigher = new TitleWeigher(weights);
    this.letterless = new LetterlessTitleFinder(bylines, weigher);
  }

  /**
   * Finds a title with a byline right below it among the text's first lines, before anything can
   * take them for headings, and claims their lines.
   *
   * @param dropped lines that say it again and again are added
   * @param isHeading whether a line's text reads as a heading by its words or number
   * @return what was found, or null
   */
  public @Nullable Named findNamed(
      MeasuredText text, Claims claims, List<Dropped> dropped, Predicate<String> isHeading) {
    Named inBoxes = boxes.find(text, claims, dropped);
    if (inBoxes != null) {
      return inBoxes;
    }
    Named signs = letterless.find(text, claims);
    if (signs != null) {
      return signs;
    }
    List<Line> top = freeLines(text, claims, 0, text.lineCount() + 1);
    BylineReader.Byline byline = bylines.find(text, claims, top);
    if (byline == null) {
      Named named = oneLine.read(text, claims, top, weigher.threshold());
      return named != null ? named : pages.read(text, claims, isHeading);
    }
    FoundText title = fromLines(text, claims, top, byline, null);
    if (title == null) {
      return null;
    }
    byline.lines().forEach(line -> claims.claim(line, LineRole.BYLINE));
    return new Named(title, byline.author());
  }

  /**
   * The title that markup declares, with its author or, where the markup names none, the byline
   * among the first lines below it, which is claimed.
   */
  public Named withByline(
      MeasuredText text, Claims claims, FoundText title, @Nullable FoundText author) {
    BylineReader.Byline byline = author != null ? null
        : bylines.find(text, claims, freeLines(text, claims, title.line(), text.lineCount() + 1));
    if (byline == null) {
      return new Named(title, author);
    }
    byline.lines().forEach(line -> claims.claim(line, LineRole.BYLINE));
    return new Named(title, byline.author());
  }

  /**
   * Finds title and author once the headings are known, and claims their lines.
   *
   * @param named what {@link #findNamed} found, or null
   */
  public Result detect(
      MeasuredText text,
      Claims claims,
      SourceHeader header,
      List<FoundHeading> headings,
      @Nullable Named named) {
    Result result = named != null
        ? new Result(named.title(), named.author(), null)
        : findUnnamed(text, claims, headings);
    FoundText title = declared(header, result.title(), FieldName.TITLE);
    claimRepeats(text, claims, title, header, headings);
    return new Result(
        title, declared(header, result.author(), FieldName.AUTHOR),
        result.heading());
  }

  private Result findUnnamed(MeasuredText text, Claims claims, List<FoundHeading> headings) {
    FoundHeading first = headings.isEmpty() ? null : headings.get(0);
    FoundHeading titleHeading = titleHeading(text, claims, headings);
    int storyStart = first == null ? text.lineCount() + 1 : first.span().startLine();
    List<Line> top = titleHeading != null
        ? freeLines(text, claims, titleHeading.span().endLine(), nextHeading(text, headings, 1))
        : freeLines(text, claims, 0, storyStart);
    BylineReader.Byline byline = bylines.find(text, claims, top);
    FoundText title = titleHeading != null ? fromHeading(titleHeading) : null;
    if (title == null && byline == null && first != null) {
      List<Line> page = freeLines(text, claims, first.span().endLine(), nextHeading(text, headings, 1));
      byline = bylines.find(text, claims, page);
      title = byline == null ? null : fromLines(text, claims, page, byline, first);
    }
    title = title == null ? fromLines(text, claims, top, null, first) : title;
    FoundText author = null;
    if (byline != null && (title != null || byline.certain())) {
      author = byline.author();
      byline.lines().forEach(line -> claims.claim(line, LineRole.BYLINE));
    }
    return new Result(title, author, titleHeading);
  }

  /** Claims the lines near the top that say the title which a header field declares. */
  public void claimDeclared(MeasuredText text, Claims claims, SourceHeader header) {
    StatedField field = header.stated(FieldName.TITLE);
    if (field != null) {
      String key = TitleText.letters(field.text());
      for (Line line : freeLines(text, claims, 0, text.lineCount() + 1)) {
        if (TitleText.letters(line.text()).equals(key)) {
          claims.claim(line.number(), LineRole.TITLE);
        }
      }
    }
  }

  /** Lines before the first heading, or above the fields, that say the title again are no story. */
  private static void claimRepeats(
      MeasuredText text,
      Claims claims,
      @Nullable FoundText title,
      SourceHeader header,
      List<FoundHeading> headings) {
    if (title == null) {
      return;
    }
    String key = TitleText.letters(title.text());
    int before = headings.isEmpty() ? header.firstLine() : headings.get(0).span().startLine();
    for (Line line : freeLines(text, claims, 0, before)) {
      if (TitleText.letters(line.text()).equals(key)) {
        claims.claim(line.number(), LineRole.TITLE);
      }
    }
  }

  private static int nextHeading(MeasuredText text, List<FoundHeading> headings, int index) {
    return headings.size() > index
        ? headings.get(index).span().startLine()
        : text.lineCount() + 1;
  }

  /** Free lines with text between two lines, as many as a page's top may have. */
  private static List<Line> freeLines(MeasuredText text, Claims claims, int after, int before) {
    List<Line> lines = new ArrayList<>();
    for (int at = text.nextText(after); at != 0 && at < before && lines.size() < TOP_LINES;
        at = text.nextText(at)) {
      if (claims.isFree(at) && !text.line(at).isSymbols()) {
        lines.add(text.line(at));
      }
    }
    return lines;
  }

  /** A first heading that stands above all others, such as {@code # Title} over {@code ## 1}. */
  private static @Nullable FoundHeading titleHeading(
      MeasuredText text, Claims claims, List<FoundHeading> headings) {
    if (headings.isEmpty() || headings.get(0).number() != null) {
      return null;
    }
    FoundHeading first = headings.get(0);
    int rank = rank(text, first);
    boolean onTop = freeLines(text, claims, 0, first.span().startLine()).isEmpty();
    boolean alone = headings.stream().skip(1).noneMatch(other -> rank(text, other) == rank);
    boolean special = first.decision().evidence().stream()
        .anyMatch(evidence -> evidence.rule().equals("heading.special"));
    return rank == 1 && onTop && alone && !special ? first : null;
  }

  /** The rank that signs give a heading: 1 for {@code #} or a line of {@code =} below; else 0. */
  private static int rank(MeasuredText text, FoundHeading heading) {
    String line = text.line(heading.span().startLine()).text();
    int below = heading.span().startLine() + 1;
    boolean underlined = below <= heading.span().endLine()
        && text.line(below).text().startsWith("==");
    return underlined || line.startsWith("# ") || line.startsWith("= ") ? 1 : 0;
  }

  private FoundText fromHeading(FoundHeading heading) {
    return new FoundText(
        heading.label(), "", heading.span().startLine(), Ground.STRUCTURAL,
        new Decision(
            List.of(weigher.topHeading()),
            weigher.threshold(),
            new Decision.RunnerUp("heading", 0)));
  }

  private @Nullable FoundText fromLines(
      MeasuredText text,
      Claims claims,
      List<Line> top,
      BylineReader.@Nullable Byline byline,
      @Nullable FoundHeading first) {
    Line candidate = candidate(top, byline);
    if (candidate == null || candidate.length() > LONGEST_TITLE || candidate.letters() == 0
        || byline != null && first == null && isBareHeading(candidate)
        || byline == null && bylines.find(text, claims, List.of(candidate)) != null) {
      return null;
    }
    List<Evidence> evidence = new ArrayList<>();
    weigher.weighPlace(candidate, byline != null, first, evidence);
    weigher.weighLooks(text, claims, candidate, top, byline != null, evidence);
    String whole = TitleText.bare(candidate.text());
    Matcher kind = kind(whole, evidence);
    Decision decision = new Decision(
        evidence, weigher.threshold(), new Decision.RunnerUp("paragraph", 0));
    if (decision.score() < weigher.threshold()) {
      return null;
    }
    int below = byline == null ? candidate.number() : byline.lines().get(0) - 1;
    claims.claimFree(new SourceSpan(candidate.number(), Math.max(candidate.number(), below)), LineRole.TITLE);
    if (TitleWeigher.isUnderlined(text, candidate.number())) {
      claims.claim(candidate.number() + 1, LineRole.TITLE);
    }
    Ground ground = byline != null ? Ground.STRUCTURAL : Ground.INFERRED;
    String title =
        kind == null ? whole : whole.substring(kind.start("title"), kind.end("title"));
    String rest = kind == null ? "" : TitleText.rest(whole.substring(kind.end("title")));
    return new FoundText(title.strip(), rest, candidate.number(), ground, decision);
  }

  /** {@code Chapter 1}: no story is called so, and some sites print the author under it. */
  private boolean isBareHeading(Line line) {
    RuleMatch match = rules.match(RuleLabel.HEADING, line.text());
    return match != null
        && match.rule().name().equals("heading.word-number")
        && match.words().group("title").isEmpty()
        && CHAPTER.contains(match.words().group("word").toLowerCase(java.util.Locale.ROOT));
  }

  /** The line right above the byline, or the very first one. */
  private static @Nullable Line candidate(
      List<Line> top, BylineReader.@Nullable Byline byline) {
    if (byline == null) {
      return top.isEmpty() ? null : top.get(0);
    }
    int bylineStart = byline.lines().get(0);
    Line above = null;
    for (Line line : top) {
      if (line.number() < bylineStart && !isSubtitle(line)) {
        above = line;
      }
    }
    return above;
  }

  private static boolean isSubtitle(Line line) {
    String text = line.text();
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    return bracketed && TitleText.bare(text).equals(text) || text.startsWith("(") || text.toLowerCase(java.util.Locale.ROOT).startsWith("or,");
  }

  private @Nullable Matcher kind(String line, List<Evidence> evidence) {
    String text = RuleText.of(line);
    for (LineRule rule : rules.of(RuleLabel.TITLE)) {
      Matcher match = rule.match(text);
      if (match != null) {
        evidence.add(rule.evidence());
        return match;
      }
    }
    return null;
  }

  /** What a header field declares, which is stronger than what was found; the line stays. */
  private static @Nullable FoundText declared(
      SourceHeader header, @Nullable FoundText found, FieldName name) {
    StatedField field = header.stated(name);
    if (field == null || Set.of("unknown", "anonymous").contains(
        field.text().toLowerCase(java.util.Locale.ROOT))) {
      return found;
    }
    return new FoundText(
        withoutAddress(field.text()), "", field.line(), Ground.DECLARED, null);
  }

  /** {@code Jane Roe <roe@example.org>} is Jane Roe. */
  private static String withoutAddress(String name) {
    String bare = ADDRESS.matcher(name).replaceFirst("").strip();
    return bare.isEmpty() ? name : bare;
  }
}
