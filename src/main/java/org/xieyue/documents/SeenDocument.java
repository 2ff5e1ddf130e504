package org.xieyue.documents;

import org.jspecify.annotations.Nullable;

/** A document as one reader finds it in a list. */
record SeenDocument(
        Document document, String mediaType, @Nullable Integer pages, boolean seen) {}
