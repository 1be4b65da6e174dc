using Xunit;

namespace LossGen.Tests.Packaging;

/// <summary>The tests of the package, which pack it once.</summary>
[CollectionDefinition(Name)]
public sealed class PackageGroup : ICollectionFixture<LocalFeed>
{
    public const string Name = "Package";
}
