package dev.forkshop.workbench.measure.claim.page;

import static dev.forkshop.workbench.measure.claim.page.Markup.element;
import static dev.forkshop.workbench.measure.claim.page.Markup.escape;

import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.Figure;
import dev.forkshop.workbench.measure.claim.Finding;
import dev.forkshop.workbench.measure.claim.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A claim that was tried, as a page of its own: it needs nothing from elsewhere, and follows the reader's light or dark.
 * Well-formed as XML, too.
 */
public final class ClaimPage {
    private final Finding finding;
    private final Claim claim;

    public ClaimPage(Finding finding) {
        this.finding = finding;
        this.claim = finding.claim();
    }

    /** @param earlier what was kept of earlier trials, a line each */
    public String html(List<String> earlier) {
        return "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n" + head()
                + "<body>\n<main>\n"
                + "<h1><small>" + claim.id() + "</small>" + escape(claim.title()) + "</h1>\n"
                + said() + verdict() + figures()
                + claim.pictures().stream()
                        .map(new SvgPicture(finding.evidence())::draw)
                        .collect(Collectors.joining())
                + lesson() + machine(earlier) + again() + "</main>\n</body>\n</html>\n";
    }

    private String head() {
        return "<head>\n<meta charset=\"utf-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + element("title", claim.id() + ": " + claim.title()) + "\n<style>\n" + css() + "</style>\n</head>\n";
    }

    private static String css() {
        try (InputStream css = ClaimPage.class.getResourceAsStream("claim.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("the page's style cannot be read", damaged);
        }
    }

    private String said() {
        return "<blockquote>" + Markup.prose(claim.statement()) + " <small>" + escape(String.join(", ", claim.said()))
                + "</small></blockquote>\n";
    }

    private String verdict() {
        String more = finding.judgement().text();
        String inventory =
                claim.differs(finding.verdict()) ? "The inventory's fact check said: " + claim.inventory() : "";
        return "<div class=\"verdict " + kind() + "\">"
                + element("strong", finding.verdict().toString()) + element("span", more)
                + (inventory.isEmpty() ? "" : "<br/>" + element("small", inventory)) + "</div>\n";
    }

    private String kind() {
        return switch (VerdictWords.role(finding.verdict())) {
            case GOOD -> "good";
            case WARNING -> "warn";
            case DIM -> "dim";
            default -> "bad";
        };
    }

    private String figures() {
        return "<div class=\"scroll\"><table>\n<thead><tr><th>figure</th><th>node</th><th>forkshop</th></tr></thead>\n<tbody>\n"
                + claim.figures().map(this::figure).collect(Collectors.joining()) + "</tbody>\n</table></div>\n";
    }

    private String figure(Figure figure) {
        return "<tr><td>" + element("code", figure.name()) + "<br/>" + element("small", figure.what()) + "</td>"
                + cell(figure, Side.NODE) + cell(figure, Side.FORKSHOP) + "</tr>\n";
    }

    private String cell(Figure figure, Side side) {
        String spread = Told.spread(finding.evidence(), side, figure);
        return "<td>" + escape(Told.median(finding.evidence(), side, figure))
                + (spread.isEmpty() ? "" : "<br/>" + element("small", spread)) + "</td>";
    }

    private String lesson() {
        return "<h2>What to take along</h2>\n"
                + claim.lesson().stream()
                        .map(paragraph -> "<p>" + Markup.prose(paragraph) + "</p>\n")
                        .collect(Collectors.joining());
    }

    private String machine(List<String> earlier) {
        String before = earlier.stream().map(line -> element("li", line)).collect(Collectors.joining("\n"));
        return "<h2>The machine</h2>\n" + element("p", finding.here().words()) + "\n"
                + (before.isEmpty() ? "" : "<h2>Earlier here</h2>\n<ul>\n" + before + "\n</ul>\n");
    }

    private String again() {
        return "<h2>Once more, by hand</h2>\n" + element("pre", String.join("\n", ClaimLines.again(claim))) + "\n";
    }
}
