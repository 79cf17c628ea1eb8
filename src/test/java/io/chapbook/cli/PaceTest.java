package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How fast a task goes on, by a clock of the test's own. */
class PaceTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void tellsOnceAMinuteOfTheMinuteThatPassed() {
    Pace pace = new Pace(100_000, 0);
    for (int step = 1; step < 12_000; step++) {
      assertNull(pace.step(step * SECOND / 200, 0));
    }
    assertEquals("12,000 of 100,000, 200 a second, 7 min left", pace.step(60 * SECOND, 0));
    assertNull(pace.step(61 * SECOND, 1));
    assertEquals(
        "12,002 of 100,000, 0.0 a second, 733 h 19 min left, 1 failed", pace.step(120 * SECOND, 1));
  }

  @Test
  void withoutATerminalLinesGoToTheLogAndNoneWhenQuiet() {
    StringWriter text = new StringWriter();
    AtomicLong now = new AtomicLong();
    Progress progress = new Progress(false, "Converting", new PrintWriter(text), now::get);
    progress.start(10);
    now.set(90 * SECOND);
    progress.step(true, () -> { });
    assertEquals("chapbook: converting: 1 of 10, 0.0 a second, 14 min left, 1 failed",
        text.toString().strip());
    Progress quiet = new Progress(false, "Converting", null, now::get);
    quiet.start(10);
    quiet.step(() -> { });
  }
}
