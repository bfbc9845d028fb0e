import dev.forkshop.runtime.http.Http;

/** The worker of Clustered: says hello to everyone. */
class Hello {
    public static void main(String[] arguments) {
        Http.createServer((request, response) -> response.end("hello\n")).listen(0, "127.0.0.1");
    }
}
