package org.xieyue.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingAValueTest {

    private static final String COLUMN = "member.national_id";
    private static final String NUMBER = "34060219800101421X";

    private final MasterKey first = key(1, 7);
    private final FieldCipher cipher = new SealedFields(new KeyRing(first, List.of()));

    private static MasterKey key(int number, int fill) {
        byte[] bytes = new byte[MasterKey.LENGTH];
        java.util.Arrays.fill(bytes, (byte) fill);
        return new MasterKey(number, bytes);
    }

    @Test
    void what_was_sealed_opens_under_its_column() {
        assertThat(cipher.open(COLUMN, cipher.seal(COLUMN, "重大疾病 ❤"))).isEqualTo("重大疾病 ❤");
        assertThat(cipher.open(COLUMN, cipher.seal(COLUMN, ""))).isEmpty();
    }

    @Test
    void the_stored_bytes_do_not_contain_the_value() {
        String stored = new String(cipher.seal(COLUMN, NUMBER), StandardCharsets.ISO_8859_1);
        assertThat(stored).doesNotContain("340602").doesNotContain("421X");
    }

    @Test
    void the_same_value_is_never_sealed_the_same_way_twice() {
        assertThat(cipher.seal(COLUMN, NUMBER)).isNotEqualTo(cipher.seal(COLUMN, NUMBER));
    }

    @Test
    void a_value_moved_to_another_column_does_not_open() {
        byte[] sealed = cipher.seal("household.income", "3000");
        assertThatThrownBy(() -> cipher.open("household.debt", sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("household.debt")
                .hasMessageNotContaining("3000");
    }

    @Test
    void every_altered_byte_is_noticed() {
        byte[] sealed = cipher.seal(COLUMN, NUMBER);
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> cipher.open(COLUMN, altered)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> cipher.open(COLUMN, new byte[3])).isInstanceOf(SealBroken.class);
    }

    @Test
    void another_key_opens_nothing() {
        FieldCipher other = new SealedFields(new KeyRing(key(1, 8), List.of()));
        byte[] sealed = cipher.seal(COLUMN, NUMBER);
        assertThatThrownBy(() -> other.open(COLUMN, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void after_a_change_of_keys_old_values_open_and_are_found_and_new_ones_use_the_new_key() {
        FieldCipher renewed = new SealedFields(new KeyRing(key(2, 9), List.of(first)));
        assertThat(renewed.open(COLUMN, cipher.seal(COLUMN, NUMBER))).isEqualTo(NUMBER);
        assertThat(renewed.fingerprint(NUMBER)).isEqualTo(cipher.fingerprint(NUMBER));
        assertThat(renewed.seal(COLUMN, NUMBER)[0]).isEqualTo((byte) 2);
        byte[] sealedAnew = renewed.seal(COLUMN, NUMBER);
        assertThatThrownBy(() -> cipher.open(COLUMN, sealedAnew))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("key 2 is not configured");
    }

    @Test
    void a_fingerprint_depends_on_the_key_and_is_not_a_plain_hash() {
        FieldCipher other = new SealedFields(new KeyRing(key(1, 8), List.of()));
        assertThat(cipher.fingerprint(NUMBER))
                .isEqualTo(cipher.fingerprint(NUMBER))
                .isNotEqualTo(other.fingerprint(NUMBER))
                .isNotEqualTo(cipher.fingerprint(NUMBER.replace('X', '1')))
                .hasSize(64);
    }

    @Test
    void keys_are_derived_as_rfc_5869_says() {
        // expand step of test case 1 of the RFC has another info; here: the pseudo-random key of 32 × 0x07, info
        // xieyue/seal
        byte[] expected = hmac(filled(7), concat("xieyue/seal".getBytes(StandardCharsets.UTF_8), new byte[] {1}));
        assertThat(HexFormat.of().formatHex(first.derive("seal")))
                .isEqualTo(HexFormat.of().formatHex(expected))
                .isNotEqualTo(HexFormat.of().formatHex(first.derive("fingerprint")));
    }

    @Test
    void a_key_is_never_written_to_a_log() {
        assertThat(first.toString()).isEqualTo("MasterKey[1]");
        assertThat(new SecretProperties(first.write(), List.of(first.write())).toString())
                .doesNotContain("Bwc");
        assertThatThrownBy(() -> MasterKey.parse("1:not-base64-at-all!"))
                .isInstanceOf(SecretKeyRefused.class)
                .hasMessageNotContaining("not-base64")
                .hasNoCause();
        assertThatThrownBy(() -> MasterKey.parse("AAAA"))
                .isInstanceOf(SecretKeyRefused.class)
                .hasMessageContaining("3 bytes");
    }

    private static byte[] filled(int fill) {
        byte[] bytes = new byte[MasterKey.LENGTH];
        java.util.Arrays.fill(bytes, (byte) fill);
        return bytes;
    }

    private static byte[] concat(byte[] head, byte[] tail) {
        byte[] all = java.util.Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
