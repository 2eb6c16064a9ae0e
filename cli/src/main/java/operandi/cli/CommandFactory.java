package operandi.cli;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands with all they need. Help and wrong usage need none, so Guice starts with the first command made. */
final class CommandFactory implements IFactory {

    private final Module wiring;
    private @Nullable Injector injector;

    CommandFactory(Module wiring) {
        this.wiring = wiring;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return Callable.class.isAssignableFrom(type)
                ? injector().getInstance(type)
                : CommandLine.defaultFactory().create(type);
    }

    private Injector injector() {
        if (injector == null) {
            // Guice's default way to define classes makes newer JDKs print warnings at every run.
            System.setProperty("guice_custom_class_loading", "CHILD");
            injector = Guice.createInjector(Stage.PRODUCTION, wiring);
        }
        return injector;
    }
}
