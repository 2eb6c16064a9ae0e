package operandi.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of Operandi. It stands in results, so it cannot depend on how the classes were packed. */
final class Version implements IVersionProvider {

    /** The version of the build files. */
    static final String NUMBER = "0.1.0";

    @Override
    public String[] getVersion() {
        return new String[] {"operandi " + NUMBER};
    }
}
