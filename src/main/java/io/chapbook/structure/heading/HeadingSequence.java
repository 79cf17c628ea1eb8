package io.chapbook.structure.heading;

import java.util.ArrayList;
import java.util.List;

/** Looks at the numbers of lines that share a form. */
final class HeadingSequence {

  private HeadingSequence() {}

  /**
   * The lines without those whose number has no place among the others: {@code L. Frank Baum} looks
   * like the fiftieth chapter before the first. Lines that say what they count all stay.
   */
  static List<HeadingCandidate> withoutStrays(List<HeadingCandidate> members) {
    long numbered = members.stream().filter(one -> one.form().number() != null).count();
    boolean mostNumbered = numbered > 2 && numbered * 5 >= members.size() * 3;
    List<HeadingCandidate> kept = new ArrayList<>(members.size());
    for (int at = 0; at < members.size(); at++) {
      double before = at == 0 ? 0 : number(members.get(at - 1));
      double after = at + 1 == members.size() ? Double.NaN : number(members.get(at + 1));
      double own = number(members.get(at));
      boolean counted = !Double.isNaN(own) && members.get(at).form().word().isEmpty();
      boolean follows = own <= 1 || own > before && own <= before + 2;
      boolean leads = after > own && after <= own + 2;
      if (mostNumbered && members.get(at).form().rule() == null) {
        continue;
      }
      if (!counted || follows || leads || members.size() < 3) {
        kept.add(members.get(at));
      }
    }
    return kept.isEmpty() ? members : kept;
  }

  private static double number(HeadingCandidate candidate) {
    return candidate.form().number() == null ? Double.NaN : candidate.form().number().value();
  }
}
