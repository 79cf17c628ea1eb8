package io.chapbook.testing.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.testing.CliRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document of the command line names each field of an inspection, and no other. */
class InspectionFieldsTest {

  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([A-Za-z.\\[\\]]+)` \\|");

  @Test
  void theDocumentNamesTheFieldsThatAreWritten() throws IOException {
    Set<String> written = new TreeSet<>();
    CliRunner.Result inspection =
        CliRunner.run("inspect", "--format", "jsonl", "--explain", "seeds");
    Stream.concat(inspection.outLines().stream(), asOne().outLines().stream()).forEach(line -> add("", JsonParser.parseString(line), written));
    assertTrue(written.contains("chapters[].title"), "there are inspections to compare");

    String document = Files.readString(Path.of("docs", "cli.md"), StandardCharsets.UTF_8);
    String fields = document.substring(document.indexOf("## The JSON of inspect"));
    Set<String> named = FIELD.matcher(fields).results()
        .map(field -> field.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, named);
  }

  @Test
  void theDocumentNamesTheFieldsThatAHeaderMayState() throws IOException {
    String document = Files.readString(Path.of("docs", "cli.md"), StandardCharsets.UTF_8);
    String names = Stream.of(FieldName.values())
        .filter(name -> name != FieldName.OTHER && name != FieldName.NOTE)
        .map(name -> "`" + name.label() + "`")
        .collect(Collectors.joining(", "));
    assertTrue(document.contains(
        "<!-- metadata fields -->" + names + "<!-- end of metadata fields -->"), names);
  }

  /** Some fields are there only when files were joined. */
  private static CliRunner.Result asOne() {
    return CliRunner.run("inspect", "--format", "jsonl", "--as-one", "seeds");
  }

  /**
   * The paths of the values in an element; what {@code --explain} adds counts once for all, and so do
   * the fields of a header. An object that may be empty has a path itself.
   */
  private static void add(String path, JsonElement element, Set<String> paths) {
    if (element.isJsonObject()) {
      if (path.equals("metadata")) {
        paths.add(path);
      }
      element.getAsJsonObject().entrySet().forEach(field ->
          add(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(),
              paths));
    } else if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(one -> add(path + "[]", one, paths));
    } else if (!path.isEmpty()) {
      paths.add(path
          .replaceFirst("^.*\\.(evidence\\[\\]\\.|runnerUp)", "$1")
          .replaceFirst("^metadata\\.[A-Za-z]+\\.", "metadata.NAME."));
    }
  }
}
