package io.chapbook.fuzz;

import io.chapbook.testing.FinishedBook;
import io.chapbook.testing.TarFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Inputs to begin with that are no text, so that none of them lies in the repository. */
final class MadeSeeds {

  private static final int SIDE = 100;

  private MadeSeeds() {}

  /** Those of a target; none when its texts are enough. */
  static List<byte[]> of(FuzzTarget target) throws IOException {
    return switch (target) {
      case TEXT -> List.of(
          "The Well\nby Ada\n\nChapter 1\n\nIt was deep.\n".getBytes(StandardCharsets.UTF_16),
          "Le Puits\r\n\r\nL'\u00e9t\u00e9 d'apr\u00e8s.\r\n".getBytes(StandardCharsets.ISO_8859_1));
      case ZIP -> List.of(zip(ZipOutputStream.DEFLATED), zip(ZipOutputStream.STORED));
      case TAR -> tars();
      case EPUB -> List.of(FinishedBook.epub(1, "The Well", "Ada Moor", "It was deep."));
      case COVER -> covers();
      default -> List.of();
    };
  }

  private static byte[] zip(int method) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(method == ZipOutputStream.STORED ? 0 : 9);
      for (String name : List.of("one.txt", "more/two.txt", "more/cover.jpg")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("It rained on " + name).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static List<byte[]> tars() throws IOException {
    TarFiles plain = new TarFiles().file("one.txt", "It rained.").entry("more/", '5', "")
        .posix("more/two.txt", "It rained on.").gnu("more/three.txt", "It stopped.")
        .entry("more/link.txt", '2', "");
    return List.of(plain.ended(), plain.unended(), TarFiles.packed(plain.ended()));
  }

  private static List<byte[]> covers() throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillOval(10, 10, 50, 70);
    List<byte[]> covers = new ArrayList<>();
    for (String format : List.of("png", "jpg", "gif")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, format, bytes);
      covers.add(bytes.toByteArray());
    }
    for (String name : List.of("lossless.webp", "lossy.webp", "moving.webp")) {
      covers.add(Files.readAllBytes(Path.of("src", "test", "resources", "cover", name)));
    }
    return covers;
  }
}
