package io.chapbook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.delivery.MountedFolders.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives that are told by the folder they are mounted in. */
class MountedFoldersTest {

  @TempDir private Path folder;

  @Test
  void macOsHasThemInVolumesBesideALinkToItsOwnDisk() throws IOException {
    Path kobo = Files.createDirectories(folder.resolve("KOBOeReader"));
    Files.createDirectories(folder.resolve("left over"));
    Files.createSymbolicLink(folder.resolve("Macintosh HD"), folder.resolve("left over"));
    assertEquals(List.of(new Drive(kobo, "KOBOeReader", true)),
        new MountedFolders(List.of(new Place(folder, 1)), path -> !path.endsWith("left over"))
            .drives());
  }

  @Test
  void theyMayLieInAPersonsFolder() throws IOException {
    Path card = Files.createDirectories(folder.resolve("media/card"));
    Path kobo = Files.createDirectories(folder.resolve("media/ann/KOBO"));
    Files.createDirectories(kobo.resolve("deeper"));
    Set<Path> mounted = Set.of(card, kobo, kobo.resolve("deeper"));
    assertEquals(List.of(Drive.of(kobo), Drive.of(card)),
        new MountedFolders(List.of(new Place(folder.resolve("media"), 2),
            new Place(folder.resolve("run"), 2)), mounted::contains).drives());
  }

  @Test
  void anEmptyFolderWhereDesktopsMountIsWhatADriveLeft() throws IOException {
    Path real = folder.toRealPath();
    Path left = Files.createDirectories(real.resolve("media/ann/KOBO"));
    List<Path> places = List.of(real.resolve("media"));
    assertTrue(SystemDrives.isLeftByDrive(left, places));
    assertFalse(SystemDrives.isLeftByDrive(left, List.of(real.resolve("run"))));
    assertFalse(SystemDrives.isLeftByDrive(left.getParent(), places));
    Files.writeString(left.resolve("file"), "x");
    assertFalse(SystemDrives.isLeftByDrive(left, places));
  }

  @Test
  void aFolderOfTheSameDiskIsNotMounted() throws IOException {
    assertFalse(MountedFolders.isMounted(Files.createDirectories(folder.resolve("x"))));
  }
}
