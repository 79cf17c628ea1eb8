package io.chapbook.delivery;

import static io.chapbook.delivery.Deliveries.bytes;
import static io.chapbook.delivery.Deliveries.device;
import static io.chapbook.delivery.Deliveries.send;
import static io.chapbook.delivery.Deliveries.to;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.FinishedBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drive of four megabytes that is really full, and one that is really read-only. */
class FullDriveIT {

  private static final int SIZE = 900_000;

  @TempDir private Path folder;

  private Path drive;

  @BeforeEach
  void mount() throws Exception {
    drive = Files.createDirectories(folder.resolve("drive"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", drive.toString()) == 0,
        "only root mounts a drive");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", drive.toString());
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      return 1;
    }
  }

  @Test
  void whatFitsIsSentAndTheRestIsListed() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    for (int book = 1; book <= 6; book++) {
      Files.write(library.resolve(book + ".epub"), book(book, "x"));
    }
    CliRunner.Result result = CliRunner.run("send", library, "--root", drive);
    assertEquals(1, result.code());
    assertEquals(List.of("Ida/Book 1.epub", "Ida/Book 2.epub", "Ida/Book 3.epub"),
        FileTree.files(drive));
    assertEquals(1, result.err().split("the drive is full", -1).length - 1, result.err());
    assertTrue(result.err().contains("Not sent:\n  " + library.resolve("4.epub") + "\n  "
        + library.resolve("5.epub") + "\n  " + library.resolve("6.epub")), result.err());
    Files.delete(drive.resolve("Ida/Book 1.epub"));
    Files.delete(library.resolve("1.epub"));
    Files.delete(library.resolve("6.epub"));
    Files.delete(library.resolve("5.epub"));
    CliRunner.Result next = CliRunner.run("send", library, "--root", drive);
    assertEquals(0, next.code(), next.err());
    assertTrue(next.out().contains("1 sent, 2 there already"), next.out());
  }

  /** The check beforehand may err; then the system itself says so, in the middle of a book. */
  @Test
  void aBookThatDoesNotFitAfterAllLeavesTheOldOneAndNoPart() throws Exception {
    DriveFiles unchecked = FaultyDriveFiles.sound();
    for (int book = 1; book <= 4; book++) {
      assertEquals(Delivery.Kind.NEW, send(to(device(drive), unchecked), parcel(book, "x")).kind());
    }
    Delivery full = send(to(device(drive), unchecked), parcel(2, "y"));
    assertEquals(Delivery.Kind.FAILED, full.kind());
    assertTrue(full.cause() instanceof IOException, "" + full.cause());
    assertArrayEquals(bytes(parcel(2, "x")), Files.readAllBytes(drive.resolve("Ida/Book 2.epub")));
    assertEquals(4, FileTree.files(drive).size());
  }

  @Test
  void aReadOnlyDriveIsSaidOnce() throws Exception {
    assumeTrue(run("mount", "-o", "remount,ro", drive.toString()) == 0, "no drive to turn");
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.write(library.resolve("1.epub"), book(1, "x"));
    Files.write(library.resolve("2.epub"), book(2, "x"));
    CliRunner.Result result = CliRunner.run("send", library, "--root", drive);
    assertEquals(1, result.code());
    assertTrue(result.err().startsWith("chapbook: drive (" + drive + "): the drive is read-only"),
        result.err());
    assertTrue(result.err().contains("Not sent:"), result.err());
    assertTrue(CliRunner.run("devices", "--root", drive).out().contains("read-only"));
  }

  private static byte[] book(int number, String words) {
    return FinishedBook.epub(number, "Book " + number, "Ida", words, SIZE);
  }

  private static Parcel parcel(int number, String words) {
    return new Parcel(FinishedBook.identifier(number), "Book " + number, "Ida", null,
        DeviceForm.EPUB, BookContent.of(book(number, words)));
  }
}
