package io.chapbook.app;

import io.chapbook.limit.Limit;
import io.chapbook.source.SourceReader;
import io.chapbook.source.SourceReading;
import io.chapbook.source.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The story that comes on the standard input. It can be read once.
 *
 * @param input the input
 * @param most how many bytes it may have
 */
record StandardInput(InputStream input, long most) implements StorySource {

  static final String NAME = "standard input";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String location() {
    return NAME;
  }

  @Override
  public @Nullable String stem() {
    return null;
  }

  @Override
  public Path folder() {
    return Path.of("");
  }

  @Override
  public @Nullable Path home() {
    return null;
  }

  @Override
  public @Nullable FileTime modified() {
    return null;
  }

  @Override
  public SourceReading read(SourceReader reader) throws ConversionException {
    try {
      int limit = (int) Math.min(most, Integer.MAX_VALUE - 16);
      byte[] bytes = input.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new ConversionException(
            NAME + ": it has more than " + limit + " bytes; allow more with "
                + Limit.STORY_SIZE.option(), null);
      }
      return reader.read(NAME, bytes);
    } catch (UnreadableSourceException e) {
      throw new ConversionException(NAME + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ConversionException(
          NAME + ": it cannot be read (" + IoReason.of(e) + "); give the story as a file", e);
    }
  }
}
