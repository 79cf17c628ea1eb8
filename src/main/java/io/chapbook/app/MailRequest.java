package io.chapbook.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of books that go by mail.
 *
 * @param to the address; null in a draft without one
 * @param draft the file to write the message to in place of sending it; null to send it
 * @param onePerMail whether each book goes in a message of its own
 * @param configuration the configuration file, or null for the one at the usual place
 * @param dryRun whether nothing is sent or written
 * @param environment the variables of the process
 * @param clock gives each message its date
 */
public record MailRequest(
    @Nullable String to,
    @Nullable Path draft,
    boolean onePerMail,
    @Nullable Path configuration,
    boolean dryRun,
    Map<String, String> environment,
    Clock clock) {

  public MailRequest {
    environment = Map.copyOf(environment);
    if (to == null && draft == null) {
      throw new IllegalArgumentException("a message is sent to an address or written to a file");
    }
  }
}
