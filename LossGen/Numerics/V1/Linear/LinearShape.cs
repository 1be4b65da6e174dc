using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>The number of rows, features and classes of a call of a linear kernel.</summary>
/// <param name="rows">The number of rows N.</param>
/// <param name="features">The number of features D of a row; 0 where there are no rows to infer it from.</param>
/// <param name="classes">The number of classes C; 0 where there are no rows to infer it from.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LinearShape(nint rows, nint features, nint classes)
{
    /// <summary>The number of rows N.</summary>
    public nint Rows { get; } = rows;

    /// <summary>The number of features D of a row; 0 where there are no rows to infer it from.</summary>
    public nint Features { get; } = features;

    /// <summary>The number of classes C; 0 where there are no rows to infer it from.</summary>
    public nint Classes { get; } = classes;

    /// <summary>Infers what is not given: D = hidden / N, or weight / C without rows; C = weight / D.</summary>
    /// <param name="hidden">The number of elements of the hidden states.</param>
    /// <param name="hiddenName">The parameter that holds them.</param>
    /// <param name="weight">The number of elements of the weights.</param>
    /// <param name="weightName">The parameter that holds them.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rowsName">The parameter that says it.</param>
    /// <param name="features">The number of features where it is given and was checked to be positive; else 0.</param>
    /// <param name="classes">The number of classes where it is given and was checked to be positive; else 0.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public static LinearShape Of(
        nint hidden, string hiddenName, nint weight, string weightName, nint rows, string rowsName,
        nint features, nint classes)
    {
        if (features > 0)
        {
            Require.Length(hidden, hiddenName, rows * features, $"{rows} rows of {features} features");
        }
        else if (rows == 0 ? hidden != 0 : hidden == 0 || hidden % rows != 0)
        {
            throw new ArgumentException(
                $"{hiddenName} has {hidden} elements, {rowsName} has {rows} rows: "
                + $"{hiddenName} must hold the same positive number of features for every row.",
                hiddenName);
        }
        else if (rows > 0)
        {
            features = hidden / rows;
        }

        return new(rows, features, ClassesOf(weight, weightName, rows, ref features, classes));
    }

    private static nint ClassesOf(nint weight, string weightName, nint rows, ref nint features, nint classes)
    {
        if (classes > 0 && features > 0)
        {
            Require.Length(weight, weightName, classes * features, $"{classes} classes of {features} features");
            return classes;
        }

        var divisor = classes > 0 ? classes : features;
        if (divisor == 0)
        {
            return 0; // Neither rows nor a number tells D, and nothing is computed from the weights.
        }

        if (weight % divisor != 0 || (weight == 0 && rows > 0))
        {
            var what = classes > 0 ? "classes" : "features";
            throw new ArgumentException(
                $"{weightName} has {weight} elements, there are {divisor} {what}: "
                + $"{weightName} must hold a row of the same features for every class.",
                weightName);
        }

        if (classes > 0)
        {
            features = weight / classes;
            return classes;
        }

        return weight / features;
    }
}
