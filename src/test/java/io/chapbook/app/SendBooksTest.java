package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chapbook.delivery.Delivery;
import io.chapbook.delivery.Destination;
import io.chapbook.delivery.DestinationLostException;
import io.chapbook.delivery.DeviceForm;
import io.chapbook.delivery.Parcel;
import io.chapbook.testing.FinishedBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Destinations that hold books back, are lost, or break. */
class SendBooksTest {

  @TempDir private Path folder;

  private final List<String> ended = new ArrayList<>();

  /** Takes two books at a time, as a mail would; is lost after some. */
  private static final class Pairs implements Destination {

    private final int lostAfter;
    private final List<Consumer<Delivery>> held = new ArrayList<>();
    private int taken;

    Pairs(int lostAfter) {
      this.lostAfter = lostAfter;
    }

    @Override
    public String inWords() {
      return "pairs";
    }

    @Override
    public DeviceForm form() {
      return DeviceForm.EPUB;
    }

    @Override
    public void take(Parcel parcel, Consumer<Delivery> told) throws DestinationLostException {
      if (parcel.title().equals("broken")) {
        throw new IllegalStateException("a fault");
      }
      held.add(told);
      if (taken++ == lostAfter) {
        throw new DestinationLostException("lost", null);
      }
      if (held.size() == 2) {
        finish();
      }
    }

    @Override
    public void finish() {
      held.forEach(told -> told.accept(new Delivery(Delivery.Kind.NEW, "there", null, null)));
      held.clear();
    }
  }

  @Test
  void whatIsHeldBackIsToldInTheEnd() throws IOException {
    assertNull(send(new Pairs(9), "a", "b", "c"));
    assertEquals(List.of("a NEW", "b NEW", "c NEW"), ended);
  }

  @Test
  void whatWasHeldBackWhenTheDestinationWasLostIsNotSent() throws IOException {
    assertEquals("lost", send(new Pairs(3), "a", "b", "c", "d", "e"));
    assertEquals(List.of("a NEW", "b NEW", "c NOT_SENT", "d NOT_SENT", "e NOT_SENT"), ended);
  }

  @Test
  void aFaultOfOursKeepsNoOtherBookBack() throws IOException {
    assertNull(send(new Pairs(9), "a", "broken", "b"));
    assertEquals(List.of("broken FAILED", "a NEW", "b NEW"), ended);
  }

  private @Nullable String send(Destination destination, String... titles) throws IOException {
    List<Sendable> items = new ArrayList<>();
    for (String title : titles) {
      items.add(new Sendable.Finished(Files.write(
          folder.resolve(title), FinishedBook.epub(items.size(), title, null, "x"))));
    }
    return new SendBooks(ConversionOptions.standard(), new StoryInspector(), "test").send(
        items, destination, outcome -> ended.add(
            Path.of(outcome.input()).getFileName() + " " + outcome.kind()));
  }
}
