package app.signalbox.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/** Limited-memory BFGS with a backtracking line search; the same start gives the same end. */
final class Lbfgs {

    private static final int REMEMBERED = 10;
    private static final double SUFFICIENT = 1e-4;

    /** Something to be made small. */
    @FunctionalInterface
    interface Loss {

        /** The value at this point; writes its gradient into the second array. */
        double at(double[] point, double[] gradient);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Step(double[] moved, double[] turned, double curvature) {}

    private final Loss loss;
    private final int rounds;
    private final double tolerance;
    private final Deque<Step> steps = new ArrayDeque<>();

    /**
     * @param rounds most iterations
     * @param tolerance relative gain below which it stops
     */
    Lbfgs(Loss loss, int rounds, double tolerance) {
        this.loss = loss;
        this.rounds = rounds;
        this.tolerance = tolerance;
    }

    /** The best point found from the origin. */
    double[] minimum(int dimensions) {
        double[] point = new double[dimensions];
        double[] gradient = new double[dimensions];
        double value = loss.at(point, gradient);
        for (int round = 0; round < rounds; round++) {
            double[] direction = direction(gradient);
            double[] next = new double[dimensions];
            double[] nextGradient = new double[dimensions];
            double reached = search(point, value, gradient, direction, next, nextGradient);
            if (!(reached < value)) {
                break;
            }
            remember(point, gradient, next, nextGradient);
            boolean settled = value - reached < tolerance * Math.max(1, Math.abs(reached));
            point = next;
            gradient = nextGradient;
            value = reached;
            if (settled) {
                break;
            }
        }
        return point;
    }

    private double search(
            double[] point, double value, double[] gradient, double[] direction, double[] next, double[] turned) {
        double slope = dot(gradient, direction);
        double length = steps.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient) + 1e-12) : 1;
        for (int attempt = 0; attempt < 30; attempt++) {
            for (int at = 0; at < point.length; at++) {
                next[at] = point[at] + length * direction[at];
            }
            double reached = loss.at(next, turned);
            if (reached <= value + SUFFICIENT * length * slope) {
                return reached;
            }
            length /= 2;
        }
        return value;
    }

    private void remember(double[] point, double[] gradient, double[] next, double[] nextGradient) {
        double[] moved = difference(next, point);
        double[] turned = difference(nextGradient, gradient);
        double curvature = dot(moved, turned);
        if (curvature > 1e-12) {
            steps.addLast(new Step(moved, turned, curvature));
            if (steps.size() > REMEMBERED) {
                steps.removeFirst();
            }
        }
    }

    private double[] direction(double[] gradient) {
        double[] direction = Arrays.stream(gradient).map(slope -> -slope).toArray();
        double[] shares = new double[steps.size()];
        int at = steps.size();
        for (Iterator<Step> newest = steps.descendingIterator(); newest.hasNext(); ) {
            Step step = newest.next();
            shares[--at] = dot(step.moved(), direction) / step.curvature();
            add(direction, -shares[at], step.turned());
        }
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            scale(direction, last.curvature() / dot(last.turned(), last.turned()));
        }
        for (Step step : steps) {
            add(direction, shares[at++] - dot(step.turned(), direction) / step.curvature(), step.moved());
        }
        return direction;
    }

    private static double[] difference(double[] left, double[] right) {
        double[] difference = new double[left.length];
        Arrays.setAll(difference, at -> left[at] - right[at]);
        return difference;
    }

    private static void add(double[] target, double factor, double[] source) {
        for (int at = 0; at < target.length; at++) {
            target[at] += factor * source[at];
        }
    }

    private static void scale(double[] target, double factor) {
        for (int at = 0; at < target.length; at++) {
            target[at] *= factor;
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }
}
