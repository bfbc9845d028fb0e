package dev.forkshop.workbench.measure.claim.page;

import static java.util.Comparator.comparing;

import dev.forkshop.workbench.measure.claim.Evidence;
import dev.forkshop.workbench.measure.claim.Figure;
import dev.forkshop.workbench.measure.claim.Picture;
import dev.forkshop.workbench.measure.claim.Samples;
import dev.forkshop.workbench.measure.claim.Side;
import dev.forkshop.workbench.measure.claim.Spread;
import dev.forkshop.workbench.measure.claim.Unit;
import dev.forkshop.workbench.measure.claim.Value;
import dev.forkshop.workbench.view.BarChart;
import dev.forkshop.workbench.view.Relief;
import dev.forkshop.workbench.view.Swimlanes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a picture is made of, whatever it is drawn with. */
final class Drawing {
    private final Evidence evidence;

    Drawing(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Bars that share a scale, which those of one unit do. */
    List<List<BarChart.Bar>> bars(Picture.Bars picture) {
        Map<Unit, List<BarChart.Bar>> byUnit = new LinkedHashMap<>();
        for (String name : picture.figures()) {
            evidence.claim()
                    .figure(name)
                    .ifPresent(figure -> byUnit.computeIfAbsent(figure.unit(), any -> new ArrayList<>())
                            .addAll(bars(figure)));
        }
        return byUnit.values().stream().filter(bars -> !bars.isEmpty()).toList();
    }

    private List<BarChart.Bar> bars(Figure figure) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Side side : Side.values()) {
            amount(figure, side)
                    .ifPresent(amount -> bars.add(new BarChart.Bar(
                            figure.name(), side.toString(), amount.number(), Told.median(evidence, side, figure))));
        }
        return bars;
    }

    private Optional<Value.Amount> amount(Figure figure, Side side) {
        return evidence.spread(side, figure.name())
                .map(Spread::median)
                .or(() -> side == Side.NODE && !figure.recorded().isEmpty()
                        ? Optional.of(Value.of(figure.recorded()))
                        : Optional.empty())
                .filter(Value.Amount.class::isInstance)
                .map(Value.Amount.class::cast);
    }

    // ---- curves

    List<Relief.Point> curve(Side side, String name) {
        return points(side, name)
                .map(point -> new Relief.Point(point.x(), point.y()))
                .toList();
    }

    List<Side> sidesOf(String name) {
        return Stream.of(Side.values())
                .filter(side -> points(side, name).findAny().isPresent())
                .toList();
    }

    double end(String name) {
        return most(Stream.of(Side.values()).flatMap(side -> points(side, name)).mapToDouble(Samples.Point::x));
    }

    double top(String name) {
        return most(Stream.of(Side.values()).flatMap(side -> points(side, name)).mapToDouble(Samples.Point::y));
    }

    private Stream<Samples.Point> points(Side side, String name) {
        return evidence.samples(side).stream()
                .flatMap(samples -> samples.curves().getOrDefault(name, List.of()).stream());
    }

    // ---- lanes

    List<Swimlanes.Lane> lanes(Side side) {
        List<Swimlanes.Lane> lanes = new ArrayList<>();
        evidence.samples(side)
                .forEach(samples -> samples.lanes()
                        .forEach((name, stretches) -> lanes.add(new Swimlanes.Lane(
                                name, stretches.stream().map(Drawing::stretch).toList()))));
        List<String> kinds = lanes.stream().map(Drawing::kind).distinct().toList();
        lanes.sort(comparing((Swimlanes.Lane lane) -> kinds.indexOf(kind(lane))).thenComparing(Drawing::number));
        return lanes;
    }

    /** "worker" of "worker 12": lanes of one kind stand together, and the kinds as they came. */
    private static String kind(Swimlanes.Lane lane) {
        return lane.name().replaceFirst(" \\d+$", "");
    }

    private static int number(Swimlanes.Lane lane) {
        String digits = lane.name().substring(kind(lane).length()).strip();
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static Swimlanes.Stretch stretch(Samples.Point point) {
        return new Swimlanes.Stretch(point.x(), point.y());
    }

    double endOfLanes() {
        return most(Stream.of(Side.values())
                .flatMap(side -> lanes(side).stream())
                .flatMap(lane -> lane.stretches().stream())
                .mapToDouble(Swimlanes.Stretch::to));
    }

    private static double most(DoubleStream values) {
        return Math.max(1e-9, values.max().orElse(0));
    }

    /** The number at a picture's edge. */
    static String rounded(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%,.0f", number);
    }
}
