package io.chapbook.testing.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A part of a document that is made from the code. In the document it stands between two comments,
 * so that the words around it are written by hand.
 *
 * @param document the document's file
 * @param name what the comments call the part
 * @param writer gives the part's lines
 */
public record GeneratedPart(Path document, String name, Supplier<List<String>> writer) {

  private static final Path FOLDER = Path.of("docs");

  /** Every generated part of every document. */
  static List<GeneratedPart> all() {
    return List.of(
        new GeneratedPart(FOLDER.resolve("cli.md"), "commands", CommandPages::lines),
        new GeneratedPart(FOLDER.resolve("rules.md"), "rules", RulePages::lines),
        new GeneratedPart(FOLDER.resolve("rules.md"), "evidence", EvidencePages::lines),
        new GeneratedPart(FOLDER.resolve("checks.md"), "checks", CheckPages::lines),
        new GeneratedPart(FOLDER.resolve("devices.md"), "devices", DevicePages::lines),
        new GeneratedPart(FOLDER.resolve("limits.md"), "limits", LimitPages::lines),
        new GeneratedPart(FOLDER.resolve("findings.md"), "findings", FindingPages::lines));
  }

  /**
   * The document as it ought to be.
   *
   * @throws IllegalStateException when it lacks the part's comments
   */
  public String asItOughtToBe() {
    String text = read();
    String opening = "<!-- generated: " + name + " -->\n";
    String closing = "<!-- end of " + name + " -->\n";
    int from = text.indexOf(opening);
    int to = text.indexOf(closing);
    if (from < 0 || to < from) {
      throw new IllegalStateException(document + " needs " + opening + " and " + closing);
    }
    return text.substring(0, from + opening.length()) + "\n" + String.join("\n", writer.get())
        + "\n\n" + text.substring(to);
  }

  private String read() {
    try {
      return Files.readString(document, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return document.getFileName() + ": " + name;
  }
}
