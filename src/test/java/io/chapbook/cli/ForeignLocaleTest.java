package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same books and the same words on machines with other letters, digits, calendars and encodings.
 * Each is a Java of its own, since much is set when a class is loaded.
 */
class ForeignLocaleTest {

  private static final List<String> SAMPLES = List.of("the-understudy.txt",
      "der-uhrmacher-von-tessin.txt", "seven-words-for-rain.txt");

  @TempDir private Path folder;

  private Map<String, String> books;
  private List<String> said;

  @BeforeEach
  void runHere() throws IOException {
    Path stories = Files.createDirectories(folder.resolve("stories"));
    for (String sample : SAMPLES) {
      Files.copy(Path.of("seeds", sample), stories.resolve(sample));
    }
    Path out = folder.resolve("here");
    CliRunner.Result result =
        CliRunner.run("batch", stories, "-o", out, "--no-report", "--fail-on", "info");
    books = books(out);
    said = said(result.out() + result.err(), out);
    assertEquals(SAMPLES.size() + 1, books.size());
  }

  /** What was said, without where and in whatever order the two outputs came together. */
  private static List<String> said(String text, Path out) {
    return text.replace(out.toString(), "OUT").lines().sorted().toList();
  }

  private static Map<String, String> books(Path out) throws IOException {
    Map<String, String> books = new TreeMap<>();
    for (String file : FileTree.files(out)) {
      books.put(file, Files.readString(out.resolve(file), StandardCharsets.ISO_8859_1));
    }
    return books;
  }

  private void assertSame(String locale, String... options) throws Exception {
    Path out = folder.resolve("there");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(),
        "batch", folder.resolve("stories").toString(), "-o", out.toString(), "--no-report",
        "--fail-on", "info"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", locale);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(3, process.waitFor(), text);
    assertEquals(said, said(text, out));
    assertEquals(books, books(out));
  }

  @Test
  void turkishWithItsFourLettersI() throws Exception {
    assertSame("C.UTF-8", "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=UTF-16");
  }

  @Test
  void arabicWithItsDigitsWhereThereIsNoLocale() throws Exception {
    assertSame("C", "-Duser.language=ar", "-Duser.country=SA", "-Duser.extensions=u-nu-arab");
  }

  @Test
  void thaiWithItsDigitsAndBuddhistYears() throws Exception {
    assertSame("C", "-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH",
        "-Dfile.encoding=ISO-8859-1", "-Duser.timezone=Asia/Bangkok");
  }
}
