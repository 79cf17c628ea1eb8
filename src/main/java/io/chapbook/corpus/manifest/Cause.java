package io.chapbook.corpus.manifest;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a book is made again, or is another than it was. */
public enum Cause {
  /** No manifest names a book of the story. */
  NEW("it is new"),
  SOURCE("the story changed"),
  OPTIONS("the options changed"),
  VERSION("the version of Chapbook changed"),
  RULES("the rules changed"),
  CORRECTIONS("the corrections changed"),
  COVER("the cover image changed"),
  /** Another story of the name came or went, or books are laid out in another way. */
  NAME("the book has another name"),
  /** It lacked something, such as corrections that could not be read. */
  FAULT("it was made without what could not be used"),
  MISSING("the book was gone"),
  ALTERED("the book had been altered"),
  /** The same was made with the same: another build of Chapbook, or somebody altered the book. */
  UNKNOWN("nothing that the manifests tell of");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** The cause in words, as the end of a line. */
  public String words() {
    return words;
  }

  /** The name as JSON has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In what two recipes differ: options, version, rules, corrections, cover. */
  public static Set<Cause> between(Recipe one, Recipe other) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    add(causes, OPTIONS, one.options(), other.options());
    add(causes, VERSION, one.version(), other.version());
    add(causes, RULES, one.rules(), other.rules());
    add(causes, CORRECTIONS, one.corrections(), other.corrections());
    CoverRecord cover = one.cover();
    CoverRecord otherCover = other.cover();
    add(causes, COVER, cover == null ? null : cover.stamp().sha256(),
        otherCover == null ? null : otherCover.stamp().sha256());
    return causes;
  }

  private static void add(
      Set<Cause> causes, Cause cause, @Nullable Object one,
      @Nullable Object other) {
    if (!Objects.equals(one, other)) {
      causes.add(cause);
    }
  }
}
