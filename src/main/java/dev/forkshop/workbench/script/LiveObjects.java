package dev.forkshop.workbench.script;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.workbench.session.Session;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/** What lives in this sitting, as objects: the variables that live Java begins with. Loop thread only. */
public final class LiveObjects {
    private final Session session;

    private LiveObjects(Session session) {
        this.session = session;
    }

    /** Makes them those of this loop. */
    static LiveObjects use(Session session) {
        return session.loop().attachment(LiveObjects.class, () -> new LiveObjects(session));
    }

    private static Session session() {
        return EventLoop.current().attachment(LiveObjects.class, LiveObjects::nowhere).session;
    }

    private static LiveObjects nowhere() {
        throw new IllegalStateException("the shop's own objects are not to be had on this loop");
    }

    /** The children that are alive, whoever started them. */
    public static List<ChildProcess> children() {
        Session session = session();
        return view(
                () -> session.children().alive().size(),
                index -> session.children().alive().get(index).child());
    }

    /** The workers that are alive, whoever made them. */
    public static List<Worker> workers() {
        Session session = session();
        return view(
                () -> session.workers().alive().size(),
                index -> session.workers().alive().get(index).worker());
    }

    /** The cluster of {@code cluster up}, whether it is up or not. */
    public static LiveCluster cluster() {
        return new LiveCluster(session());
    }

    /** The servers of {@code serve}, of which the newest is meant. */
    public static LiveServer server() {
        return new LiveServer(session());
    }

    private static <T> List<T> view(IntSupplier size, IntFunction<T> member) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return member.apply(index);
            }

            @Override
            public int size() {
                return size.getAsInt();
            }
        };
    }
}
