using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Studies that live as long as the process.</summary>
public sealed class MemoryStorage(TimeProvider? clock = null) : IStudyStorage
{
    private readonly Lock gate = new();
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly List<Study> studies = [];

    /// <inheritdoc/>
    public long Open(StudyDefinition study)
    {
        lock (gate)
        {
            var fingerprint = StudyFingerprint.Of(study);
            var index = studies.FindIndex(known => known.Name == study.Name);
            if (index < 0)
            {
                studies.Add(new Study(study.Name, fingerprint));
                return studies.Count - 1;
            }

            if (studies[index].Fingerprint != fingerprint) throw new StudyChangedException(study.Name, StudyFingerprint.Difference(studies[index].Fingerprint, fingerprint));
            return index;
        }
    }

    /// <inheritdoc/>
    public long? Find(string name)
    {
        lock (gate) return studies.FindIndex(known => known.Name == name) is >= 0 and var index ? index : null;
    }

    /// <inheritdoc/>
    public string SetAside(string name)
    {
        lock (gate)
        {
            var free = StudyNames.Aside(name, candidate => studies.Exists(known => known.Name == candidate));
            studies.Find(known => known.Name == name)!.Name = free;
            return free;
        }
    }

    /// <inheritdoc/>
    public TrialClaim? TryClaim(long study, StudyDefinition definition, string worker, TimeSpan lease)
    {
        lock (gate)
        {
            var slots = studies[(int)study].Slots;
            var now = clock.GetUtcNow();
            var slot = slots.Find(slot => slot.Trial.State == TrialState.Running && slot.LeaseUntil < now);
            if (slot is null)
            {
                var firstOpen = slots.FindIndex(slot => !slot.Trial.State.IsFinal());
                if (!ClaimRules.MayBegin(definition, slots.Count, firstOpen < 0 ? slots.Count : firstOpen)) return null;
                slot = new Slot { Trial = new Trial(slots.Count, TrialState.Running, ImmutableSortedDictionary<string, object>.Empty, [], []) };
                slots.Add(slot);
            }

            slot.LeaseUntil = now + lease;
            slot.Worker = worker;
            slot.Token++;
            slot.Trial = slot.Trial with { Intermediate = [] };
            return new TrialClaim(study, slot.Trial.Number, slot.Token);
        }
    }

    /// <inheritdoc/>
    public bool Heartbeat(TrialClaim claim, TimeSpan lease) => Change(claim, slot => slot.LeaseUntil = clock.GetUtcNow() + lease);

    /// <inheritdoc/>
    public bool SetParameters(TrialClaim claim, SearchSpace space, ImmutableSortedDictionary<string, object> parameters) =>
        Change(claim, slot => slot.Trial = slot.Trial with { Parameters = parameters });

    /// <inheritdoc/>
    public bool Report(TrialClaim claim, int step, double value) =>
        Change(claim, slot => slot.Trial = slot.Trial with { Intermediate = [.. slot.Trial.Intermediate.Where(point => point.Step != step).Append(new(step, value)).OrderBy(point => point.Step)] });

    /// <inheritdoc/>
    public bool SetAttribute(TrialClaim claim, string key, string json) =>
        Change(claim, slot => slot.Trial = slot.Trial with { Attributes = slot.Trial.Attributes.SetItem(key, json) });

    /// <inheritdoc/>
    public bool Finish(TrialClaim claim, TrialState state, ImmutableArray<double> values, string? message) =>
        Change(claim, slot => slot.Trial = slot.Trial with { State = state, Values = values, Message = message });

    /// <inheritdoc/>
    public ImmutableArray<Trial> Trials(long study)
    {
        lock (gate) return [.. studies[(int)study].Slots.Select(slot => slot.Trial)];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Workers(long study)
    {
        lock (gate) return [.. Running(study).Select(slot => slot.Worker)];
    }

    /// <inheritdoc/>
    public int Release(long study, string workers)
    {
        lock (gate)
        {
            var gone = Running(study).Where(slot => slot.Worker.StartsWith(workers, StringComparison.Ordinal)).ToArray();
            foreach (var slot in gone) slot.LeaseUntil = DateTimeOffset.MinValue;
            return gone.Length;
        }
    }

    /// <inheritdoc/>
    public void SetAttribute(long study, string key, string json)
    {
        lock (gate) studies[(int)study].Attributes = studies[(int)study].Attributes.SetItem(key, json);
    }

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, string> Attributes(long study)
    {
        lock (gate) return studies[(int)study].Attributes;
    }

    /// <inheritdoc/>
    public void RecordVerdict(long study, int order, StepVerdict verdict)
    {
        lock (gate) studies[(int)study].Verdicts = studies[(int)study].Verdicts.SetItem(order, verdict);
    }

    /// <inheritdoc/>
    public ImmutableSortedDictionary<int, StepVerdict> Verdicts(long study)
    {
        lock (gate) return studies[(int)study].Verdicts;
    }

    /// <inheritdoc/>
    public void Dispose() { }

    private bool Change(TrialClaim claim, Action<Slot> change)
    {
        lock (gate)
        {
            var slot = studies[(int)claim.Study].Slots[claim.Number];
            if (slot.Token != claim.Token || slot.Trial.State != TrialState.Running) return false;
            change(slot);
            return true;
        }
    }

    private IEnumerable<Slot> Running(long study) => studies[(int)study].Slots.Where(slot => !slot.Trial.State.IsFinal());

    private sealed class Study(string name, string fingerprint)
    {
        public string Name { get; set; } = name;

        public string Fingerprint { get; } = fingerprint;

        public List<Slot> Slots { get; } = [];

        public ImmutableSortedDictionary<int, StepVerdict> Verdicts { get; set; } = ImmutableSortedDictionary<int, StepVerdict>.Empty;

        public ImmutableSortedDictionary<string, string> Attributes { get; set; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
    }

    private sealed class Slot
    {
        public required Trial Trial { get; set; }

        public DateTimeOffset LeaseUntil { get; set; }

        public string Worker { get; set; } = "";

        public long Token { get; set; }
    }
}
