package org.xieyue.processes.forms;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where things stand on a form: screens at the top, fields on them, each known by its place. */
final class FormTree {

    static final String COMPONENTS = "components";

    /** @param path places from the top down, each from 0 */
    record Spot(List<Integer> path, FormNode node) {

        int depth() {
            return path.size() - 1;
        }

        int at() {
            return path.getLast();
        }

        List<Integer> beside(int at) {
            List<Integer> other = new ArrayList<>(path.subList(0, depth()));
            other.add(at);
            return List.copyOf(other);
        }

        List<Integer> within(int at) {
            List<Integer> inner = new ArrayList<>(path);
            inner.add(at);
            return List.copyOf(inner);
        }
    }

    private final ArrayNode top;

    FormTree(ArrayNode top) {
        this.top = top;
    }

    /** Everything, from the top to the bottom of the form. */
    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        collect(top, List.of(), spots);
        return spots;
    }

    Spot spot(int number) {
        return spots().get(number);
    }

    private static void collect(ArrayNode components, List<Integer> above, List<Spot> spots) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i) instanceof ObjectNode node) {
                List<Integer> path = new ArrayList<>(above);
                path.add(i);
                spots.add(new Spot(List.copyOf(path), new FormNode(node)));
                if (node.path(COMPONENTS) instanceof ArrayNode inner) {
                    collect(inner, path, spots);
                }
            }
        }
    }

    private ArrayNode around(Spot spot) {
        JsonNode at = top;
        for (int place : spot.path().subList(0, spot.depth())) {
            at = at.path(place).path(COMPONENTS);
        }
        return (ArrayNode) at;
    }

    private int number(List<Integer> path) {
        return spots().stream().map(Spot::path).toList().indexOf(path);
    }

    /** Below this thing, or first on it if it is a screen; at the end for -1. Tells where it stands now. */
    int insert(int after, ObjectNode node) {
        List<Spot> spots = spots();
        if (after >= 0 && after < spots.size()) {
            Spot spot = spots.get(after);
            if (spot.node().inner() instanceof ArrayNode inner) {
                inner.insert(0, node);
                return number(spot.within(0));
            }
            around(spot).insert(spot.at() + 1, node);
            return number(spot.beside(spot.at() + 1));
        }
        int last = top.size() - 1;
        if (last >= 0 && top.get(last).path(COMPONENTS) instanceof ArrayNode inner) {
            inner.add(node);
            return number(List.of(last, inner.size() - 1));
        }
        top.add(node);
        return number(List.of(last + 1));
    }

    /** A screen behind the one on which this thing stands; at the end for -1. */
    int insertScreen(int after, ObjectNode screen) {
        int at = after < 0 ? top.size() : spot(after).path().getFirst() + 1;
        top.insert(at, screen);
        return number(List.of(at));
    }

    void remove(int number) {
        Spot spot = spot(number);
        around(spot).remove(spot.at());
    }

    /** One place up or down, over the edge of its screen onto the next. Tells where it stands now. */
    int move(int number, boolean up) {
        Spot spot = spot(number);
        ArrayNode around = around(spot);
        int to = spot.at() + (up ? -1 : 1);
        if (to >= 0 && to < around.size()) {
            return number(withinReach(spot, around, to, up));
        }
        return spot.depth() == 1 ? number(overTheEdge(spot, around, up)) : number;
    }

    private static List<Integer> withinReach(Spot spot, ArrayNode around, int to, boolean up) {
        around.remove(spot.at());
        int neighbour = up ? to : to - 1;
        if (spot.depth() == 0
                && !spot.node().isGroup()
                && around.get(neighbour).path(COMPONENTS) instanceof ArrayNode inner) {
            return into(neighbour, inner, spot, up);
        }
        around.insert(to, spot.node().json());
        return spot.beside(to);
    }

    private List<Integer> overTheEdge(Spot spot, ArrayNode around, boolean up) {
        int screen = spot.path().getFirst();
        int next = screen + (up ? -1 : 1);
        if (next < 0 || next >= top.size()) {
            return spot.path();
        }
        around.remove(spot.at());
        if (top.get(next).path(COMPONENTS) instanceof ArrayNode inner) {
            return into(next, inner, spot, up);
        }
        int at = up ? screen : next;
        top.insert(at, spot.node().json());
        return List.of(at);
    }

    /** From above it comes first on the screen, from below last. */
    private static List<Integer> into(int screen, ArrayNode inner, Spot spot, boolean up) {
        int at = up ? inner.size() : 0;
        inner.insert(at, spot.node().json());
        return List.of(screen, at);
    }
}
