package operandi.cli;

import com.google.inject.AbstractModule;
import operandi.core.experiment.Experiment;
import operandi.reporting.ReportWriter;
import operandi.scenarios.ScenarioReader;

/** Joins the modules: the one place that knows what does the reading, the simulating and the writing. */
final class Wiring extends AbstractModule {

    private final Console console;

    Wiring(Console console) {
        this.console = console;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(Console.class).toInstance(console);
        bind(NanoClock.class).toInstance(System::nanoTime);
        bind(ScenarioSource.class).toInstance(ScenarioReader::read);
        bind(Engine.class)
                .toInstance((scenario, alternatives, threads, progress) ->
                        new Experiment(scenario, alternatives).run(threads, progress));
        bind(Reports.class).toInstance(ReportWriter::write);
        bind(ScenarioLoader.class);
        bind(Simulation.class);
        bind(OperandiCommand.class);
        bind(ValidateCommand.class);
        bind(RunCommand.class);
        bind(CompareCommand.class);
    }
}
