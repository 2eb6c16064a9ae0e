package operandi.core.model;

import java.util.List;
import java.util.Optional;
import operandi.core.random.Distribution;

/**
 * A seat on the roster and who sits there. A structure assigns her to a team; it changes nothing else about her.
 *
 * @param id unique name, such as {@code dev-3}
 * @param group the roster entry she came from, such as {@code dev}
 * @param skills what she can do, and how well; at least one
 * @param calendar when she is on duty
 * @param costPerHour EUR per hour on duty, at least 0
 * @param onCall whether she also answers severe incidents off duty
 * @param turnover whether people leave this seat
 * @param knows services she is familiar with at the start; empty for those that the structure at the start brings to her
 */
public record Person(
        String id,
        String group,
        List<Skill> skills,
        Calendar calendar,
        double costPerHour,
        boolean onCall,
        Optional<Turnover> turnover,
        Optional<List<String>> knows) {

    /**
     * A skill held by a person.
     *
     * @param id the skill's name
     * @param proficiency speed relative to the effort that a step declares: 1 does an hour's effort in an hour, 0.5 in
     *     two; in (0, 10]
     */
    public record Skill(String id, double proficiency) {

        /** The largest proficiency that a scenario may declare. */
        public static final double MAX_PROFICIENCY = 10;

        public Skill {
            Names.require("a skill", id);
            if (!(proficiency > 0 && proficiency <= MAX_PROFICIENCY)) {
                throw new IllegalArgumentException("proficiency must be in (0, 10], got " + proficiency);
            }
        }
    }

    /**
     * How people leave a seat and how it is filled again.
     *
     * @param leavesPerTick hazard of leaving, above 0
     * @param replacedAfter time that the seat is empty, in ticks; whoever comes is a newcomer with the seat's skills
     */
    public record Turnover(double leavesPerTick, Distribution replacedAfter) {
        public Turnover {
            if (!(leavesPerTick > 0 && leavesPerTick < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a hazard must be above 0 and finite, got " + leavesPerTick);
            }
        }
    }

    public Person {
        Names.require("a person", id);
        Names.require("a group of people", group);
        skills = List.copyOf(skills);
        knows = knows.map(List::copyOf);
        Names.requireUnique("skill", skills.stream().map(Skill::id).toList());
        if (skills.isEmpty()) {
            throw new IllegalArgumentException(id + " must have at least one skill");
        }
        if (!(costPerHour >= 0 && costPerHour < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost per hour must be at least 0 and finite, got " + costPerHour);
        }
    }

    /** Somebody who stays, is not on call, and knows what the structure brings to her. */
    public Person(String id, String group, List<Skill> skills, Calendar calendar, double costPerHour) {
        this(id, group, skills, calendar, costPerHour, false, Optional.empty(), Optional.empty());
    }
}
