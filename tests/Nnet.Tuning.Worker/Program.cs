using Nnet.Tuning.Engine;
using Nnet.Tuning.Worker;

// A worker process for the tests of studies: STORAGE TRIALS LEASE_SECONDS. It ends when the study does.
using var storage = SqlStorage.OpenAt(args[0]);
new StudyRunner(storage, SlowStudy.Of(int.Parse(args[1], null)), new TpeSampler(), new MedianPruner()) { Lease = TimeSpan.FromSeconds(double.Parse(args[2], null)) }
    .Run(new SlowObjective());
