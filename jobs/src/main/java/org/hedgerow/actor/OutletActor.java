package org.hedgerow.actor;

import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;

/** The actor for what an outlet says in its own voice. */
public final class OutletActor {

    private OutletActor() {}

    /** @param outletName the publisher's name; null or blank where it is not known */
    public static Actor of(String outletName) {
        String slug = outletName == null ? "" : NameKey.slug(outletName);
        return slug.isEmpty()
                ? new Actor("outlet.unknown", "unknown outlet", ActorType.OUTLET, null, null, false)
                : new Actor("outlet." + slug, outletName.strip(), ActorType.OUTLET, null, null, false);
    }
}
