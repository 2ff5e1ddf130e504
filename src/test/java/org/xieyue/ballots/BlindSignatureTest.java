package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 9474, appendix A.1. */
class BlindSignatureTest {

    private final Properties vectors = vectors();
    private final BlindingClient voter = new BlindingClient(number("n"), number("e"));

    @Test
    void a_voter_blinds_a_token_as_the_rfc_does() {
        BigInteger factor = number("inv").modInverse(number("n"));
        assertThat(bytes("input_msg")).isEqualTo(Encodings.joined(bytes("msg_prefix"), bytes("msg")));
        BlindingClient.Blinded blinded = voter.blind(bytes("input_msg"), bytes("salt"), factor);
        assertThat(blinded.blinded()).isEqualTo(bytes("blinded_msg"));
        assertThat(voter.finish(blinded, bytes("blind_sig"))).isEqualTo(bytes("sig"));
    }

    @Test
    void the_server_signs_what_it_cannot_read_as_the_rfc_does() throws GeneralSecurityException {
        TokenKey key = key();
        assertThat(key.blindSign(bytes("blinded_msg"))).hasValue(bytes("blind_sig"));
        assertThat(key.isSigned(bytes("input_msg"), bytes("sig"))).isTrue();
        RSAPublicKey publicKey = TokenKey.publicKey(number("n"), number("e"));
        byte[] altered = bytes("input_msg");
        altered[40] ^= 1;
        assertThat(TokenKey.isSigned(publicKey, altered, bytes("sig"))).isFalse();
        assertThat(TokenKey.isSigned(publicKey, bytes("input_msg"), bytes("blind_sig")))
                .isFalse();
    }

    @Test
    void what_is_no_number_below_the_modulus_is_not_signed() throws GeneralSecurityException {
        TokenKey key = key();
        assertThat(key.blindSign(key.modulus())).isEmpty();
        assertThat(key.blindSign(new byte[3])).isEmpty();
        byte[] tooLarge = new byte[key.modulus().length];
        java.util.Arrays.fill(tooLarge, (byte) 0xff);
        assertThat(key.blindSign(tooLarge)).isEmpty();
    }

    private TokenKey key() throws GeneralSecurityException {
        BigInteger p = number("p");
        BigInteger q = number("q");
        BigInteger d = number("d");
        return TokenKey.of(KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        number("n"),
                        number("e"),
                        d,
                        p,
                        q,
                        d.mod(p.subtract(BigInteger.ONE)),
                        d.mod(q.subtract(BigInteger.ONE)),
                        q.modInverse(p)))
                .getEncoded());
    }

    private BigInteger number(String name) {
        return new BigInteger(vectors.getProperty(name), 16);
    }

    private byte[] bytes(String name) {
        return Encodings.unhex(vectors.getProperty(name));
    }

    private static Properties vectors() {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(BlindSignatureTest.class.getResourceAsStream("/ballots/rfc9474.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return properties;
    }
}
