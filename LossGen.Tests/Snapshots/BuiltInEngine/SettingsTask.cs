using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that starts when it is awaited, so that it can still be told its file name.</summary>
public sealed class SettingsTask
{
    private readonly Func<string?, Task> _verify;
    private string? _parameters;

    internal SettingsTask(Func<string?, Task> verify) => _verify = verify;

    /// <summary>Stands for the parameters of the test method in the file name.</summary>
    public SettingsTask UseTextForParameters(string parametersText)
    {
        _parameters = parametersText;
        return this;
    }

    /// <summary>Starts the comparison.</summary>
    public Task ToTask() => _verify(_parameters);

    /// <summary>Starts the comparison.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Starts the comparison.</summary>
    public static implicit operator Task(SettingsTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.ToTask();
    }
}
