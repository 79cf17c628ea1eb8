package io.chapbook.delivery.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** A password on its way to the server. It shows itself to nobody. */
public final class Password {

  private static final String SHOWN = "***";

  private final String text;

  Password(String text) {
    this.text = text;
  }

  /** For the login alone. */
  String text() {
    return text;
  }

  /**
   * What somebody else said, with the password taken out: a server may repeat what it was sent.
   *
   * @param user the name that was sent with it
   */
  String takenOutOf(String words, String user) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(base64("\0" + user + "\0" + text));
    forms.add(base64(text));
    forms.add(text);
    String without = words;
    for (String form : forms) {
      without = without.replace(form, SHOWN);
    }
    return without;
  }

  private static String base64(String plain) {
    return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return SHOWN;
  }
}
