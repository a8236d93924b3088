using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class ASGD
{
    /// <summary>The options of a group of parameters; those left null are the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay.</summary>
        public double? lambd;

        /// <summary>The decay rate of the squares.</summary>
        public double? alpha;

        /// <summary>The step at which averaging starts.</summary>
        public double? t0;

        /// <summary>The weight decay.</summary>
        public double? weight_decay;

        /// <summary>True to climb instead of descend.</summary>
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Visit(ref lambd);
            visitor.Visit(ref alpha);
            visitor.Visit(ref t0);
            visitor.Visit(ref weight_decay);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 0.0001,
            double alpha = 0.75, double t0 = 1000000, double weight_decay = 0)
            : base(parameters, new Options { LearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay })
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

        /// <summary>The learning rate of the next step.</summary>
        public double eta;

        /// <summary>The weight of the next step in the mean.</summary>
        public double mu;

        /// <summary>The mean of the parameter.</summary>
        public Tensor ax = null!;

        public override void Initialize(OptimizerOptions options)
        {
            var own = (Options)options;
            step = 0;
            eta = own.LearningRate!.Value;
            mu = 1;
            ax = Zeros();
        }

        /// <summary>Frees the tensors.</summary>
        public void Dispose() => DisposeTensors();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Visit(ref step);
            visitor.Visit(ref eta);
            visitor.Visit(ref mu);
            visitor.Visit(ref ax!);
        }
    }
}
