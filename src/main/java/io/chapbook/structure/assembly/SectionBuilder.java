package io.chapbook.structure.assembly;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Heading;
import io.chapbook.book.NotePosition;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers a section's blocks. A break beside its heading or at its end parts nothing and goes. */
final class SectionBuilder {

  private final SectionType type;
  private final @Nullable Heading heading;
  private final String label;
  private final int level;
  private final List<Block> blocks = new ArrayList<>();

  SectionBuilder(SectionType type, @Nullable Heading heading, String label, int level) {
    this.type = type;
    this.heading = heading;
    this.label = label;
    this.level = level;
  }

  void add(Block block) {
    boolean idle = block instanceof SceneBreak && (blocks.isEmpty() || partsNothing(last()));
    if (!idle) {
      blocks.add(block);
    }
  }

  void addAll(List<Block> others) {
    others.forEach(this::add);
  }

  /** The section; a section without heading and blocks is null. */
  @Nullable Section build(boolean listed) {
    while (!blocks.isEmpty() && last() instanceof SceneBreak) {
      blocks.remove(blocks.size() - 1);
    }
    removeBreakBeforeClosingNotes();
    if (heading != null) {
      return new Section(type, heading, label, level, listed, blocks);
    }
    boolean notes = type == SectionType.UNTITLED
        && blocks.stream().allMatch(AuthorsNote.class::isInstance);
    return blocks.isEmpty()
        ? null
        : new Section(notes ? SectionType.FOREWORD : type, null, label, level, listed, blocks);
  }

  private Block last() {
    return blocks.get(blocks.size() - 1);
  }

  private static boolean partsNothing(Block before) {
    return before instanceof SceneBreak
        || before instanceof AuthorsNote note && note.position() == NotePosition.OPENING;
  }

  private void removeBreakBeforeClosingNotes() {
    for (int at = blocks.size() - 1; at > 0; at--) {
      boolean closing = blocks.get(at) instanceof AuthorsNote note
          && note.position() == NotePosition.CLOSING;
      if (!closing) {
        return;
      }
      if (blocks.get(at - 1) instanceof SceneBreak) {
        blocks.remove(at - 1);
        return;
      }
    }
  }
}
