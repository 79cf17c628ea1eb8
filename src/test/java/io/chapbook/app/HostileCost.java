package io.chapbook.app;

import io.chapbook.testing.HostileTexts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Prints how the cost of hostile texts grows with their size. */
public final class HostileCost {

  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

  private final StoryConverter converter =
      new StoryConverter(new StoryInspector(), new CoverFolder(null), "test");
  private final Path file;

  private HostileCost(Path file) {
    this.file = file;
  }

  /**
   * Prints what costs more than eight times as much for four times the text, or long anyhow: the
   * form, the mark, the processor's milliseconds for the small and the large text, and their ratio.
   *
   * @param arguments the file to write to, whose ending says how it is read; and the characters of
   *     the small text
   */
  public static void main(String[] arguments) throws Exception {
    HostileCost cost = new HostileCost(Path.of(arguments[0]));
    int size = Integer.parseInt(arguments[1]);
    for (Map.Entry<String, HostileTexts.Form> form : HostileTexts.forms().entrySet()) {
      for (String mark : HostileTexts.marks()) {
        cost.compare(form.getKey(), mark, form.getValue(), size);
      }
    }
  }

  private void compare(String name, String mark, HostileTexts.Form form, int size)
      throws Exception {
    double small = millis(form.write(mark, size));
    double large = millis(form.write(mark, 4 * size));
    if (large > 8 * small || large > size / 50.0) {
      small = Math.min(small, millis(form.write(mark, size)));
      large = Math.min(large, millis(form.write(mark, 4 * size)));
      System.out.printf(Locale.ROOT, "%s\t%s\t%.1f\t%.1f\t%.1f%n", name,
          mark.codePoints().allMatch(c -> c > 32 && c < 127 || c == 32) ? mark
              : mark.codePoints().mapToObj(Integer::toHexString).toList(),
          small, large, large / small);
      System.out.flush();
    }
  }

  private double millis(String text) throws Exception {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    StorySource story = StoryFile.named(file);
    ConversionOptions options = ConversionOptions.standard().withDrawnCover(false);
    long start = TIMES.getCurrentThreadCpuTime();
    try {
      converter.make(story, converter.inspect(story, options), options);
    } catch (ConversionException e) {
      // Refused: there is no text in it, or it is no text. That must not take long either.
    }
    return (TIMES.getCurrentThreadCpuTime() - start) / 1e6;
  }
}
