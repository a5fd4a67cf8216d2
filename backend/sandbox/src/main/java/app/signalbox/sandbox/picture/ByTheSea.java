package app.signalbox.sandbox.picture;

import static app.signalbox.sandbox.picture.Canvas.darker;
import static app.signalbox.sandbox.picture.Canvas.lighter;
import static app.signalbox.sandbox.picture.Canvas.path;
import static app.signalbox.sandbox.picture.Canvas.round;
import static app.signalbox.sandbox.picture.Canvas.shape;

import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** What people photograph in a hotel by the sea. */
final class ByTheSea {

    private ByTheSea() {}

    static void sunrise(Canvas canvas) {
        int high = canvas.oneOf(0x3E5C8A, 0x5A4B84, 0x2F6A8F);
        canvas.sky(high, 0xF6B26B, 0, 300);
        double sun = canvas.between(220, 500);
        canvas.light(sun, 292, 620, 420, 0xFFE3A3, 220);
        canvas.fill(round(sun, 284, 92, 92), 0xFFF1C9);
        for (int cloud = 0; cloud < 6; cloud++) {
            canvas.light(canvas.between(0, 720), canvas.between(50, 200), canvas.between(180, 380), 26, 0xFFD2B0, 170);
        }
        canvas.sky(darker(0xE49A62, 0.8), 0x24435E, 300, Canvas.HEIGHT);
        for (int wave = 0; wave < 60; wave++) {
            double y = canvas.between(304, 470);
            double wide = (y - 290) * canvas.between(0.2, 0.9);
            double x = sun + canvas.between(-1, 1) * (20 + (y - 300) * 0.6);
            canvas.gleam(path(x - wide / 2, y, x + wide / 2, y), 110, 2.4);
        }
        canvas.fill(shape(0, 300, 0, 270, 70, 262, 130, 284, 190, 300), 0x2B3A4C);
        canvas.fill(new Rectangle2D.Double(0, 446, Canvas.WIDTH, 14), 0x1D242C);
        for (int bar = 0; bar < 15; bar++) {
            canvas.fill(new Rectangle2D.Double(14 + bar * 50, 456, 9, 90), 0x1D242C);
        }
    }

    static void confirmation(Canvas canvas) {
        int wood = canvas.oneOf(0x6F4B30, 0x9A7A55, 0x4E565C);
        canvas.sky(lighter(wood, 0.12), darker(wood, 0.75), 0, Canvas.HEIGHT);
        canvas.turned(canvas.between(-8, 8), 360, 270, () -> {
            canvas.shadow(380, 292, 540, 620);
            canvas.fill(new Rectangle2D.Double(190, 20, 340, 500), 0xF7F5EF);
            canvas.fill(new Rectangle2D.Double(190, 20, 340, 62), 0x2F6A8F);
            canvas.line(new QuadCurve2D.Double(214, 58, 232, 34, 250, 58), 0xFFFFFF, 5);
            canvas.line(path(268, 50, 388, 50), 0xFFFFFF, 9);
            for (int row = 0; row < 9; row++) {
                double y = 122 + row * 29;
                canvas.line(path(216, y, 268 + canvas.upTo(90), y), 0x8C8A84, 6);
                canvas.line(path(452 + canvas.upTo(24), y, 504, y), 0x6A6862, 6);
            }
            canvas.line(path(216, 384, 504, 384), 0xB9B5AB, 2);
            canvas.line(path(216, 412, 300, 412), 0x2C2B28, 10);
            canvas.line(path(430, 412, 504, 412), 0x2C2B28, 10);
            canvas.turned(-14, 420, 466, () -> {
                canvas.line(new RoundRectangle2D.Double(330, 440, 150, 52, 12, 12), 0xB5433B, 5);
                canvas.line(path(350, 466, 460, 466), 0xB5433B, 10);
            });
        });
        canvas.lit(round(40, 470, 230, 190), 0xE9E4DA);
        canvas.fill(round(40, 466, 178, 140), 0x4A2F1F);
    }

    static void nightParty(Canvas canvas) {
        canvas.sky(0x0E1526, 0x24304A, 0, Canvas.HEIGHT);
        canvas.light(360, 430, 820, 360, 0xE0A458, 120);
        canvas.fill(new Rectangle2D.Double(0, 446, Canvas.WIDTH, 94), 0x1B1A22);
        for (int string = 0; string < 2; string++) {
            double sag = 250 + string * 70;
            canvas.line(new QuadCurve2D.Double(40, 120, 360, sag, 690, 110), 0x05070C, 2);
            for (int lamp = 1; lamp < 14; lamp++) {
                double t = lamp / 14.0;
                double x = 40 * (1 - t) * (1 - t) + 720 * t * (1 - t) + 690 * t * t;
                double y = 120 * (1 - t) * (1 - t) + 2 * sag * t * (1 - t) + 110 * t * t + 8;
                canvas.light(x, y, 56, 56, 0xFFD27A, 170);
                canvas.fill(round(x, y, 11, 13), canvas.oneOf(0xFFE7A8, 0xFF9E7A, 0xA8E0FF));
            }
        }
        for (int guest = 0; guest < 8; guest++) {
            double x = 90 + guest * 76 + canvas.between(-14, 14);
            double tall = canvas.between(120, 160);
            int cloth = canvas.oneOf(0x0A0C12, 0x141723, 0x1C1420);
            canvas.fill(round(x, 470 - tall, 38, 44), cloth);
            canvas.fill(new RoundRectangle2D.Double(x - 29, 494 - tall, 58, tall, 40, 40), cloth);
            if (canvas.upTo(2) == 0) {
                canvas.line(path(x + 22, 510 - tall, x + 46, 452 - tall), cloth, 13);
                canvas.fill(new Rectangle2D.Double(x + 41, 432 - tall, 11, 20), 0xF2C56B);
            }
        }
        canvas.line(new Rectangle2D.Double(6, 6, 708, 528), 0x3A332E, 34);
        canvas.line(path(360, 0, 360, 540), 0x3A332E, 16);
    }

    static void dinner(Canvas canvas) {
        int cloth = canvas.oneOf(0xE8E2D6, 0x7B8C94, 0xB9A58C);
        canvas.sky(cloth, darker(cloth, 0.82), 0, Canvas.HEIGHT);
        canvas.shadow(368, 300, 540, 480);
        canvas.lit(round(360, 280, 440, 400), 0xF6F5F1);
        canvas.fill(round(360, 280, 330, 296), 0xECEAE3);
        Path2D fish = new Path2D.Double();
        fish.moveTo(232, 300);
        fish.curveTo(270, 206, 400, 206, 452, 274);
        fish.lineTo(492, 240);
        fish.lineTo(488, 318);
        fish.lineTo(450, 292);
        fish.curveTo(400, 348, 282, 350, 232, 300);
        canvas.turned(canvas.between(-14, 14), 360, 280, () -> {
            canvas.lit(fish, canvas.oneOf(0xC9905A, 0xB98A6A, 0x9FA8AD));
            for (int cut = 0; cut < 4; cut++) {
                double x = 300 + cut * 34;
                canvas.line(path(x, 252, x + 16, 308), 0x7A4E2C, 4);
            }
            canvas.fill(round(258, 286, 11, 11), 0x2A2018);
        });
        for (int pea = 0; pea < 26; pea++) {
            canvas.lit(round(canvas.between(270, 400), canvas.between(350, 394), 17, 17), 0x6FA04A);
        }
        canvas.lit(round(462, 366, 66, 60), 0xF0CE4F);
        canvas.fill(round(462, 366, 48, 42), 0xF9E79A);
        canvas.line(path(88, 150, 88, 430), 0xB9BDC1, 12);
        for (double x : new double[] {70, 82, 94, 106}) {
            canvas.line(path(x, 110, x, 176), 0xB9BDC1, 5);
        }
        canvas.line(path(632, 120, 632, 430), 0xB9BDC1, 12);
        canvas.lit(new RoundRectangle2D.Double(622, 110, 26, 150, 24, 60), 0xC9CDD1);
    }
}
