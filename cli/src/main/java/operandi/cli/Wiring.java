package operandi.cli;

import com.google.inject.AbstractModule;
import java.util.List;
import operandi.core.experiment.Expectations;
import operandi.core.experiment.Experiment;
import operandi.core.experiment.Sweep;
import operandi.reporting.ReportWriter;
import operandi.reporting.sweep.SweepWriter;
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
                .toInstance((family, alternatives, drawing, checks, threads, progress) ->
                        new Experiment(family, alternatives, drawing, checks).run(threads, progress));
        bind(Tracing.class)
                .toInstance((family, alternative, drawing, future, trace) ->
                        new Experiment(family, List.of(alternative), drawing).watch(future, trace));
        bind(Sweeps.class).toInstance(Sweep::oneAtATime);
        bind(Checks.class).toInstance(Expectations::check);
        bind(Reports.class).toInstance(ReportWriter::write);
        bind(SweepReports.class).toInstance(SweepWriter::write);
        bind(ScenarioLoader.class);
        bind(ProgressDisplay.class);
        bind(Simulation.class);
        bind(TraceFile.class);
        bind(ExpectationCheck.class);
        bind(OperandiCommand.class);
        bind(ValidateCommand.class);
        bind(RunCommand.class);
        bind(CompareCommand.class);
        bind(SweepCommand.class);
        bind(CheckCommand.class);
    }
}
