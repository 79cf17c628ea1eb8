package io.chapbook.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OthersOutputTest {

  @Test
  void onlyTheOneThreadIsNotHeard() throws InterruptedException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    PrintStream target = new PrintStream(heard, true, StandardCharsets.UTF_8);
    PrintStream muted = new PrintStream(
        new OthersOutput(target, Thread.currentThread()), true, StandardCharsets.UTF_8);
    muted.print("silent");
    muted.write('s');
    Thread other = new Thread(() -> {
      muted.print("heard");
      muted.write('!');
    });
    other.start();
    other.join();
    muted.print("silent");
    assertEquals("heard!", heard.toString(StandardCharsets.UTF_8));
  }
}
