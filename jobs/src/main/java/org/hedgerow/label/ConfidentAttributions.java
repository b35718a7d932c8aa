package org.hedgerow.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.text.Attribution;

/** Leaves out attributions that the extractor itself doubts; what was nested in them moves up to the next kept one. */
final class ConfidentAttributions {

    /** "The announcement of …", with nobody who announced it: such cues are wrong more often than the rest. */
    private static final double MORE_WITHOUT_SOURCE = 0.4;

    private ConfidentAttributions() {}

    static List<Attribution> of(List<Attribution> attributions, double minimumConfidence) {
        int[] newIndex = new int[attributions.size()];
        Arrays.fill(newIndex, -1);
        int kept = 0;
        for (int i = 0; i < newIndex.length; i++) {
            if (isConfident(attributions.get(i), minimumConfidence)) {
                newIndex[i] = kept++;
            }
        }
        List<Attribution> result = new ArrayList<>(kept);
        for (int i = 0; i < newIndex.length; i++) {
            if (newIndex[i] >= 0) {
                result.add(moved(attributions.get(i), newOuter(i, attributions, newIndex)));
            }
        }
        return result;
    }

    private static boolean isConfident(Attribution attribution, double minimumConfidence) {
        double asked =
                attribution.source() == null ? Math.min(1, minimumConfidence + MORE_WITHOUT_SOURCE) : minimumConfidence;
        return attribution.confidence() >= asked;
    }

    private static int newOuter(int attribution, List<Attribution> attributions, int[] newIndex) {
        int outer = attributions.get(attribution).nestedIn();
        for (int depth = 0; outer >= 0 && newIndex[outer] < 0 && depth < attributions.size(); depth++) {
            outer = attributions.get(outer).nestedIn();
        }
        return outer < 0 ? -1 : newIndex[outer];
    }

    private static Attribution moved(Attribution attribution, int nestedIn) {
        return attribution.nestedIn() == nestedIn
                ? attribution
                : new Attribution(
                        attribution.source(),
                        attribution.cue(),
                        attribution.contents(),
                        attribution.quoteType(),
                        nestedIn,
                        attribution.confidence(),
                        attribution.ruleIds(),
                        attribution.unclosedQuotation());
    }
}
