package io.chapbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same book on a machine with another locale and another default encoding. */
class OtherPlatformTest {

  @Test
  void writesTheSameBytesUnderUtf16AndTurkish() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-16",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-cp",
                System.getProperty("java.class.path"),
                ContentDocumentSet.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] printed = process.getInputStream().readAllBytes();
    assertEquals(0, process.waitFor());
    assertEquals(
        List.of(ContentDocumentSet.digest()),
        List.of(new String(printed, StandardCharsets.US_ASCII)));
  }
}
