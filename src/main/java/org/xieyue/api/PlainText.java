package org.xieyue.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What neither a database nor a form can take: control characters, half characters, numbers beyond all measure. */
final class PlainText {

    private static final int MOST_DIGITS = 30;

    private PlainText() {}

    static void check(String field, JsonNode node) {
        if (node.isString()) {
            check(field, node.stringValue());
        } else if (node.isNumber()) {
            checkNumber(field, node.decimalValue());
        } else if (node.isArray()) {
            for (JsonNode element : node) {
                check(field, element);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                check(field, property.getKey());
                check(property.getKey(), property.getValue());
            }
        }
    }

    static void check(String field, @Nullable String text) {
        if (text == null) {
            return;
        }
        boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        if (control || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Rejected.malformed(nameable(field), "characters", nameable(field));
        }
    }

    private static void checkNumber(String field, BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw Rejected.malformed(nameable(field), "number-too-large", nameable(field));
        }
    }

    private static String nameable(String field) {
        return field.chars().allMatch(c -> c >= ' ' && c < 127) ? field : "?";
    }
}
