package io.chapbook.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches folders, and the folders in them, for stories that arrive or change, by themselves or by
 * their corrections. A story is told when its file has looked the same for a while, and each change
 * once. Those that are there at the start are told too.
 *
 * <p>The system's word that something happened only makes it look sooner: folders are looked at now
 * and then in any case, since on network drives there is no such word.
 */
public final class StoryWatch implements AutoCloseable {

  /** How long a story must look the same. Programs write in pieces less far apart. */
  static final long SETTLING_MILLIS = 2_000;

  private static final long TICK_MILLIS = 500;
  private static final long LOOK_MILLIS = 30_000;

  /** The same where the system sends no word. */
  private static final long POLL_MILLIS = 5_000;

  private final List<Path> folders;
  private final FolderEvents events;
  private final SettlingFiles settling = new SettlingFiles(SETTLING_MILLIS);
  private final CorrectionsFiles corrections = new CorrectionsFiles(null);
  private final Listener listener;
  private final Consumer<String> remark;
  private volatile boolean closed;
  private @Nullable String fault;
  private boolean faultTold;

  /** Takes stories that have settled. */
  @FunctionalInterface
  public interface Listener {

    /**
     * Stories are there or have changed.
     *
     * @param all all stories of the folders, as {@code batch} lists them
     * @param settled the files of those that are new or have changed, at least one
     */
    void settled(List<StoryFile> all, Set<Path> settled) throws InterruptedException;
  }

  /**
   * A watch that follows the system's folders.
   *
   * @param folders the folders; one that is not there yet, or goes away, is waited for
   * @param listener told of stories, in the thread that watches
   * @param remark told of what a person should know, in one line
   */
  public StoryWatch(List<Path> folders, Listener listener, Consumer<String> remark) {
    this(folders, listener, remark, new SystemFolderEvents());
  }

  StoryWatch(
      List<Path> folders, Listener listener, Consumer<String> remark, FolderEvents events) {
    this.folders = List.copyOf(folders);
    this.listener = listener;
    this.remark = remark;
    this.events = events;
  }

  /**
   * Watches until it is closed.
   *
   * @throws InterruptedException when the thread is interrupted, which ends it as well
   */
  public void run() throws InterruptedException {
    try {
      while (!closed) {
        boolean word = look();
        if (closed) {
          return;
        }
        if (settling.isWaiting() || fault != null && !faultTold) {
          events.pause(TICK_MILLIS);
        } else {
          events.await(word ? LOOK_MILLIS : POLL_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      if (!closed) {
        throw e;
      }
    } finally {
      events.close();
    }
  }

  /** Ends the watch, from any thread; what the listener is at is done to its end. */
  @Override
  public void close() {
    closed = true;
    events.close();
  }

  /** Looks once. False when the system sends no word of all that is to be seen. */
  private boolean look() throws InterruptedException {
    List<StoryFile> all = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    try {
      for (Path folder : folders) {
        all.addAll(new StoryFiles().inFolder(folder, seen));
      }
    } catch (ConversionException e) {
      tell(e);
      return false;
    }
    fault = null;
    faultTold = false;
    boolean word = events.follow(seen);
    Set<Path> settled = settling.look(states(all), events.millis());
    if (!settled.isEmpty()) {
      listener.settled(List.copyOf(all), settled);
    }
    return word;
  }

  /** A file that goes while folders are listed is no fault: one that lasts is, and is told once. */
  private void tell(ConversionException e) {
    String now = String.valueOf(e.getMessage());
    if (now.equals(fault) && !faultTold) {
      remark.accept(now + "; it is looked for again");
      faultTold = true;
    } else if (!now.equals(fault)) {
      fault = now;
      faultTold = false;
    }
  }

  private Map<Path, String> states(List<StoryFile> stories) {
    Map<Path, String> states = new LinkedHashMap<>();
    for (StoryFile story : stories) {
      Path file = corrections.of(story);
      String state = state(story.file());
      if (state != null) {
        states.put(story.file(), file == null ? state : state + " " + file + " " + state(file));
      }
    }
    return states;
  }

  /** Size and time of a file; null when it has gone. */
  private static @Nullable String state(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() + " " + attributes.lastModifiedTime();
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      // Whoever converts it will say why it cannot be read.
      return String.valueOf(e.getMessage());
    }
  }
}
