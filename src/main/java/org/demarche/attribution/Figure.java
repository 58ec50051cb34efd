package org.demarche.attribution;

import java.util.LinkedHashSet;
import java.util.Set;

/** Somebody or something that an article names, with what it has told of them so far. Grows while the article is read. */
final class Figure {

    enum Kind {
        PERSON,
        BODY,
        SIDE,
        /** Persons or bodies without a name: officials, a spokesman. */
        OTHER
    }

    enum Gender {
        FEMALE,
        MALE,
        UNKNOWN
    }

    private static final int MOST_ROLES = 12;

    private final Kind kind;
    private final Set<String> sides = new LinkedHashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private String name;
    private String body = "";
    private Gender gender = Gender.UNKNOWN;
    private int lastSeen = -1;

    Figure(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    void rename(String fuller) {
        name = fuller;
    }

    /** The sides that it acts for, in the order they were told. */
    Set<String> sides() {
        return sides;
    }

    void addSides(Set<String> more) {
        if (sides.isEmpty()) {
            sides.addAll(more);
        }
    }

    /** The body that it acts for, empty if none was named. */
    String body() {
        return body;
    }

    void addBody(String named) {
        if (body.isEmpty()) {
            body = named;
        }
    }

    /** @param role in lower case: prime minister, head of the delegation */
    void addRole(String role) {
        if (!role.isBlank() && roles.size() < MOST_ROLES) {
            roles.add(role);
        }
    }

    Set<String> roles() {
        return roles;
    }

    boolean hasRole(String words) {
        return roles.stream().anyMatch(role -> (" " + role + " ").contains(" " + words + " "));
    }

    void addGender(Gender told) {
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }

    boolean mayBe(Gender asked) {
        return gender == Gender.UNKNOWN || gender == asked;
    }

    int lastSeen() {
        return lastSeen;
    }

    void seen(int line) {
        lastSeen = line;
    }
}
