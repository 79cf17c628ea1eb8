package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chapbook.testing.CliRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code devices} says of folders that are taken for drives. */
class DevicesCommandTest {

  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([A-Za-z]+)` \\|");

  @TempDir private Path folder;

  @Test
  void saysWhereBooksGoAndInWhichForm() throws IOException {
    Path kobo = Files.createDirectories(folder.resolve("KOBOeReader/.kobo")).getParent();
    CliRunner.Result result = CliRunner.run("devices", "--root", kobo);
    assertEquals(0, result.code(), result.err());
    assertEquals("Kobo (kobo)", result.outLines().get(0));
    assertEquals("  place  " + kobo, result.outLines().get(1));
    assertTrue(result.outLines().get(2).matches("  free   [0-9.]+ [kMGT]B"), result.out());
    assertEquals("  books  " + kobo, result.outLines().get(3));
    assertEquals("  form   kepub", result.outLines().get(4));
    assertEquals("", result.err());
  }

  @Test
  void saysOfAKindleWhatWorks() throws IOException {
    Path kindle = Files.createDirectories(folder.resolve("Kindle/documents")).getParent();
    Files.createDirectories(kindle.resolve("system"));
    CliRunner.Result result = CliRunner.run("devices", "--root", kindle);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("form   none. Over USB a Kindle shows"), result.out());
    assertTrue(result.out().contains("do     send the book by e-mail"), result.out());
  }

  @Test
  void jsonHasTheFieldsOfTheDocumentForEachDevice() throws IOException {
    Path kobo = Files.createDirectories(folder.resolve("a/.kobo")).getParent();
    Path plain = Files.createDirectories(folder.resolve("b"));
    CliRunner.Result result =
        CliRunner.run("devices", "--format", "jsonl", "--root", kobo, "--root", plain);
    assertEquals(2, result.outLines().size(), result.err());
    JsonObject first = JsonParser.parseString(result.outLines().get(0)).getAsJsonObject();
    assertEquals("kobo", first.get("device").getAsString());
    assertEquals("kepub", first.get("form").getAsString());
    assertEquals(kobo.toString(), first.get("books").getAsString());
    assertEquals("plain", JsonParser.parseString(result.outLines().get(1)).getAsJsonObject()
        .get("device").getAsString());
    String document = Files.readString(Path.of("docs", "cli.md"), StandardCharsets.UTF_8);
    String section = document.substring(document.indexOf("## Devices"));
    Set<String> named = FIELD.matcher(section.substring(0, section.indexOf("\n## "))).results()
        .map(field -> field.group(1)).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(first.keySet()), named);
  }

  @Test
  void aFileIsNoDrive() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    CliRunner.Result result = CliRunner.run("devices", "--root", file);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("file: the drive cannot be read (not a folder)"), result.err());
  }

  @Test
  void aFolderThatIsNotThereIsAFailureAndTheOthersAreShown() throws IOException {
    Path kobo = Files.createDirectories(folder.resolve("a/.kobo")).getParent();
    CliRunner.Result result =
        CliRunner.run("devices", "--root", folder.resolve("gone"), "--root", kobo);
    assertEquals(1, result.code());
    assertTrue(result.out().startsWith("Kobo"), result.out());
    assertEquals("chapbook: " + folder.resolve("gone") + ": the drive cannot be read (there is no"
        + " such file); name a folder that is there with --root\n", result.err());
  }
}
