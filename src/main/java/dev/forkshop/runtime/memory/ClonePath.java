package dev.forkshop.runtime.memory;

import java.util.Arrays;

/** The way from a value to the part of it that is just cloned; becomes a text only where an error needs it. */
final class ClonePath {
    private final String root;
    private Object[] keys = new Object[8];
    private int[] indexes = new int[8];
    private int depth;

    ClonePath(String root) {
        this.root = root;
    }

    int depth() {
        return depth;
    }

    /** Into a member: a number is its name, too. */
    void member(Object key) {
        makeRoom();
        keys[depth++] = key == null ? "null" : key;
    }

    /** Into an element. */
    void element(int index) {
        makeRoom();
        keys[depth] = null;
        indexes[depth++] = index;
    }

    void leave() {
        depth--;
    }

    private void makeRoom() {
        if (depth == keys.length) {
            keys = Arrays.copyOf(keys, 2 * depth);
            indexes = Arrays.copyOf(indexes, 2 * depth);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(root);
        for (int i = 0; i < depth; i++) {
            if (keys[i] == null) {
                text.append('[').append(indexes[i]).append(']');
            } else {
                text.append('.').append(JsonEncoder.name(keys[i]));
            }
        }
        return text.toString();
    }
}
