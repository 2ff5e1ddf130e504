package org.xieyue.negotiation.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Labels of one edge of a drawing, moved apart as far as they would cover each other; the same words at one place stand once. */
final class LineLabels {

    /** @param at where it belongs; {@code y} where it stands */
    record Label(String words, String kind, int at, int y) {}

    private record Wish(String words, String kind, int at) {}

    private final Map<String, Wish> wishes = new LinkedHashMap<>();
    private final int height;
    private final int gap;

    /** @param gap between the middles of two labels, at least */
    LineLabels(int height, int gap) {
        this.height = height;
        this.gap = gap;
    }

    void add(String words, String kind, int at) {
        wishes.merge(
                words + "@" + at, new Wish(words, kind, at), (one, other) -> new Wish(one.words(), "both", one.at()));
    }

    /** From the top down. Labels that would touch are spread evenly around the middle of their places. */
    List<Label> laid() {
        List<Wish> order = wishes.values().stream()
                .sorted(Comparator.comparingInt(Wish::at))
                .toList();
        int[] y = withinHeight(spread(order));
        List<Label> laid = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            Wish wish = order.get(i);
            laid.add(new Label(wish.words(), wish.kind(), wish.at(), y[i]));
        }
        return laid;
    }

    /** @param sum of the places where its labels would put the first of them */
    private record Heap(int count, int sum) {
        int first() {
            return Math.floorDiv(sum, count);
        }
    }

    private int[] spread(List<Wish> order) {
        List<Heap> heaps = new ArrayList<>();
        for (Wish wish : order) {
            Heap heap = new Heap(1, wish.at());
            while (!heaps.isEmpty() && heaps.getLast().first() + heaps.getLast().count() * gap > heap.first()) {
                Heap before = heaps.removeLast();
                heap = new Heap(
                        before.count() + heap.count(), before.sum() + heap.sum() - heap.count() * before.count() * gap);
            }
            heaps.add(heap);
        }
        int[] y = new int[order.size()];
        int at = 0;
        for (Heap heap : heaps) {
            for (int i = 0; i < heap.count(); i++) {
                y[at++] = heap.first() + i * gap;
            }
        }
        return y;
    }

    private int[] withinHeight(int[] y) {
        int least = gap / 2;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(y[i], least);
            least = y[i] + gap;
        }
        int most = height - gap / 2;
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], most);
            most = y[i] - gap;
        }
        return y;
    }
}
