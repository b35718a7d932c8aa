package org.hedgerow.actor;

/** A place where a document names an entity. Token indexes, end-exclusive. */
final class Mention {

    /** What was written. */
    enum Form {
        FULL,
        SURNAME,
        FIRST_NAME,
        ALIAS,
        METONYM,
        ADJECTIVE,
        UNKNOWN
    }

    private final int begin;
    private final int end;
    private final int titleBegin;
    private final Form form;
    private final Alias alias;
    private final Entity entity;
    private final ActorWords.Title title;

    Mention(int begin, int end, int titleBegin, Form form, Alias alias, Entity entity, ActorWords.Title title) {
        this.begin = begin;
        this.end = end;
        this.titleBegin = titleBegin;
        this.form = form;
        this.alias = alias;
        this.entity = entity;
        this.title = title;
    }

    Mention as(Form otherForm, Entity otherEntity) {
        return new Mention(begin, end, titleBegin, otherForm, alias, otherEntity, title);
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /** The first token of the title before the name, or {@link #begin}. */
    int titleBegin() {
        return titleBegin;
    }

    Form form() {
        return form;
    }

    /** The registry name that was matched, or null. */
    Alias alias() {
        return alias;
    }

    /** Null for an adjective and for a name nobody could be found for. */
    Entity entity() {
        return entity;
    }

    /** The title right before the name, or null. */
    ActorWords.Title title() {
        return title;
    }

    boolean isPerson() {
        return entity != null && entity.isPerson();
    }
}
