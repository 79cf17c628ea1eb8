package io.chapbook.testing;

import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTableReader;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every regular expression of the program: of its fields, of calls of strings, and of its rules. */
public final class ProgramPatterns {

  /**
   * A regular expression.
   *
   * @param name where it stands
   * @param pattern what it is
   * @param anywhere whether a text is searched for it, and not only compared with it
   */
  public record Named(String name, Pattern pattern, boolean anywhere) {}

  private static final Pattern CALL =
      Pattern.compile("\\.(matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:\\\\.|[^\"\\\\])*)\"");

  private ProgramPatterns() {}

  /** All of them. */
  public static List<Named> all() throws IOException, ReflectiveOperationException {
    List<Named> all = new ArrayList<>();
    for (JavaSource source : JavaSource.ofProgram()) {
      addFields(source, all);
      Matcher call = CALL.matcher(source.text());
      for (int number = 1; call.find(); number++) {
        all.add(new Named(source.typeName() + '.' + call.group(1) + ' ' + number,
            Pattern.compile(unescaped(call.group(2))), !call.group(1).equals("matches")));
      }
    }
    RuleTableReader reader = new RuleTableReader();
    for (LineRule rule : reader.readRules(reader.readWords()).rules()) {
      all.add(new Named(
          "rule " + rule.name(), rule.pattern().compiled(), rule.label() == RuleLabel.NOTE_VOICE));
    }
    return all;
  }

  private static void addFields(JavaSource source, List<Named> all)
      throws ReflectiveOperationException {
    if (!source.code().contains("static final Pattern ")) {
      return;
    }
    Class<?> type = Class.forName(source.packageName() + '.' + source.typeName());
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
        field.setAccessible(true);
        all.add(new Named(source.typeName() + '.' + field.getName(), (Pattern) field.get(null),
            !isCompared(source.code(), field.getName())));
      }
    }
  }

  /** Whether texts are compared with it only, each at its beginning. */
  private static boolean isCompared(String code, String field) {
    Matcher made = Pattern.compile("(?:Matcher (\\w+) =\\s*)?\\b" + field
        + "\\.matcher\\((?:[^()]|\\([^()]*(?:\\([^()]*\\))?[^()]*\\))*\\)(\\.\\w+)?").matcher(code);
    boolean compared = false;
    while (made.find()) {
      boolean so = made.group(1) != null
          ? Pattern.compile("\\b" + made.group(1) + "\\.(?:matches|lookingAt)\\(").matcher(code).find()
              && !Pattern.compile("\\b" + made.group(1) + "\\.(?:find|replace\\w+|results)\\(")
                  .matcher(code).find()
          : List.of(".matches", ".lookingAt").contains(String.valueOf(made.group(2)));
      if (!so) {
        return false;
      }
      compared = true;
    }
    return compared;
  }

  private static String unescaped(String literal) {
    return literal.replaceAll("\\\\(u[0-9a-f]{4})", "\\\\\\\\$1").translateEscapes();
  }
}
