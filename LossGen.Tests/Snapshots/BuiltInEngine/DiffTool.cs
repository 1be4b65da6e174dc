using DiffEngine;

namespace LossGen.Tests.Snapshots.BuiltInEngine;

/// <summary>Opens the reviewer's diff tool where there is a reviewer.</summary>
internal static class DiffTool
{
    public static async Task ShowAsync(string received, string verified)
    {
        var attended = IsAttended(
            Environment.GetEnvironmentVariable, OperatingSystem.IsLinux(), BuildServerDetector.Detected);
        if (attended && !DiffRunner.Disabled)
        {
            await DiffRunner.LaunchAsync(received, verified);
        }
    }

    /// <summary>Whether somebody sits before this machine: no build server, and on Linux a display.</summary>
    public static bool IsAttended(Func<string, string?> environment, bool linux, bool buildServer)
    {
        var display = !linux || IsSet("DISPLAY") || IsSet("WAYLAND_DISPLAY");
        return display && !buildServer && !IsSet("CI");

        bool IsSet(string name) => !string.IsNullOrEmpty(environment(name));
    }
}
