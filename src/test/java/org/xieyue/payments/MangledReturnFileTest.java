package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieyue.payments.BankTemplate.Field;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Yuan;

/** Files of strangers, changed at random (seeded): read as the sums in them say, or refused in words; never a crash. */
class MangledReturnFileTest {

    private static final int MUTANTS = Integer.getInteger("payments.mutants", 8_000);
    private static final long SEED = Long.getLong("payments.seed", 20261123L);
    private static final int ROWS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"csv-utf8", "fixed-gb18030"})
    void whatever_happens_to_a_file_it_is_refused_or_adds_up(String key) {
        BankTemplate template = new BankTemplates().find(key).orElseThrow();
        Random chance = new Random(SEED);
        byte[] right = right(template);
        assertThat(ReturnFile.read(template, right).isDone()).isTrue();
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(right, template.encoding(), chance);
            switch (ReturnFile.read(template, mutant)) {
                case Answer.Refused<ReturnFile.Told> refusal -> {
                    assertThat(refusal.reasons())
                            .hasSizeBetween(1, 20)
                            .allSatisfy(reason -> assertThat(reason.code()).startsWith("payments.return."));
                    refused++;
                }
                case Answer.Done<ReturnFile.Told>(ReturnFile.Told told) -> assertAddsUp(template, told, mutant);
            }
        }
        assertThat(refused).as("most changes are seen").isGreaterThan(MUTANTS * 6 / 10);
    }

    private static void assertAddsUp(BankTemplate template, ReturnFile.Told told, byte[] mutant) {
        assertThat(new HashSet<>(
                        told.lines().stream().map(ReturnFile.Line::item).toList()))
                .hasSameSizeAs(told.lines());
        Yuan sum = told.lines().stream().map(ReturnFile.Line::amount).reduce(Yuan.ZERO, Yuan::plus);
        String head =
                new String(mutant, template.encoding()).lines().findFirst().orElse("");
        assertThat(head)
                .contains(template.write(sum).replaceFirst("[.0]+$", ""))
                .contains(Integer.toString(told.lines().size()));
    }

    private static byte[] right(BankTemplate template) {
        List<Map<Field, String>> rows = new ArrayList<>();
        Yuan total = Yuan.ZERO;
        for (int i = 1; i <= ROWS; i++) {
            Yuan amount = Yuan.of(1_000 + i);
            Map<Field, String> row = new EnumMap<>(Field.class);
            row.put(Field.ITEM, String.format(java.util.Locale.ROOT, "%08d", i));
            row.put(Field.NUMBER, PaymentStory.card());
            row.put(Field.AMOUNT, template.write(amount));
            row.put(Field.RESULT, i % 3 == 0 ? template.failed() : template.paid());
            row.put(Field.REASON, i % 3 == 0 ? "账户户名不符" : "");
            rows.add(row);
            total = total.plus(amount);
        }
        return BankFile.write(template, template.answer(), "ZF2026-000001", rows, total)
                .orElseThrow();
    }

    private static byte[] mutant(byte[] right, Charset charset, Random chance) {
        byte[] mutant = right;
        int changes = 1 + chance.nextInt(3);
        for (int i = 0; i < changes; i++) {
            mutant = chance.nextBoolean() ? bytes(mutant, chance) : lines(mutant, charset, chance);
        }
        return mutant;
    }

    /** One byte altered, a stretch cut out or put in, the end cut off. */
    private static byte[] bytes(byte[] of, Random chance) {
        if (of.length < 2) {
            return of;
        }
        int at = chance.nextInt(of.length - 1);
        int length = Math.min(1 + chance.nextInt(40), of.length - at);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (chance.nextInt(4)) {
            case 0 -> {
                byte[] altered = of.clone();
                altered[at] = (byte) chance.nextInt(256);
                return altered;
            }
            case 1 -> {
                out.write(of, 0, at);
                out.write(of, at + length, of.length - at - length);
            }
            case 2 -> {
                byte[] strange = new byte[length];
                chance.nextBytes(strange);
                out.write(of, 0, at);
                out.writeBytes(strange);
                out.write(of, at, of.length - at);
            }
            default -> out.write(of, 0, at);
        }
        return out.toByteArray();
    }

    /** Lines repeated, lost, exchanged; digits, quotes and separators altered. */
    private static byte[] lines(byte[] of, Charset charset, Random chance) {
        List<String> lines = new ArrayList<>(Arrays.asList(new String(of, charset).split("\r\n")));
        int at = chance.nextInt(lines.size());
        String line = lines.get(at);
        switch (chance.nextInt(6)) {
            case 0 -> lines.add(at, line);
            case 1 -> lines.remove(at);
            case 2 -> Collections.swap(lines, at, chance.nextInt(lines.size()));
            case 3 -> lines.set(at, line.replaceFirst("[0-9]", Integer.toString(chance.nextInt(10))));
            case 4 -> lines.set(at, line.replace(",", chance.nextBoolean() ? "\"" : ",,"));
            default -> lines.set(at, line.replaceFirst("1", "9E99999999"));
        }
        return (String.join("\r\n", lines) + "\r\n").getBytes(charset);
    }
}
