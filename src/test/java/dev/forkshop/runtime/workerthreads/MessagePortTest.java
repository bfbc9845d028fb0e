package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.DataCloneError;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.memory.Uint8Array;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
class MessagePortTest {
    private final List<Object> events = new ArrayList<>();

    private void listen(MessageChannel channel) {
        channel.port2().onMessage(message -> events.add("m" + message));
        channel.port1().onClose(() -> events.add("close1"));
        channel.port2().onClose(() -> events.add("close2"));
    }

    @Test
    void aPortThatIsClosedWhileReceivingStillGivesOutWhatHasCome() {
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            channel.port2().onceMessage(message -> channel.port2().close());
            listen(channel);
            channel.port1().postMessage(1);
            channel.port1().postMessage(2);
            channel.port1().postMessage(3);
        });
        assertEquals(List.of("m1", "m2", "m3", "close2", "close1"), events);
    }

    @Test
    void whatWasSentBeforeTheCloseArrives() {
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            listen(channel);
            channel.port1().postMessage(1);
            channel.port1().postMessage(2);
            channel.port1().close();
            EventLoop.current().nextTick(() -> events.add("tick"));
            EventLoop.current().setImmediate(() -> events.add("immediate"));
        });
        assertEquals(List.of("tick", "m1", "m2", "immediate", "close1", "close2"), events);
    }

    @Test
    void aLateListenerHearsWhatWaits() {
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            channel.port1().postMessage(1);
            channel.port1().close();
            EventLoop.current().setTimeout(() -> listen(channel), 5);
        });
        assertEquals(List.of("m1", "close2"), events);
    }

    @Test
    void ticksAndMicrotasksRunBetweenTwoMessages() {
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            EventLoop loop = EventLoop.current();
            channel.port2().onMessage(message -> {
                events.add("m" + message);
                loop.nextTick(() -> events.add("t" + message));
                loop.queueMicrotask(() -> events.add("p" + message));
            });
            channel.port1().postMessage(1);
            channel.port1().postMessage(2);
            channel.port1().close();
        });
        assertEquals(List.of("m1", "t1", "p1", "m2", "t2", "p2"), events);
    }

    @Test
    void aPortKeepsItsLoopAliveFromItsFirstListenerOn() {
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            events.add(channel.port1().hasRef());
            channel.port1().onMessage(message -> {});
            events.add(channel.port1().hasRef());
            channel.port1().unref();
            events.add(channel.port1().hasRef());
        });
        assertEquals(List.of(false, true, false), events);
    }

    @Test
    void messagesCanBeTakenWithoutListening() {
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            channel.port1().postMessage(5);
            channel.port1().postMessage(6);
            channel.port2().close();
            for (int i = 0; i < 3; i++) {
                Optional<?> taken = WorkerThreads.receiveMessageOnPort(channel.port2());
                events.add(taken.map(Object::toString).orElse("none"));
            }
            events.add(Lab.said(() -> WorkerThreads.receiveMessageOnPort("no port")));
        });
        assertEquals(List.of("5", "6", "none", "TypeError ERR_INVALID_ARG_TYPE"), events);
    }

    @Test
    void aPortThatWasSentKeepsItsOtherEnd() {
        Lab.run(lab -> {
            MessageChannel road = new MessageChannel();
            MessageChannel gift = new MessageChannel();
            gift.port2().postMessage("early");
            road.port2().onMessage(message -> {
                MessagePort arrived = (MessagePort) message.value();
                arrived.onMessage(word -> {
                    events.add(word.toString());
                    arrived.close();
                });
                road.port2().close();
            });
            road.port1().postMessage(gift.port1(), List.of(gift.port1()));
            gift.port2().onClose(() -> events.add("closed"));
            assertTrue(gift.port1().detached());
        });
        assertEquals(List.of("\"early\"", "closed"), events);
    }

    @Test
    void aPortThatWasSentToNobodyIsClosed() {
        Lab.run(lab -> {
            MessageChannel road = new MessageChannel();
            MessageChannel gift = new MessageChannel();
            gift.port2().onClose(() -> events.add("closed"));
            road.port2().onClose(() -> road.port1().postMessage(1, List.of(gift.port1())));
            road.port2().close();
        });
        assertEquals(List.of("closed"), events);
    }

    @Test
    void badTransferListsMoveNothing() {
        Lab.run(lab -> {
            MessagePort port = new MessageChannel().port1();
            MessageChannel other = new MessageChannel();
            ArrayBuffer buffer = new ArrayBuffer(8);
            assertThrows(DataCloneError.class, () -> port.postMessage(1, List.of(buffer, port)));
            assertThrows(DataCloneError.class, () -> port.postMessage(1, List.of(other.port1(), other.port1())));
            assertThrows(NodeError.class, () -> port.postMessage(List.of(other.port1()), List.of(buffer)));
            assertThrows(DataCloneError.class, () -> port.postMessage((Runnable) () -> {}, List.of(buffer)));
            assertEquals(8, buffer.byteLength());
            port.postMessage(null, List.of(other.port1()));
            assertThrows(DataCloneError.class, () -> port.postMessage(null, List.of(other.port1())));
        });
    }

    @Test
    void aPortThatIsSentThroughItsOwnOtherEndIsLost() {
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            ArrayBuffer buffer = new ArrayBuffer(8);
            listen(channel);
            channel.port1().postMessage(null, List.of(channel.port2(), buffer));
            assertTrue(buffer.detached());
        });
        assertFalse(events.contains("mnull"));
    }

    @Test
    void anEndlessExchangeLeavesTimeForTimers() {
        int[] rounds = {0};
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            channel.port1().onMessage(message -> {
                rounds[0]++;
                channel.port2().postMessage(0);
            });
            channel.port2().postMessage(0);
            EventLoop.current().setTimeout(channel.port1()::close, 0);
        });
        assertTrue(rounds[0] < 10_000, "" + rounds[0]);
    }

    @Test
    void aPortMovesIntoAWorkerAndBuffersMoveBothWays() {
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            Worker worker = lab.silent(
                    "MessagePort port = (MessagePort) workerData().get(\"port\");"
                            + " port.onMessage(m -> { ArrayBuffer b = (ArrayBuffer) m.value(); new Uint8Array(b).set(0, 7);"
                            + " port.postMessage(b, List.of(b)); port.postMessage(b.byteLength()); port.close(); });",
                    WorkerOptions.defaults()
                            .workerData(java.util.Map.of("port", channel.port1()), List.of(channel.port1())));
            ArrayBuffer buffer = new ArrayBuffer(4);
            channel.port2().postMessage(buffer, List.of(buffer));
            events.add(buffer.byteLength());
            channel.port2()
                    .onMessage(message -> events.add(
                            message.value() instanceof ArrayBuffer back
                                    ? new Uint8Array(back).get(0)
                                    : message.toString()));
            worker.onExit(code -> events.add("exit"));
        });
        assertEquals(List.of(0, 7, "0", "exit"), events);
    }

    @Test
    void sharedMemoryIsTheSameInAWorker() {
        SharedArrayBuffer shared = new SharedArrayBuffer(8);
        Lab.run(lab -> lab.silent(
                "SharedArrayBuffer s = (SharedArrayBuffer) workerData().value(); Int32Array a = new Int32Array(s);"
                        + " for (int i = 0; i < 1000; i++) { Atomics.add(a, 1, 1); }",
                WorkerOptions.defaults().workerData(shared)));
        assertEquals(1000, new Int32Array(shared).get(1));
    }

    @Test
    void everyoneOfTheNameHearsABroadcastButTheSender() {
        Lab.run(lab -> {
            BroadcastChannel here = new BroadcastChannel("news");
            BroadcastChannel also = new BroadcastChannel("news");
            also.onMessage(message -> {
                events.add("here " + message);
                also.close();
            });
            Worker worker = lab.silent(
                    "BroadcastChannel c = new BroadcastChannel(\"news\"); c.onMessage(m -> {"
                            + " c.postMessage(\"got \" + m); c.close(); }); parentPort().postMessage(\"ready\");",
                    WorkerOptions.defaults());
            worker.onMessage(ready -> here.postMessage(7));
            here.onMessage(message -> {
                events.add(message.toString());
                here.close();
            });
            worker.onExit(code -> assertThrows(JsError.class, () -> here.postMessage(8)));
        });
        assertEquals(List.of("here 7", "\"got 7\""), events);
    }

    @Test
    void aBroadcastChannelHasATextForANameAndClosesOnce() {
        Lab.run(lab -> {
            BroadcastChannel one = new BroadcastChannel(5);
            BroadcastChannel two = new BroadcastChannel("5");
            one.postMessage(7);
            events.add(one.name());
            events.add(WorkerThreads.receiveMessageOnPort(two).orElseThrow().toString());
            events.add(WorkerThreads.receiveMessageOnPort(one).isPresent());
            events.add(Lab.said(() -> {
                one.postMessage(new MessageChannel().port1());
                return null;
            }));
            one.close();
            one.close();
            two.close();
            events.add(Lab.said(() -> new BroadcastChannel(null)));
        });
        assertEquals(
                List.of(
                        "5",
                        "7",
                        false,
                        "TypeError ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST",
                        "TypeError ERR_MISSING_ARGS"),
                events);
    }

    @Test
    void aPortThatCouldNotBeSentStillWorks() {
        Lab.run(lab -> {
            MessageChannel channel = new MessageChannel();
            listen(channel);
            assertThrows(
                    DataCloneError.class, () -> channel.port1().postMessage(channel.port1(), List.of(channel.port1())));
            channel.port1().postMessage("next");
            channel.port1().close();
        });
        assertEquals(List.of("m\"next\"", "close1", "close2"), events);
    }

    @Test
    void aPortMarkedUntransferableStays() {
        Lab.run(lab -> {
            MessageChannel road = new MessageChannel();
            MessageChannel kept = new MessageChannel();
            WorkerThreads.markAsUntransferable(kept.port1());
            WorkerThreads.markAsUntransferable("any other value");
            road.port1().postMessage(1, List.of(kept.port1()));
            kept.port1().postMessage(5);
            events.add(WorkerThreads.receiveMessageOnPort(kept.port2())
                    .orElseThrow()
                    .toString());
        });
        assertEquals(List.of("5"), events);
    }

    @Test
    void environmentDataIsHandedDownAsACopy() {
        Lab.run(lab -> {
            WorkerThreads.setEnvironmentData("key", List.of("value"));
            Worker worker = lab.silent(
                    "Worker w = new Worker(source(\"parentPort().postMessage(getEnvironmentData(\\\"key\\\"));\"),"
                            + " WorkerOptions.defaults().source()); w.onMessage(m -> parentPort().postMessage(m));",
                    WorkerOptions.defaults());
            WorkerThreads.setEnvironmentData("key", null);
            worker.onMessage(message -> events.add(message.toString()));
            assertEquals(null, WorkerThreads.getEnvironmentData("key"));
        });
        assertEquals(List.of("[\"value\"]"), events);
    }

    @Test
    void tenThousandPairsOfMessagesAllArriveBeforeTheClose() {
        int[] last = {0};
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "parentPort().onMessage(m -> { MessagePort p = (MessagePort) m.value(); p.postMessage(\"first\");"
                            + " p.postMessage(\"last\"); p.close(); });",
                    WorkerOptions.defaults());
            round(worker, last, 10_000);
        });
        assertEquals(10_000, last[0]);
    }

    private static void round(Worker worker, int[] last, int left) {
        if (left == 0) {
            worker.terminate();
            return;
        }
        MessageChannel channel = new MessageChannel();
        worker.postMessage(channel.port1(), List.of(channel.port1()));
        channel.port2()
                .onceMessage(first -> channel.port2().onceMessage(second -> {
                    last[0] += second.is("last") ? 1 : 0;
                    round(worker, last, left - 1);
                }));
    }
}
