package dev.forkshop.workbench.session;

import dev.forkshop.runtime.childprocess.ForkSettings;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.LoopThread;
import dev.forkshop.runtime.module.Modules;
import dev.forkshop.runtime.module.WorkFolder;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The current sitting: the shop's own event loop, its journal, what runs on it and what ran. Any thread, save where the
 * loop's objects are handed out.
 */
public final class Session implements AutoCloseable {
    private final Home home;
    private final Journal journal = new Journal(Origin.here());
    private final LoopThread loop = LoopThread.start("shop", journal, this::uncaught);
    private final SpareJvm spare = new SpareJvm(this::loop);
    private final Roster children = new Roster();
    private final Workers workers = new Workers();
    private final Pools pools = new Pools();
    private final SharedMemories memories = new SharedMemories();
    private final Servers servers = new Servers();
    private final Clusters clusters = new Clusters();
    private final Runs runs = new Runs(journal);
    private final Deeds deeds = new Deeds();
    private final Set<AutoCloseable> beside = ConcurrentHashMap.newKeySet();
    private final Modules modules;
    private volatile Path directory = Path.of("").toAbsolutePath();
    private volatile ExplainLevel explain = ExplainLevel.BRIEF;
    private volatile Symbols symbols = Symbols.DRAWN;
    private volatile boolean watched;
    private boolean closed;

    public Session() {
        this(Home.ofThisProcess());
    }

    public Session(Home home) {
        this.home = home;
        this.modules = new Modules(ModuleFolders.of(home), journal);
        teach(loop());
        loop().execute(() -> children.watch(loop()));
        loop().execute(workers::watch);
    }

    /** Where modules are, and where they run. */
    private void teach(EventLoop pupil) {
        pupil.execute(() -> ForkSettings.of(ModuleFolders.of(home)).use(pupil));
        pupil.execute(() -> WorkFolder.use(pupil, this::directory));
    }

    private void uncaught(Throwable thrown) {
        loop.loop().tellUncaught(thrown);
    }

    /** Where forkshop keeps its own files. */
    public Home home() {
        return home;
    }

    /** Everything that happened in this sitting. */
    public Journal journal() {
        return journal;
    }

    /** The shop's own event loop: what {@code node} would have as its only one. */
    public EventLoop loop() {
        return loop.loop();
    }

    /** A loop beside the shop's; who asked for it closes it. */
    public SideLoop sideLoop(String name) {
        return sideLoop(name, journal);
    }

    /** The same with a journal of its own, for programs that have so much to tell that it would drown the sitting's. */
    public SideLoop loopApart(String name) {
        return sideLoop(name, new Journal(Origin.here()));
    }

    private SideLoop sideLoop(String name, Journal told) {
        LoopThread thread = LoopThread.start(name, told, this::uncaught);
        teach(thread.loop());
        SideLoop side = new SideLoop(thread, beside::remove);
        beside.add(side);
        return side;
    }

    /**
     * Loads what the first process needs; a run that is measured waits for it. Completes exceptionally where processes
     * cannot be started at all. The first call begins it.
     */
    public CompletableFuture<Void> getReady() {
        return GettingReady.begin();
    }

    /** The children that are alive. */
    public Roster children() {
        return children;
    }

    /** The JVM that is kept ready for the next fork. */
    public SpareJvm spare() {
        return spare;
    }

    /** The workers that are alive. */
    public Workers workers() {
        return workers;
    }

    /** The pools of workers that are open. */
    public Pools pools() {
        return pools;
    }

    /** Shared memory that has a name. */
    public SharedMemories memories() {
        return memories;
    }

    /** What is alive in a line each, for a person who leaves. */
    public List<Line> living() {
        List<Line> lines = new ArrayList<>(children.named());
        lines.addAll(workers.named());
        lines.addAll(servers.named());
        return lines;
    }

    /** The servers that run. */
    public Servers servers() {
        return servers;
    }

    /** The cluster that is up. */
    public Clusters clusters() {
        return clusters;
    }

    /** What was run. */
    public Runs runs() {
        return runs;
    }

    /** The lines that were carried out. */
    public Deeds deeds() {
        return deeds;
    }

    /** The modules that can be run and forked. */
    public Modules modules() {
        return modules;
    }

    /** The folder of the learner's own modules; it may not exist yet. */
    public Path ownModules() {
        return ModuleFolders.own(home);
    }

    /** Where programs run unless told otherwise, and from where files are named. */
    public Path directory() {
        return directory;
    }

    public void directory(Path other) {
        directory = other.toAbsolutePath();
    }

    public ExplainLevel explain() {
        return explain;
    }

    public void explain(ExplainLevel level) {
        explain = level;
    }

    /** The signs in which things are drawn. */
    public Symbols symbols() {
        return symbols;
    }

    public void symbols(Symbols better) {
        symbols = better;
    }

    /** Whether a person looks on, for whom endless output is cut short; a script gets all of it. */
    public boolean watched() {
        return watched;
    }

    public void watched(boolean byAPerson) {
        watched = byAPerson;
    }

    /** Ends what the sitting has started, then its loop; a second caller waits for the first. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            beside.forEach(this::close);
            loop().execute(clusters::letGo); // or it would bring back who is ended now
            Departure.of(loop, workers, pools);
        }
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception notClosed) { // the others are to be closed all the same
            uncaught(notClosed);
        }
    }

    /** This is closed with the sitting, unless it was {@linkplain #letGo let go} of before. */
    public void endsWithUs(AutoCloseable part) {
        beside.add(part);
    }

    public void letGo(AutoCloseable part) {
        beside.remove(part);
    }
}
