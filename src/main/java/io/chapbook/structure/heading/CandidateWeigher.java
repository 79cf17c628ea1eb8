package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Weighs what a line's own looks say for and against a heading: how it is set off, whether it reads
 * like a sentence.
 */
final class CandidateWeigher {

  private static final int LONG = 80;

  private final Map<Decoration.Kind, Evidence> decorated = new EnumMap<>(Decoration.Kind.class);
  private final Evidence capitals;
  private final Evidence runIn;
  private final Evidence blankAround;
  private final Evidence endsParagraph;
  private final Evidence noBlankBefore;
  private final Evidence noBlankAfter;
  private final Evidence wideGapBefore;
  private final Evidence wideGapAfter;
  private final Evidence afterFormFeed;
  private final Evidence afterPageMark;
  private final Evidence pageIndent;
  private final Evidence centred;
  private final Evidence endsInComma;
  private final Evidence lowerCase;
  private final Evidence year;
  private final Evidence tooLong;
  private final Evidence speech;
  private final Evidence endsLikeNamedSentence;
  private final Evidence endsLikeSentence;

  CandidateWeigher(Weights weights) {
    for (Decoration.Kind kind : Decoration.Kind.values()) {
      if (kind == Decoration.Kind.MARKUP) {
        decorated.put(kind, weights.evidence("heading.markup"));
      } else if (kind != Decoration.Kind.NONE) {
        decorated.put(
            kind, weights.evidence("heading.decorated/" + kind.name().toLowerCase(Locale.ROOT)));
      }
    }
    this.capitals = weights.evidence("heading.capitals");
    this.runIn = weights.evidence("heading.run-in");
    this.blankAround = weights.evidence("heading.blank-around");
    this.endsParagraph = weights.evidence("heading.ends-paragraph");
    this.noBlankBefore = weights.evidence("heading.no-blank-before");
    this.noBlankAfter = weights.evidence("heading.no-blank-after");
    this.wideGapBefore = weights.evidence("heading.wide-gap-before");
    this.wideGapAfter = weights.evidence("heading.wide-gap-after");
    this.afterFormFeed = weights.evidence("heading.after-form-feed");
    this.afterPageMark = weights.evidence("heading.after-page-mark");
    this.pageIndent = weights.evidence("heading.page-indent");
    this.centred = weights.evidence("heading.centred");
    this.endsInComma = weights.evidence("heading.ends-in-comma");
    this.lowerCase = weights.evidence("heading.lower-case");
    this.year = weights.evidence("heading.year");
    this.tooLong = weights.evidence("heading.long");
    this.speech = weights.evidence("heading.speech");
    this.endsLikeNamedSentence = weights.evidence("heading.ends-like-sentence/named");
    this.endsLikeSentence = weights.evidence("heading.ends-like-sentence/plain");
  }

  /** The evidence of a line, its place among blank lines included. */
  List<Evidence> weigh(MeasuredText text, Line line, HeadingForm form) {
    List<Evidence> evidence = new ArrayList<>();
    if (form.rule() != null) {
      evidence.add(form.rule().evidence());
    }
    if (form.decoration().kind() != Decoration.Kind.NONE) {
      evidence.add(decorated.get(form.decoration().kind()));
    }
    if (form.rule() == null && line.isAllCapitals()) {
      evidence.add(capitals);
    }
    weighSurroundings(text, line, form, evidence);
    weighIndent(text, line, evidence);
    weighSentence(line, form, evidence);
    return evidence;
  }

  /** How blank lines set it off, measured by what paragraphs have. */
  private void weighSurroundings(
      MeasuredText text, Line line, HeadingForm form, List<Evidence> evidence) {
    int before = text.blanksBefore(line.number());
    int after = text.blanksAfter(line.number());
    boolean rhythm = text.profile().blankBetweenParagraphs();
    // Where no paragraph has blank lines around it, a heading that has its sign needs none.
    boolean hash = form.decoration().kind() == Decoration.Kind.HASH;
    if (form.decoration().kind().isFrame()
        || hash && !rhythm && (before == 0 || after == 0)) {
      return;
    }
    if (before == 0 && after == 0) {
      evidence.add(runIn);
    } else if (!rhythm && before > 0 && after > 0) {
      evidence.add(blankAround);
    } else if (before == 0) {
      evidence.add(rhythm && text.profile().isHardWrapped() ? endsParagraph : noBlankBefore);
    } else if (after == 0) {
      evidence.add(noBlankAfter);
    }
    if (rhythm && before > 1) {
      evidence.add(wideGapBefore);
    }
    if (rhythm && after > 1 && before > 0) {
      evidence.add(wideGapAfter);
    }
  }

  /** White space before it that the prose has not; a page often begins so. */
  private void weighIndent(MeasuredText text, Line line, List<Evidence> evidence) {
    if (isAfterFormFeed(text, line)) {
      evidence.add(afterFormFeed);
    }
    String indent = line.indent();
    if (indent.isEmpty() || indent.equals(text.profile().usualIndent())) {
      return;
    }
    int previous = line.number() - 1;
    boolean tabLine = previous >= 1 && text.isBlank(previous)
        && text.line(previous).indent().indexOf('\t') >= 0;
    if (tabLine) {
      evidence.add(afterPageMark);
    } else if (indent.endsWith("\t\t") || indent.equals(" ")) {
      evidence.add(pageIndent);
    } else if (line.indentColumns() >= 8 && text.profile().usualIndent().length() < 8) {
      evidence.add(centred);
    }
  }

  /** Whether a new page begins at a line: a form feed before its text or on a blank line above. */
  static boolean isAfterFormFeed(MeasuredText text, Line line) {
    boolean fed = line.indent().indexOf('\f') >= 0;
    for (int at = line.number() - 1; at >= 1 && text.isBlank(at) && !fed; at--) {
      fed = text.line(at).indent().indexOf('\f') >= 0;
    }
    return fed;
  }

  private void weighSentence(Line line, HeadingForm form, List<Evidence> evidence) {
    String title = form.title().isEmpty() && form.rule() == null ? line.text() : form.title();
    String bare = form.decoration().text();
    char last = bare.isEmpty() ? line.last() : bare.charAt(bare.length() - 1);
    int words = words(title);
    boolean named = form.rule() != null && !form.word().isEmpty();
    boolean bold = form.decoration().kind() == Decoration.Kind.BOLD;
    if (last == ',' || last == ';') {
      evidence.add(endsInComma);
    } else if (last == '.' && words >= (named ? 6 : form.rule() == null && bold ? 1 : 3)
        && !line.text().endsWith("...")) {
      evidence.add(named ? endsLikeNamedSentence : endsLikeSentence);
    }
    if (!title.isEmpty() && Character.isLowerCase(title.charAt(0))) {
      evidence.add(lowerCase);
    }
    HeadingNumber number = form.number();
    if (number != null && number.value() >= 1000 && form.word().isEmpty()) {
      evidence.add(year);
    }
    if (line.length() > LONG || words > 14) {
      evidence.add(tooLong);
    }
    if (isSpeech(line.text())) {
      evidence.add(speech);
    }
  }

  private static boolean isSpeech(String text) {
    return "\"\u201c\u00ab\u201e'\u2018-\u2013\u2014".indexOf(text.charAt(0)) >= 0;
  }

  private static int words(String text) {
    int count = 0;
    boolean inside = false;
    for (int at = 0; at < text.length(); at++) {
      boolean space = text.charAt(at) == ' ';
      count += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return count;
  }
}
