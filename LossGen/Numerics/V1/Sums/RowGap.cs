using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>
/// How far a class lies below the maximum of its row, max - x, plain or weighted, for rows that are lanes: the terms of
/// <see cref="SingleGapSum512"/> and <see cref="DoubleGapSum512"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RowGap;
