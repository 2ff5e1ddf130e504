package org.xieyue.shared;

/** An argument of a sentence that is itself a text to translate, such as the label of the field that is at fault. */
public record TextKey(String key) {

    /** Begins the keys of the texts of a task form: {@code form.hardship.apply} for {@code hardship/apply}. */
    public static String ofForm(String form) {
        return "form." + form.replace('/', '.');
    }

    @Override
    public String toString() {
        return key;
    }
}
