namespace LossGen.Mpi;

/// <summary>A function of MPI has failed, or MPI is not there as it is needed.</summary>
public sealed class MpiException : InvalidOperationException
{
    /// <summary>Says what went wrong.</summary>
    /// <param name="message">The words.</param>
    public MpiException(string message)
        : base(message)
    {
    }

    /// <summary>Says what went wrong, and why.</summary>
    /// <param name="message">The words.</param>
    /// <param name="inner">The reason.</param>
    public MpiException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Says that something went wrong.</summary>
    public MpiException()
    {
    }
}
