namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers and learning rate schedules.</summary>
    public static partial class optim
    {
        /// <summary>What a schedule changes: the learning rate of a group of parameters.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate now.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate at the start, from which schedules count.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>An optimizer or group with a momentum, which some schedules change.</summary>
        public interface IMomentum
        {
            /// <summary>The momentum.</summary>
            double Momentum { get; set; }
        }

        /// <summary>An optimizer or group with two decay rates, of which some schedules change the first as a momentum.</summary>
        public interface IBetas
        {
            /// <summary>The decay rates of the first and the second moment.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
