package io.chapbook.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the index of a library is kept when nobody says. */
public final class IndexPlace {

  private IndexPlace() {}

  /**
   * The file for a folder, among what programs may make anew: {@code XDG_CACHE_HOME}, the caches of
   * macOS or Windows, else {@code ~/.cache}.
   *
   * @param folder the library
   * @param environment the variables of the environment
   * @param home the user's folder
   * @throws ConversionException if there is no such place, or it lies in the library itself
   */
  public static Path of(Path folder, Map<String, String> environment, @Nullable String home)
      throws ConversionException {
    Path caches = caches(environment, home);
    Path real = real(folder);
    if (caches == null || caches.toAbsolutePath().normalize().startsWith(real)) {
      throw new ConversionException(folder + ": there is no place for the index outside of the"
          + " folder; name a file with --index", null);
    }
    return caches.resolve("chapbook").resolve("library-" + hash(real.toString()) + ".index");
  }

  private static @Nullable Path caches(Map<String, String> environment, @Nullable String home) {
    for (String name : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
      String value = environment.get(name);
      if (value != null && !value.isBlank() && Path.of(value).isAbsolute()) {
        return Path.of(value);
      }
    }
    return home == null || home.isBlank() ? null : Path.of(home, ".cache");
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
