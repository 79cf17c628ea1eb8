package io.chapbook.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GoldenFileTest {

  @Test
  void onlyLinesThatDifferAreShown() {
    assertEquals("- b\n+ x\n", GoldenFile.difference("a\nb\nc\n", "a\nx\nc\n"));
    assertEquals("+ b\n", GoldenFile.difference("a\nc\n", "a\nb\nc\n"));
    assertEquals("- c\n", GoldenFile.difference("a\nc", "a"));
  }

  @Test
  void textsThatDifferInLineEndsOnlySaySo() {
    assertEquals("only line ends differ", GoldenFile.difference("a\nb", "a\r\nb\n"));
  }
}
