package io.chapbook.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a batch ended, beside its stories.
 *
 * @param stopped whether it was stopped before every story had its turn
 * @param pruned how many books of stories that are gone were removed
 * @param vanished a line for each book whose story is gone and that stays
 * @param remarks what else a person should know, a line each
 * @param fault why the manifest could not be written, a line; or null
 */
public record BatchEnd(
    boolean stopped,
    int pruned,
    List<String> vanished,
    List<String> remarks,
    @Nullable String fault) {

  public BatchEnd {
    vanished = List.copyOf(vanished);
    remarks = List.copyOf(remarks);
  }
}
