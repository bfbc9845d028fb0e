package dev.forkshop.runtime.workerthreads;

import static dev.forkshop.runtime.workerthreads.WorkerThreads.markAsUntransferable;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.receiveMessageOnPort;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ports and broadcast channels take, move and refuse: the same facts as {@code worker-ports.js}. */
@ExtendWith(NothingLeftBehind.class)
class PortRulesTest {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    @Test
    void portsTakeMoveAndRefuseWhatNodesDo() {
        Lab.run(lab -> {
            shared();
            taken();
            duplicates();
            target();
            marked();
            broadcast();
            workerData(lab);
        });
        targetWarning();
        Recorded.of("worker-ports").assertSame(facts);
    }

    private void shared() {
        MessageChannel channel = new MessageChannel();
        List<SharedArrayBuffer> four =
                List.of(0, 1, 2, 3).stream().map(SharedArrayBuffer::new).toList();
        channel.port1().postMessage(List.of(four.subList(0, 2), four.subList(2, 4)));
        List<Object> pairs = new ArrayList<>();
        for (Object pair :
                (List<?>) receiveMessageOnPort(channel.port2()).orElseThrow().value()) {
            pairs.add(((List<?>) pair).stream().map(PortRulesTest::size).toList());
        }
        facts.put("fourShared", pairs);
    }

    private void taken() {
        MessageChannel channel = new MessageChannel();
        List<Object> heard = list("takenIsNotHeard");
        channel.port2().onMessage(message -> {
            heard.add(message.value());
            channel.port2().close();
        });
        channel.port1().postMessage(1);
        channel.port1().postMessage(2);
        facts.put("taken", received(channel.port2()));
        facts.put("takenFromNothing", received(channel.port1()));
    }

    private void duplicates() {
        MessageChannel channel = new MessageChannel();
        MessagePort port = new MessageChannel().port1();
        ArrayBuffer buffer = new ArrayBuffer(10);
        facts.put("bufferTwice", said(() -> channel.port1().postMessage(1, List.of(buffer, buffer))));
        facts.put("portTwice", said(() -> channel.port1().postMessage(1, List.of(port, port))));
        facts.put("nothingDelivered", received(channel.port2()));
        facts.put("notMoved", buffer.byteLength());
    }

    private void target() {
        MessageChannel channel = new MessageChannel();
        ArrayBuffer buffer = new ArrayBuffer(10);
        List<Object> heard = list("targetSent");
        channel.port2().onMessage(message -> heard.add("never"));
        channel.port1().onClose(() -> heard.add("close"));
        channel.port1().postMessage(null, List.of(channel.port2(), buffer));
        facts.put("targetSentDetaches", buffer.byteLength());
    }

    /** Told where the module that did it tells its errors. */
    private void targetWarning() {
        StringBuilder errors = new StringBuilder();
        Lab.run(lab -> lab.silent(
                        "MessageChannel c = new MessageChannel(); c.port1().postMessage(1, List.of(c.port2()));",
                        WorkerOptions.defaults().stdio(false, false, true))
                .stderr()
                .onData(errors::append));
        facts.put("targetWarning", errors.toString().strip().replaceFirst("^\\(forkshop:\\d+\\) ", ""));
    }

    private void marked() {
        MessageChannel channel = new MessageChannel();
        ArrayBuffer buffer = new ArrayBuffer(10);
        markAsUntransferable(buffer);
        markAsUntransferable("anything");
        facts.put("marked", said(() -> channel.port1().postMessage(buffer, List.of(buffer))));
        facts.put("markedStays", buffer.byteLength());
        ArrayBuffer copy = (ArrayBuffer)
                receiveMessageOnPort(channel.port2()).orElseThrow().value();
        channel.port1().postMessage(copy, List.of(copy));
        facts.put("markedCopyMoves", copy.byteLength());
        MessagePort kept = new MessageChannel().port1();
        markAsUntransferable(kept);
        facts.put("markedPort", said(() -> channel.port1().postMessage(kept, List.of(kept))));
    }

    private void broadcast() {
        BroadcastChannel here = new BroadcastChannel(5);
        BroadcastChannel there = new BroadcastChannel("5");
        facts.put("broadcastName", here.name());
        facts.put("broadcastWithoutName", said(() -> new BroadcastChannel(null)));
        here.postMessage(new SharedArrayBuffer(10));
        facts.put("broadcastShared", received(there));
        facts.put("broadcastToItself", received(here));
        facts.put("broadcastPort", said(() -> here.postMessage(new MessageChannel().port1())));
        here.close();
        here.close();
        there.close();
        facts.put("broadcastAfterClose", said(() -> here.postMessage(1)));
        facts.put("broadcastTakenAfterClose", received(there));
    }

    private void workerData(Lab lab) {
        MessageChannel channel = new MessageChannel();
        ArrayBuffer buffer = new ArrayBuffer(40);
        lab.silent(
                "MessagePort port = (MessagePort) workerData().get(\"port\");"
                        + " port.postMessage(((ArrayBuffer) workerData().get(\"buffer\")).byteLength()); port.close();",
                data(Map.of("port", channel.port1(), "buffer", buffer), List.of(channel.port1(), buffer)));
        facts.put("workerDataMoved", buffer.byteLength());
        channel.port2().onMessage(message -> facts.put("workerDataArrived", message.value()));
        MessagePort unlisted = new MessageChannel().port1();
        facts.put("workerDataUnlisted", said(() -> lab.silent("", data(Map.of("port", unlisted), List.of()))));
    }

    private static WorkerOptions data(Object data, List<?> transfer) {
        return WorkerOptions.defaults().workerData(data, transfer);
    }

    private List<Object> list(String fact) {
        List<Object> list = new ArrayList<>();
        facts.put(fact, list);
        return list;
    }

    private static String received(Object port) {
        return Lab.said((Supplier<Object>)
                () -> receiveMessageOnPort(port).map(PortRulesTest::size).orElse("none"));
    }

    private static String said(Runnable what) {
        return Lab.said(() -> {
            what.run();
            return "none";
        });
    }

    private static String size(Message message) {
        return message.value() instanceof Number ? message.toString() : size(message.value());
    }

    private static String size(Object memory) {
        return memory instanceof SharedArrayBuffer block
                ? "SharedArrayBuffer(" + block.byteLength() + ")"
                : memory.getClass().getSimpleName();
    }
}
