package io.chapbook.structure.outline;

import org.jspecify.annotations.Nullable;

/**
 * A title or an author that was found.
 *
 * @param text the title or name itself
 * @param rest what follows a title on its line ({@code a ghost story}); may be empty
 * @param line where it stands, or 0 when it stands nowhere in the text
 * @param ground on what ground it is known
 * @param decision why
 */
public record FoundText(
    String text, String rest, int line, Ground ground, @Nullable Decision decision) {

  /** How sure it is: what is declared is certain, what is devised is as good as any other. */
  public double confidence() {
    if (decision != null) {
      return decision.confidence();
    }
    return ground == Ground.DEVISED ? 0.5 : 1;
  }
}
