package io.chapbook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.chapbook.delivery.WindowsDrives.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which letters are drives; folders stand for them. */
class WindowsDrivesTest {

  @TempDir private Path folder;

  @Test
  void theLetterOfTheHomeAndEmptyReadersAndDiscsAreNone() throws IOException {
    Path c = Files.createDirectories(folder.resolve("C"));
    Path d = Files.createDirectories(folder.resolve("D"));
    Path e = Files.createDirectories(folder.resolve("E"));
    Path f = Files.createDirectories(folder.resolve("F"));
    Path g = Files.createDirectories(folder.resolve("G"));
    Map<Path, Volume> volumes = Map.of(
        c, new Volume("System", false, false),
        d, new Volume("Data", false, false),
        e, new Volume("KOBOeReader", true, false),
        f, new Volume("Film", true, true));
    assertEquals(List.of(new Drive(d, "Data", false), new Drive(e, "KOBOeReader", true)),
        new WindowsDrives(List.of(c, d, e, f, g), c.resolve("Users/ann"), volumes::get).drives());
  }

  @Test
  void aVolumeWithoutANameGoesByItsPlace() {
    assertEquals(List.of(new Drive(folder, folder.toString(), true)),
        new WindowsDrives(List.of(folder), Path.of("home").toAbsolutePath(),
            root -> new Volume("", true, false)).drives());
  }

  @Test
  void aSystemThatKnowsNoSuchAttributesStillNamesItsVolume() {
    assertNotNull(WindowsDrives.volume(folder));
  }
}
