package io.chapbook.corpus.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {

  @TempDir
  private Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("lines");
  }

  @Test
  void everyLineIsFoundWhereTheScanSaysInWhateverOrder() throws IOException {
    StringBuilder text = new StringBuilder();
    // Far more than is read ahead, empty lines and one longer than that among them.
    for (int line = 0; line < 3_000; line++) {
      text.append("x".repeat(line == 1_500 ? 70_000 : line % 40)).append(line % 7).append('\n');
      text.append(line % 100 == 0 ? "\n" : "");
    }
    Files.writeString(path, text);
    List<Long> offsets = new ArrayList<>();
    List<byte[]> lines = new ArrayList<>();
    long end = LineScan.ofFile(path, (offset, line) -> {
      offsets.add(offset);
      lines.add(line);
    });
    assertEquals(text.length(), end);
    assertEquals(3_030, lines.size());
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      order.add(at);
    }
    try (RecordFile file = new RecordFile(path)) {
      for (int pass = 0; pass < 3; pass++) {
        for (int at : order) {
          assertArrayEquals(lines.get(at), file.line(offsets.get(at)));
          assertArrayEquals(lines.get(at), file.bytes(offsets.get(at), lines.get(at).length));
        }
        Collections.shuffle(order, new Random(pass));
      }
    }
  }

  @Test
  void whatIsAppendedMeanwhileIsFound() throws IOException {
    Files.writeString(path, "one\ntw");
    try (RecordFile file = new RecordFile(path)) {
      assertEquals("one", text(file.line(0)));
      assertThrows(EOFException.class, () -> file.line(4));
      Files.writeString(path, "o\nthree\n", StandardOpenOption.APPEND);
      assertEquals("two", text(file.line(4)));
      assertEquals("three", text(file.line(8)));
      assertEquals("one", text(file.line(0)));
    }
  }

  @Test
  void whatIsNotThereIsSaidToBeMissing() throws IOException {
    try (RecordFile file = new RecordFile(path)) {
      assertThrows(EOFException.class, () -> file.line(0));
      assertThrows(EOFException.class, () -> file.bytes(0, 1));
      assertEquals(0, file.bytes(0, 0).length);
    }
    Files.writeString(path, "four");
    try (RecordFile file = new RecordFile(path)) {
      assertEquals("four", text(file.bytes(0, 4)));
      assertThrows(EOFException.class, () -> file.bytes(0, 5));
      assertThrows(EOFException.class, () -> file.bytes(4, 1));
      assertThrows(EOFException.class, () -> file.line(0));
      assertEquals("our", text(file.bytes(1, 3)));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
