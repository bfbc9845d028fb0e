import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Socket;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Encoding;

/**
 * Clients that ask a server again and again, in a process of their own so that they hold nobody up. A message
 * {"port":8000,"path":"/hello","clients":16,"millis":200,"keep":true} is a load; {"rate":…,"lost":…} answers it. With keep
 * each client has one connection for all of its requests, else a new one for each. They write and read bytes themselves:
 * what they take of the processors, a server cannot have. A message {"stop":true} ends a load earlier.
 */
class Clients {
    record Seen(double rate, long answers, long lost) {}

    private static boolean stopped;

    public static void main(String[] arguments) {
        process.onMessage(message -> {
            if (message.has("stop")) {
                stopped = true;
            } else {
                stopped = false;
                new Load(message).run();
            }
        });
    }

    private static final class Load {
        private final int port;
        private final boolean keep;
        private final long millis;
        private final String request;
        private final long began = System.nanoTime();
        private long open;
        private long answers;
        private long lost;

        Load(Message told) {
            port = (int) told.integer("port");
            keep = (Boolean) told.get("keep");
            millis = told.integer("millis");
            open = told.integer("clients");
            String close = keep ? "" : "connection: close\r\n";
            request = "GET " + told.text("path") + " HTTP/1.1\r\nhost: here\r\n" + close + "\r\n";
        }

        void run() {
            for (long i = open; i > 0; i--) {
                new Client(this).connect();
            }
        }

        double seconds() {
            return (System.nanoTime() - began) / 1e9;
        }

        boolean over() {
            return stopped || seconds() * 1000 >= millis;
        }

        void ended() {
            if (--open == 0) {
                process.send(new Seen(answers / seconds(), answers, lost));
            }
        }
    }

    /** One of them, with one connection after the other. */
    private static final class Client {
        private final Load load;
        private Socket socket;
        private String answer;
        private boolean waiting;

        Client(Load load) {
            this.load = load;
        }

        void connect() {
            answer = "";
            waiting = true;
            socket = Net.connect(load.port, "127.0.0.1").setEncoding(Encoding.LATIN1);
            socket.onConnect(() -> socket.write(load.request));
            socket.onData(this::read);
            socket.onError(error -> {}); // close follows
            socket.onClose(this::closed);
        }

        private void read(Chunk text) {
            answer += text;
            if (!answer.endsWith(".\n")) { // so each body ends, and no head
                return;
            }
            load.answers++;
            waiting = !answer.toLowerCase().contains("connection: close") && !load.over();
            answer = "";
            if (waiting) {
                socket.write(load.request);
            } else {
                socket.end();
            }
        }

        private void closed() {
            load.lost += waiting ? 1 : 0;
            if (load.over()) {
                load.ended();
            } else {
                connect();
            }
        }
    }
}
