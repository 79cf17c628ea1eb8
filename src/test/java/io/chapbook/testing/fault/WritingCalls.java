package io.chapbook.testing.fault;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The calls in the program's class files that make, change, move or remove files. Of {@code Files} it
 * is every method that is not known to read, so that a new one counts until somebody looks at it.
 */
final class WritingCalls {

  private static final Set<String> READING = Set.of(
      "exists", "notExists", "isDirectory", "isRegularFile", "isHidden", "isReadable", "isSameFile",
      "isSymbolicLink", "size", "list", "walk", "walkFileTree", "lines", "readAllBytes",
      "readAllLines", "readString", "readAttributes", "readSymbolicLink", "getLastModifiedTime",
      "getFileStore", "newInputStream", "newBufferedReader", "newDirectoryStream", "mismatch");

  /** What else writes: the rest of Java, and of libraries what is given a file. */
  private static final Pattern WRITING = Pattern.compile(
      "java/io/(FileOutputStream|FileWriter|RandomAccessFile)\\.\"<init>\""
          + "|java/io/File\\.(create\\w+|delete\\w*|mkdirs?|renameTo|set\\w+)"
          + "|java/nio/file/spi/\\w+\\.\\w+"
          + "|java/nio/channels/FileChannel\\.open"
          + "|java/nio/channels/AsynchronousFileChannel\\.open"
          + "|org/h2/mvstore/MVStore\\$Builder\\.open|org/h2/mvstore/MVStore\\.compact"
          + "|org/eclipse/jetty/http/MultiPartFormData\\.getParts");

  private static final Pattern CLASS = Pattern.compile(
      "^(?:[\\w ]*? )?(?:class|interface|enum) ([\\w.$]+).*\\{$");
  private static final Pattern CALL = Pattern.compile(
      "^ +(\\d+): invoke\\w+ .*// (?:Interface)?Method ([\\w/$]+\\.[\\w\"<>$]+):(.*)");
  private static final Pattern OPTION = Pattern.compile(
      ".*// Field java/nio/file/StandardOpenOption\\.(\\w+):.*");
  private static final Pattern STRING = Pattern.compile("^ +\\d+: ldc\\w* .*// String (.*)");
  private static final Pattern LINE = Pattern.compile("^ +line (\\d+): (\\d+)$");

  private final Map<String, String> calls = new TreeMap<>();
  private final Map<Integer, String> inMethod = new TreeMap<>();
  private final List<int[]> lines = new ArrayList<>();
  private final Set<String> options = new HashSet<>();
  private String type = "";
  private String string = "";

  private WritingCalls() {}

  /**
   * Finds them.
   *
   * @param classes a folder of class files
   * @return what is called, by the place as {@code class:line}
   */
  static Map<String, String> in(Path classes) throws IOException {
    ToolProvider javap = ToolProvider.findFirst("javap")
        .orElseThrow(() -> new IllegalStateException("the tests need a JDK, which has javap"));
    StringWriter text = new StringWriter();
    StringWriter faults = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("-c", "-l", "-p"));
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".class")).sorted().toList()) {
        if (isConcerned(file)) {
          arguments.add(file.toString());
        }
      }
    }
    int code = javap.run(new PrintWriter(text), new PrintWriter(faults),
        arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IOException("javap: " + faults);
    }
    WritingCalls found = new WritingCalls();
    text.toString().lines().forEach(found::take);
    found.endMethod();
    return found.calls;
  }

  private static boolean isConcerned(Path file) throws IOException {
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return Stream.of("java/nio/", "java/io/File", "java/io/Random", "mvstore", "MultiPart")
        .anyMatch(bytes::contains);
  }

  private void take(String line) {
    Matcher named = CLASS.matcher(line);
    Matcher call = CALL.matcher(line);
    Matcher option = OPTION.matcher(line);
    Matcher place = LINE.matcher(line);
    Matcher text = STRING.matcher(line);
    if (named.matches()) {
      endMethod();
      type = named.group(1);
    } else if (line.equals("    Code:")) {
      endMethod();
    } else if (option.matches()) {
      options.add(option.group(1));
    } else if (text.matches()) {
      string = text.group(1);
    } else if (call.matches()) {
      takeCall(Integer.parseInt(call.group(1)), call.group(2), call.group(3));
    } else if (place.matches()) {
      lines.add(new int[] {Integer.parseInt(place.group(2)), Integer.parseInt(place.group(1))});
    }
  }

  private void takeCall(int offset, String called, String parameters) {
    boolean ofFiles = called.startsWith("java/nio/file/Files.")
        && !READING.contains(called.substring("java/nio/file/Files.".length()));
    boolean isOpen = parameters.startsWith("(Ljava/io/FileDescriptor;");
    boolean reads = options.equals(Set.of("READ"))
        || called.startsWith("java/io/RandomAccessFile") && string.equals("r");
    if ((ofFiles || WRITING.matcher(called).matches()) && !reads && !isOpen) {
      inMethod.put(offset, called.substring(called.lastIndexOf('/') + 1));
    }
    if (ofFiles || called.contains("Channel.open")) {
      options.clear();
    }
  }

  private void endMethod() {
    inMethod.forEach((offset, called) -> {
      int line = 0;
      for (int[] one : lines) {
        line = one[0] <= offset ? one[1] : line;
      }
      calls.merge(type + ":" + line, called, (one, other) -> one + ", " + other);
    });
    inMethod.clear();
    lines.clear();
    options.clear();
  }
}
