using System.Globalization;
using System.Reflection;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>A coefficient that is one unit off changes few results or none: it is compared itself.</summary>
[Trait("Category", "Light")]
public class ConstantsTests
{
    public static TheoryData<string, string, string> Figures
    {
        get
        {
            var figures = new TheoryData<string, string, string>();
            foreach (string[] parts in RepositoryFiles.Lines("constants.csv"))
            {
                figures.Add(parts[0], parts[1], parts[2]);
            }

            return figures;
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_constant_is_what_the_derivation_says(string group, string name, string bits)
    {
        Type type = typeof(VectorMath).Assembly.GetType($"{typeof(VectorMath).Namespace}.{group}", throwOnError: true)!;
        object? value = type.GetField(name, BindingFlags.Static | BindingFlags.NonPublic)?.GetRawConstantValue();
        double actual = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        Assert.Equal(bits, BitConverter.DoubleToUInt64Bits(actual).ToString("X16", CultureInfo.InvariantCulture));
    }
}
