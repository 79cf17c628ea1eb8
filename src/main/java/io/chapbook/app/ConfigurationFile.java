package io.chapbook.app;

import io.chapbook.delivery.mail.MailSettings;
import io.chapbook.delivery.mail.MailSettingsReader;
import io.chapbook.delivery.mail.MalformedSettingsException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file in which a person sets down what holds for every call. */
final class ConfigurationFile {

  private static final String FOLDER = "chapbook";
  private static final String NAME = "config.yaml";

  /** More would be no configuration. */
  private static final long MOST_BYTES = 1 << 16;

  private final Path file;
  private final boolean named;

  private ConfigurationFile(Path file, boolean named) {
    this.file = file;
    this.named = named;
  }

  /** The file that a person names, or else the one at the system's usual place. */
  static ConfigurationFile of(@Nullable Path named, Map<String, String> environment) {
    return named == null
        ? new ConfigurationFile(usual(environment, System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", "."))), false)
        : new ConfigurationFile(named, true);
  }

  /**
   * The usual place.
   *
   * @param environment the variables of the process
   * @param system the name of the operating system, as Java has it
   * @param home the user's own folder
   */
  static Path usual(Map<String, String> environment, String system, Path home) {
    String lower = system.toLowerCase(Locale.ROOT);
    Path folder;
    if (lower.startsWith("windows")) {
      folder = absolute(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"));
    } else if (lower.startsWith("mac")) {
      folder = home.resolve("Library").resolve("Application Support");
    } else {
      folder = absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
    }
    return folder.resolve(FOLDER).resolve(NAME);
  }

  /** A relative path in such a variable counts as none: XDG Base Directory Specification. */
  private static Path absolute(@Nullable String variable, Path otherwise) {
    if (variable == null || variable.isEmpty()) {
      return otherwise;
    }
    Path path = Path.of(variable);
    return path.isAbsolute() ? path : otherwise;
  }

  /** Where it is, or would be. */
  Path file() {
    return file;
  }

  /**
   * What it says of mail; null when it says nothing, or is not there and nobody named it.
   *
   * @throws ConversionException when it cannot be read or understood
   */
  @Nullable MailSettings mail() throws ConversionException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ConversionException(file + ": it is too large for a configuration", null);
      }
      return MailSettingsReader.read(Files.readString(file));
    } catch (MalformedSettingsException e) {
      throw new ConversionException(file + ", " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      if (named) {
        throw new ConversionException(file + ": there is no such file; check the name", e);
      }
      return null;
    } catch (CharacterCodingException e) {
      throw new ConversionException(file + ": it is not in UTF-8; save it as such", e);
    } catch (IOException e) {
      throw new ConversionException(file + ": it cannot be read (" + IoReason.of(e) + ")", e);
    }
  }
}
