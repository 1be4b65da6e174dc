using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>Reads and checks the options that are set on the attribute.</summary>
internal static class OptionsParser
{
    public static OptionsSpec Parse(ParsingContext context, IReadOnlyList<ParameterSpec> parameters)
    {
        var reader = new OptionReader(context);
        OptionChecks.CheckParameters(context, reader, parameters);

        var options = new OptionsSpec();
        var parsed = options with
        {
            Classes = OptionChecks.Classes(context, reader.Read("Classes", options.Classes)),
            Reduction = reader.ReadEnum("Reduction", options.Reduction),
            SmoothingWeights = reader.ReadEnum("SmoothingWeights", options.SmoothingWeights),
            IgnoreIndex = IgnoreIndex(reader.Read("IgnoreIndex", options.IgnoreIndex.GetValueOrDefault())),
            TargetBase = OptionChecks.TargetBase(context, reader.Read("TargetBase", options.TargetBase), parameters),
            EmptyMean = reader.ReadEnum("EmptyMean", options.EmptyMean),
            TargetShift = reader.Read("TargetShift", options.TargetShift),
            ClassAxis = OptionChecks.ClassAxis(context, reader.Read("ClassAxis", options.ClassAxis)),
            Parallel = reader.Read("Parallel", options.Parallel),
            VectorWidth = reader.ReadEnum("VectorWidth", options.VectorWidth),
            Direction = reader.ReadEnum("Direction", options.Direction),
        };

        foreach (var option in RealOption.Of(context.Loss))
        {
            if (reader.Read<double?>(option.Property, null) is { } value)
            {
                parsed = parsed.With(option, OptionChecks.Real(context, option, value));
            }
        }

        foreach (var option in SwitchOption.All)
        {
            parsed = parsed.With(option, reader.Read(option.Property, false));
        }

        // Soft targets are no indices, and none of them can be the one to ignore.
        return parameters.Any(static p => p.Role == RoleKind.TargetProbabilities)
            ? parsed with { IgnoreIndex = null }
            : parsed;
    }

    /// <summary>Mirrors <c>CrossEntropyKernelAttribute.NoIgnoreIndex</c>.</summary>
    private static long? IgnoreIndex(long value) => value == long.MinValue ? null : value;
}
