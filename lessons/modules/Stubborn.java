/** Never yields: computes in a loop without end, and hears nothing and nobody. It has to be stopped from outside. */
class Stubborn {
    private static long turns;

    public static void main(String[] arguments) {
        while (true) {
            turns++;
        }
    }
}
