package org.hedgerow.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;

/** The report's data as JSON that may stand inside an HTML script element: it holds no {@code <}, {@code >} or {@code &}. */
final class ReportJson {

    private ReportJson() {}

    static String of(Report report) {
        ObjectMapper mapper = new ObjectMapper();
        mapper.getFactory().setCharacterEscapes(new ForScriptElements());
        mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        SimpleModule module = new SimpleModule();
        module.addSerializer(LocalDate.class, ToStringSerializer.instance);
        module.addSerializer(TimeUnit.class, ToStringSerializer.instance);
        mapper.registerModule(module);
        try {
            return mapper.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is always JSON", e);
        }
    }

    /** A script element ends at the first {@code </script}, and {@code <!--} changes how it is read. */
    private static final class ForScriptElements extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        private final int[] codes = standardAsciiEscapesForJSON();

        ForScriptElements() {
            for (char c : new char[] {'<', '>', '&'}) {
                codes[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
