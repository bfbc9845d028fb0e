import static dev.forkshop.runtime.module.Globals.*;

class Nothing {
    public static void main(String[] arguments) {
        
    }
}
