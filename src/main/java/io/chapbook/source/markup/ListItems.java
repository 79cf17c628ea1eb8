package io.chapbook.source.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The numbers and bullets of a page's lists, as a browser shows them. */
final class ListItems {

  private static final String[] ROMAN_ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

  private static final String[] ROMAN_TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};

  /** A list that is open. */
  private static final class Open {

    private final boolean ordered;
    private final String type;
    private final boolean several;
    private int next;

    private Open(Element list) {
      this.ordered = list.normalName().equals("ol");
      this.type = list.attr("type");
      this.next = number(list.attr("start"), 1);
      this.several = list.firstElementChild() != list.lastElementChild();
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();

  void openList(Element list) {
    open.push(new Open(list));
  }

  void closeList() {
    open.poll();
  }

  /** Whether the innermost list has more than one item. */
  boolean areSeveral() {
    return !open.isEmpty() && open.element().several;
  }

  /** What stands before an item, a blank included. */
  String marker(Element item) {
    Open list = open.peek();
    if (list == null || !list.ordered) {
      return "\u2022 ";
    }
    int number = number(item.attr("value"), list.next);
    list.next = number + 1;
    return numeral(number, list.type) + ". ";
  }

  private static String numeral(int number, String type) {
    boolean letter = type.equalsIgnoreCase("a") && number >= 1 && number <= 26;
    boolean roman = type.equalsIgnoreCase("i") && number >= 1 && number <= 99;
    String numeral = letter
        ? String.valueOf((char) ('a' + number - 1))
        : roman ? ROMAN_TENS[number / 10] + ROMAN_ONES[number % 10] : Integer.toString(number);
    return type.equals("A") || type.equals("I") ? numeral.toUpperCase(Locale.ROOT) : numeral;
  }

  private static int number(String value, int otherwise) {
    try {
      return value.isBlank() ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }
}
