package io.chapbook.structure.front;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.Weights;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page calls itself, in its {@code title} element: the story's title when nothing in the
 * page says it. It often names the chapter and the site as well.
 */
public final class PageName {

  /** What parts the story's title from the chapter's and the site's. */
  private static final Pattern PART =
      Pattern.compile("(?<!\\s)\\s++(?:[-\u2013\u2014|\u00bb\u00b7]|::)\\s+");

  private final Evidence evidence;
  private final int threshold;

  /** A reader with the weights at hand; it keeps no state between texts. */
  public PageName(Weights weights) {
    this.evidence = weights.evidence("title.page-name");
    this.threshold = weights.threshold("title");
  }

  /** The title that the page's name holds, or null when the page has none. */
  public @Nullable FoundText title(MeasuredText text, List<FoundHeading> headings) {
    List<LineMark> marks = text.markup().of(LineMark.Kind.PAGE_NAME);
    if (marks.isEmpty()) {
      return null;
    }
    int line = marks.get(0).span().startLine();
    String name = text.line(line).text();
    return new FoundText(ofStory(name, headings), "", line, Ground.STRUCTURAL,
        new Decision(List.of(evidence), threshold, null));
  }

  /** The part of the name that follows or precedes the name of the chapter; else all of it. */
  private static String ofStory(String name, List<FoundHeading> headings) {
    if (headings.isEmpty()) {
      return name;
    }
    String chapter = TitleText.letters(headings.get(0).label());
    List<String> others = new ArrayList<>();
    boolean named = false;
    for (String part : PART.split(name)) {
      if (TitleText.letters(part).equals(chapter)) {
        named = true;
      } else if (!part.isBlank()) {
        others.add(part);
      }
    }
    return named && !others.isEmpty() ? others.get(0) : name;
  }

  /** Leaves the page's name out where the story has a title of its own; it says what it left. */
  public List<Dropped> drop(MeasuredText text, Claims claims, @Nullable FoundText title) {
    List<Dropped> dropped = new ArrayList<>();
    if (title == null) {
      return dropped;
    }
    for (LineMark mark : text.markup().of(LineMark.Kind.PAGE_NAME)) {
      int line = mark.span().startLine();
      boolean same = text.line(line).text().equalsIgnoreCase(title.text());
      // That of a further page of several is left out already.
      if (line != title.line() && !same && claims.role(line) != LineRole.DROPPED) {
        claims.claimAll(mark.span(), LineRole.DROPPED);
        dropped.add(new Dropped(mark.span(), "the page's name; the story says its own title"));
      }
    }
    return dropped;
  }
}
