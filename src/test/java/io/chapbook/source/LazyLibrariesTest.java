package io.chapbook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Reads with a class path that has neither jsoup nor juniversalchardet. */
class LazyLibrariesTest {

  @Test
  void plainUtf8NeedsNoLibrary() throws Exception {
    assertEquals("SourceReading", readWithoutLibraries(Samples.ENGLISH.getBytes(UTF_8)));
  }

  @Test
  void windows1252NeedsNoLibrary() throws Exception {
    byte[] bytes = Samples.ENGLISH.getBytes(Charset.forName("windows-1252"));

    assertEquals("SourceReading", readWithoutLibraries(bytes));
  }

  @Test
  void otherOldEncodingsNeedTheDetectorSoTheTestSeesWhatIsLoaded() {
    byte[] bytes = Samples.RUSSIAN.getBytes(Charset.forName("KOI8-R"));
    Throwable thrown =
        assertThrows(InvocationTargetException.class, () -> readWithoutLibraries(bytes)).getCause();

    assertEquals(NoClassDefFoundError.class, thrown.getClass());
  }

  private static String readWithoutLibraries(byte[] bytes) throws Exception {
    URL classes = SourceReader.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, platform)) {
      Class<?> reader = alone.loadClass(SourceReader.class.getName());
      Object reading =
          reader
              .getMethod("read", String.class, byte[].class)
              .invoke(reader.getConstructor().newInstance(), "story.txt", bytes);
      return reading.getClass().getSimpleName();
    }
  }
}
