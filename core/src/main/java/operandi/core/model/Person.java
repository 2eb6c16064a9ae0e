package operandi.core.model;

import java.util.List;

/**
 * Somebody on the roster. A structure assigns her to a team; it changes nothing else about her.
 *
 * @param id unique name, such as {@code dev-3}
 * @param group the roster entry she came from, such as {@code dev}
 * @param skills what she can do, and how well; at least one
 * @param calendar when she is on duty
 * @param costPerHour EUR per hour on duty, at least 0
 */
public record Person(String id, String group, List<Skill> skills, Calendar calendar, double costPerHour) {

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

    public Person {
        Names.require("a person", id);
        Names.require("a group of people", group);
        skills = List.copyOf(skills);
        Names.requireUnique("skill", skills.stream().map(Skill::id).toList());
        if (skills.isEmpty()) {
            throw new IllegalArgumentException(id + " must have at least one skill");
        }
        if (!(costPerHour >= 0 && costPerHour < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost per hour must be at least 0 and finite, got " + costPerHour);
        }
    }
}
