package io.chapbook.structure.heading;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weighs lines of one form as a set: do their numbers run on, do they stand alike, is there a
 * chapter's worth of text between them?
 */
final class FamilyWeigher {

  /** Less text than this between two headings, in characters, and they are a list. */
  private static final int TOO_SHORT = 250;

  /** Less than this and there is hardly a sentence. */
  private static final int BARE = 60;

  private static final int SHORT = 700;

  private static final int CHAPTER_LENGTH = 1500;

  private final Evidence pageTabs;
  private final Evidence pageSpace;
  private final Evidence listedInContents;
  private final Evidence pageFeed;
  private final Evidence setOff;
  private final Evidence belowThreadmark;
  private final Evidence atMostGaps;
  private final Evidence atFewGaps;
  private final Evidence likeParagraphs;
  private final Evidence numbersRunOn;
  private final Evidence numbersDisordered;
  private final Evidence beginsAtOne;
  private final Evidence noTextBetween;
  private final Evidence noTextBetweenMarked;
  private final Evidence littleTextBetween;
  private final Evidence chaptersBetween;
  private final Evidence alone;
  private final Evidence aloneMarked;
  private final Evidence many;
  private final Evidence beginsEarly;
  private final Evidence beginsLate;

  FamilyWeigher(Weights weights) {
    this.pageTabs = weights.evidence("family.page-tabs");
    this.pageSpace = weights.evidence("family.page-space");
    this.listedInContents = weights.evidence("family.listed-in-contents");
    this.pageFeed = weights.evidence("family.page-feed");
    this.belowThreadmark = weights.evidence("family.below-threadmark");
    this.setOff = weights.evidence("family.set-off");
    this.atMostGaps = weights.evidence("family.at-most-gaps");
    this.atFewGaps = weights.evidence("family.at-few-gaps");
    this.likeParagraphs = weights.evidence("family.like-paragraphs");
    this.numbersRunOn = weights.evidence("family.numbers-run-on");
    this.numbersDisordered = weights.evidence("family.numbers-disordered");
    this.beginsAtOne = weights.evidence("family.begins-at-one");
    this.noTextBetween = weights.evidence("family.no-text-between");
    this.noTextBetweenMarked = weights.evidence("family.no-text-between/marked");
    this.littleTextBetween = weights.evidence("family.little-text-between");
    this.chaptersBetween = weights.evidence("family.chapters-between");
    this.aloneMarked = weights.evidence("family.alone/marked");
    this.alone = weights.evidence("family.alone");
    this.many = weights.evidence("family.many");
    this.beginsEarly = weights.evidence("family.begins-early");
    this.beginsLate = weights.evidence("family.begins-late");
  }

  /** The family with the evidence that its members share. */
  HeadingFamily weigh(MeasuredText text, String name, List<HeadingCandidate> all) {
    List<HeadingCandidate> members = HeadingSequence.withoutStrays(all);
    List<Evidence> evidence = new ArrayList<>();
    boolean numbered = weighNumbers(members, evidence);
    weighLengths(text, members, name.startsWith("decoration:MARKUP"), evidence);
    weighCount(members, name.startsWith("decoration:MARKUP"), evidence);
    weighPosition(text, members, evidence);
    if (name.startsWith("indent:tabs")) {
      evidence.add(pageTabs);
    } else if (name.equals("indent:s")) {
      evidence.add(pageSpace);
    } else if (name.equals("listed")) {
      evidence.add(listedInContents);
    } else if (name.equals("threadmark")) {
      evidence.add(belowThreadmark);
    } else if (name.equals("page")) {
      evidence.add(pageFeed);
    } else if (name.equals("gap")) {
      weighGaps(text, members, evidence);
    } else if (name.equals("set-off")) {
      evidence.add(setOff);
    }
    if (!numbered && isPlain(name) && !standApart(text, members)) {
      evidence.add(likeParagraphs);
    }
    return new HeadingFamily(name, members, evidence);
  }

  /** Whether most wide gaps of the text lead to these lines. */
  private void weighGaps(
      MeasuredText text, List<HeadingCandidate> members, List<Evidence> evidence) {
    int gaps = WideGaps.count(text);
    if (members.size() > 2 && members.size() * 5 >= gaps * 3) {
      evidence.add(atMostGaps);
    } else if (members.size() * 3 < gaps) {
      evidence.add(atFewGaps);
    }
  }

  private static boolean isPlain(String name) {
    return name.equals("capitals")
        || name.startsWith("decoration:FENCED") || name.equals("indent:centred");
  }

  /** Whether most members have more room above or below them than a paragraph has. */
  private static boolean standApart(MeasuredText text, List<HeadingCandidate> members) {
    int usual = text.profile().blankBetweenParagraphs() ? 1 : 0;
    long apart =
        members.stream()
            .filter(
                one ->
                    text.blanksBefore(one.number()) > usual
                        && text.blanksAfter(one.number()) >= usual)
            .count();
    return apart * 2 >= members.size();
  }

  private boolean weighNumbers(List<HeadingCandidate> members, List<Evidence> evidence) {
    int steps = 0;
    int runningOn = 0;
    HeadingNumber previous = null;
    HeadingNumber first = null;
    for (HeadingCandidate member : members) {
      HeadingNumber number = member.form().number();
      if (number == null) {
        continue;
      }
      first = first == null ? number : first;
      if (previous != null) {
        steps++;
        double step = number.value() - previous.value();
        boolean restart = isFirst(number) && !isFirst(previous);
        runningOn += step > 0 && step <= 1 || restart ? 1 : 0;
      }
      previous = number;
    }
    if (first == null) {
      return false;
    }
    if (steps > 0 && runningOn * 4 >= steps * 3) {
      evidence.add(numbersRunOn);
    } else if (steps > 1 && runningOn * 5 < steps * 2) {
      evidence.add(numbersDisordered);
    }
    if (isFirst(first)) {
      evidence.add(beginsAtOne);
    }
    return true;
  }

  /** One and what stands before it, and the halves of one: {@code 1a}, {@code 1.2}. */
  private static boolean isFirst(HeadingNumber number) {
    return number.value() < 2;
  }

  private void weighLengths(
      MeasuredText text, List<HeadingCandidate> members, boolean marked, List<Evidence> evidence) {
    int[] lengths = new int[members.size()];
    for (int at = 0; at < lengths.length; at++) {
      int from = members.get(at).number();
      int to = at + 1 < lengths.length ? members.get(at + 1).number() : text.lineCount() + 1;
      lengths[at] = text.charactersBetween(from, to);
    }
    Arrays.sort(lengths);
    // The lower median: where half of the lines lie close together, they are a list.
    int median = lengths[(lengths.length - 1) / 2];
    // A line that calls itself a chapter may open a very short one; entries of a list have nothing.
    boolean named = !members.get(0).form().word().isEmpty();
    if (median < (named ? BARE : TOO_SHORT)) {
      evidence.add(marked ? noTextBetweenMarked : noTextBetween);
    } else if (median < SHORT) {
      evidence.add(littleTextBetween);
    } else if (median >= CHAPTER_LENGTH) {
      evidence.add(chaptersBetween);
    }
  }

  private void weighCount(
      List<HeadingCandidate> members, boolean marked, List<Evidence> evidence) {
    if (members.size() == 1) {
      evidence.add(marked ? aloneMarked : alone);
    } else if (members.size() > 2) {
      evidence.add(many);
    }
  }

  private void weighPosition(
      MeasuredText text, List<HeadingCandidate> members, List<Evidence> evidence) {
    int all = text.charactersBetween(0, text.lineCount() + 1);
    int first = text.charactersBetween(0, members.get(0).number());
    if (first * 5L < all) {
      evidence.add(beginsEarly);
    } else if (first * 2L > all) {
      evidence.add(beginsLate);
    }
  }
}
