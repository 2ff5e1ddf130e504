package org.xieyue.audit;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Details as JSON with sorted keys: the same map gives the same text, so that it can be hashed. */
final class DetailText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DetailText() {}

    static String of(Map<String, String> details) {
        return JSON.writeValueAsString(new TreeMap<>(details));
    }

    static Map<String, String> parse(String text) {
        return JSON.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
