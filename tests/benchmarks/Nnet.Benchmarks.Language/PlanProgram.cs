using Nnet.Language.Text;

namespace Nnet.Benchmarks.Language;

/// <summary>A network with a divisibility fact and a plan over 100 widths and some numbers of heads, most of which do not divide them.</summary>
internal static class PlanProgram
{
    /// <param name="heads">How many numbers of heads the space has; null: no plan.</param>
    public static SourceText Create(int? heads) => new("plan.nnet", """
        network Net(x: float[N, 16], width: int = 64, heads: int = 4) -> logits: float[N, 3]
        where width % heads == 0
        {
            return x |> Linear(width) |> Reshape(N, heads, width / heads) |> Softmax |> Reshape(N, width) |> Linear(3)
        }
        data Table {
            source Csv("table.csv")
            field  x: float[16]    from columns 0..16
            field  label: class(3) from column 16
            split  train 70%, validation 30%
        }
        loss Ce(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label)
        optimizer Fast { AdamW(lr: 3e-3) }
        train Base { data Table network Net loss Ce optimizer Fast batch 32 epochs 20 seed 1 }

        """ + (heads is null ? "" : $$"""
        tune Search {
            train    Base
            minimize validation.loss
            space {
                network.width in 64 to 6400 step 64
                network.heads in 1 to {{heads}}
            }
            search random 8 trials, 1 epochs
        }
        """));
}
