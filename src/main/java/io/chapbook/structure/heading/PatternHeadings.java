package io.chapbook.structure.heading;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.DeclaredHeading;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.text.LineMark;
import io.chapbook.text.MeteredText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the lines for headings in which a person's pattern is found. */
final class PatternHeadings {

  /** What nobody would have as a heading, though its words may fit the pattern. */
  private static final Set<LineRole> PASSED_OVER =
      EnumSet.of(LineRole.NOTICE, LineRole.HEADER, LineRole.CONTENTS, LineRole.TITLE,
          LineRole.BYLINE, LineRole.DROPPED);

  private static final Decision BY_OPTION = Decision.declared("option.headings");

  private final Pattern pattern;

  PatternHeadings(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The headings in the order of the text; a first group that takes something is the label. */
  List<DeclaredHeading> find(MeasuredText text, Claims claims) {
    List<DeclaredHeading> found = new ArrayList<>();
    for (Line line : text.lines()) {
      boolean passedOver = PASSED_OVER.contains(claims.role(line.number()))
          || text.markup().is(LineMark.Kind.NOTE, line.number());
      if (!line.isBlank() && !passedOver) {
        Matcher match = pattern.matcher(new MeteredText(line.text()));
        if (match.find()) {
          found.add(new DeclaredHeading(
              SourceSpan.ofLine(line.number()), label(match), 0, BY_OPTION));
        }
      }
    }
    return found;
  }

  private static @Nullable String label(Matcher match) {
    String group = match.groupCount() > 0 ? match.group(1) : null;
    return group == null || group.isBlank() ? null : group.strip();
  }
}
