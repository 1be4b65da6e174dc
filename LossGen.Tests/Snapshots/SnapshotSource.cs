namespace LossGen.Tests.Snapshots;

/// <summary>The source file whose kernel a snapshot shows.</summary>
internal static class SnapshotSource
{
    /// <summary>A file with a method in a class.</summary>
    public static string Around(string method) => $$"""
        using System;
        using LossGen;

        namespace Acme;

        public static partial class Losses
        {
            {{method}}
        }
        """;
}
