package io.chapbook.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chapbook.delivery.BookContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which books go into which message. */
class MessageFillerTest {

  @Test
  void aMessageIsFullByBytesOrByNumber() {
    assertEquals("[10 40] [46] [5 5 5 5] [5]", spread(50, 4, 10, 40, 46, 5, 5, 5, 5, 5));
    assertEquals("[50] [50]", spread(50, 4, 50, 50));
    assertEquals("[1] [1] [1]", spread(50, 1, 1, 1, 1));
    assertEquals("", spread(50, 4));
  }

  @Test
  void whatFitsNoMessageIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> spread(50, 4, 51));
  }

  private static String spread(long mostBytes, int mostBooks, long... sizes) {
    MessageFiller filler = new MessageFiller(
        MailService.any().within(new MailLimits(mostBytes, mostBooks)));
    List<List<MailedBook>> messages = new ArrayList<>();
    for (long size : sizes) {
      messages.add(filler.add(
          new MailedBook("a.epub", "A", null, size, BookContent.of(new byte[0]))));
    }
    messages.add(filler.rest());
    return messages.stream().filter(message -> !message.isEmpty())
        .map(message -> message.stream().map(book -> String.valueOf(book.size()))
            .collect(Collectors.joining(" ", "[", "]")))
        .collect(Collectors.joining(" "));
  }
}
