package io.chapbook.delivery;

import static io.chapbook.delivery.Deliveries.bytes;
import static io.chapbook.delivery.Deliveries.parcel;
import static io.chapbook.delivery.Deliveries.send;
import static io.chapbook.delivery.Deliveries.to;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.FileTree;
import io.chapbook.testing.FinishedBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books on a drive: their places, and whose place is whose. */
class DriveDestinationTest {

  @TempDir private Path drive;

  private final Parcel well = parcel(1, "The Well", "Ada Moor", "First.");
  private final Parcel longerWell = parcel(1, "The Well", "Ada Moor", "First and second.");
  private final Parcel otherWell = parcel(2, "The Well", "Ada Moor", "Another well.");

  @Test
  void aNewBookGoesUnderItsAuthorAndTitle() throws Exception {
    Delivery delivery = send(to(drive), well);
    Path file = drive.resolve("Ada Moor/The Well.epub");
    assertEquals(new Delivery(Delivery.Kind.NEW, file.toString(), null, null), delivery);
    assertArrayEquals(bytes(well), Files.readAllBytes(file));
    assertEquals(List.of("Ada Moor/The Well.epub"), files());
  }

  @Test
  void theSameBookAgainIsNotWrittenWhateverItsDate() throws Exception {
    send(to(drive), well);
    Path file = drive.resolve("Ada Moor/The Well.epub");
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertEquals(Delivery.Kind.UNCHANGED, send(to(drive), well).kind());
    assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(file));
  }

  @Test
  void aChangedBookTakesThePlaceOfItsOlderCopyWhateverItsDate() throws Exception {
    send(to(drive), well);
    Path file = drive.resolve("Ada Moor/The Well.epub");
    Files.setLastModifiedTime(file, FileTime.fromMillis(Long.MAX_VALUE / 4));
    assertEquals(Delivery.Kind.REPLACED, send(to(drive), longerWell).kind());
    assertArrayEquals(bytes(longerWell), Files.readAllBytes(file));
    assertEquals(List.of("Ada Moor/The Well.epub"), files());
  }

  @Test
  void anotherBookOfTheNameGetsANumberAndEachFindsItsOwnFileAgain() throws Exception {
    send(to(drive), well);
    Delivery second = send(to(drive), otherWell);
    assertEquals(drive.resolve("Ada Moor/The Well-2.epub").toString(), second.place());
    assertTrue(String.valueOf(second.message()).contains("without the number"), second.message());
    Destination again = to(drive);
    assertEquals(Delivery.Kind.UNCHANGED, send(again, otherWell).kind());
    assertEquals(Delivery.Kind.REPLACED, send(again, longerWell).kind());
    Files.delete(drive.resolve("Ada Moor/The Well.epub"));
    assertEquals(Delivery.Kind.UNCHANGED, send(to(drive), otherWell).kind());
    assertEquals(List.of("Ada Moor/The Well-2.epub"), files());
  }

  @Test
  void aFileThatIsNoSuchBookKeepsItsNameAndItsBytes() throws Exception {
    Files.createDirectories(drive.resolve("Ada Moor/The Well-2.epub"));
    byte[] whole = bytes(well);
    for (byte[] other : List.of("not a book".getBytes(StandardCharsets.UTF_8), new byte[0],
        Arrays.copyOf(whole, whole.length / 2))) {
      Path file = Files.write(drive.resolve("Ada Moor/The Well.epub"), other);
      assertEquals(drive.resolve("Ada Moor/The Well-3.epub").toString(),
          send(to(drive), well).place());
      assertArrayEquals(other, Files.readAllBytes(file));
    }
  }

  @Test
  void aBookWithoutAnIdentifierIsTheSameOnlyByItsBytes() throws Exception {
    Parcel nameless = new Parcel(null, "X", null, null, DeviceForm.EPUB, well.content());
    Parcel changed = new Parcel(null, "X", null, null, DeviceForm.EPUB, longerWell.content());
    send(to(drive), nameless);
    assertEquals(Delivery.Kind.UNCHANGED, send(to(drive), nameless).kind());
    assertEquals(Delivery.Kind.NEW, send(to(drive), changed).kind());
    assertEquals(List.of("Unknown/X-2.epub", "Unknown/X.epub"), files());
  }

  @Test
  void capitalsTellNoTwoNamesApartSinceOnTheDriveTheyDoNot() throws Exception {
    Path folder = Files.createDirectories(drive.resolve("ADA MOOR"));
    Files.write(folder.resolve("the well.EPUB"), bytes(otherWell));
    assertEquals(folder.resolve("The Well-2.epub").toString(), send(to(drive), well).place());
    assertEquals(folder.resolve("the well.EPUB").toString(), send(to(drive), otherWell).place());
    assertEquals(List.of("ADA MOOR/The Well-2.epub", "ADA MOOR/the well.EPUB"), files());
  }

  @Test
  void aFileInTheFoldersPlaceIsLeftAlone() throws Exception {
    Files.writeString(drive.resolve("Ada Moor"), "a file");
    assertEquals(drive.resolve("Ada Moor-2/The Well.epub").toString(),
        send(to(drive), well).place());
    assertEquals("a file", Files.readString(drive.resolve("Ada Moor")));
  }

  @Test
  void twoFilesOfOneBookInARunDoNotReplaceOneAnother() throws Exception {
    Destination destination = to(drive);
    send(destination, well);
    assertEquals(Delivery.Kind.UNCHANGED, send(destination, well).kind());
    Delivery twin = send(destination, longerWell);
    assertEquals(Delivery.Kind.FAILED, twin.kind());
    assertTrue(String.valueOf(twin.message()).contains("send one of the two"), twin.message());
    assertArrayEquals(bytes(well), Files.readAllBytes(drive.resolve("Ada Moor/The Well.epub")));
  }

  @Test
  void aNameOfThreeHundredBytesIsCut() throws Exception {
    String title = "Ü".repeat(150);
    Delivery delivery = send(to(drive), parcel(3, title, "Ä".repeat(150), "Long."));
    assertEquals(Delivery.Kind.NEW, delivery.kind());
    Path file = Path.of(delivery.place());
    assertEquals("Ü".repeat(100) + ".epub", file.getFileName().toString());
    assertEquals("Ä".repeat(100), file.getParent().getFileName().toString());
    assertEquals(Delivery.Kind.UNCHANGED,
        send(to(drive), parcel(3, title, "Ä".repeat(150), "Long.")).kind());
  }

  @Test
  void aPathIsNoLongerThanTheDeviceTakes() throws Exception {
    Files.createDirectories(drive.resolve(".kobo"));
    Delivery delivery = send(to(drive), new Parcel(FinishedBook.identifier(4), "T".repeat(180),
        "A".repeat(180), null, DeviceForm.KEPUB, well.content()));
    Path path = drive.relativize(Path.of(delivery.place()));
    assertTrue(path.toString().length() <= 185, path.toString().length() + " characters");
    assertTrue(path.toString().endsWith("T.kepub.epub"), path.toString());
  }

  @Test
  void aLimitThatLeavesNoRoomIsSaid() throws Exception {
    Destination tiny = to(Deliveries.limited(drive, 12), new SystemDriveFiles());
    Delivery delivery = send(tiny, well);
    assertEquals(Delivery.Kind.FAILED, delivery.kind());
    assertTrue(String.valueOf(delivery.message()).contains("12 characters"), delivery.message());
    assertEquals(List.of(), files());
  }

  @Test
  void theFolderForBooksIsMadeAndCountsInThePath() throws Exception {
    Files.createDirectories(drive.resolve(".tolino"));
    assertEquals(drive.resolve("Books/Ada Moor/The Well.epub").toString(),
        send(to(drive), well).place());
  }

  @Test
  void aDryRunWritesNothingAndTellsWhatWouldHappen() throws Exception {
    send(to(drive), well);
    Destination dry = new DriveDestination(Deliveries.device(drive), DeviceForm.EPUB,
        NameTemplate.of("{title}/{author}/{title}"), true);
    assertEquals(Delivery.Kind.NEW, send(dry, well).kind());
    Delivery second = send(dry, otherWell);
    assertEquals(drive.resolve("The Well/Ada Moor/The Well-2.epub").toString(), second.place());
    assertEquals(List.of("Ada Moor/The Well.epub"), files());
    assertFalse(Files.exists(drive.resolve("The Well")));
  }

  private List<String> files() throws IOException {
    return FileTree.files(drive);
  }
}
