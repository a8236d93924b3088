using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>The options of a group of parameters; those left null are the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay rate of the squares.</summary>
        public double? alpha;

        /// <summary>Keeps divisions from zero.</summary>
        public double? eps;

        /// <summary>The weight decay.</summary>
        public double? weight_decay;

        /// <summary>The momentum.</summary>
        public double? momentum;

        /// <summary>True to subtract the squared mean of the gradient.</summary>
        public bool? centered;

        /// <summary>True to climb instead of descend.</summary>
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Visit(ref alpha);
            visitor.Visit(ref eps);
            visitor.Visit(ref weight_decay);
            visitor.Visit(ref momentum);
            visitor.Visit(ref centered);
            visitor.Visit(ref maximize);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
    {
        /// <summary>An empty group with the optimizer's options.</summary>
        public ParamGroup() => Options = new Options();

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options)
        {
        }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double eps = 1e-8, double alpha = 0.99,
            double weight_decay = 0, double momentum = 0, bool centered = false)
            : base(parameters, new Options { LearningRate = lr, eps = eps, alpha = alpha, weight_decay = weight_decay, momentum = momentum, centered = centered })
        {
        }

        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
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

        /// <summary>The momentum; null before the first step, or without.</summary>
        public Tensor? momentum_buffer;

        /// <summary>The mean of the gradient; null unless centered.</summary>
        public Tensor? grad_avg;

        public override void Initialize(OptimizerOptions options)
        {
            var own = (Options)options;
            step = 0;
            square_avg = Zeros();
            momentum_buffer = own.momentum != 0 ? Zeros() : null;
            grad_avg = own.centered == true ? Zeros() : null;
        }

        /// <summary>Frees the tensors.</summary>
        public void Dispose() => DisposeTensors();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Visit(ref step);
            visitor.Visit(ref square_avg!);
            visitor.Visit(ref momentum_buffer);
            visitor.Visit(ref grad_avg);
        }
    }
}
