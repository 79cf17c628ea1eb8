package io.chapbook.delivery;

import static io.chapbook.delivery.Deliveries.bytes;
import static io.chapbook.delivery.Deliveries.device;
import static io.chapbook.delivery.Deliveries.parcel;
import static io.chapbook.delivery.Deliveries.send;
import static io.chapbook.delivery.Deliveries.to;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.FileTree;
import io.chapbook.testing.FinishedBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives that fail, fill up, go away or lie: the book before or the book after, nothing between. */
class FaultyDriveTest {

  private static final List<String> STEPS =
      List.of("folder", "create", "write", "sync", "read back", "rename");

  @TempDir private Path folder;

  private Path drive;
  private final Parcel older = parcel(1, "The Well", "Ada Moor", "First.");
  private final Parcel newer = parcel(1, "The Well", "Ada Moor", "First and second.");

  @BeforeEach
  void makeDrive() throws IOException {
    drive = Files.createDirectories(folder.resolve("KOBOeReader"));
  }

  private Path well() {
    return drive.resolve("Ada Moor/The Well.epub");
  }

  @Test
  void aBookTakesTheseStepsAndNoOthers() throws Exception {
    FaultyDriveFiles files = FaultyDriveFiles.sound();
    Destination destination = to(device(drive), files);
    send(destination, older);
    assertEquals(STEPS, files.steps());
    send(to(device(drive), files), older);
    assertEquals(STEPS, files.steps());
  }

  @Test
  void whicheverStepFailsTheOldBookStaysAndTheOthersGoOn() throws Exception {
    send(to(drive), older);
    for (int step = 1; step < STEPS.size(); step++) {
      FaultyDriveFiles files = new FaultyDriveFiles(step, () -> {
        throw new IOException("Input/output error");
      });
      Destination destination = to(device(drive), files);
      Delivery failed = send(destination, newer);
      assertEquals(Delivery.Kind.FAILED, failed.kind(), STEPS.get(step));
      assertArrayEquals(bytes(older), Files.readAllBytes(well()));
      assertEquals(Delivery.Kind.NEW,
          send(destination, parcel(step + 1, "Book " + step, "Ida", "x")).kind());
      assertFalse(FileTree.files(drive).toString().contains(".part"), STEPS.get(step));
    }
    assertEquals(Delivery.Kind.REPLACED, send(to(drive), newer).kind());
  }

  @Test
  void aFullDriveIsSaidBeforeAnythingIsWritten() throws Exception {
    FaultyDriveFiles files = FaultyDriveFiles.sound().free(bytes(newer).length + 1000);
    Destination destination = to(device(drive), files);
    DestinationLostException full =
        assertThrows(DestinationLostException.class, () -> send(destination, newer));
    assertTrue(full.getMessage().contains("the drive is full"), full.getMessage());
    assertEquals(List.of(), files.steps());
    assertEquals(List.of(), FileTree.files(drive));
  }

  @Test
  void aDryRunCountsWhatItWouldHaveWritten() throws Exception {
    Parcel other = parcel(2, "Other", "Ida", "x");
    FaultyDriveFiles files =
        FaultyDriveFiles.sound().free((1 << 20) + bytes(newer).length + 10);
    Destination dry = new DriveDestination(device(drive), DeviceForm.EPUB,
        NameTemplate.of(NameTemplate.STANDARD), true, files);
    assertEquals(Delivery.Kind.NEW, send(dry, newer).kind());
    assertThrows(DestinationLostException.class, () -> send(dry, other));
  }

  @Test
  void aDriveThatFillsUpMeanwhileKeepsTheOldBook() throws Exception {
    send(to(drive), older);
    FaultyDriveFiles[] files = new FaultyDriveFiles[1];
    files[0] = new FaultyDriveFiles(2, () -> {
      files[0].free(0);
      throw new IOException("No space left on device");
    });
    DestinationLostException full = assertThrows(DestinationLostException.class,
        () -> send(to(device(drive), files[0]), newer));
    assertTrue(full.getMessage().contains("full"), full.getMessage());
    assertArrayEquals(bytes(older), Files.readAllBytes(well()));
    assertEquals(List.of("Ada Moor/The Well.epub"), FileTree.files(drive));
  }

  @Test
  void aReadOnlyDriveIsSaidAndWhatIsThereAlreadyIsStillTold() throws Exception {
    send(to(drive), older);
    DriveFiles files = FaultyDriveFiles.sound().readOnly();
    assertEquals(Delivery.Kind.UNCHANGED, send(to(device(drive), files), older).kind());
    DestinationLostException lost = assertThrows(
        DestinationLostException.class, () -> send(to(device(drive), files), newer));
    assertTrue(lost.getMessage().contains("read-only"), lost.getMessage());
    assertArrayEquals(bytes(older), Files.readAllBytes(well()));
  }

  @Test
  void aDriveThatIsUnpluggedIsSaidAndNothingIsWrittenInItsPlace() throws Exception {
    send(to(drive), older);
    for (int step = 1; step <= 5; step++) {
      Path away = folder.resolve("away");
      FaultyDriveFiles files = new FaultyDriveFiles(step, () -> {
        Files.move(drive, away);
        throw new IOException("Input/output error");
      });
      Destination destination = to(device(drive), files);
      DestinationLostException lost =
          assertThrows(DestinationLostException.class, () -> send(destination, newer));
      assertTrue(lost.getMessage().contains("the drive is gone"), lost.getMessage());
      assertThrows(DestinationLostException.class, () -> send(destination, newer));
      assertFalse(Files.exists(drive));
      Files.move(away, drive);
      assertArrayEquals(bytes(older), Files.readAllBytes(well()));
    }
    assertEquals(Delivery.Kind.REPLACED, send(to(drive), newer).kind());
    assertEquals(List.of("Ada Moor/The Well.epub"), FileTree.files(drive));
  }

  @Test
  void theEmptyFolderThatAnUnpluggedDriveLeavesIsNotTakenForIt() throws Exception {
    Destination destination = to(drive);
    send(destination, older);
    Files.move(drive, folder.resolve("away"));
    Files.createDirectories(drive);
    assertThrows(DestinationLostException.class, () -> send(destination, newer));
    assertEquals(List.of(), FileTree.files(drive));
  }

  @Test
  void aDriveThatLosesItsSignsIsGone() throws Exception {
    Path sign = Files.createDirectories(drive.resolve(".kobo"));
    Destination destination = to(drive);
    Files.delete(sign);
    assertThrows(DestinationLostException.class, () -> send(destination, older));
  }

  @Test
  void aDriveThatGivesBackOtherBytesGetsNoBookUnderTheName() throws Exception {
    send(to(drive), older);
    Delivery spoilt = send(to(device(drive), FaultyDriveFiles.sound().spoiling()), newer);
    assertEquals(Delivery.Kind.FAILED, spoilt.kind());
    assertTrue(String.valueOf(spoilt.cause()).contains("other bytes"), "" + spoilt.cause());
    assertArrayEquals(bytes(older), Files.readAllBytes(well()));
    assertEquals(List.of("Ada Moor/The Well.epub"), FileTree.files(drive));
  }

  @Test
  void aBookThatChangesWhileItIsCopiedIsNotPutUnderTheName() throws Exception {
    int[] opened = new int[1];
    BookContent changing = new BookContent() {
      @Override
      public long size() {
        return 3;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(new byte[] {1, 2, (byte) opened[0]++});
      }
    };
    Delivery delivery = send(to(drive), new Parcel(FinishedBook.identifier(1), "The Well",
        "Ada Moor", null, DeviceForm.EPUB, changing));
    assertEquals(Delivery.Kind.FAILED, delivery.kind());
    assertEquals(List.of(), FileTree.files(drive));
  }

  @Test
  void aFileThatTakesTheNameMeanwhileKeepsIt() throws Exception {
    FaultyDriveFiles files =
        new FaultyDriveFiles(5, () -> Files.writeString(well(), "somebody else's"));
    assertEquals(Delivery.Kind.FAILED, send(to(device(drive), files), newer).kind());
    assertEquals("somebody else's", Files.readString(well()));
    assertEquals(List.of("Ada Moor/The Well.epub"), FileTree.files(drive));
  }

  @Test
  void whatACutOffRunLeftIsRemovedButNotWhatSomebodyStillWrites() throws Exception {
    Files.writeString(drive.resolve(".chapbook-send-123-1.part"), "left over");
    List<Path> others = new ArrayList<>();
    for (String name : List.of("chapbook-send-1-1.part", ".chapbook-send-x-1.part",
        ".chapbook-send-1-1.part.epub", "other.part", ".chapbook-123-1.part")) {
      others.add(Files.writeString(drive.resolve(name), "not ours"));
    }
    Path folderOfTheName = Files.createDirectories(drive.resolve(".chapbook-send-9-9.part"));
    DriveFiles files = new SystemDriveFiles();
    Path held = drive.resolve(".chapbook-send-123-2.part");
    try (DriveFiles.PartFile open = files.create(held)) {
      open.write(older.content());
      send(to(drive), older);
      assertTrue(Files.exists(held));
    }
    assertFalse(Files.exists(drive.resolve(".chapbook-send-123-1.part")));
    send(to(drive), older);
    assertFalse(Files.exists(held));
    assertTrue(Files.isDirectory(folderOfTheName));
    for (Path other : others) {
      assertEquals("not ours", Files.readString(other));
    }
  }
}
