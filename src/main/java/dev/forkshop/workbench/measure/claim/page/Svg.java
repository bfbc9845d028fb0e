package dev.forkshop.workbench.measure.claim.page;

/** A picture in SVG while it is drawn: as wide as a page, as high as it grows. */
final class Svg {
    static final double WIDTH = 760;

    private final StringBuilder body = new StringBuilder();
    private final String label;

    /** @param label what a person hears who cannot see it */
    Svg(String label) {
        this.label = label;
    }

    Svg text(double x, double y, String kind, String text) {
        body.append("<text x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y) + "\" class=\"" + kind + "\">"
                + Markup.escape(text) + "</text>\n");
        return this;
    }

    /** A text that ends at this place. */
    Svg textEnd(double x, double y, String text) {
        body.append("<text x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y)
                + "\" class=\"soft\" text-anchor=\"end\">" + Markup.escape(text) + "</text>\n");
        return this;
    }

    Svg box(double x, double y, double width, double height, String kind) {
        body.append("<rect x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y) + "\" width=\""
                + Markup.number(width) + "\" height=\"" + Markup.number(height) + "\" rx=\"2\" class=\"" + kind
                + "\"/>\n");
        return this;
    }

    Svg rule(double x1, double x2, double y) {
        body.append("<line x1=\"" + Markup.number(x1) + "\" x2=\"" + Markup.number(x2) + "\" y1=\"" + Markup.number(y)
                + "\" y2=\"" + Markup.number(y) + "\" class=\"axis\"/>\n");
        return this;
    }

    /** @param points {@code x,y x,y …} */
    Svg line(String points, String kind) {
        body.append("<polyline points=\"" + points + "\" class=\"" + kind + "\"/>\n");
        return this;
    }

    String drawn(double height) {
        return "<svg viewBox=\"0 0 " + Markup.number(WIDTH) + " " + Markup.number(height)
                + "\" role=\"img\" aria-label=\"" + Markup.escape(label) + "\">\n" + body + "</svg>\n";
    }
}
