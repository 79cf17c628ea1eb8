package io.chapbook.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A Chromium without a window. Tests that need it are skipped where it is not installed. */
public final class Browser implements AutoCloseable {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** It says with each start that it does not know this Chromium's protocol, which is not used. */
  private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens one with nothing remembered in it; the profile is a new folder. */
  public static Browser open(Path profile) {
    Path chromium = program("chromium", "chromium-browser", "google-chrome");
    Path chromedriver = program("chromedriver");
    assumeTrue(chromium != null && chromedriver != null,
        "chromium and chromedriver are not both on the PATH");
    LOG.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-dev-shm-usage", "--window-size=1200,900",
        "--user-data-dir=" + profile);
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(chromedriver.toFile()).usingAnyFreePort().build();
    return new Browser(new ChromeDriver(service, options));
  }

  /** The first of some programs on the PATH, or null. */
  public static Path program(String... names) {
    for (String name : names) {
      for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
        Path program = Path.of(folder).resolve(name);
        if (Files.isExecutable(program)) {
          return program;
        }
      }
    }
    return null;
  }

  public void go(String address) {
    driver.get(address);
  }

  public String address() {
    return driver.getCurrentUrl();
  }

  /** A screen as wide as the narrowest phones that are still in use. */
  public void bePhone() {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", 320, "height", 640, "deviceScaleFactor", 2, "mobile", true));
  }

  public void beDesktop() {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", 1200, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Whether pages may run scripts. */
  public void allowScripts(boolean allowed) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** What the system says of colours. */
  public void prefer(String colourScheme) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of(
        "features", List.of(Map.of("name", "prefers-color-scheme", "value", colourScheme))));
  }

  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  public int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  public String text(String selector) {
    return find(selector).getText();
  }

  public void click(String selector) {
    find(selector).click();
  }

  /** Follows a link by its words. */
  public void follow(String words) {
    driver.findElement(By.partialLinkText(words)).click();
  }

  public void press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
  }

  public Object ask(String script, Object... arguments) {
    return driver.executeScript("return " + script, arguments);
  }

  /** Waits for something that the page does by itself; for half a minute at most. */
  public void waitUntil(String what, BooleanSupplier state) throws InterruptedException {
    for (int i = 0; i < 300 && !holds(state); i++) {
      Thread.sleep(100);
    }
    assertTrue(state.getAsBoolean(), what);
  }

  /** While one page gives way to another, what was found on the first is gone. */
  private static boolean holds(BooleanSupplier state) {
    try {
      return state.getAsBoolean();
    } catch (StaleElementReferenceException | NoSuchElementException e) {
      return false;
    }
  }

  /** By how many pixels the page is wider than the screen; 0 if nobody need scroll sideways. */
  public long sideways() {
    return ((Number) ask(
        "Math.max(0, document.documentElement.scrollWidth - window.innerWidth)")).longValue();
  }

  /** What axe-core calls serious or critical on the page, one line each. */
  public List<String> faults() {
    driver.executeScript(axe());
    Object found = driver.executeAsyncScript("""
        const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'] }).then(
          (result) => done(result.violations
            .filter((one) => ['serious', 'critical'].includes(one.impact))
            .map((one) => one.id + ': ' + one.help + ': '
              + one.nodes.map((node) => node.html.slice(0, 150)).join(' | '))),
          (error) => done(['axe failed: ' + error]));
        """);
    List<String> faults = new ArrayList<>();
    ((List<?>) found).forEach(fault -> faults.add(fault.toString()));
    return faults;
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream(AXE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture of what is seen, for people to look at. */
  public void picture(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
