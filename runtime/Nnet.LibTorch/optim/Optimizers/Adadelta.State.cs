using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adadelta
{
    /// <summary>The options of a group of parameters; those left null are the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay rate of the squares.</summary>
        public double? rho;

        /// <summary>Keeps divisions from zero.</summary>
        public double? eps;

        /// <summary>The weight decay.</summary>
        public double? weight_decay;

        /// <summary>True to climb instead of descend.</summary>
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Visit(ref rho);
            visitor.Visit(ref eps);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize })
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

        /// <summary>The mean of the squares.</summary>
        public Tensor square_avg = null!;

        /// <summary>The mean of the squared changes.</summary>
        public Tensor acc_delta = null!;

        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            square_avg = Zeros();
            acc_delta = Zeros();
        }

        /// <summary>Frees the tensors.</summary>
        public void Dispose() => DisposeTensors();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Visit(ref step);
            visitor.Visit(ref square_avg!);
            visitor.Visit(ref acc_delta!);
        }
    }
}
