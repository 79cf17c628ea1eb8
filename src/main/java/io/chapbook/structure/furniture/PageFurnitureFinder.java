package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.PageBreaks;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds folios (page numbers) and running heads that a copy from a printed or paged book left
 * between its lines. A folio is told from a chapter's number by what it interrupts: pages end in
 * the middle of sentences, chapters do not.
 */
final class PageFurnitureFinder {

  private static final int FEWEST = 4;

  /** A running head may be a chapter's, on a few pages only. */
  private static final int FEWEST_HEADS = 2;

  private final FolioReader folios = new FolioReader();

  /** The lines to leave out, in the order of the text; they are claimed. */
  List<Dropped> find(MeasuredText text, Claims claims) {
    Map<String, List<FolioReader.Folio>> groups = new LinkedHashMap<>();
    List<FolioReader.Folio> read = text.sweep()
        .filter(line -> mayBelong(claims, line))
        .map(folios::read)
        .filter(Objects::nonNull)
        .toList();
    for (FolioReader.Folio folio : read) {
      groups.computeIfAbsent(folio.form(), key -> new ArrayList<>()).add(folio);
    }
    groups.values().removeIf(group -> !runsOn(group));
    return groups.isEmpty() ? new ArrayList<>() : find(text, claims, groups.values());
  }

  private static boolean mayBelong(Claims claims, Line line) {
    return !line.isBlank() && line.length() <= FolioReader.LONGEST
        && claims.isFree(line.number());
  }

  private List<Dropped> find(
      MeasuredText text, Claims claims, Collection<List<FolioReader.Folio>> groups) {
    Map<String, List<Line>> repeated = repeated(text, claims);
    TreeMap<Integer, String> reasons = new TreeMap<>();
    Set<Integer> again = new HashSet<>();
    repeated.values().forEach(lines -> lines.forEach(line -> again.add(line.number())));
    for (List<FolioReader.Folio> group : groups) {
      if (group.get(0).isSure() || interrupts(text, group, again)) {
        group.forEach(folio -> reasons.put(folio.line().number(), "page number"));
      }
    }
    if (!reasons.isEmpty()) {
      addRunningHeads(text, repeated.values(), reasons);
    }
    List<Dropped> dropped = new ArrayList<>();
    reasons.forEach((line, reason) -> {
      claims.claim(line, LineRole.DROPPED);
      dropped.add(new Dropped(SourceSpan.ofLine(line), reason));
    });
    return dropped;
  }

  /** Lines that are no folios and stand more than once, whatever their case. */
  private Map<String, List<Line>> repeated(MeasuredText text, Claims claims) {
    Map<String, List<Line>> repeated = new LinkedHashMap<>();
    for (Line line : text.lines()) {
      if (mayBelong(claims, line) && line.letters() > 1 && folios.read(line) == null) {
        repeated.computeIfAbsent(line.text().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
            .add(line);
      }
    }
    repeated.values().removeIf(lines -> lines.size() < FEWEST_HEADS);
    return repeated;
  }

  /** Whether numbers go up by one from page to page, here and there by two. */
  private static boolean runsOn(List<FolioReader.Folio> folios) {
    if (folios.size() < FEWEST) {
      return false;
    }
    int good = 0;
    for (int at = 1; at < folios.size(); at++) {
      int step = folios.get(at).number() - folios.get(at - 1).number();
      good += step == 1 || step == 2 ? 1 : 0;
    }
    return good * 5 >= (folios.size() - 1) * 4;
  }

  /** Whether a sentence goes on below at least every fourth line. */
  private static boolean interrupts(
      MeasuredText text, List<FolioReader.Folio> folios, Set<Integer> repeated) {
    long inside = folios.stream()
        .filter(folio -> interrupts(text, folio.line().number(), repeated))
        .count();
    return inside * 4 >= folios.size();
  }

  private static boolean interrupts(MeasuredText text, int line, Set<Integer> repeated) {
    int above = text.previousText(line);
    int below = text.nextText(line);
    above = repeated.contains(above) ? text.previousText(above) : above;
    below = repeated.contains(below) ? text.nextText(below) : below;
    return above != 0 && below != 0 && PageBreaks.goesOn(text.line(above), text.line(below));
  }

  /** What comes again and again beside folios is a running head; a text's first use of it is not. */
  private static void addRunningHeads(
      MeasuredText text, Collection<List<Line>> repeated, Map<Integer, String> reasons) {
    Set<Integer> folioLines = new HashSet<>(reasons.keySet());
    for (List<Line> lines : repeated) {
      List<Line> beside = new ArrayList<>();
      for (Line line : lines.subList(1, lines.size())) {
        if (folioLines.contains(text.previousText(line.number()))
            || folioLines.contains(text.nextText(line.number()))) {
          beside.add(line);
        }
      }
      if (beside.size() >= FEWEST_HEADS && beside.size() * 2 >= lines.size()) {
        beside.forEach(line -> reasons.put(line.number(), "running head"));
      }
    }
  }
}
