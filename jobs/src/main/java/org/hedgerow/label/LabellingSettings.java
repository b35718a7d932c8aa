package org.hedgerow.label;

import java.io.Serializable;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.Claims;

/** All that can change a label besides the text: lexicons (with weights and registry) and claims. */
public record LabellingSettings(LexiconSource lexicon, Claims claims) implements Serializable {}
