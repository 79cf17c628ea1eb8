package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.delivery.mail.MailSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a configuration lies, and what is wrong with it. */
class ConfigurationFileTest {

  @TempDir private Path folder;

  @Test
  void everySystemHasItsUsualPlace() {
    Path home = folder.resolve("home");
    assertEquals(home.resolve(".config/chapbook/config.yaml"),
        ConfigurationFile.usual(Map.of(), "Linux", home));
    assertEquals(folder.resolve("xdg/chapbook/config.yaml"), ConfigurationFile.usual(
        Map.of("XDG_CONFIG_HOME", folder.resolve("xdg").toString()), "Linux", home));
    assertEquals(home.resolve(".config/chapbook/config.yaml"),
        ConfigurationFile.usual(Map.of("XDG_CONFIG_HOME", "relative"), "FreeBSD", home));
    assertEquals(home.resolve("Library/Application Support/chapbook/config.yaml"),
        ConfigurationFile.usual(Map.of("XDG_CONFIG_HOME", "/x"), "Mac OS X", home));
    assertEquals(folder.resolve("roaming/chapbook/config.yaml"), ConfigurationFile.usual(
        Map.of("APPDATA", folder.resolve("roaming").toString()), "Windows 11", home));
    assertEquals(home.resolve("AppData/Roaming/chapbook/config.yaml"),
        ConfigurationFile.usual(Map.of("APPDATA", ""), "Windows 11", home));
  }

  @Test
  void theUsualFileNeedNotBeThereAndANamedOneMust() throws Exception {
    assertNull(ConfigurationFile.of(null, Map.of("XDG_CONFIG_HOME", folder.toString(),
        "APPDATA", folder.toString())).mail());
    assertFault(folder.resolve("none.yaml"), "there is no such file");
  }

  @Test
  void faultsAreToldWithFileAndLine() throws Exception {
    assertFault(Files.writeString(folder.resolve("a.yaml"), "mail:\n  hots: x\n"),
        "a.yaml, line 2: unknown key `hots`");
    assertFault(Files.write(folder.resolve("b.yaml"), "mail: \u00E9".getBytes(
        StandardCharsets.ISO_8859_1)), "not in UTF-8");
    assertFault(Files.writeString(folder.resolve("c.yaml"), "#".repeat(100_000)), "too large");
    assertFault(folder, "it is a folder");
  }

  @Test
  void aNamedFileIsRead() throws Exception {
    Path file = Files.writeString(
        folder.resolve("d.yaml"), "mail:\n  host: smtp.example.org\n  sender: a@b.c\n");
    MailSettings settings = ConfigurationFile.of(file, Map.of()).mail();
    assertNotNull(settings);
    assertEquals("a@b.c", settings.sender().bare());
  }

  private static void assertFault(Path file, String words) {
    ConversionException e = assertThrows(ConversionException.class,
        () -> ConfigurationFile.of(file, Map.of()).mail());
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
  }
}
