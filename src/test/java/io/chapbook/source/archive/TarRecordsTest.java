package io.chapbook.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records of an extended header, whole and broken. */
class TarRecordsTest {

  private static Map<String, byte[]> records(String content) {
    return TarRecords.of(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachHasALengthAKeyAndAValue() {
    Map<String, byte[]> records = records("14 path=a.txt\n8 b=c=d\n5 e=\n");
    assertEquals(List.of("path", "b", "e"), List.copyOf(records.keySet()));
    assertEquals("a.txt", new String(records.get("path"), StandardCharsets.UTF_8));
    assertEquals("c=d", new String(records.get("b"), StandardCharsets.UTF_8));
    assertEquals("", new String(records.get("e"), StandardCharsets.UTF_8));
  }

  /** The fuzzer found the first: the words behind the last record hold no blank. */
  @ParameterizedTest
  @ValueSource(strings = {
    "14 path=a.txt\nnone", "14 path=a.txt\n99 b=c\n", "14 path=a.txt\n4 =", "14 path=a.txt\n4 a=",
    "14 path=a.txt\n3 a", "14 path=a.txt\n-4 a=b\n", "14 path=a.txt\n",
  })
  void whatIsNotOfTheFormEndsThem(String content) {
    assertEquals("a.txt", new String(records(content).get("path"), StandardCharsets.UTF_8));
  }

  @Test
  void nothingHasNone() {
    assertEquals(Map.of(), records(""));
    assertEquals(Map.of(), records("none"));
  }
}
