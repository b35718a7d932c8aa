package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.StanceLabel;

/** Runs the examples of claims, so that whoever writes a claims file sees at once what it does. */
public final class ClaimsCheck {

    /**
     * What became of one example.
     *
     * @param found the stance it came out with, {@code none} where the claim did not match
     */
    public record Outcome(String claimId, Claim.Example example, String found) {

        /** Whether it came out as it should; a known gap as long as it does not. */
        public boolean isRight() {
            return example.stance().equals(found) != example.knownGap();
        }

        /** One line for people. */
        public String describe() {
            String verdict = isRight() ? "ok  " : "FAIL";
            String note = example.knownGap() ? " (known gap)" : "";
            return verdict + " " + claimId + ": expected " + example.stance() + note + ", found " + found + ": "
                    + example.text();
        }
    }

    private ClaimsCheck() {}

    /** All examples of all claims, in their order, each read as the words of the subject of its sentence. */
    public static List<Outcome> run(LexiconSource source, Claims claims) {
        StanceLabeller labeller = new StanceLabeller(source, claims);
        Segmenter segmenter = new Segmenter();
        List<Outcome> outcomes = new ArrayList<>();
        for (Claim claim : claims.claims()) {
            for (Claim.Example example : claim.examples()) {
                Document document = segmenter.segment(Article.ofText("example", example.text()));
                String found = labeller.labelUnattributed(document).stream()
                        .filter(label -> label.claimId().equals(claim.id()))
                        .map((StanceLabel label) -> label.stance().label())
                        .findFirst()
                        .orElse("none");
                outcomes.add(new Outcome(claim.id(), example, found));
            }
        }
        return outcomes;
    }
}
