package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chapbook.testing.TinyStory;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inspects with a class path that has no library at all, so none of YAML either. */
class LazyCorrectionsTest {

  @TempDir private Path folder;

  @Test
  void aStoryWithoutCorrectionsNeedsNoYaml() throws Exception {
    assertEquals("Inspection", inspectWithoutLibraries(TinyStory.in(folder.resolve("well.txt"))));
  }

  @Test
  void aStoryWithCorrectionsNeedsItSoTheTestSeesWhatIsLoaded() throws Exception {
    Path story = TinyStory.in(folder.resolve("well.txt"));
    Files.writeString(folder.resolve("well.chapbook.yaml"), "title: A\n");
    Throwable thrown =
        assertThrows(InvocationTargetException.class, () -> inspectWithoutLibraries(story)).getCause();
    assertEquals(NoClassDefFoundError.class, thrown.getClass());
    assertEquals(true, String.valueOf(thrown.getMessage()).startsWith("org/snakeyaml/"));
  }

  private static String inspectWithoutLibraries(Path story) throws Exception {
    URL classes = StoryInspector.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, platform)) {
      Class<?> inspector = alone.loadClass(StoryInspector.class.getName());
      Class<?> options = alone.loadClass(ConversionOptions.class.getName());
      Object inspection = inspector.getMethod("inspect", Path.class, options).invoke(
          inspector.getConstructor().newInstance(), story, options.getMethod("standard").invoke(null));
      return inspection.getClass().getSimpleName();
    }
  }
}
