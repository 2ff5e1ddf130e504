package org.xieyue.bargaining.demo;

import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.disclosures.AnswerItem;
import org.xieyue.disclosures.AnswerKind;
import org.xieyue.disclosures.DataPack;
import org.xieyue.disclosures.ReadDataPack;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** The employers of the demo's table give a file and a word, and have refused the third item; the workers' chief has read. */
@Component
@Profile("demo")
class DemoDataPack {

    private final DemoBargainers people;
    private final AnswerItem answer;
    private final ReadDataPack read;
    private final Papers papers;

    DemoDataPack(DemoBargainers people, AnswerItem answer, ReadDataPack read, Papers papers) {
        this.people = people;
        this.answer = answer;
        this.read = read;
        this.papers = papers;
    }

    void given(CaseId id, UnionId union) {
        DataPack asked = people.as(DemoBargainers.QIAN, () -> read.pack(id));
        UUID orders = asked.items().getFirst().id();
        byte[] sheet = papers.print(
                union,
                "2026-1",
                "上一年度订单、流水和抽成总额",
                new PaperBody()
                        .paragraph("八家平台合计：订单 412 万单，流水 9,860 万元，抽成 2,218 万元，平均抽成比例 22.5 %。")
                        .html());
        UUID file = people.as(
                DemoBargainers.QIAN,
                () -> answer.add(id, orders, "订单流水和抽成总额.pdf", sheet).orElseThrow());
        people.as(
                DemoBargainers.QIAN,
                () -> answer.say(id, asked.items().get(1).id(), AnswerKind.GIVEN, "各平台口径不同，统一后在第二轮会议前补充。")
                        .orElseThrow());
        people.as(DemoBargainers.ZHOU, () -> read.open(id, file));
    }
}
