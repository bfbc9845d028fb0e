package dev.forkshop.runtime.ipc;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/** Bytes that wait to be written, in a row of blocks; a small frame costs no block of its own. */
final class OutgoingBytes {
    private static final int BLOCK = 16 * 1024;

    private final ArrayDeque<Block> blocks = new ArrayDeque<>();
    private Block spare = new Block(BLOCK);
    private long length;

    private static final class Block {
        private final byte[] bytes;
        private int from;
        private int to;

        Block(int size) {
            bytes = new byte[size];
        }

        int room() {
            return bytes.length - to;
        }

        void put(Frame frame) {
            System.arraycopy(frame.bytes(), frame.from(), bytes, to, frame.length());
            to += frame.length();
        }
    }

    long length() {
        return length;
    }

    void add(Frame frame) {
        Block last = blocks.peekLast();
        if (last == null || last.room() < frame.length()) {
            last = fresh(frame.length());
            blocks.add(last);
        }
        last.put(frame);
        length += frame.length();
    }

    private Block fresh(int size) {
        if (spare == null || size > BLOCK) {
            return new Block(Math.max(size, BLOCK));
        }
        Block again = spare;
        spare = null;
        return again;
    }

    /** Puts as many of the first bytes there as fit; they wait on. */
    void copyTo(ByteBuffer target) {
        for (Block block : blocks) {
            target.put(block.bytes, block.from, Math.min(block.to - block.from, target.remaining()));
            if (!target.hasRemaining()) {
                return;
            }
        }
    }

    /** The first so many are written. */
    void taken(int count) {
        length -= count;
        int left = count;
        while (left > 0) {
            Block first = blocks.peek();
            int here = Math.min(left, first.to - first.from);
            first.from += here;
            left -= here;
            if (first.from == first.to) {
                keep(blocks.poll());
            }
        }
    }

    private void keep(Block empty) {
        if (empty.bytes.length == BLOCK) {
            empty.from = 0;
            empty.to = 0;
            spare = empty;
        }
    }

    void clear() {
        blocks.clear();
        length = 0;
    }
}
