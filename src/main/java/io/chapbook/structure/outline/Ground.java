package io.chapbook.structure.outline;

import java.util.Locale;

/** On what ground something is known, strongest first. */
public enum Ground {
  /** Said outright: by a flag, a corrections file or a header field. */
  DECLARED,
  /** Shown by an unambiguous mark. */
  STRUCTURAL,
  /** Concluded from weighed evidence. */
  INFERRED,
  /** Made by us, because the text has none. */
  DEVISED;

  /** The name as reports show it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
