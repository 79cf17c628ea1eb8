package io.chapbook.check;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads EPUBCheck from the folder {@code lib} beside the jar. It is 34 MB with all it needs, and
 * brings XML parsers of its own, which no other command ought to meet.
 */
public final class EpubCheckLoader {

  private static final String ADAPTER = "io.chapbook.check.conformance.EpubCheckRun";
  private static final String PROBE = "com.adobe.epubcheck.api.EpubCheck";

  private EpubCheckLoader() {}

  /**
   * EPUBCheck, ready to run; for the life of the process.
   *
   * @throws MissingEpubCheckException when it is not there
   */
  public static ConformanceCheck load() throws MissingEpubCheckException {
    ClassLoader own = EpubCheckLoader.class.getClassLoader();
    try {
      Class.forName(PROBE, false, own);
      return adapter(own);
    } catch (ClassNotFoundException e) {
      return adapter(new LibraryLoader(jars(), own));
    }
  }

  private static ConformanceCheck adapter(ClassLoader loader) throws MissingEpubCheckException {
    try {
      return (ConformanceCheck)
          Class.forName(ADAPTER, true, loader).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new MissingEpubCheckException("EPUBCheck cannot be started (" + e + ")", e);
    }
  }

  /** Our own jar first, since the adapter must be loaded together with EPUBCheck. */
  private static List<URL> jars() throws MissingEpubCheckException {
    CodeSource place = EpubCheckLoader.class.getProtectionDomain().getCodeSource();
    if (place == null) {
      throw new MissingEpubCheckException("EPUBCheck is not there", null);
    }
    Path lib = null;
    try {
      lib = Path.of(place.getLocation().toURI()).resolveSibling("lib");
      List<URL> urls = new ArrayList<>(List.of(place.getLocation()));
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib, "*.jar")) {
        List<Path> sorted = new ArrayList<>();
        jars.forEach(sorted::add);
        sorted.sort(null);
        for (Path jar : sorted) {
          urls.add(jar.toUri().toURL());
        }
      }
      return urls;
    } catch (IOException | URISyntaxException e) {
      throw new MissingEpubCheckException(
          "EPUBCheck is not there: it belongs into " + (lib == null ? "lib beside the jar" : lib), e);
    }
  }
}
