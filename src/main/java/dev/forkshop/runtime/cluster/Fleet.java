package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.journal.ClusterFact;

/** What a supervisor can do to workers; the processes behind it are somebody else's affair. Loop thread only. */
interface Fleet {
    /** Starts a worker in this place; gives its number. What happens to it is told to the crew. */
    int start(int place);

    long pid(int worker);

    /** Gives it no more connections, and has it say good-bye to those that it has. */
    void drain(int worker);

    /** Listens no more; {@code dealt} is called when workers have taken those who had connected. */
    void shut(Runnable dealt);

    /** Has it close its servers and its channel, and end. */
    void disconnect(int worker);

    /** Ends it now. */
    void kill(int worker);

    /** There will be no worker any more: whoever waits for one waits in vain. */
    void giveUp();

    /** Appends a fact; gives its number. */
    long tell(ClusterFact fact, long cause);
}
