package dev.forkshop.workbench.measure.beside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The differences that are meant to be and can be seen from outside: how to tell them by what happened, and why they are,
 * as docs/NODE-DIFFERENCES.md says behind the anchor of the same name. The build puts a copy of that page beside the
 * classes.
 */
public final class Differences {
    private static final String PAGE = "/docs/NODE-DIFFERENCES.md";
    private static final String NOTHING = "-";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| <a id=\"([\\w-]+)\"></a>(.*)$");

    /** How one shows: what ours says and what Node says; {@code -} where one of them says nothing. */
    private record Sign(String id, Pattern ours, Pattern node) {
        static Sign of(String id, String ours, String node) {
            return new Sign(id, Pattern.compile(ours), Pattern.compile(node));
        }

        boolean fits(Happening here, Happening there) {
            return fits(ours, here) && fits(node, there);
        }

        private static boolean fits(Pattern pattern, Happening happening) {
            return pattern.matcher(happening == null ? NOTHING : happening.what())
                    .matches();
        }
    }

    private static final List<Sign> SIGNS = List.of(
            Sign.of("fork-output-read", "child .* wrote \\d+ bytes to std(out|err)", NOTHING),
            Sign.of("fork-close", "child .* close .*", NOTHING),
            Sign.of("exec-argv", "(to|from) .*: \\[\"-[DX].*", "(to|from) .*: \\[\"--.*"),
            Sign.of("error-text", "child .* wrote \\d{3,} bytes to stderr", "child .* wrote \\d{3,} bytes to stderr"),
            Sign.of("pool-closed", "a worker online", NOTHING + "|a worker exit .*"),
            Sign.of("shop-catches", NOTHING, "threw: (Command failed|spawnSync |spawn ).*"));

    private final Map<String, String> reasons;

    private Differences(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /** Those of the page that this program was built with. */
    public static Differences known() {
        try (InputStream page = Differences.class.getResourceAsStream(PAGE)) {
            return new Differences(reasons(new String(page.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> reasons(String page) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            reasons.put(row.group(1), reason(row.group(2)));
        }
        return reasons;
    }

    /** The last column that is not empty, in plain words. */
    private static String reason(String columns) {
        String reason = "";
        for (String column : columns.split("(?<!\\\\)\\|")) {
            reason = column.isBlank() ? reason : column.strip();
        }
        return reason.replace("`", "");
    }

    /** The known difference that this is; one of the two may be null. */
    Optional<Difference> of(Happening ours, Happening node) {
        return SIGNS.stream()
                .filter(sign -> sign.fits(ours, node))
                .map(sign -> new Difference(sign.id(), reasons.get(sign.id())))
                .findFirst();
    }

    /** The ids that can be told by what happened. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        SIGNS.forEach(sign -> ids.add(sign.id()));
        return ids;
    }

    /** The anchors of the page. */
    Map<String, String> reasons() {
        return reasons;
    }
}
