package io.chapbook.structure.correction;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a corrections file. Values are taken as they are written, so that a title such as {@code
 * 1984} or {@code no} stays one.
 */
public final class CorrectionsReader {

  private static final List<String> KEYS =
      List.of("title", "author", "language", "cover", "description", "lines");

  private static final List<String> LINE_KEYS =
      List.of("line", "after", "until", "as", "title", "level");

  private static final int DEEPEST = 3;

  /**
   * The corrections of a file.
   *
   * @param yaml its content
   * @throws MalformedCorrectionsException when it is no YAML or not of the form
   */
  public Corrections read(String yaml) throws MalformedCorrectionsException {
    Optional<Node> root = compose(yaml.startsWith("\ufeff") ? yaml.substring(1) : yaml);
    if (root.isEmpty()) {
      return Corrections.NONE;
    }
    YamlMapping file = YamlMapping.of(root.get(), "the file", KEYS);
    List<LineCorrection> lines = new ArrayList<>();
    for (Node node : file.list("lines")) {
      lines.add(line(YamlMapping.of(node, "an entry of `lines`", LINE_KEYS)));
    }
    return new Corrections(
        oneLine(file, "title"), oneLine(file, "author"), language(file), file.filled("cover"),
        file.filled("description"), lines);
  }

  private static Optional<Node> compose(String yaml) throws MalformedCorrectionsException {
    try {
      return new Compose(LoadSettings.builder().setLabel("corrections").build())
          .composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
      throw new MalformedCorrectionsException(
          line, "this is no YAML (" + e.getProblem() + "); put texts in quotation marks, and"
              + " indent as the entries above do");
    } catch (YamlEngineException | IllegalArgumentException e) {
      // The library refuses some tags by an exception of Java's.
      throw new MalformedCorrectionsException(1, "this is no YAML (" + firstLine(e) + ")");
    }
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static @Nullable String oneLine(YamlMapping file, String key)
      throws MalformedCorrectionsException {
    String text = file.filled(key);
    return text == null ? null : FoldedText.of(text);
  }

  private static @Nullable String language(YamlMapping file) throws MalformedCorrectionsException {
    String tag = file.filled("language");
    if (tag == null) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (!locale.getLanguage().isEmpty()) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException e) {
      // Told below, as a tag without a language is.
    }
    throw new MalformedCorrectionsException(
        file.line("language"),
        "`language` must be a BCP 47 tag such as en or pt-BR, not " + tag);
  }

  private static LineCorrection line(YamlMapping entry) throws MalformedCorrectionsException {
    CorrectedRole role = role(entry);
    boolean heading = role == CorrectedRole.HEADING;
    refuse(entry, "title", heading, "is for headings only");
    refuse(entry, "level", heading, "is for headings only");
    refuse(entry, "until", role != CorrectedRole.BREAK, "is not for breaks, which are one line");
    String line = entry.text("line");
    String after = entry.text("after");
    if (line == null) {
      throw new MalformedCorrectionsException(
          entry.line(), "the entry lacks `line`, the text of the line it is about");
    }
    if (line.isBlank() && (after == null || after.isBlank() || !isForBlankLines(role))) {
      throw new MalformedCorrectionsException(
          entry.line("line"),
          "`line` is empty; a blank line can only be break or story, and needs `after`");
    }
    String title = entry.filled("title");
    return new LineCorrection(
        FoldedText.of(line), after == null ? null : FoldedText.of(after), folded(entry, "until"),
        role, title == null ? null : title.replaceAll("(?<!\\s)\\s*\n\\s*", " "), level(entry),
        entry.line());
  }

  private static boolean isForBlankLines(CorrectedRole role) {
    return role == CorrectedRole.BREAK || role == CorrectedRole.STORY;
  }

  private static CorrectedRole role(YamlMapping entry) throws MalformedCorrectionsException {
    String word = entry.filled("as");
    if (word == null) {
      throw new MalformedCorrectionsException(
          entry.line(), "the entry lacks `as`, one of " + CorrectedRole.words());
    }
    CorrectedRole role = CorrectedRole.of(word.toLowerCase(Locale.ROOT));
    if (role == null) {
      throw new MalformedCorrectionsException(
          entry.line("as"), "`as` must be one of " + CorrectedRole.words() + ", not " + word);
    }
    return role;
  }

  private static void refuse(YamlMapping entry, String key, boolean allowed, String why)
      throws MalformedCorrectionsException {
    if (!allowed && entry.has(key)) {
      throw new MalformedCorrectionsException(entry.line(key), "`" + key + "` " + why);
    }
  }

  private static @Nullable String folded(YamlMapping entry, String key)
      throws MalformedCorrectionsException {
    String text = entry.filled(key);
    return text == null ? null : FoldedText.of(text);
  }

  private static int level(YamlMapping entry) throws MalformedCorrectionsException {
    String level = entry.filled("level");
    if (level == null) {
      return 0;
    }
    if (level.length() == 1 && level.charAt(0) >= '1' && level.charAt(0) <= '0' + DEEPEST) {
      return level.charAt(0) - '0';
    }
    throw new MalformedCorrectionsException(
        entry.line("level"), "`level` must be a number from 1 to " + DEEPEST + ", not " + level);
  }
}
