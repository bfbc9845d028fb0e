import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.workerthreads.PoolOptions;
import dev.forkshop.runtime.workerthreads.WorkerPool;

/** The worker of Clustered with a quick answer and a heavy one, /heavy, which a pool of one computes. */
class Mixed {
    public static void main(String[] arguments) {
        WorkerPool pool = new WorkerPool("./bench/rows/Heavy.java", PoolOptions.fixed(1));
        Http.createServer((request, response) -> {
                    if (request.url().equals("/heavy")) {
                        pool.run(1).thenAccept(sum -> response.end(sum.value() + "\n"));
                    } else {
                        response.end("hello\n");
                    }
                })
                .listen(0, "127.0.0.1");
    }
}
