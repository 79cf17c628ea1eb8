package io.chapbook.testing;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;

/** Shows what the lines of a small text are taken for, in a sign for each. */
public final class RoleSigns {

  private RoleSigns() {}

  /** A letter for each line that was taken for something, a dot for story, a dash for a blank. */
  public static String of(MeasuredText text, Claims claims) {
    StringBuilder signs = new StringBuilder();
    text.lines().forEach(line -> signs.append(
        line.isBlank() ? '-' : sign(claims.role(line.number()))));
    return signs.toString();
  }

  private static char sign(LineRole role) {
    return switch (role) {
      case STORY -> '.';
      case BYLINE -> 'Y';
      case DESCRIPTION_LABEL -> 'd';
      case SCENE_BREAK -> 'B';
      case NOTICE -> 'F';
      case DROPPED -> 'X';
      case HEADER -> '=';
      default -> role.name().charAt(0);
    };
  }
}
