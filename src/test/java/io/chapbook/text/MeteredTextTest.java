package io.chapbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Regular expressions of strangers. */
class MeteredTextTest {

  @Test
  void aCarefulExpressionFindsWhatItDoesInAnyText() {
    String text = "Chapter 12: The Sea and what lay behind it";
    Matcher metered = Pattern.compile("(\\w+) (\\d+)").matcher(new MeteredText(text));
    assertTrue(metered.find());
    assertEquals("12", metered.group(2));
    assertEquals(text, new MeteredText(text).toString());
    assertEquals("12", new MeteredText(text).subSequence(8, 10).toString());
  }

  @Test
  void oneThatWouldLookForEverIsStopped() {
    Matcher endless = Pattern.compile("(?:(a+)+)\\1b").matcher(
        new MeteredText("a".repeat(40) + "c"));
    String message = assertThrows(EndlessSearchException.class, endless::matches).getMessage();
    assertTrue(message.contains("(a+)+"), message);
  }

  @Test
  void aLongLineMayBeLookedAtForLonger() {
    Matcher matcher = Pattern.compile("\\w ").matcher(new MeteredText("a ".repeat(2_000_000)));
    assertEquals(2_000_000, matcher.results().count());
  }
}
