package io.chapbook.structure.heading;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.HeadingNumber;
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

  /** The family with the evidence that its members share. */
  HeadingFamily weigh(MeasuredText text, String name, List<HeadingCandidate> members) {
    List<Evidence> evidence = new ArrayList<>();
    boolean numbered = weighNumbers(members, evidence);
    weighLengths(text, members, name.startsWith("decoration:MARKUP"), evidence);
    weighCount(members, name.startsWith("decoration:MARKUP"), evidence);
    weighPosition(text, members, evidence);
    if (name.startsWith("indent:tabs")) {
      evidence.add(new Evidence("family.page-tabs", 3));
    } else if (name.equals("indent:s")) {
      evidence.add(new Evidence("family.page-space", 1));
    } else if (name.equals("listed")) {
      evidence.add(new Evidence("family.listed-in-contents", 5));
    } else if (name.equals("page")) {
      evidence.add(new Evidence("family.page-feed", 2));
    } else if (name.equals("set-off")) {
      evidence.add(new Evidence("family.set-off", 1));
    }
    if (!numbered && isPlain(name) && !standApart(text, members)) {
      evidence.add(new Evidence("family.like-paragraphs", -3));
    }
    return new HeadingFamily(name, members, evidence);
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

  private static boolean weighNumbers(List<HeadingCandidate> members, List<Evidence> evidence) {
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
        boolean restart = number.value() <= 1 && previous.value() > 1;
        runningOn += step > 0 && step <= 1 || restart ? 1 : 0;
      }
      previous = number;
    }
    if (first == null) {
      return false;
    }
    if (steps > 0 && runningOn * 4 >= steps * 3) {
      evidence.add(new Evidence("family.numbers-run-on", 4));
    } else if (steps > 1 && runningOn * 5 < steps * 2) {
      evidence.add(new Evidence("family.numbers-disordered", -4));
    }
    if (first.value() <= 1) {
      evidence.add(new Evidence("family.begins-at-one", 1));
    }
    return true;
  }

  private static void weighLengths(
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
      evidence.add(new Evidence("family.no-text-between", marked ? -2 : -6));
    } else if (median < SHORT) {
      evidence.add(new Evidence("family.little-text-between", -1));
    } else if (median >= CHAPTER_LENGTH) {
      evidence.add(new Evidence("family.chapters-between", 2));
    }
  }

  private static void weighCount(List<HeadingCandidate> members, boolean marked, List<Evidence> evidence) {
    if (members.size() == 1) {
      evidence.add(new Evidence("family.alone", marked ? -1 : -2));
    } else if (members.size() > 2) {
      evidence.add(new Evidence("family.many", 1));
    }
  }

  private static void weighPosition(
      MeasuredText text, List<HeadingCandidate> members, List<Evidence> evidence) {
    int all = text.source().content().length();
    int first = members.get(0).line().textStart();
    if (first * 5L < all) {
      evidence.add(new Evidence("family.begins-early", 1));
    } else if (first * 2L > all) {
      evidence.add(new Evidence("family.begins-late", -2));
    }
  }
}
