using Nnet.Tuning.Engine;
using Nnet.Tuning.Exchange;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Exchange;

public sealed class SpaceImportTests
{
    [Fact]
    public void Read_HyperoptLogUniform_TakesNaturalExponents()
    {
        var space = SpaceImport.Read("""
            space = {
                'lr': hp.loguniform('lr', -10, -2),        # not 1e-10 to 1e-2
                'weight_decay': hp.loguniform('weight_decay', -6, -4),
            }
            """);
        var rate = space.Parameters[0].ShouldBeOfType<FloatParameter>();
        (rate.Low, rate.High, rate.Log).ShouldBe((4.54e-5, 0.1353, true));
        var decay = space.Parameters[1].ShouldBeOfType<FloatParameter>();
        (decay.Low, decay.High).ShouldBe((2.479e-3, 1.832e-2));
        space.Notes[0].ShouldContain("natural-log exponents");
        space.Notes[0].ShouldContain("4.54e-5 to 0.1353");
    }

    [Fact]
    public void Read_HyperoptWithLogOfValues_GivesTheValues()
    {
        var rate = SpaceImport.Read("hp.loguniform('lr', np.log(1e-5), np.log(1e-1))").Parameters[0].ShouldBeOfType<FloatParameter>();
        rate.Low.ShouldBe(1e-5, 1e-9);
        rate.High.ShouldBe(0.1, 1e-6);
    }

    [Fact]
    public void Read_HyperoptOthers_KeepTheirKind()
    {
        var space = SpaceImport.Read("""
            {"layers": hp.choice('layers', [2, 4, 8]), "units": hp.quniform('units', 32, 128, 32), "drop": hp.uniform('drop', 0, 0.5),
             "seed": hp.randint('seed', 10), "act": hp.choice("act", ['relu', 'gelu']), "z": hp.normal('z', 0, 1)}
            """);
        space.Parameters.ShouldBe([new ChoiceParameter("layers", 2, 4, 8), new IntParameter("units", 32, 128, 32), new FloatParameter("drop", 0, 0.5), new IntParameter("seed", 0, 9), new ChoiceParameter("act", "relu", "gelu")], new ByText());
        space.Notes.ShouldContain(note => note.Contains("leaves its upper end out"));
        space.Notes.ShouldContain(note => note.Contains("hp.normal has no bounds"));
    }

    [Fact]
    public void Read_Optuna_TakesValues()
    {
        var space = SpaceImport.Read("""
            def objective(trial):
                lr = trial.suggest_float("optimizer.lr", 1e-5, 1e-1, log=True)
                width = trial.suggest_int("network.width", 16, 64, step=16)
                name = trial.suggest_categorical("optimizer", ["Adam", "SGD"])
                old = trial.suggest_loguniform("decay", 1e-6, 10**-2)
            """);
        space.Parameters.ShouldBe([new FloatParameter("optimizer.lr", 1e-5, 1e-1, true), new IntParameter("network.width", 16, 64, 16), new ChoiceParameter("optimizer", "Adam", "SGD"), new FloatParameter("decay", 1e-6, 1e-2, true)], new ByText());
        space.ToNnet().ShouldContain("network.width in 16 to 64 step 16");
    }

    [Fact]
    public void Read_BoundsThatAreNoNumbers_AreNoted() => SpaceImport.Read("hp.uniform('x', low, 3)").Notes.ShouldHaveSingleItem().ShouldContain("\"low\" is no number");

    private sealed class ByText : IEqualityComparer<ParameterDefinition>
    {
        public bool Equals(ParameterDefinition? x, ParameterDefinition? y) => SpaceText.Of(x!) == SpaceText.Of(y!) && x!.GetType() == y!.GetType();

        public int GetHashCode(ParameterDefinition parameter) => 0;
    }
}
