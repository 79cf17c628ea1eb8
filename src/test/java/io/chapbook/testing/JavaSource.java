package io.chapbook.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of Java, read just well enough to tell what it imports and how long its methods are.
 *
 * @param path where it lies below the source folder, parted by slashes
 * @param text all of it
 * @param code the same with comments and literals blanked out, line ends kept
 */
public record JavaSource(String path, String text, String code) {

  /**
   * A method or constructor with a body.
   *
   * @param name its name
   * @param lines how many lines it has from its name's line to its closing brace
   */
  public record Method(String name, int lines) {}

  private static final Path ROOT = Path.of("src", "main", "java");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import\\s+(?:static\\s+)?([\\w.]+)\\s*(?:\\.\\*)?;");

  private static final Pattern NAMED_IN_CODE =
      Pattern.compile("\\b(?:io\\.chapbook|java|javax|org|com|net|nl|me|picocli)(?:\\.\\w+)+");

  private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
      "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'");

  private static final Pattern METHOD =
      Pattern.compile("(?s)(?<!\\bnew )\\b(\\w+)\\s*\\((?:[^;=]*)\\)\\s*(?:throws[\\w.,\\s]+)?$");

  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|enum|interface)\\s+\\w+");

  private static final Set<String> NO_METHODS =
      Set.of("if", "for", "while", "switch", "catch", "try", "synchronized", "super", "this");

  /** A source of a path and a text. */
  public static JavaSource of(String path, String text) {
    Matcher found = LITERAL_OR_COMMENT.matcher(text);
    String code = found.replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
    return new JavaSource(path, text, code);
  }

  /**
   * Every file of the program, in the order of their paths.
   *
   * @throws IOException when one cannot be read
   */
  public static List<JavaSource> ofProgram() throws IOException {
    List<JavaSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).sorted().toList()) {
        sources.add(of(ROOT.relativize(file).toString().replace('\\', '/'),
            Files.readString(file)));
      }
    }
    return sources;
  }

  /** Its package, such as {@code io.chapbook.book}. */
  public String packageName() {
    return path.substring(0, path.lastIndexOf('/')).replace('/', '.');
  }

  /** The file's name without its ending. */
  public String typeName() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
  }

  /** The full names that it imports or uses without importing them. */
  public Set<String> uses() {
    Set<String> names = new TreeSet<>();
    Matcher imports = IMPORT.matcher(code);
    while (imports.find()) {
      names.add(imports.group(1));
    }
    Matcher named = NAMED_IN_CODE.matcher(code.replaceAll("(?m)^(?:import|package)[^;]*;", ""));
    while (named.find()) {
      names.add(named.group());
    }
    return names;
  }

  /** How many lines it has. */
  public int lineCount() {
    return (int) text.lines().count();
  }

  /** Its methods and constructors that have a body, in their order. */
  public List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    int headStart = 0;
    int parentheses = 0;
    for (int at = 0; at < code.length(); at++) {
      char c = code.charAt(at);
      parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '{') {
        Matcher head = METHOD.matcher(code.substring(headStart, at).strip());
        if (isMethod(head, code.substring(headStart, at))) {
          int name = headStart + code.substring(headStart, at).lastIndexOf(head.group(1) + "(");
          methods.add(new Method(head.group(1), lines(Math.max(name, headStart), end(at))));
        }
      }
      if (c == '{' || c == '}' || c == ';' && parentheses == 0) {
        headStart = at + 1;
      }
    }
    return methods;
  }

  private static boolean isMethod(Matcher head, String whole) {
    return head.find()
        && !NO_METHODS.contains(head.group(1))
        && !TYPE.matcher(whole).find()
        && !whole.contains("->")
        && !whole.contains("=")
        && !whole.contains("return ")
        && !whole.contains("new ");
  }

  /** Where the block that a brace opens is closed. */
  private int end(int brace) {
    int depth = 0;
    for (int at = brace; at < code.length(); at++) {
      depth += code.charAt(at) == '{' ? 1 : code.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return code.length();
  }

  private int lines(int from, int to) {
    return (int) code.substring(from, to).chars().filter(c -> c == '\n').count() + 1;
  }
}
