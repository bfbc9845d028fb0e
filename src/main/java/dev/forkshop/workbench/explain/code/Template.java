package dev.forkshop.workbench.explain.code;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program with places in it, {@code <<NAME>>}. What is put there is not looked through for further places. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("<<([A-Z]+)>>");

    private Template() {}

    static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }
}
