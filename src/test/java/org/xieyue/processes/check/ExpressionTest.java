package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${urgent}",
                "#{urgent}",
                "${outcome == 'APPROVE'}",
                "${ outcome eq \"APPROVE\" and amount <= 3000 }",
                "${not urgent || (amount > 1.5 && tier != null)}",
                "${!(a == b)}",
            })
    void comparison_and_logic_of_variables_and_literals_are_in_the_grammar(String text) {
        assertThat(Expression.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "${}",
                "urgent",
                "${a.b}",
                "${a[0]}",
                "${a()}",
                "${x:y(a)}",
                "${\"\".getClass()}",
                "${a + 1 == 2}",
                "${a ? b : c}",
                "${empty a}",
                "${a = 1}",
                "${a; b}",
                "${a} ${b}",
                "${a == 'x\\'y'}",
                "${a == ${b}}",
                "${a -> a}",
                "${[1,2]}",
                "${and}",
                "${a ==}",
                "${(a}",
                "${a b}",
                "${each(a)}",
                "x${a}",
                "${((((((((((((((((((((((((((((((a))))))))))))))))))))))))))))))}",
            })
    void everything_else_is_not(String text) {
        assertThat(Expression.parse(text)).isEmpty();
    }
}
