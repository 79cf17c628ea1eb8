package io.chapbook.testing;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small text with what is known of its lines written before them: {@code {{note}}} is a line that
 * is claimed as such, {@code {{heading 2}}} one that markup calls a heading of that rank, {@code
 * {{mark field}}} one of which it says something else. {@code {{file b.txt}}} on a line of its own
 * begins a file of a joined text. White space that would not be seen is {@code {{tab}}}, {@code
 * {{feed}}} and {@code {{end}}}: a tab, a form feed, nothing at all.
 */
public final class MarkedStory {

  private static final Pattern KNOWN = Pattern.compile(
      "\\{\\{(?:heading (?<rank>[1-6])|mark (?<mark>[a-z_]+)|(?<role>[a-z_]+))}}(?<rest>.*)");

  private final MeasuredText text;
  private final Claims claims;

  private MarkedStory(MeasuredText text, Map<Integer, LineRole> roles) {
    this.text = text;
    this.claims = new Claims(text.lineCount());
    roles.forEach(claims::claim);
  }

  /** One file of the text while it is read. */
  private static final class File {

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final List<LineMark> marks = new ArrayList<>();
    private final Map<Integer, LineRole> roles = new TreeMap<>();

    File(String name) {
      this.name = name;
    }

    void add(String line) {
      String plain = line.replace("{{tab}}", "\t").replace("{{feed}}", "\f").replace("{{end}}", "");
      SourceSpan span = SourceSpan.ofLine(lines.size() + 1);
      Matcher known = KNOWN.matcher(plain);
      while (known.matches()) {
        plain = known.group("rest");
        if (known.group("rank") != null) {
          marks.add(new LineMark(
              LineMark.Kind.HEADING, span, Integer.parseInt(known.group("rank"))));
        } else if (known.group("mark") != null) {
          marks.add(LineMark.of(
              LineMark.Kind.valueOf(known.group("mark").toUpperCase(Locale.ROOT)), span));
        } else {
          roles.put(span.startLine(),
              LineRole.valueOf(known.group("role").toUpperCase(Locale.ROOT)));
        }
        known = KNOWN.matcher(plain);
      }
      lines.add(plain);
    }

    SourceText text() {
      SourceText plain = SourceText.of(name, String.join("\n", lines), "UTF-8");
      return marks.isEmpty() ? plain : plain.withMarkup(new int[0], marks);
    }
  }

  /** The text that some lines tell. */
  public static MarkedStory read(String story) {
    List<File> files = new ArrayList<>();
    for (String line : story.split("\n", -1)) {
      if (line.startsWith("{{file ")) {
        files.add(new File(line.substring(7, line.length() - 2)));
      } else {
        if (files.isEmpty()) {
          files.add(new File("story.txt"));
        }
        files.get(files.size() - 1).add(line);
      }
    }
    boolean joined = story.contains("{{file ");
    SourceText text = joined
        ? SourceText.joined("story", files.stream().map(File::text).toList())
        : files.get(0).text();
    Map<Integer, LineRole> roles = new TreeMap<>();
    for (int at = 0; at < files.size(); at++) {
      int above = joined ? text.parts().get(at).firstLine() - 1 : 0;
      files.get(at).roles.forEach((line, role) -> roles.put(above + line, role));
    }
    return new MarkedStory(new TextMeasurer().measure(text), roles);
  }

  /** Its lines, measured. */
  public MeasuredText text() {
    return text;
  }

  /** What is known of them, to be added to. */
  public Claims claims() {
    return claims;
  }
}
