import static dev.forkshop.runtime.module.Globals.*;

class ReadInput {
    public static void main(String[] arguments) {
        process.stdin().onData(chunk -> console.log("got", chunk.toString())).onEnd(() -> console.log("end"));
    }
}
