package org.xieyue.documents;

import org.jspecify.annotations.Nullable;

/** A file that has passed the inspection, as it will be stored; images are re-encoded. */
record CheckedFile(FileType type, byte[] bytes, @Nullable Integer pages) {}
