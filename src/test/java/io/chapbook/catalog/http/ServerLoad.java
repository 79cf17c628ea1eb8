package io.chapbook.catalog.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Clients that page, search and download at once: {@code ServerLoad http://host:port CLIENTS
 * SECONDS}, with a server that runs elsewhere. The figures of docs/performance.md come from here.
 */
public final class ServerLoad {

  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
  private static final Pattern FILE =
      Pattern.compile("rel=\"http://opds-spec.org/acquisition\" href=\"([^\"]*)\"");
  private static final String[] WAYS = {"/opds", "/opds/books", "/opds/books?order=title",
      "/opds/authors", "/opds/fandoms", "/opds/v2/books", "/opds/books?q=ke+lo", "/opds/books?q=silmor"};

  private final HttpClient client = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1).build();
  private final String root;
  private final long end;
  private final Map<String, List<Long>> took = new ConcurrentHashMap<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();

  private ServerLoad(String root, int seconds) {
    this.root = root;
    this.end = System.nanoTime() + seconds * 1_000_000_000L;
  }

  public static void main(String[] args) throws InterruptedException {
    ServerLoad load = new ServerLoad(args[0], Integer.parseInt(args[2]));
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Random random = new Random(i);
      Thread thread = new Thread(() -> load.read(random));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    load.print((System.nanoTime() - start) / 1e9);
  }

  private void read(Random random) {
    String next = null;
    while (System.nanoTime() < end) {
      String page = get("page", next == null ? root + WAYS[random.nextInt(WAYS.length)] : next);
      next = first(NEXT, page);
      String file = first(FILE, page);
      if (file != null) {
        get("book", file);
      }
      if (random.nextInt(5) == 0) {
        next = null;
      }
    }
  }

  private String get(String kind, String address) {
    long start = System.nanoTime();
    try {
      HttpResponse<byte[]> answer =
          client.send(HttpRequest.newBuilder(URI.create(address.replace("&amp;", "&"))).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        faults.add(address + " " + answer.statusCode());
      }
      took.computeIfAbsent(kind, one -> Collections.synchronizedList(new ArrayList<>()))
          .add(System.nanoTime() - start);
      return new String(answer.body(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      faults.add(address + " " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  private static String first(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    return found.find() ? found.group(1) : null;
  }

  private void print(double seconds) {
    took.forEach((kind, all) -> {
      List<Long> sorted = all.stream().sorted().toList();
      System.out.printf("%s: %d, %.0f a second, median %.1f ms, 99 %% within %.1f ms%n", kind,
          sorted.size(), sorted.size() / seconds, sorted.get(sorted.size() / 2) / 1e6,
          sorted.get(sorted.size() * 99 / 100) / 1e6);
    });
    System.out.println(faults.size() + " errors");
    faults.stream().limit(5).forEach(System.out::println);
  }
}
