namespace LossGen.Demo.Explanation;

/// <summary>A pass of an emitted kernel.</summary>
/// <param name="Method">The method that it is.</param>
/// <param name="Title">The comment above it.</param>
internal sealed record Pass(string Method, string Title);

/// <summary>How long a kernel and its passes take, in nanoseconds for one class.</summary>
/// <param name="Passes">The passes that ran, in their order.</param>
/// <param name="Kernel">The kernel as it is emitted, without any clock in it.</param>
internal sealed record PassTimes(IReadOnlyList<(Pass Pass, double Nanoseconds)> Passes, double Kernel)
{
    /// <summary>The passes together.</summary>
    public double Sum => Passes.Sum(pass => pass.Nanoseconds);
}
