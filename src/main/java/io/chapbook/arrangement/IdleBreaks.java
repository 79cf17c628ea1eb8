package io.chapbook.arrangement;

import io.chapbook.book.Block;
import io.chapbook.book.SceneBreak;
import java.util.ArrayList;
import java.util.List;

/** Scene breaks that part nothing any more, since a note is gone that stood beside them. */
final class IdleBreaks {

  private IdleBreaks() {}

  /** The blocks without breaks at either end and behind other breaks; a new list. */
  static List<Block> without(List<Block> blocks) {
    List<Block> left = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      boolean afterBreak = left.isEmpty() || last(left) instanceof SceneBreak;
      if (!(block instanceof SceneBreak && afterBreak)) {
        left.add(block);
      }
    }
    if (!left.isEmpty() && last(left) instanceof SceneBreak) {
      left.remove(left.size() - 1);
    }
    return left;
  }

  private static Block last(List<Block> blocks) {
    return blocks.get(blocks.size() - 1);
  }
}
