package dev.forkshop.workbench.transcript.match;

import java.util.ArrayList;
import java.util.List;

/** Where in the steps the matcher is: the step, and how often each of its members has come. */
record Place(int step, List<Integer> taken) {
    static Place start(List<Step> steps, int step) {
        return new Place(step, step < steps.size() ? steps.get(step).noneTaken() : List.of());
    }

    /** This place and all that are reached from it without a further line; the last may be the end of the steps. */
    List<Place> onward(List<Step> steps) {
        List<Place> onward = new ArrayList<>();
        Place place = this;
        onward.add(place);
        while (place.step < steps.size() && steps.get(place.step).satisfied(place.taken)) {
            place = start(steps, place.step + 1);
            onward.add(place);
        }
        return onward;
    }

    boolean open(Step here, int member) {
        return taken.get(member) < here.members().get(member).count().max();
    }

    /** After one more line of this member. Beyond an open-ended minimum further lines are not told apart. */
    Place take(Step here, int member) {
        var count = here.members().get(member).count();
        int now = taken.get(member) + 1;
        List<Integer> more = new ArrayList<>(taken);
        more.set(member, count.max() == Integer.MAX_VALUE ? Math.min(now, count.min()) : now);
        return new Place(step, List.copyOf(more));
    }
}
