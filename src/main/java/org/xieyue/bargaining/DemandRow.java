package org.xieyue.bargaining;

import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.BargainingTopic;

/**
 * A demand on the workers' page.
 *
 * @param mine raised by the reader
 * @param supported by the reader
 * @param chosenAs title of the topic that it became part of
 * @param setAside why it is not taken up
 */
public record DemandRow(
        DemandId id,
        BargainingTopic topic,
        String text,
        int support,
        boolean mine,
        boolean supported,
        @Nullable String chosenAs,
        @Nullable String setAside) {}
