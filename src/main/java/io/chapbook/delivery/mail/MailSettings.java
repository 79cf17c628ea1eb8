package io.chapbook.delivery.mail;

import java.util.List;

/**
 * What a person has set down about mail.
 *
 * @param server the server that sends
 * @param sender who sends
 * @param passwordCommand a command and its arguments that prints the password; empty for none
 * @param limits how much the server takes
 */
public record MailSettings(
    MailServer server, MailAddress sender, List<String> passwordCommand, MailLimits limits) {

  public MailSettings {
    passwordCommand = List.copyOf(passwordCommand);
  }
}
