package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A component with its way from and to raw values. */
record BoundField(
        Component component, Supplier<@Nullable Object> read, Consumer<@Nullable Object> write, Supplier<String> said)
        implements FormFields.Bound {

    @Override
    public @Nullable Object raw() {
        return read.get();
    }

    @Override
    public void show(@Nullable Object raw) {
        write.accept(raw);
    }

    @Override
    public String words() {
        return said.get();
    }
}
