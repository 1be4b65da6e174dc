using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>The types that hold a number for each row, so that one test serves all of them.</summary>
internal static class RowTypes
{
    /// <summary>The most rows that any of them holds.</summary>
    internal const int MaxRows = 16;

    internal static TheoryData<Type> All => [.. Single, .. Wide];

    internal static Type[] Single => [typeof(SingleRows128), typeof(SingleRows256), typeof(SingleRows512)];

    internal static Type[] Wide => [typeof(WideRows128), typeof(WideRows256), typeof(WideRows512)];

    /// <summary>Rows with the first of some doubles; operators are bound when they run.</summary>
    internal static dynamic Create(Type type, double[] all, int start = 0) => type.Name switch
    {
        nameof(SingleRows128) => new SingleRows128(Vector128.Create(all, start), Vector128.Create(all, start + 2)),
        nameof(SingleRows256) => new SingleRows256(Vector256.Create(all, start), Vector256.Create(all, start + 4)),
        nameof(SingleRows512) => new SingleRows512(Vector512.Create(all, start), Vector512.Create(all, start + 8)),
        nameof(WideRows128) => WideRows128.Widen(Vector128.Create(all, start)),
        nameof(WideRows256) => WideRows256.Widen(Vector256.Create(all, start)),
        _ => WideRows512.Widen(Vector512.Create(all, start)),
    };

    internal static double[] Lanes(object rows) => rows switch
    {
        SingleRows128 single => [.. Lanes(single.Lower), .. Lanes(single.Upper)],
        SingleRows256 single => [.. Lanes(single.Lower), .. Lanes(single.Upper)],
        SingleRows512 single => [.. Lanes(single.Lower), .. Lanes(single.Upper)],
        WideRows128 wide => Lanes(wide.Narrow()),
        WideRows256 wide => Lanes(wide.Narrow()),
        WideRows512 wide => Lanes(wide.Narrow()),
        Vector128<double> vector => [vector[0], vector[1]],
        Vector256<double> vector => [.. Lanes(vector.GetLower()), .. Lanes(vector.GetUpper())],
        Vector512<double> vector => [.. Lanes(vector.GetLower()), .. Lanes(vector.GetUpper())],
        _ => throw new ArgumentException($"{rows.GetType()} holds no rows.", nameof(rows)),
    };
}
