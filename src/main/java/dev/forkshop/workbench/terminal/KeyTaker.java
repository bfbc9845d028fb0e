package dev.forkshop.workbench.terminal;

/** Who may have keys before the prompt has them. On the thread that reads them. */
interface KeyTaker {
    /** Nobody. */
    KeyTaker NOBODY = new KeyTaker() {
        @Override
        public boolean wants(String keys) {
            return false;
        }

        @Override
        public void take(String keys) {
            throw new IllegalStateException("nobody takes a key");
        }
    };

    /** Whether it takes this key; {@code keys} are the characters that the terminal sent for it. */
    boolean wants(String keys);

    /** The key that it wanted, when all its characters have been read. */
    void take(String keys);
}
