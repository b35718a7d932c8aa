package org.hedgerow.job;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Lets an option stand without its number before an input: {@code --strict corpus} is {@code --strict=0 corpus}. */
final class ShareOrNone implements IParameterPreprocessor {

    @Override
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        boolean hasNumber = !arguments.isEmpty() && arguments.peek().matches("[-+]?[0-9]*\\.?[0-9]+");
        boolean attached = "=".equals(info.get("separator"));
        if (hasNumber || attached) {
            return false;
        }
        option.setValue(0.0);
        return true;
    }
}
