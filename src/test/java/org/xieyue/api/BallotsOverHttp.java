package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xieyue.identity.UnionId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ballots of one officer over HTTP: what tests of that interface do again and again. */
final class BallotsOverHttp {

    static final Map<String, List<String>> YES = Map.of("q1", List.of("YES"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final ApiClient officer;
    private final UnionId union;
    final List<UUID> persons =
            IntStream.range(0, 4).mapToObj(i -> UUID.randomUUID()).toList();

    BallotsOverHttp(ApiClient officer, UnionId union) {
        this.officer = officer;
        this.union = union;
    }

    static String json(Object content) {
        return JSON.writeValueAsString(content);
    }

    Map<String, Object> draft(String mode, List<UUID> scrutineers) {
        return new HashMap<>(Map.of(
                "union",
                union.value(),
                "title",
                "集体合同草案表决",
                "mode",
                mode,
                "questions",
                List.of(Map.of(
                        "key", "q1",
                        "text", "同意吗?",
                        "kind", "YES_NO_ABSTAIN",
                        "options", List.of(option("YES"), option("NO"), option("ABSTAIN")),
                        "most", 1,
                        "seats", 0,
                        "order", "AS_LISTED",
                        "orderNote", "")),
                "rule",
                Map.of(
                        "quorum",
                                Map.of(
                                        "numerator",
                                        2,
                                        "denominator",
                                        3,
                                        "of",
                                        "PAPERS_RETURNED",
                                        "source",
                                        "集体合同规定 第三十六条"),
                        "majority", "AT_LEAST_HALF",
                        "source", "集体合同规定 第三十六条"),
                "roll",
                roll(persons),
                "scrutineers",
                scrutineers,
                "threshold",
                scrutineers.isEmpty() ? 0 : 1));
    }

    static Map<String, String> option(String key) {
        return Map.of("key", key, "text", key);
    }

    static List<Map<String, Object>> roll(List<UUID> persons) {
        List<Map<String, Object>> roll = new ArrayList<>();
        persons.forEach(person -> roll.add(Map.of("person", person, "name", "代表" + roll.size())));
        return roll;
    }

    String prepared(Map<String, Object> draft) {
        ApiClient.Answered answer = officer.post("/ballots", json(draft));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    static ApiClient.Answered done(ApiClient.Answered answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    String codeOf(String id, UUID person) {
        JsonNode codes = done(officer.post("/ballots/" + id + "/codes", json(Map.of("persons", List.of(person)))))
                .json();
        return codes.at("/0/code").asString();
    }

    static void refused(ApiClient.Answered answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/detail")).isNotEqualTo(code).hasSizeGreaterThan(8);
    }
}
