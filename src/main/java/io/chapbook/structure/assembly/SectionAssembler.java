package io.chapbook.structure.assembly;

import io.chapbook.book.Block;
import io.chapbook.book.FieldList;
import io.chapbook.book.Heading;
import io.chapbook.book.Inline;
import io.chapbook.book.LineGroup;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.TitlePage;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a text once, line by line, and puts each one where its role says: onto the title
 * page, into a section, away. For one text only.
 */
final class SectionAssembler {

  /** Text before the first heading is listed in the table of contents from this many characters. */
  private static final int WORTH_LISTING = 1500;

  private final MeasuredText text;
  private final Outline outline;
  private final Claims claims;
  private final CharacterLedger ledger;
  private final ParagraphAssembler paragraphs;
  private final StoryAssembler storyAssembler;
  private final QuotationAssembler quotations;
  private final TitlePageAssembler titlePage;
  private final HeaderAssembler header;
  private final Map<Integer, FoundHeading> headings = new HashMap<>();
  private final Map<LineMark.Kind, Map<Integer, Integer>> ends = new EnumMap<>(LineMark.Kind.class);
  private final List<Section> sections = new ArrayList<>();
  private final Map<Integer, StoryAssembler.Story> stories = new HashMap<>();
  private @Nullable SectionBuilder open;
  private final Map<Integer, String> fileStarts = new HashMap<>();
  /** The lines on which a file begins, before which any run ends. */
  private final BitSet beginnings = new BitSet();
  private boolean headingSeen;
  private @Nullable String openedFile;

  /**
   * An assembler for one text.
   *
   * @param inlines what makes a paragraph's text of its lines
   */
  SectionAssembler(
      MeasuredText text, Outline outline, Function<List<LineSlice>, List<Inline>> inlines) {
    this.text = text;
    this.outline = outline;
    this.claims = outline.claims();
    this.ledger = new CharacterLedger(text);
    this.paragraphs = new ParagraphAssembler(text.profile(), inlines);
    this.storyAssembler = new StoryAssembler(text, claims, ledger, paragraphs);
    this.quotations = new QuotationAssembler(text, outline, ledger, paragraphs);
    this.titlePage = new TitlePageAssembler(text, outline, ledger, paragraphs);
    this.header = new HeaderAssembler(text, outline.header(), ledger);
    text.source().parts().stream().skip(1)
        .forEach(part -> fileStarts.put(part.firstLine() - 1, part.name()));
    outline.headings().forEach(heading -> headings.put(heading.span().startLine(), heading));
    fileStarts.keySet().forEach(beginnings::set);
  }

  /** The sections in the order of the text. */
  List<Section> assemble() {
    stories.putAll(text.sweep(storyRuns())
        .collect(Collectors.toConcurrentMap(SourceSpan::startLine, storyAssembler::assemble)));
    int line = 1;
    while (line <= text.lineCount()) {
      line = take(line) + 1;
    }
    close();
    return sections;
  }

  TitlePage titlePage() {
    return titlePage.build();
  }

  String descriptionText() {
    return titlePage.descriptionText();
  }

  CharacterCount characters() {
    return ledger.count();
  }

  int joinedLines() {
    return paragraphs.joinedLines();
  }

  /** Takes a line, with those that go with it; the last line taken is returned. */
  private int take(int number) {
    beginFile(number);
    return switch (claims.role(number)) {
      case HEADING -> takeHeading(number);
      case STORY -> takeStory(number);
      case NOTE -> takeBlock(quotations.note(number));
      case LETTER -> takeBlock(quotations.letter(number));
      case QUOTATION -> takeBlock(quotations.quotation(
          marked(number, LineMark.Kind.QUOTATION)));
      case KEPT_LINES -> takeBlock(quotations.keptLines(
          marked(number, LineMark.Kind.PREFORMATTED)));
      case SCENE_BREAK -> takeBreak(run(number));
      case TITLE, BYLINE -> takeTitleLines(run(number));
      case DESCRIPTION_LABEL, DESCRIPTION -> takeDescription(run(number));
      case NOTICE -> takeNotice(run(number));
      case HEADER -> takeHeader(run(number));
      case CONTENTS -> takeContents(run(number));
      case DROPPED -> takeDropped(run(number));
    };
  }

  /**
   * A file's first words are not the end of the chapter before, even when a heading follows. Until
   * then they stand in a section that is not listed.
   */
  private void beginFile(int number) {
    String file = fileStarts.get(number);
    if (file != null) {
      close();
      openedFile = file;
    }
  }

  /** The lines from one on that have its role. */
  private SourceSpan run(int number) {
    LineRole role = claims.role(number);
    int end = number;
    while (end < text.lineCount() && claims.role(end + 1) == role && !beginnings.get(end + 1)) {
      end++;
    }
    return new SourceSpan(number, end);
  }

  /** The lines from one on that have its role, no further than the markup says. */
  private SourceSpan marked(int number, LineMark.Kind kind) {
    SourceSpan run = run(number);
    int end = ends.computeIfAbsent(kind, this::endsByStart).getOrDefault(number, run.endLine());
    return new SourceSpan(number, Math.min(end, run.endLine()));
  }

  private Map<Integer, Integer> endsByStart(LineMark.Kind kind) {
    Map<Integer, Integer> byStart = new HashMap<>();
    text.markup().of(kind).forEach(
        mark -> byStart.putIfAbsent(mark.span().startLine(), mark.span().endLine()));
    return byStart;
  }

  private int takeHeading(int number) {
    close();
    FoundHeading found = headings.get(number);
    if (found == null) {
      throw new AssertionError("line " + number + " is claimed for a heading that is not there");
    }
    headingSeen = true;
    openedFile = null;
    List<String> shown = HeadingLines.of(found);
    boolean parted = shown.size() > found.lines().size();
    int at = 0;
    for (int line = number; line <= found.span().endLine(); line++) {
      Line source = text.line(line);
      boolean underlines = source.isSymbols() && line > number;
      if (!source.isBlank() && !underlines && at < found.lines().size()) {
        ledger.kept(source, parted ? String.join(" ", shown) : shown.get(at));
        at++;
      } else {
        ledger.marker(source);
      }
    }
    open = new SectionBuilder(
        found.type(), Heading.of(shown, found.span()), found.label(), found.level());
    return found.span().endLine();
  }

  /** The story's lines from one on, with what was left out among them. */
  private SourceSpan storyRun(int number) {
    SourceSpan run = run(number);
    int end = run.endLine();
    while (end < text.lineCount() && claims.role(end + 1) == LineRole.DROPPED) {
      int after = run(end + 1).endLine() + 1;
      if (after > text.lineCount() || claims.role(after) != LineRole.STORY
          || fileStarts.containsKey(after)) {
        break;
      }
      end = run(after).endLine();
    }
    return new SourceSpan(number, end);
  }

  private int takeStory(int number) {
    StoryAssembler.Story prepared = stories.remove(number);
    StoryAssembler.Story story =
        prepared == null ? storyAssembler.assemble(storyRun(number)) : prepared;
    ledger.add(story.characters(), story.lines());
    if (!story.blocks().isEmpty()) {
      section().addAll(story.blocks());
    }
    return story.lines().endLine();
  }

  /** All that the story has in one piece; what one piece becomes does not hang on the others. */
  private List<SourceSpan> storyRuns() {
    List<SourceSpan> runs = new ArrayList<>();
    for (int number = 1; number <= text.lineCount(); number++) {
      if (claims.role(number) == LineRole.STORY) {
        SourceSpan run = storyRun(number);
        runs.add(run);
        number = run.endLine();
      }
    }
    return runs;
  }

  private int takeBlock(Block block) {
    section().add(block);
    return block.span().endLine();
  }

  private int takeBreak(SourceSpan run) {
    Line first = text.line(run.startLine());
    for (int line = run.startLine(); line <= run.endLine(); line++) {
      ledger.marker(text.line(line));
    }
    if (open != null) {
      open.add(new SceneBreak(first.text(), run));
    }
    return run.endLine();
  }

  /** Title and byline belong on the title page, or stay where a page repeats them. */
  private int takeTitleLines(SourceSpan run) {
    if (open == null && !headingSeen) {
      titlePage.addTitleLines(run);
      return run.endLine();
    }
    List<String> lines = new ArrayList<>();
    for (int line = run.startLine(); line <= run.endLine(); line++) {
      ledger.text(text.line(line));
      lines.add(text.line(line).text());
    }
    section().add(LineGroup.of(LineGroup.Kind.TITLE_BLOCK, lines, run));
    return run.endLine();
  }

  private int takeDescription(SourceSpan run) {
    titlePage.addDescription(run);
    return run.endLine();
  }

  private int takeNotice(SourceSpan run) {
    close();
    List<LineSlice> slices = slices(run);
    boolean back = headingSeen || !sections.isEmpty() && run.startLine() > text.lineCount() / 2;
    SectionBuilder builder = notice(run, back);
    builder.addAll(paragraphs.assemble(slices, ParagraphAssembler.ShortLines.PARAGRAPHS));
    addSection(builder.build(false));
    return run.endLine();
  }

  private SectionBuilder notice(SourceSpan run, boolean back) {
    Line first = text.line(run.startLine());
    return new SectionBuilder(
        back ? SectionType.SOURCE_LICENCE : SectionType.SOURCE_NOTICE,
        null,
        first.isBlank() ? outline.title().text() : first.text(),
        1);
  }

  /** A header that a description or a title parts is one section all the same. */
  private int takeHeader(SourceSpan run) {
    close();
    List<Block> blocks = header.assemble(run);
    Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
    boolean begun = last != null && !last.blocks().isEmpty()
        && last.blocks().stream().allMatch(FieldList.class::isInstance);
    if (last != null && begun) {
      List<Block> all = new ArrayList<>(last.blocks());
      all.addAll(blocks);
      sections.set(sections.size() - 1, last.withBlocks(all));
    } else {
      SectionBuilder builder = notice(run, headingSeen);
      builder.addAll(blocks);
      addSection(builder.build(false));
    }
    return run.endLine();
  }

  private int takeContents(SourceSpan run) {
    close();
    List<LineSlice> slices = slices(run);
    SectionBuilder builder = new SectionBuilder(
        SectionType.CONTENTS, null, text.line(run.startLine()).text(), 1);
    builder.addAll(lineGroups(LineGroup.Kind.CONTENTS, slices, run));
    addSection(builder.build(false));
    return run.endLine();
  }

  private int takeDropped(SourceSpan run) {
    for (int line = run.startLine(); line <= run.endLine(); line++) {
      ledger.dropped(text.line(line));
    }
    return run.endLine();
  }

  private List<LineSlice> slices(SourceSpan run) {
    List<LineSlice> slices = new ArrayList<>();
    for (int line = run.startLine(); line <= run.endLine(); line++) {
      ledger.text(text.line(line));
      slices.add(LineSlice.of(text.line(line)));
    }
    return slices;
  }

  private static List<Block> lineGroups(
      LineGroup.Kind kind, List<LineSlice> slices, SourceSpan run) {
    List<String> lines = slices.stream().map(LineSlice::text).filter(line -> !line.isEmpty()).toList();
    return lines.isEmpty() ? List.of() : List.of(LineGroup.of(kind, lines, run));
  }

  private SectionBuilder section() {
    if (open == null) {
      open = openedFile == null
          ? new SectionBuilder(SectionType.UNTITLED, null, outline.title().text(), 1)
          : new SectionBuilder(SectionType.CHAPTER, null, openedFile, 1);
    }
    return open;
  }

  private void close() {
    if (open != null) {
      addSection(open.build(openedFile == null && (headingSeen || isWorthListing())));
      open = null;
    }
  }

  /** A story without headings is listed; so is a long text before the first heading. */
  private boolean isWorthListing() {
    return headings.isEmpty()
        || text.charactersBetween(0, outline.headings().get(0).span().startLine()) >= WORTH_LISTING;
  }

  private void addSection(@Nullable Section section) {
    if (section != null) {
      sections.add(section);
    }
  }
}
