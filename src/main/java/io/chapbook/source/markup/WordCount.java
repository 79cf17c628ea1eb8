package io.chapbook.source.markup;

import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Counts words: runs of characters without white space that have a letter or a digit. */
final class WordCount {

  private WordCount() {}

  /** How many words a text has. */
  static int of(String text) {
    int words = 0;
    boolean counted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c <= ' ' || Character.isSpaceChar(c)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        words++;
        counted = true;
      }
    }
    return words;
  }

  /** How many words stand in a part of a page, hidden ones too; scripts and styles have none. */
  static int in(Node part) {
    int[] words = new int[1];
    NodeTraversor.traverse((node, depth) -> {
      if (node instanceof TextNode text) {
        words[0] += of(text.getWholeText());
      }
    }, part);
    return words[0];
  }
}
