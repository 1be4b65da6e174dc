using LossGen.Generators.Parsing;
using Xunit;

namespace LossGen.Tests.Fuzz;

/// <summary>The grammar knows every option and every role of cross-entropy.</summary>
public sealed class GrammarTests
{
    [Fact]
    public void EveryOptionIsWritten()
        => Assert.Equal(
            typeof(CrossEntropyKernelAttribute).GetProperties().Where(static p => p.CanWrite).Select(static p => p.Name).Order(),
            OptionWords.All.Select(static option => option.Name).Order());

    [Fact]
    public void EveryRoleIsWritten()
        => Assert.Equal(
            CrossEntropyRoles.All.Select(static rule => Enum.Parse<KernelRole>(rule.Role.ToString())).Order(),
            RoleWords.All.Select(static role => role.Role).Order());

    [Fact]
    public void ASeedDrawsTheSameDeclarations()
    {
        Assert.Equal(new FuzzBatch(7).Declarations, new FuzzBatch(7).Declarations);
        Assert.NotEqual(new FuzzBatch(7).Declarations, new FuzzBatch(8).Declarations);
    }
}
