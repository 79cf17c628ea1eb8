package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.LineRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a site printed below a chapter: links to the next page, buttons, readers' comments. It
 * begins at a link or a heading over comments that can be nothing else, and goes on to the
 * chapter's end, if the site's words are thick enough there.
 */
final class SiteFooterFinder {

  /** At least so many of the site's lines, and this share of all. */
  private static final int FEWEST = 3;

  private static final int SHARE = 4;

  /** So few lines below a link need not be thick with the site's words. */
  private static final int SHORT_TAIL = 4;

  /** The lines to leave out, in the order of the text; they are claimed. */
  List<Dropped> find(
      MeasuredText text, Claims claims, List<FoundHeading> headings, PhraseWeights weights) {
    List<Dropped> dropped = new ArrayList<>();
    for (int at = 0; at <= headings.size(); at++) {
      int from = at == 0 ? 1 : headings.get(at - 1).span().endLine() + 1;
      int to = at == headings.size()
          ? text.lastLine()
          : headings.get(at).span().startLine() - 1;
      addFooter(text, claims, from, to, weights, dropped);
    }
    return dropped;
  }

  private void addFooter(
      MeasuredText text,
      Claims claims,
      int from,
      int to,
      PhraseWeights weights,
      List<Dropped> dropped) {
    int start = 0;
    int known = 0;
    int lines = 0;
    // Upwards: the topmost sure line from which on the site's words are thick.
    for (int at = to; at >= from; at--) {
      if (text.isBlank(at)) {
        continue;
      }
      int weight = weights.of(at);
      lines++;
      known += weight > 0 || claims.role(at) == LineRole.DROPPED ? 1 : 0;
      if (known * SHARE * 2 < lines) {
        break;
      }
      boolean thick = known >= FEWEST && known * SHARE >= lines;
      if (weight >= SitePhrases.SURE && (thick || lines <= SHORT_TAIL && known * 2 >= lines)) {
        start = at;
      }
    }
    for (int at = start; start > 0 && at <= to; at++) {
      if (claims.isFree(at) && !text.isBlank(at)) {
        claims.claim(at, LineRole.DROPPED);
        dropped.add(new Dropped(
            SourceSpan.ofLine(at), "printed by the site below the chapter, or a reader's comment"));
      }
    }
  }
}
