package io.chapbook.check;

import java.util.ArrayList;
import java.util.List;

/** All rules for reading systems, by what they look at. */
public final class BookRules {

  private BookRules() {}

  /** The rules, in the order of the documentation. */
  public static List<BookRule> all() {
    List<BookRule> all = new ArrayList<>();
    all.addAll(ContainerRules.ROWS);
    all.addAll(PackageRules.ROWS);
    all.addAll(ContentsRules.ROWS);
    all.addAll(CoverRules.ROWS);
    all.addAll(PictureRules.ROWS);
    all.addAll(DocumentRules.ROWS);
    all.addAll(LinkRules.ROWS);
    all.addAll(StyleRules.ROWS);
    return List.copyOf(all);
  }
}
