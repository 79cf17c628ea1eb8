package io.chapbook.book;

import java.util.List;

/**
 * Words that are emphasised strongly, with the signs that said so in the text.
 *
 * @param inlines the words; never empty
 * @param opening the sign before them, or empty where emphasis goes on from the line above
 * @param closing the sign behind them, or empty where it goes on into the line below
 */
public record Strong(List<Inline> inlines, String opening, String closing) implements Inline {

  public Strong {
    inlines = List.copyOf(inlines);
    if (inlines.isEmpty()) {
      throw new IllegalArgumentException("emphasis has at least one word");
    }
  }

  @Override
  public String plain() {
    return Phrase.plain(inlines);
  }

  @Override
  public String source() {
    return opening + Phrase.source(inlines) + closing;
  }
}
