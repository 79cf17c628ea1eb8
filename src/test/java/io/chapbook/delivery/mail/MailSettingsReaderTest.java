package io.chapbook.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a configuration says of mail. */
class MailSettingsReaderTest {

  @Test
  void everyFieldIsRead() throws Exception {
    MailSettings settings = read("""
        host: smtp.example.org
        port: 2525
        tls: implicit
        user: jane
        sender: Jane Roe <jane@example.org>
        password-command: [secret-tool, lookup, service, a mail]
        timeout: 5
        most-megabytes: 7
        most-books: 3
        """);
    assertEquals(new MailServer("smtp.example.org", 2525, TlsMode.IMPLICIT, "jane", 5),
        settings.server());
    assertEquals("jane@example.org", settings.sender().bare());
    assertEquals(List.of("secret-tool", "lookup", "service", "a mail"), settings.passwordCommand());
    assertEquals(new MailLimits(7_000_000, 3), settings.limits());
  }

  @Test
  void littleIsEnough() throws Exception {
    MailSettings settings = read("host: smtp.example.org\nuser: jane@example.org");
    assertEquals(new MailServer("smtp.example.org", 587, TlsMode.STARTTLS, "jane@example.org", 60),
        settings.server());
    assertEquals("jane@example.org", settings.sender().bare());
    assertEquals(List.of(), settings.passwordCommand());
    assertEquals(465, read("host: h\nsender: a@b.c\ntls: IMPLICIT").server().port());
    assertEquals(List.of("pass", "show", "mail"),
        read("host: h\nsender: a@b.c\npassword-command: pass show  mail").passwordCommand());
  }

  @Test
  void nothingOfMailIsNoFault() throws Exception {
    assertNull(MailSettingsReader.read(""));
    assertNull(MailSettingsReader.read("\uFEFF# nothing yet\n"));
  }

  @Test
  void unencryptedWaysMustBeMeant() throws Exception {
    for (String here : List.of("localhost", "127.0.0.1", "'::1'")) {
      assertEquals(TlsMode.NONE, read("host: " + here + "\ntls: none\nsender: a@b.c").server().tls());
    }
    assertFault("host: smtp.example.org\ntls: none\nsender: a@b.c", 3, "everybody on the way");
    assertEquals(TlsMode.NONE, read(
        "host: mail.lan\ntls: none\nsender: a@b.c\nallow-unencrypted: true").server().tls());
  }

  @Test
  void aPasswordInTheFileIsRefusedAndNotRepeated() {
    MalformedSettingsException e = assertThrows(MalformedSettingsException.class,
        () -> read("host: h\nsender: a@b.c\npassword: s3cret"));
    assertTrue(e.getMessage().startsWith("line 4: no password stands in this file"), e.getMessage());
    assertFalse(e.getMessage().contains("s3cret"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "port: 25 | 2 | `host` is missing",
      "host: h | 2 | `sender` is missing",
      "host: h\\nsender: nobody | 3 | nobody is no",
      "host: h\\nsender: a@b.c, d@e.f | 3 | not one e-mail address",
      "host: h\\nsender: a@b.c\\nport: 0 | 4 | from 1 to 65535",
      "host: h\\nsender: a@b.c\\nport: 99999999999 | 4 | from 1 to 65535",
      "host: h\\nsender: a@b.c\\nport: many | 4 | from 1 to 65535",
      "host: h\\nsender: a@b.c\\ntimeout: 0 | 4 | from 1 to 3600",
      "host: h\\nsender: a@b.c\\ntls: ssl | 4 | starttls, implicit, none",
      "host: h\\nsender: a@b.c\\nhots: x | 4 | unknown key `hots`",
      "host: h\\nhost: i | 3 | second time",
      "host: [a, b] | 2 | `host` must be one text",
      "host: a b | 2 | a server's name",
      "host: h\\nsender: a@b.c\\nallow-unencrypted: yes | 4 | true or false",
      "host: h\\nsender: a@b.c\\npassword-command: echo 'x y' | 4 | without a shell",
      "host: h\\nsender: a@b.c\\npassword-command: [a, [b]] | 4 | a list of texts",
      "- host | 2 | fields such as"})
  void faultsAreToldWithTheirLine(String mail, int line, String words) {
    assertFault(mail.replace("\\n", "\n"), line, words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail", "mail: [", "- a", "mails:\n  host: h", "a: &a [*a]\nmail: *b", "\u0000"})
  void whatIsNoConfigurationIsRefused(String yaml) {
    assertThrows(MalformedSettingsException.class, () -> MailSettingsReader.read(yaml));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jane", "@kindle.com", "jane@", "a@b.c, d@e.f", "a@b.c\r\nBcc: d@e.f",
      "jané@example.org", "group: a@b.c;", "a b@c.d", "a@b..c"})
  void whatIsNoAddressIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> MailAddress.of(text));
  }

  @ParameterizedTest
  @CsvSource({"me@kindle.com, 50000000, true", "Me@KINDLE.com, 50000000, true",
      "me@free.kindle.com, 50000000, true", "me@notkindle.com, 18000000, false",
      "me@pbsync.com, 18000000, false", "me@example.org, 18000000, false"})
  void aServiceIsToldByItsDomain(String address, long bytes, boolean kindle) {
    MailService service = MailService.of(MailAddress.of(address));
    assertEquals(bytes, service.mostBytes());
    assertEquals(kindle, service.kindle());
    assertEquals(25, service.mostBooks());
    assertEquals(1_000_000, service.within(new MailLimits(1_000_000, 99)).mostBytes());
    assertEquals(25, service.within(new MailLimits(1_000_000, 99)).mostBooks());
  }

  private static MailSettings read(String mail) throws MalformedSettingsException {
    MailSettings settings = MailSettingsReader.read("mail:\n" + mail.indent(2));
    assertNotNull(settings);
    return settings;
  }

  private static void assertFault(String mail, int line, String words) {
    MalformedSettingsException e =
        assertThrows(MalformedSettingsException.class, () -> read(mail), mail);
    assertTrue(e.getMessage().startsWith("line " + line + ": "), e.getMessage());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }
}
