package io.chapbook.structure.note;

import io.chapbook.book.NotePosition;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a note without a label at a section's end: after a page mark, after "The end.", after a
 * wide gap, or because the last paragraphs can be nothing else. It goes up from the section's last
 * line and asks of each line whether a note could begin there.
 */
final class UnlabelledNotes {

  /** A note without a label was never seen to be longer, in characters (2026-11). */
  private static final int LONGEST = 4000;

  /** After so many paragraphs that sound like story, only a mark can still begin a note. */
  private static final int MOST_SILENT = 3;

  /** No paragraph of a note seen so far had more wrapped lines. */
  private static final int MOST_WRAPPED = 40;

  private final RuleTable rules;
  private final NoteVoice voice;
  private final int threshold;
  private final Evidence beginsLikeStory;
  private final Evidence unlabelled;
  private final Evidence afterPageMark;
  private final Evidence afterTheEnd;
  private final Evidence afterBreak;
  private final Evidence afterGap;
  private final Evidence beforeBreak;
  private final Evidence beforeGap;

  UnlabelledNotes(RuleTable rules, NoteVoice voice, Weights weights) {
    this.rules = rules;
    this.voice = voice;
    this.threshold = weights.threshold("note");
    this.beginsLikeStory = weights.evidence("note.begins-like-story");
    this.unlabelled = weights.evidence("note.unlabelled");
    this.afterPageMark = weights.evidence("note.after-page-mark");
    this.afterTheEnd = weights.evidence("note.after-the-end");
    this.afterBreak = weights.evidence("note.after-break");
    this.beforeBreak = weights.evidence("note.before-break");
    this.beforeGap = weights.evidence("note.before-gap");
    this.afterGap = weights.evidence("note.after-gap");
  }

  /** The note that closes a section, or null; its lines are claimed. */
  @Nullable FoundNote closing(MeasuredText text, Claims claims, SourceSpan section) {
    int end = lastStory(text, claims, section);
    int first = firstStory(text, claims, section);
    Set<Evidence> heard = new LinkedHashSet<>();
    FoundNote best = null;
    int characters = 0;
    int silent = 0;
    String lastWords = "";
    List<Evidence> lastHeard = List.of();
    for (int line = end; line > first; line = text.previousText(line)) {
      LineRole role = claims.role(line);
      characters += text.line(line).length();
      if (role != LineRole.STORY && role != LineRole.SCENE_BREAK || characters > LONGEST) {
        break;
      }
      if (role == LineRole.STORY) {
        List<Evidence> place = place(text, claims, line);
        boolean speech = "\"\u201c\u00ab\u201e".indexOf(text.line(line).first()) >= 0;
        boolean listen = !speech && (silent < MOST_SILENT || !place.isEmpty());
        String words = listen ? paragraph(text, line) : "";
        // The lines of a wrapped paragraph all have the same words.
        List<Evidence> own = words.equals(lastWords) ? lastHeard : voice.listen(words);
        lastWords = words;
        lastHeard = own;
        boolean inside = text.profile().isHardWrapped() && !text.isBlank(line - 1);
        silent = own.isEmpty() ? silent + (inside ? 0 : 1) : 0;
        heard.addAll(own);
        FoundNote found = heard.isEmpty() ? null : from(text, line, end, heard, own.isEmpty(), place);
        if (found != null && (best == null || found.decision().score() >= best.decision().score())) {
          best = found;
        }
      }
    }
    if (best != null) {
      claims.claimAll(best.span(), LineRole.NOTE);
    }
    return best;
  }

  /** The note that opens a section, or null; its lines are claimed. */
  @Nullable FoundNote opening(MeasuredText text, Claims claims, SourceSpan section) {
    int first = firstStory(text, claims, section);
    Set<Evidence> heard = new LinkedHashSet<>();
    int end = 0;
    int characters = 0;
    int line = first;
    while (line > 0 && line <= section.endLine() && claims.isFree(line) && characters <= LONGEST) {
      List<Evidence> own = NoteBlocks.isSpeech(text.line(line))
          ? List.of()
          : voice.listen(paragraph(text, line));
      if (own.isEmpty() || text.isBlank(line)) {
        break;
      }
      heard.addAll(own);
      end = freeEnd(claims, line, endOfParagraph(text, line));
      characters += text.characters(line, end);
      line = text.nextText(end);
    }
    if (end == 0 || line == 0 || line > section.endLine()
        || !hasStory(text, claims, end + 1, section.endLine(), characters)) {
      return null;
    }
    List<Evidence> evidence = new ArrayList<>(heard);
    if (claims.role(line) == LineRole.SCENE_BREAK) {
      evidence.add(beforeBreak);
    } else if (line - end - 1 > (text.profile().blankBetweenParagraphs() ? 1 : 0)) {
      evidence.add(beforeGap);
    }
    evidence.add(unlabelled);
    Decision decision = new Decision(evidence, threshold, new Decision.RunnerUp("story", 0));
    if (decision.score() < threshold) {
      return null;
    }
    SourceSpan span = new SourceSpan(first, end);
    claims.claimAll(span, LineRole.NOTE);
    return new FoundNote(
        span, null, text.line(first).textStart(), text.line(end).textEnd(),
        NotePosition.OPENING, decision);
  }

  /** Whether so many characters of story stand between two lines: a note is the smaller part. */
  private static boolean hasStory(
      MeasuredText text, Claims claims, int from, int to, int characters) {
    int story = 0;
    for (int line = from; line <= to && story < characters; line++) {
      story += claims.isFree(line) ? text.line(line).length() : 0;
    }
    return story >= characters;
  }

  /** The words of the paragraph that a line stands in; where lines are not wrapped, the line's. */
  private static String paragraph(MeasuredText text, int line) {
    if (!text.profile().isHardWrapped()) {
      return text.line(line).text();
    }
    int from = line;
    while (from > 1 && line - from < MOST_WRAPPED && !text.isBlank(from - 1)) {
      from--;
    }
    int to = endOfParagraph(text, line);
    return text.source().content()
        .substring(text.line(from).textStart(), text.line(to).textEnd())
        .replace("\r", "").replace('\n', ' ');
  }

  /** The last line of a paragraph before one that somebody has claimed. */
  private static int freeEnd(Claims claims, int line, int last) {
    int end = line;
    while (end < last && claims.isFree(end + 1)) {
      end++;
    }
    return end;
  }

  private static int endOfParagraph(MeasuredText text, int line) {
    int end = line;
    while (text.profile().isHardWrapped() && end - line < MOST_WRAPPED && !text.isBlank(end + 1)) {
      end++;
    }
    return end;
  }

  private static int lastStory(MeasuredText text, Claims claims, SourceSpan section) {
    int line = section.endLine();
    while (line >= section.startLine()
        && (text.isBlank(line) || claims.role(line) == LineRole.DROPPED)) {
      line--;
    }
    return line;
  }

  private static int firstStory(MeasuredText text, Claims claims, SourceSpan section) {
    for (int line = section.startLine(); line <= section.endLine(); line++) {
      if (claims.isFree(line) && !text.isBlank(line)) {
        return line;
      }
    }
    return section.endLine();
  }

  private @Nullable FoundNote from(
      MeasuredText text,
      int start,
      int end,
      Set<Evidence> heard,
      boolean beginsSilently,
      List<Evidence> place) {
    List<Evidence> evidence = new ArrayList<>(heard);
    evidence.addAll(place);
    if (beginsSilently) {
      evidence.add(beginsLikeStory);
    }
    evidence.add(unlabelled);
    Decision decision = new Decision(evidence, threshold, new Decision.RunnerUp("story", 0));
    return decision.score() < threshold
        ? null
        : new FoundNote(
            new SourceSpan(start, end),
            null,
            text.line(start).textStart(),
            text.line(end).textEnd(),
            NotePosition.CLOSING,
            decision);
  }

  /** What stands before a line that a note may begin at. */
  private List<Evidence> place(MeasuredText text, Claims claims, int start) {
    List<Evidence> evidence = new ArrayList<>(2);
    Line line = text.line(start);
    int before = text.previousText(start);
    if (line.indent().equals(" ") && !text.profile().usualIndent().equals(" ")) {
      evidence.add(afterPageMark);
    }
    if (before > 0 && isTheEnd(text.line(before))) {
      evidence.add(afterTheEnd);
    }
    if (before > 0 && claims.role(before) == LineRole.SCENE_BREAK) {
      evidence.add(afterBreak);
    }
    if (text.blanksBefore(start) > (text.profile().blankBetweenParagraphs() ? 1 : 0)) {
      evidence.add(afterGap);
    }
    return evidence;
  }

  private boolean isTheEnd(Line line) {
    return line.length() <= 40
        && rules.firstMatch(RuleLabel.THE_END, line.text()) != null;
  }
}
