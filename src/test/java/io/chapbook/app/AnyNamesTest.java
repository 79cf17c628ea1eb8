package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.delivery.SafeName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stories are called, their books have names that any drive takes, each one of its own. */
class AnyNamesTest {

  private static final String[] PIECES = {
    "a", "A", "b", "\u00e9", "e\u0301", "E\u0301", "\u00df", "ss", "SS", "\u0130", "\u0131", "i", "\u017f",
    " ", ".", "..", "-2", "_", "?", "*", "/", "\\", ":", "<", ">", "|", "\"", "&", "'", "\u0000", "\u0007",
    "\t", "\n", "\u00a0", "\u200b", "\u200d", "\u202e", "\ufeff", "\u00ad", "\ufe0f", "\ud83d\ude00",
    "\ud83d", "\ude00", "\u05d0", "\u0627", "\u7ae0", "\u0323", "\u0301", "con", "NUL", "com1", "lpt\u00b9",
    ".txt", ".kepub", ".epub", "\ue000", "\ufffe", "\uff0f", "\u212b", "\u00c5"
  };

  @TempDir private Path folder;

  private static List<String> names(long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    for (int at = 0; at < 1500; at++) {
      StringBuilder name = new StringBuilder();
      int pieces = random.nextInt(20) == 0 ? 400 : 1 + random.nextInt(4);
      for (int piece = 0; piece < pieces; piece++) {
        name.append(PIECES[random.nextInt(PIECES.length)]);
      }
      names.add(name.toString());
    }
    return names;
  }

  @ParameterizedTest
  @EnumSource(BookFormat.class)
  void everyBookHasANameThatEveryDriveTakesAndNoOtherBookHas(BookFormat format) {
    OutputPaths paths = new OutputPaths(format);
    Set<String> taken = new HashSet<>();
    for (String name : names(format.ordinal())) {
      Path path = paths.below(Path.of("out"), name);
      assertEquals(Path.of("out"), path.getParent(), name);
      String file = path.getFileName().toString();
      assertTakenByAnyDrive(file);
      String stem = file.substring(0, file.length() - format.ending().length());
      assertFalse(stem.endsWith(".") || stem.endsWith(" "), file);
      assertTrue(format.names(path), file);
      assertTrue(taken.add(SafeName.folded(file)), file);
    }
    assertDistinct(taken);
  }

  private static void assertTakenByAnyDrive(String file) {
    assertTrue(file.getBytes(StandardCharsets.UTF_8).length <= 255, file);
    assertTrue(Normalizer.isNormalized(file, Normalizer.Form.NFC), file);
    assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(file), file);
    assertFalse(file.startsWith(".") || file.startsWith(" "), file);
    assertFalse(file.chars().anyMatch(c -> c < ' ' || "<>:\"/\\|?*".indexOf(c) >= 0), file);
    String stem = file.substring(0, file.indexOf('.')).strip();
    assertFalse(stem.matches("(?i)con|prn|aux|nul|(com|lpt)[0-9\u00b9\u00b2\u00b3]"), file);
    assertFalse(stem.isEmpty(), file);
  }

  /** As NTFS and FAT fold, and as APFS does. */
  private static void assertDistinct(Set<String> names) {
    Set<String> upper = new HashSet<>();
    Set<String> decomposed = new HashSet<>();
    for (String name : names) {
      assertTrue(upper.add(name.toUpperCase(Locale.ROOT)), name);
      assertTrue(decomposed.add(
          Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)), name);
    }
  }

  /** The file system of this machine takes them too, and the file that is written beside first. */
  @ParameterizedTest
  @ValueSource(longs = {7, 11})
  void everyBookCanBeWritten(long seed) throws IOException, ConversionException {
    OutputPaths paths = new OutputPaths(BookFormat.KEPUB);
    List<String> names = names(seed).subList(0, 200);
    for (String name : names) {
      BookFile.write(paths.below(folder, name), new byte[] {1});
    }
    try (var files = Files.list(folder)) {
      assertEquals(names.size(), files.count());
    }
  }
}
