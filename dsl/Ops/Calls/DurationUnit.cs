namespace Nnet.Language.Ops;

public enum DurationUnit
{
    Share,
    Steps,
    Epochs,
}
