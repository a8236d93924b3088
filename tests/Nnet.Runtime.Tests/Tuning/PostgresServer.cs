using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Nnet.Runtime.Tests.Tuning;

/// <summary>Debian's PostgreSQL 15 on a free port of the loopback, in a folder of its own that goes with it.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-postgres").FullName;
    private readonly int port = FreePort();

    public PostgresServer()
    {
        if (!IsThere) return;
        if (Environment.UserName == "root") Run("chown", "postgres", folder);
        Run(Path.Combine(Binaries, "initdb"), "-D", Data, "-U", "nnet", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C");
        Start();
    }

    public static bool IsThere => File.Exists(Path.Combine(Binaries, "initdb"));

    public string Connection => $"Host=127.0.0.1;Port={port};Username=nnet;Database=postgres";

    private string Data => Path.Combine(folder, "data");

    public void Start() => Run(Path.Combine(Binaries, "pg_ctl"), "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{folder}' -c fsync=off", "start");

    public void Stop() => Run(Path.Combine(Binaries, "pg_ctl"), "-D", Data, "-m", "immediate", "-w", "stop");

    public void Dispose()
    {
        if (IsThere) Stop();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var isServer = program.StartsWith(Binaries, StringComparison.Ordinal) && Environment.UserName == "root";
        using var process = Process.Start(new ProcessStartInfo(isServer ? "runuser" : program, isServer ? ["-u", "postgres", "--", program, .. arguments] : arguments)
        {
            WorkingDirectory = "/",
        })!;
        if (!process.WaitForExit(60_000) || process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
