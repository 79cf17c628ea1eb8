package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkBehindTest {

  private static final int MANY = 10_000;

  @Test
  void eachIsDoneInItsTurnOnOneOtherThread() {
    List<Integer> done = new ArrayList<>();
    Set<Thread> threads = new HashSet<>();
    try (WorkBehind<Integer> work = new WorkBehind<>(one -> {
      done.add(one);
      threads.add(Thread.currentThread());
    })) {
      IntStream.range(0, MANY).forEach(work::give);
      work.finish();
    }
    assertEquals(IntStream.range(0, MANY).boxed().toList(), done);
    assertEquals(1, threads.size());
    assertTrue(!threads.contains(Thread.currentThread()));
  }

  @Test
  void whoGivesTooManyWaitsForThem() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger given = new AtomicInteger();
    try (WorkBehind<Integer> work = new WorkBehind<>(one -> await(goOn))) {
      Thread giver = new Thread(() -> {
        for (int i = 0; i < MANY; i++) {
          work.give(i);
          given.incrementAndGet();
        }
        work.finish();
      });
      giver.start();
      giver.join(200);
      assertTrue(given.get() < MANY / 10, "given while none was done: " + given);
      goOn.countDown();
      giver.join(TimeUnit.MINUTES.toMillis(1));
      assertEquals(MANY, given.get());
    }
  }

  @Test
  void aFailureIsToldAtTheEndAndNotWhenAllIsGivenUp() {
    IllegalStateException failure = new IllegalStateException("as planned");
    try (WorkBehind<Integer> work = new WorkBehind<>(one -> {
      throw failure;
    })) {
      work.give(1);
      assertSame(failure, assertThrows(IllegalStateException.class, work::finish));
      work.give(2);
    }
  }

  @Test
  void whatWasNotHandedOverIsLeftWhenItIsClosed() {
    List<Integer> done = new ArrayList<>();
    WorkBehind<Integer> work = new WorkBehind<>(done::add);
    IntStream.range(0, 100).forEach(work::give);
    work.close();
    assertAll(
        () -> assertTrue(done.size() < 100, done::toString),
        () -> assertEquals(IntStream.range(0, done.size()).boxed().toList(), done));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
