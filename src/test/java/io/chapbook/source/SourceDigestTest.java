package io.chapbook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against what {@code sha256sum} (GNU coreutils 9.1) prints for the same bytes. */
class SourceDigestTest {

  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void itIsWhatOtherProgramsPrint() {
    SourceDigest digest = SourceDigest.of("abc".getBytes(UTF_8));
    assertEquals(ABC, digest.hex());
    assertEquals(ABC, digest.hex());
  }

  @Test
  void thatOfSeveralFilesIsThatOfTheirDigests() {
    SourceDigest abc = SourceDigest.of("abc".getBytes(UTF_8));
    assertEquals(
        SourceDigest.of((ABC + ABC).getBytes(UTF_8)).hex(),
        SourceDigest.ofAll(List.of(abc, abc)).hex());
  }
}
