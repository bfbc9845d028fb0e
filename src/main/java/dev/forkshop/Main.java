package dev.forkshop;

/** Opens the workbench, or becomes a child when its environment says so. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("x");
    }
}
