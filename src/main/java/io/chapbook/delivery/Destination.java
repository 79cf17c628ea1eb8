package io.chapbook.delivery;

import java.util.function.Consumer;

/** Where books are sent to: a device, a folder, an address. */
public interface Destination {

  /** What messages call it, such as {@code Kobo (/media/me/KOBOeReader)}. */
  String inWords();

  /** The form that it wants books in, never {@link DeviceForm#NONE}. */
  DeviceForm form();

  /**
   * Takes a book over. How it ended may be told at once or later, but not after {@link #finish}; a
   * book for which nothing is told was not sent.
   *
   * @param ended told how it ended
   * @throws DestinationLostException when neither this book nor any other can be taken any more
   */
  void take(Parcel parcel, Consumer<Delivery> ended) throws DestinationLostException;

  /**
   * All books have been taken: sends what is still held back.
   *
   * @throws DestinationLostException when that cannot be done
   */
  default void finish() throws DestinationLostException {}
}
