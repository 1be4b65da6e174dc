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
            LabelSmoothing = OptionChecks.LabelSmoothing(context, reader.Read("LabelSmoothing", options.LabelSmoothing)),
            SmoothingWeights = reader.ReadEnum("SmoothingWeights", options.SmoothingWeights),
            IgnoreIndex = IgnoreIndex(reader.Read("IgnoreIndex", options.IgnoreIndex.GetValueOrDefault())),
            LogitScale = Real(RealOption.LogitScale),
            LogitSoftcap = Real(RealOption.LogitSoftcap),
            ZLoss = Real(RealOption.ZLoss),
            PolyEpsilon = Real(RealOption.PolyEpsilon),
            FocalGamma = Real(RealOption.FocalGamma),
            EmptyMean = reader.ReadEnum("EmptyMean", options.EmptyMean),
            TargetShift = reader.Read("TargetShift", options.TargetShift),
            Accumulate = reader.Read("Accumulate", options.Accumulate),
            ClassAxis = OptionChecks.ClassAxis(context, reader.Read("ClassAxis", options.ClassAxis)),
            Parallel = reader.Read("Parallel", options.Parallel),
            VectorWidth = reader.ReadEnum("VectorWidth", options.VectorWidth),
            Temperature = OptionChecks.Temperature(context, reader.Read("Temperature", options.Temperature)),
            Direction = reader.ReadEnum("Direction", options.Direction),
            HardWeight = OptionChecks.HardWeight(context, reader),
        };

        // Soft targets are no indices, and none of them can be the one to ignore.
        return parameters.Any(static p => p.Role == RoleKind.TargetProbabilities)
            ? parsed with { IgnoreIndex = null }
            : parsed;

        double Real(RealOption option)
            => OptionChecks.Real(context, option, reader.Read(option.Role.ToString(), option.Constant(options)));
    }

    /// <summary>Mirrors <c>CrossEntropyKernelAttribute.NoIgnoreIndex</c>.</summary>
    private static long? IgnoreIndex(long value) => value == long.MinValue ? null : value;
}
