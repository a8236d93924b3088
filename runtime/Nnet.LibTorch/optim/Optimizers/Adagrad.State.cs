using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>The options of a group of parameters; those left null are the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay of the learning rate.</summary>
        public double? lr_decay;

        /// <summary>The weight decay.</summary>
        public double? weight_decay;

        /// <summary>What the sum of squares starts from.</summary>
        public double? initial_accumulator_value;

        /// <summary>Keeps divisions from zero.</summary>
        public double? eps;

        internal override void Visit(FieldVisitor visitor)
        {
            base.Visit(visitor);
            visitor.Visit(ref lr_decay);
            visitor.Visit(ref weight_decay);
            visitor.Visit(ref initial_accumulator_value);
            visitor.Visit(ref eps);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0,
            double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
            : base(parameters, new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps })
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

        /// <summary>The sum of the squares.</summary>
        public Tensor sum = null!;

        public override void Initialize(OptimizerOptions options)
        {
            var own = (Options)options;
            step = 0;
            sum = Full(own.initial_accumulator_value!.Value);
        }

        /// <summary>Frees the tensors.</summary>
        public void Dispose() => DisposeTensors();

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Visit(ref step);
            visitor.Visit(ref sum!);
        }
    }
}
