package dev.forkshop.workbench.measure.beside;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Workers that do the same: which of them takes which task is chance, and so is the order of the answers. */
public final class Crowd {
    private static final Pattern ONE = Pattern.compile("\\bworker \\d+");
    private static final String ANY = "a worker";

    private Crowd() {}

    /** The same without numbers, in an order that is none of time; but lives begin before they end. */
    public static List<Happening> of(List<Happening> happenings) {
        return happenings.stream()
                .map(each -> new Happening(any(each.who()), any(each.lane()), any(each.what()), each.nanos()))
                .sorted(Comparator.comparing(Crowd::rank)
                        .thenComparing(Happening::what)
                        .thenComparingLong(Happening::nanos))
                .toList();
    }

    private static int rank(Happening happening) {
        return happening.what().endsWith(" started") ? 0 : happening.what().endsWith(" online") ? 1 : 2;
    }

    private static String any(String text) {
        return ONE.matcher(text).replaceAll(ANY);
    }
}
