using Nnet.Tuning.Engine;

namespace Nnet.Runtime.Tests.Tuning;

public sealed class MemoryStorageTests : StorageContractTests
{
    private protected override IStudyStorage Create() => new MemoryStorage();
}
