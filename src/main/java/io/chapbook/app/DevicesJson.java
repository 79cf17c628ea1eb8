package io.chapbook.app;

import com.google.gson.stream.JsonWriter;
import io.chapbook.delivery.ConnectedDevice;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes a connected device as one JSON object on one line. Its fields are a promise to scripts
 * (docs/cli.md): a change is a new field, never another meaning.
 */
public final class DevicesJson {

  private DevicesJson() {}

  /** The object, without a line end. */
  public static String write(ConnectedDevice connected) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.setSerializeNulls(true);
      json.beginObject();
      json.name("device").value(connected.device().id());
      json.name("name").value(connected.device().name());
      json.name("place").value(connected.drive().root().toString());
      json.name("label").value(connected.drive().label());
      json.name("free");
      if (connected.freeSpace() < 0) {
        json.nullValue();
      } else {
        json.value(connected.freeSpace());
      }
      json.name("readOnly").value(connected.readOnly());
      json.name("books").value(connected.books().toString());
      json.name("form").value(connected.device().form().toString());
      json.name("pathLimit").value(connected.device().pathLimit());
      json.name("remark").value(connected.device().remark());
      json.name("instead").value(connected.device().instead());
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
