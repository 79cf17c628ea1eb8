package io.chapbook.structure.heading;

import io.chapbook.book.Matter;
import io.chapbook.book.SectionType;
import io.chapbook.structure.outline.FoundHeading;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives headings their depth: chapters stand below the part before them, if the text has parts and
 * chapters. Front and back matter, prologue before the first part and epilogue stay on top.
 */
final class HeadingLevels {

  /** The headings with their levels. */
  List<FoundHeading> assign(List<FoundHeading> headings) {
    boolean parts = headings.stream().anyMatch(HeadingLevels::isPart);
    boolean chapters = headings.stream().anyMatch(heading -> !isPart(heading));
    if (!parts || !chapters) {
      return headings;
    }
    List<FoundHeading> levelled = new ArrayList<>();
    boolean insidePart = false;
    for (FoundHeading heading : headings) {
      if (isPart(heading)) {
        insidePart = true;
        levelled.add(heading);
      } else if (insidePart && !standsOnTop(heading.type())) {
        levelled.add(heading.atLevel(2));
      } else {
        insidePart = insidePart && heading.type().matter() != Matter.BACK;
        levelled.add(heading);
      }
    }
    return levelled;
  }

  private static boolean isPart(FoundHeading heading) {
    return heading.type() == SectionType.PART || heading.type() == SectionType.VOLUME;
  }

  private static boolean standsOnTop(SectionType type) {
    return type == SectionType.EPILOGUE || type.matter() == Matter.BACK;
  }
}
