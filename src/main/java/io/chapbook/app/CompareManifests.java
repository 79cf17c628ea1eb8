package io.chapbook.app;

import com.google.gson.stream.JsonWriter;
import io.chapbook.corpus.manifest.Cause;
import io.chapbook.corpus.manifest.ManifestDifference;
import io.chapbook.corpus.manifest.ManifestDifference.Change;
import io.chapbook.corpus.manifest.ManifestDifference.Kind;
import io.chapbook.corpus.manifest.ManifestReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Compares manifests and puts them together: the use cases of {@code diff} and its like. */
public final class CompareManifests {

  /**
   * How two manifests compare.
   *
   * @param same how many books are the same
   * @param fresh how many are only in the new one
   * @param gone how many are only in the old one
   * @param changed how many are others in the new one
   * @param unreadable how many lines of both could not be read
   */
  public record Sum(int same, int fresh, int gone, int changed, int unreadable) {

    /** Whether the books of both are the same. */
    public boolean isSame() {
      return fresh + gone + changed == 0;
    }
  }

  private CompareManifests() {}

  /**
   * Compares two manifests.
   *
   * @param old a folder with a manifest, or its file
   * @param now another
   * @param json whether a line is a JSON object or for people
   * @param lines takes a line for each book that is not the same in both, sorted by story
   * @throws ConversionException when one is not there or cannot be read
   */
  public static Sum compare(Path old, Path now, boolean json, Consumer<String> lines)
      throws ConversionException {
    int[] counts = new int[Kind.values().length];
    try {
      ManifestDifference.Sum sum = ManifestDifference.between(old, now, change -> {
        counts[change.kind().ordinal()]++;
        lines.accept(json ? json(change) : text(change));
      });
      return new Sum(sum.same(), counts[Kind.NEW.ordinal()], counts[Kind.GONE.ordinal()],
          counts[Kind.CHANGED.ordinal()], sum.unreadable());
    } catch (NoSuchFileException e) {
      throw missing(e);
    } catch (IOException e) {
      throw new ConversionException(
          "the manifests of " + old + " and " + now + " cannot be compared (" + IoReason.of(e) + ")",
          e);
    }
  }

  private static ConversionException missing(NoSuchFileException e) {
    return new ConversionException(e.getFile() + ": there is no such manifest; name a folder that"
        + " batch made books in, or a manifest's file", e);
  }

  private static String text(Change change) {
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    String causes = inOrder(change.causes()).stream()
        .map(Cause::words).collect(Collectors.joining(", "));
    return kind + " " + change.book() + " (" + change.source() + ")"
        + (causes.isEmpty() ? "" : ": " + causes);
  }

  private static Set<Cause> inOrder(Set<Cause> causes) {
    Set<Cause> sorted = EnumSet.noneOf(Cause.class);
    sorted.addAll(causes);
    return sorted;
  }

  private static String json(Change change) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("change").value(change.kind().name().toLowerCase(Locale.ROOT));
      json.name("source").value(change.source()).name("book").value(change.book());
      json.name("causes").beginArray();
      for (Cause cause : inOrder(change.causes())) {
        json.value(cause.label());
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be written to", e);
    }
    return text.toString();
  }

  /**
   * What came of putting manifests together.
   *
   * @param manifest the file that was written
   * @param entries how many books it tells of
   * @param clashes the stories of which two manifests had different books
   */
  public record Merged(Path manifest, int entries, List<String> clashes) {

    public Merged {
      clashes = List.copyOf(clashes);
    }
  }

  /**
   * Puts manifests together.
   *
   * @param places folders with manifests, or their files; a later one goes before an earlier one
   * @param output the folder that the new manifest goes to, made if it is not there
   * @throws ConversionException when one cannot be read or the new one not be written
   */
  public static Merged merge(List<Path> places, Path output) throws ConversionException {
    Path target = output.resolve(ManifestReader.FILE);
    try {
      Files.createDirectories(output);
      ManifestReader.Merged merged = ManifestReader.merge(places, target);
      return new Merged(target, merged.entries(), merged.clashes());
    } catch (NoSuchFileException e) {
      throw missing(e);
    } catch (IOException e) {
      throw new ConversionException(
          target + ": the manifest cannot be written (" + IoReason.of(e) + "); name another folder"
              + " with -o", e);
    }
  }
}
