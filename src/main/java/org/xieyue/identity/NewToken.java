package org.xieyue.identity;

/** A token just made. Its secret is shown this once; only a hash of it is kept. */
public record NewToken(TokenId id, String secret) {
    @Override
    public String toString() {
        return "NewToken[" + id + "]";
    }
}
