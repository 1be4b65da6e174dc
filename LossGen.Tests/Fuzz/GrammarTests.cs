using Xunit;

namespace LossGen.Tests.Fuzz;

/// <summary>The grammar knows every option and every role of every loss.</summary>
public sealed class GrammarTests
{
    [Fact]
    public void EveryOptionIsWritten()
        => Assert.Equal(
            LossWords.All
                .SelectMany(static loss => loss.Attribute.GetProperties())
                .Where(static p => p.CanWrite)
                .Select(static p => p.Name)
                .Distinct()
                .Order(),
            OptionWords.All.Select(static option => option.Name).Order());

    [Fact]
    public void EveryRoleIsWritten()
        => Assert.Equal(
            Enum.GetValues<KernelRole>().Order(),
            RoleWords.All.Select(static role => role.Role).Order());

    [Fact]
    public void ASeedDrawsTheSameDeclarations()
    {
        Assert.Equal(new FuzzBatch(7).Declarations, new FuzzBatch(7).Declarations);
        Assert.NotEqual(new FuzzBatch(7).Declarations, new FuzzBatch(8).Declarations);
    }
}
