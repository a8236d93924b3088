namespace Nnet.Tool.Terminal;

/// <summary>Ctrl-C and SIGTERM: the first ends the step, saves and reports; the second quits at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly System.Runtime.InteropServices.PosixSignalRegistration terminated;

    public Interruption()
    {
        Console.CancelKeyPress += OnCancel;
        terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            source.Cancel();
        });
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        terminated.Dispose();
        source.Dispose();
    }

    private void OnCancel(object? sender, ConsoleCancelEventArgs cancel)
    {
        if (source.IsCancellationRequested)
        {
            return;
        }

        cancel.Cancel = true;
        Console.Error.WriteLine("nnet: stopping after this step; press Ctrl-C again to quit at once");
        source.Cancel();
    }
}
