package io.chapbook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What of a mount table is a drive. */
@DisabledOnOs(OS.WINDOWS)
class LinuxDrivesTest {

  private static final Path HOME = Path.of("/home/ann");

  @Test
  void whatDesktopsMountIsRemovableAndTheRestOnlyADrive() {
    assertEquals(
        List.of(new Drive(Path.of("/media/ann/KOBOeReader"), "KOBOeReader", true),
            new Drive(Path.of("/mnt/kindle"), "kindle", false),
            new Drive(Path.of("/run/media/ann/A B"), "A B", true)),
        drives(
            "proc /proc proc rw,nosuid 0 0",
            "/dev/nvme0n1p2 / ext4 rw,relatime 0 0",
            "tmpfs /tmp tmpfs rw 0 0",
            "/dev/sdc1 /run/media/ann/A\\040B vfat rw,uid=1000 0 0",
            "/dev/sdb /media/ann/KOBOeReader vfat rw,uid=1000 0 0",
            "/dev/sdd1 /mnt/kindle vfat rw 0 0",
            "gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0"));
  }

  @Test
  void theDiskOfTheSystemOrOfTheHomeIsNoneWhereverItIsMounted() {
    assertEquals(List.of(), drives(
        "/dev/sda2 / ext4 rw 0 0",
        "/dev/sda1 /boot/efi vfat rw 0 0",
        "/dev/sda2 /media/ann/bound ext4 rw 0 0",
        "/dev/sda3 /home btrfs rw 0 0",
        "/dev/sda3 /media/ann/snapshots btrfs rw 0 0",
        "/dev/sdb1 /home/ann ext4 rw 0 0",
        "/dev/sdb1 /mnt/home ext4 rw 0 0",
        "/dev/loop3 /snap/core/1 squashfs ro 0 0"));
  }

  @Test
  void aDriveThatIsMountedTwiceIsOne() {
    assertEquals(List.of(new Drive(Path.of("/media/K"), "K", true)),
        drives("/dev/sdb /media/K vfat rw 0 0", "/dev/sdb /srv/k vfat rw 0 0"));
  }

  @Test
  void inTheLinuxOfWindowsADriveIsItsLetter() {
    assertEquals(List.of(new Drive(Path.of("/mnt/e"), "e", false)),
        drives("E:\\134 /mnt/e 9p rw 0 0", "drivers /usr/lib/wsl/drivers 9p ro 0 0"));
  }

  @Test
  void escapesAreBytes() {
    assertEquals("/media/ann/Bücher \\ neu\t1\n",
        MountTable.plain("/media/ann/B\\303\\274cher\\040\\134\\040neu\\0111\\012"));
    assertEquals("\\", MountTable.plain("\\"));
    assertEquals("\\400 \\08x \\04", MountTable.plain("\\400\\040\\08x\\040\\04"));
  }

  @Test
  void linesOfAnotherFormArePassedOver() {
    assertEquals(List.of(), MountTable.read("\n# comment x y\n/dev/sdb\n \n"));
  }

  private static List<Drive> drives(String... lines) {
    return new LinuxDrives(String.join("\n", lines) + "\n", HOME).drives();
  }
}
