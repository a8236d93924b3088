using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Rprop
{
    /// <summary>The options of a group of parameters; those left null are the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>What the step is multiplied by when the sign changes.</summary>
        public double? etaminus;

        /// <summary>What the step is multiplied by when the sign stays.</summary>
        public double? etaplus;

        /// <summary>The least step.</summary>
        public double? min_step;

        /// <summary>The greatest step.</summary>
        public double? max_step;

        /// <summary>True to climb instead of descend.</summary>
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Visit(ref etaminus);
            visitor.Visit(ref etaplus);
            visitor.Visit(ref min_step);
            visitor.Visit(ref max_step);
            visitor.Visit(ref maximize);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>
    {
        /// <summary>An empty group with the optimizer's options.</summary>
        public ParamGroup() => Options = new Options();

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options)
        {
        }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2,
            double min_step = 1e-6, double max_step = 50, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize })
        {
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter)
        {
        }

        /// <summary>The number of steps.</summary>
        public long step;

        /// <summary>The gradient of the step before.</summary>
        public Tensor prev = null!;

        /// <summary>The step of each element.</summary>
        public Tensor step_size = null!;

        public override void Initialize(OptimizerOptions options)
        {
            var own = (Options)options;
            step = 0;
            prev = Zeros();
            step_size = Full(own.LearningRate!.Value);
        }

        /// <summary>Frees the tensors.</summary>
        public void Dispose() => DisposeTensors();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Visit(ref step);
            visitor.Visit(ref prev!);
            visitor.Visit(ref step_size!);
        }
    }
}
