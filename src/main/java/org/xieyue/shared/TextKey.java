package org.xieyue.shared;

/** An argument of a sentence that is itself a text to translate, such as the label of the field that is at fault. */
public record TextKey(String key) {

    @Override
    public String toString() {
        return key;
    }
}
