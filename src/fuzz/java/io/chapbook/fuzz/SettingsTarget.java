package io.chapbook.fuzz;

import io.chapbook.delivery.mail.MailSettings;
import io.chapbook.delivery.mail.MailSettingsReader;
import io.chapbook.delivery.mail.MalformedSettingsException;
import java.nio.charset.StandardCharsets;

/** A configuration file is understood or refused. */
public final class SettingsTarget {

  private SettingsTarget() {}

  /** Reads the bytes as a configuration. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      MailSettings settings = MailSettingsReader.read(new String(input, StandardCharsets.UTF_8));
      Promise.holds(settings == null || settings.server().port() > 0
          && !settings.server().host().isBlank(), () -> settings);
    } catch (MalformedSettingsException e) {
      Promise.isTold(e);
    }
  }
}
