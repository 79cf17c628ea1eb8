package io.chapbook.cover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Paints the cover of the sample story "The Lamplighter's Ledger" for the folder covers. */
final class SampleCover {
  static final Path FILE = Path.of("covers", "the-lamplighters-ledger.png");

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 1600;
  private static final int[] SKY = {
    0x0e1730, 0x111c39, 0x152343, 0x1a2b4e, 0x203459, 0x283f66, 0x324c74, 0x3f5b82
  };
  private static final int FAR = 0x223354;
  private static final int NEAR = 0x131d38;
  private static final int STREET = 0x0a1022;
  private static final int WARM = 0xf4c45c;
  private static final int PALE = 0xf5ecd6;
  private static final int FOG = 0xc3cfdd;

  private final Picture picture = new Picture(WIDTH, HEIGHT);

  /** Writes the file; run it in the repository's root. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.write(FILE, new SampleCover().paint());
  }

  /** The cover's bytes. */
  byte[] paint() {
    sky();
    farHouses();
    fog(985, 26);
    nearHouses();
    fog(1215, 22);
    street();
    lamp();
    lamplighter();
    words();
    return picture.toPng();
  }

  private void sky() {
    int band = 1300 / SKY.length;
    for (int i = 0; i < SKY.length; i++) {
      picture.rectangle(0, i * band, WIDTH, HEIGHT, SKY[i], 100);
    }
    int[] stars = {
      90, 130, 1090, 210, 75, 430, 1010, 90, 1120, 500, 70, 610, 610, 90, 560, 760, 690, 690,
      1130, 640, 130, 250, 335, 60
    };
    for (int i = 0; i < stars.length; i += 2) {
      picture.fill(Shapes.lozenge(stars[i], stars[i + 1], 5 + i % 3 * 2), PALE, 80);
    }
    for (int radius : new int[] {235, 170}) {
      picture.fill(Shapes.circle(905, 800, radius), PALE, 7);
    }
    picture.fill(Shapes.circle(905, 800, 112), 0xf3e7c4, 100);
    picture.fill(Shapes.circle(870, 775, 20), 0xe3d4a8, 100);
    picture.fill(Shapes.circle(935, 835, 27), 0xe3d4a8, 100);
    picture.fill(Shapes.circle(940, 760, 12), 0xe3d4a8, 100);
  }

  private void farHouses() {
    int[] houses = {
      -20, 150, 960, 60, 120, 140, 905, 80, 250, 170, 950, 55, 410, 120, 890, 90, 520, 180, 970,
      50, 690, 130, 925, 75, 810, 170, 975, 60, 970, 120, 915, 85, 1080, 150, 955, 60
    };
    for (int i = 0; i < houses.length; i += 4) {
      house(houses[i], houses[i + 1], houses[i + 2], houses[i + 3], FAR);
    }
    for (int[] place : new int[][] {{165, 960}, {455, 945}, {735, 985}, {1010, 975}}) {
      window(place[0], place[1], 22, 32, 0xb99a58);
    }
  }

  private void nearHouses() {
    int[] houses = {
      -30, 260, 1075, 110, 220, 210, 1130, 90, 425, 250, 1090, 105, 665, 200, 1140, 85, 855, 215,
      1080, 100, 1060, 200, 1125, 95
    };
    for (int i = 0; i < houses.length; i += 4) {
      house(houses[i], houses[i + 1], houses[i + 2], houses[i + 3], NEAR);
    }
    int[][] lit = {{120, 1150}, {600, 1150}, {740, 1190}, {925, 1150}, {1135, 1180}};
    for (int[] place : lit) {
      window(place[0], place[1], 34, 50, WARM);
    }
    int[][] dark = {{50, 1150}, {290, 1190}, {355, 1190}, {985, 1150}, {440, 1150}};
    for (int[] place : dark) {
      window(place[0], place[1], 34, 50, 0x1e2b4d);
    }
  }

  /** A front with a gable and a chimney. */
  private void house(int left, int width, int eaves, int gable, int colour) {
    int right = left + width;
    int chimney = left + width * 7 / 10;
    picture.rectangle(chimney, eaves - gable - 8, chimney + 26, eaves, colour, 100);
    picture.rectangle(chimney - 5, eaves - gable - 16, chimney + 31, eaves - gable, colour, 100);
    picture.fill(
        Shapes.polygon(
            left - 10, eaves, left + width / 2.0, eaves - gable, right + 10, eaves, right, eaves,
            right, 1400, left, 1400, left, eaves),
        colour,
        100);
  }

  private void window(int left, int top, int width, int height, int colour) {
    picture.rectangle(left, top, left + width, top + height, colour, 100);
    int middle = left + width / 2;
    picture.rectangle(middle - 1.5, top, middle + 1.5, top + height, NEAR, 100);
    picture.rectangle(left, top + height * 0.45, left + width, top + height * 0.45 + 3, NEAR, 100);
  }

  /** Long bars with round ends, one above the other. */
  private void fog(int top, int percent) {
    int[][] bars = {
      {-60, 520, 0}, {380, 1010, 34}, {-60, 300, 68}, {760, 1300, 62}, {120, 860, 98}
    };
    for (int[] bar : bars) {
      double y = top + bar[2];
      Outline.Builder shape = new Outline.Builder().moveTo(bar[0], y - 19);
      shape.lineTo(bar[1], y - 19).curveTo(bar[1] + 24, y - 19, bar[1] + 24, y);
      shape.curveTo(bar[1] + 24, y + 19, bar[1], y + 19).lineTo(bar[0], y + 19);
      shape.curveTo(bar[0] - 24, y + 19, bar[0] - 24, y);
      shape.curveTo(bar[0] - 24, y - 19, bar[0], y - 19);
      picture.fill(shape.close().build(), FOG, percent);
    }
  }

  private void street() {
    picture.rectangle(0, 1345, WIDTH, HEIGHT, STREET, 100);
    picture.rectangle(0, 1345, WIDTH, 1353, 0x26324f, 100);
    for (int radius : new int[] {420, 300, 180}) {
      Outline pool = Shapes.circle(0, 0, 1);
      Outline.Builder flat = new Outline.Builder();
      flat.append(pool, radius, 0, 0, radius * 0.13f, 300, 1412);
      picture.fill(flat.build(), WARM, 8);
    }
  }

  private void lamp() {
    for (int radius : new int[] {330, 240, 160, 95}) {
      picture.fill(Shapes.circle(300, 820, radius), WARM, 11);
    }
    picture.rectangle(292, 890, 308, 1400, STREET, 100);
    picture.rectangle(284, 1290, 316, 1405, STREET, 100);
    picture.rectangle(270, 1392, 330, 1412, STREET, 100);
    picture.rectangle(246, 912, 354, 922, STREET, 100);
    picture.fill(Shapes.circle(300, 1000, 15), STREET, 100);
    picture.fill(
        Shapes.polygon(250, 750, 350, 750, 330, 885, 270, 885), STREET, 100);
    picture.fill(
        Shapes.polygon(260, 760, 340, 760, 322, 876, 278, 876), 0xffdf8a, 100);
    flame();
    picture.rectangle(297.5, 758, 302.5, 800, STREET, 100);
    picture.fill(Shapes.polygon(236, 752, 300, 700, 364, 752), STREET, 100);
    picture.rectangle(294, 676, 306, 704, STREET, 100);
    picture.fill(Shapes.circle(300, 674, 11), STREET, 100);
    picture.rectangle(264, 883, 336, 896, STREET, 100);
  }

  private void flame() {
    Outline.Builder flame = new Outline.Builder().moveTo(300, 800);
    flame.curveTo(324, 838, 316, 856).curveTo(310, 872, 300, 872);
    flame.curveTo(290, 872, 284, 856).curveTo(276, 838, 300, 800);
    picture.fill(flame.close().build(), 0xfffbe6, 100);
  }

  /** A man in a coat and a tall hat, with his pole towards the lantern. */
  private void lamplighter() {
    int coat = 0x070b18;
    picture.fill(Shapes.polygon(356, 868, 362, 866, 520, 1232, 511, 1236), coat, 100);
    picture.fill(Shapes.polygon(351, 852, 363, 848, 368, 870, 357, 874), WARM, 100);
    picture.fill(
        Shapes.polygon(506, 1180, 562, 1180, 596, 1345, 478, 1345), coat, 100);
    picture.fill(Shapes.polygon(512, 1340, 532, 1340, 528, 1420, 500, 1420), coat, 100);
    picture.fill(Shapes.polygon(546, 1340, 568, 1340, 578, 1420, 550, 1420), coat, 100);
    picture.fill(
        Shapes.polygon(514, 1186, 540, 1200, 512, 1250, 478, 1192, 488, 1182, 508, 1212),
        coat,
        100);
    picture.fill(Shapes.circle(535, 1152, 27), coat, 100);
    picture.rectangle(500, 1126, 572, 1135, coat, 100);
    picture.fill(Shapes.polygon(510, 1068, 560, 1068, 556, 1130, 514, 1130), coat, 100);
    picture.rectangle(513, 1112, 557, 1119, 0x8a6a34, 100);
  }

  private void words() {
    TypeSetter setter = new TypeSetter(new FontCase());
    TextStyle title =
        new TextStyle(Typeface.SERIF_BOLD, 172, 60, 1.12f, TextStyle.Alignment.CENTRED);
    TextStyle author = new TextStyle(Typeface.SERIF, 84, 40, 1.2f, TextStyle.Alignment.CENTRED);
    picture.text(
        setter.set("The Lamplighter\u2019s Ledger", title, new Area(90, 120, 1110, 640)), PALE);
    picture.text(setter.set("Ines Calloway", author, new Area(90, 1472, 1110, 1560)), PALE);
  }
}
