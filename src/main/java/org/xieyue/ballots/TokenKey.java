package org.xieyue.ballots;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;

/**
 * The server's half of RSABSSA-SHA384-PSS-Randomized (RFC 9474): signs what it cannot read, and later knows its signature
 * again without knowing for whom it was made.
 */
final class TokenKey {

    private static final int BITS = 8 * Protocol.SIGNATURE_BYTES;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC);

    private final RSAPrivateCrtKey key;
    private final RSAPublicKey publicKey;

    private TokenKey(RSAPrivateCrtKey key) throws GeneralSecurityException {
        this.key = key;
        this.publicKey = publicKey(key.getModulus(), key.getPublicExponent());
    }

    static TokenKey create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F4));
            KeyPair pair = generator.generateKeyPair();
            return new TokenKey((RSAPrivateCrtKey) pair.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** @param pkcs8 as {@link #encoded} gives it */
    static TokenKey of(byte[] pkcs8) {
        try {
            return new TokenKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A token key cannot be read", broken);
        }
    }

    byte[] encoded() {
        return key.getEncoded();
    }

    byte[] modulus() {
        byte[] signed = key.getModulus().toByteArray();
        return signed[0] == 0 ? java.util.Arrays.copyOfRange(signed, 1, signed.length) : signed;
    }

    byte[] exponent() {
        return key.getPublicExponent().toByteArray();
    }

    /** Empty when the blinded value is no number below the modulus of exactly its length. */
    Optional<byte[]> blindSign(byte[] blinded) {
        if (blinded.length != modulus().length) {
            return Optional.empty();
        }
        try {
            // the JDK blinds the exponentiation itself, against clocks that listen
            Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
            raw.init(Cipher.DECRYPT_MODE, key);
            byte[] signature = raw.doFinal(blinded);
            if (!new BigInteger(1, signature)
                    .modPow(key.getPublicExponent(), key.getModulus())
                    .equals(new BigInteger(1, blinded))) {
                throw new IllegalStateException("A blind signature came out wrong");
            }
            return Optional.of(signature);
        } catch (BadPaddingException tooLarge) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    boolean isSigned(byte[] token, byte[] signature) {
        return isSigned(publicKey, token, signature);
    }

    static boolean isSigned(RSAPublicKey publicKey, byte[] token, byte[] signature) {
        if (signature.length != (publicKey.getModulus().bitLength() + 7) / 8) {
            return false;
        }
        try {
            Signature verification = Signature.getInstance("RSASSA-PSS");
            verification.setParameter(PSS);
            verification.initVerify(publicKey);
            verification.update(token);
            return verification.verify(signature);
        } catch (java.security.SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static RSAPublicKey publicKey(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }
}
