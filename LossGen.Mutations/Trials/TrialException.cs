namespace LossGen.Mutations.Trials;

/// <summary>A trial that says nothing about a mutant: sources did not compile or tests did not run.</summary>
internal sealed class TrialException(string message) : Exception(message);
