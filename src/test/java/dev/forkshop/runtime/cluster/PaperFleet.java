package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.journal.ClusterFact;
import java.util.ArrayList;
import java.util.List;

/** Workers that exist on paper only: what was asked of them is written down. */
final class PaperFleet implements Fleet {
    final List<String> log = new ArrayList<>();
    final List<ClusterFact> facts = new ArrayList<>();
    RuntimeException noMore;
    boolean dealsAtOnce = true;
    Runnable whenDealt;
    private int started;

    @Override
    public int start(int place) {
        if (noMore != null) {
            throw noMore;
        }
        log.add("start " + ++started + " at " + place);
        return started;
    }

    @Override
    public long pid(int worker) {
        return 100 + worker;
    }

    @Override
    public void drain(int worker) {
        log.add("drain " + worker);
    }

    @Override
    public void shut(Runnable dealt) {
        whenDealt = dealt;
        if (dealsAtOnce) {
            dealt.run();
        }
    }

    @Override
    public void disconnect(int worker) {
        log.add("disconnect " + worker);
    }

    @Override
    public void kill(int worker) {
        log.add("kill " + worker);
    }

    @Override
    public void giveUp() {
        log.add("give up");
    }

    @Override
    public long tell(ClusterFact fact, long cause) {
        facts.add(fact);
        return facts.size();
    }

    /** What was asked since the last time. */
    List<String> news() {
        List<String> news = List.copyOf(log);
        log.clear();
        return news;
    }
}
