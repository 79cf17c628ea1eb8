package io.chapbook.cover;

import io.chapbook.book.Metadata;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * Measures what drawn covers cost, on one thread: 1,000 of them as a new program draws them, then
 * 1,000 of each design, warm. Prints seconds of the processor, as other programs may be running.
 */
final class CoverCost {
  private static final int COVERS = 1000;

  private CoverCost() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    List<String> titles = Titles.ordinary();
    report("cold, all designs", () -> run(titles, -1));
    report("warm, all designs", () -> run(titles, -1));
    for (int i = 0; i < CoverPainter.DESIGNS.size(); i++) {
      int design = i;
      String name = CoverPainter.DESIGNS.get(i).getClass().getSimpleName();
      report(name, () -> run(titles, design));
    }
  }

  private static void report(String name, java.util.function.LongSupplier work) {
    long wall = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long bytes = work.getAsLong();
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    wall = System.nanoTime() - wall;
    System.out.printf(
        Locale.ROOT,
        "%-20s %5.2f s of the processor, %5.2f s, %d bytes a cover%n",
        name, cpu / 1e9, wall / 1e9, bytes / COVERS);
  }

  private static long run(List<String> titles, int design) {
    CoverPainter painter = new CoverPainter();
    long bytes = 0;
    for (int i = 0; i < COVERS; i++) {
      Metadata book =
          new Metadata(titles.get(i % titles.size()), false, "A. Writer", null, "en", "urn:x:" + i);
      PaintedCover painted = design < 0 ? painter.paint(book) : painter.paint(book, design);
      bytes += painted.cover().content().length;
    }
    return bytes;
  }
}
