package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xieyue.documents.ContentHash;

class HashingATextTest {

    private static final Clause CLAUSE =
            clause("a", "第一条", "报酬", "每月3500元\n按月支付", Figure.atLeast("3500", FigureUnit.YUAN_PER_MONTH));

    @Test
    void the_same_words_have_the_same_hash_whatever_our_keys_line_ends_and_zeros() {
        assertThat(hash(clause(
                        "b", "第一条", "报酬", "每月3500元\r\n按月支付", Figure.atLeast("3500.00", FigureUnit.YUAN_PER_MONTH))))
                .isEqualTo(hash(CLAUSE));
    }

    @Test
    void every_word_number_title_figure_and_the_order_count() {
        Figure figure = CLAUSE.figure();
        assertThat(List.of(
                        hash(clause("a", "第二条", "报酬", CLAUSE.text(), figure)),
                        hash(clause("a", "第一条", "", CLAUSE.text(), figure)),
                        hash(clause("a", "第一条", "报酬", CLAUSE.text() + "。", figure)),
                        hash(clause("a", "第一条", "报酬", CLAUSE.text(), null)),
                        hash(clause(
                                "a", "第一条", "报酬", CLAUSE.text(), Figure.atMost("3500", FigureUnit.YUAN_PER_MONTH)))))
                .doesNotContain(hash(CLAUSE))
                .doesNotHaveDuplicates();
        Clause other = clause("b", "第二条", "", "甲", null);
        assertThat(new AgreementText(List.of(CLAUSE, other)).hash())
                .isNotEqualTo(new AgreementText(List.of(other, CLAUSE)).hash());
    }

    @Test
    void words_cannot_pass_from_one_field_to_the_next() {
        assertThat(hash(clause("a", "第一条", "报酬", "标准", null))).isNotEqualTo(hash(clause("a", "第一条", "报酬标", "准", null)));
    }

    @Test
    void the_hash_of_a_known_text_never_changes() {
        assertThat(hash(clause("a", "第一条", "", "甲", null)).toString())
                .isEqualTo("28776d0a3f4dc0e0f42d6140e515678089c477d030b5f243220ff8cd83311576");
    }

    @Test
    void a_key_names_one_clause_of_a_text() {
        assertThatThrownBy(() -> new AgreementText(List.of(CLAUSE, CLAUSE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ContentHash hash(Clause clause) {
        return new AgreementText(List.of(clause)).hash();
    }

    private static Clause clause(String key, String number, String title, String text, @Nullable Figure figure) {
        return new Clause(new ClauseKey(key), number, BargainingTopic.PAY, title, text, figure);
    }
}
