using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>What a declaration asks for, whether by a parameter or on the attribute, and where it says so.</summary>
internal sealed class DeclaredOptions(
    ParsingContext context, IReadOnlyList<ParameterSpec> parameters, OptionsSpec options)
{
    private readonly OptionReader _reader = new(context);

    /// <summary>The constants.</summary>
    public OptionsSpec Constants => options;

    /// <summary>Whether a parameter plays the role.</summary>
    public bool Has(RoleKind role) => parameters.Any(p => p.Role == role);

    /// <summary>The parameter whose element type is that of the kernel.</summary>
    public IParameterSymbol? Input => Find(context.Roles.Input);

    /// <summary>Whether a derivative is asked for.</summary>
    public bool HasGradient => HasAny(RoleKind.Gradient) || HasAny(LinearCrossEntropyRoles.Gradients);

    /// <summary>What a parameter for a derivative would be called.</summary>
    public string GradientName => context.Roles.GradientName;

    /// <summary>Whether a tensor span brings a shape with a class axis.</summary>
    public bool HasTensorOfClasses
        => parameters.Any(p => p.IsTensor && context.Roles.Of(p.Role).Extent == Extent.Element);

    /// <summary>Whether a tensor span brings a shape with the axes of the rows.</summary>
    public bool HasTensorOfRows => parameters.Any(static p => p.IsTensor && p.Role != RoleKind.ClassWeights);

    /// <summary>Whether a parameter plays one of the roles.</summary>
    public bool HasAny(params RoleKind[] roles) => roles.Any(Has);

    /// <summary>Whether the option of a role is set on the attribute or is a parameter.</summary>
    public bool IsSet(RoleKind role) => Has(role) || _reader.IsSet(role.ToString());

    /// <summary>Whether a real-valued option is a parameter, or a constant that changes something.</summary>
    public bool IsOn(RealOption option) => option.Constant(options) != option.Off || Has(option.Role);

    /// <summary>Whether an option is a parameter, or switched on.</summary>
    public bool IsOn(SwitchOption option) => options[option] || Has(option.Role);

    /// <summary>Whether the option of a role is a parameter, or a constant that changes something.</summary>
    public bool IsOn(RoleKind role) => Has(role)
        || (RealOption.Of(role) is { } real && IsOn(real))
        || SwitchOption.All.Any(option => option.Role == role && IsOn(option));

    /// <summary>Whether rows are scored against targets of other rows.</summary>
    public bool Shifts => options.TargetShift != 0 || Has(RoleKind.TargetShift);

    /// <summary>The parameter of a role, or null.</summary>
    public IParameterSymbol? Find(RoleKind role)
    {
        var name = parameters.FirstOrDefault(p => p.Role == role)?.Name;
        return context.Method.Parameters.FirstOrDefault(p => Identifiers.Escape(p.Name) == name);
    }

    /// <summary>What the parameter of a role is called; the option where there is none.</summary>
    public string NameOf(RoleKind role) => Find(role)?.Name ?? role.ToString();

    /// <summary>The place of the parameter's name or, where there is none, of the option on the attribute.</summary>
    public Location PlaceOf(RoleKind role) => Find(role) is { } parameter
        ? ParameterSyntaxes.NameOf(parameter, context)
        : PlaceOf(role.ToString());

    /// <summary>The place of an option on the attribute.</summary>
    public Location PlaceOf(string option)
        => AttributeSyntaxes.LocationOf(context.Attribute, option, context.NameLocation, context.Cancellation);

    /// <summary>The place of the type of the parameter of a role.</summary>
    public Location TypePlaceOf(IParameterSymbol parameter) => ParameterSyntaxes.TypeOf(parameter, context);

    /// <summary>Reports a finding at the place of a role.</summary>
    public void Report(DiagnosticDescriptor rule, RoleKind role, params object[] arguments)
        => context.Findings.Report(rule, PlaceOf(role), arguments);

    /// <summary>Reports a finding at a place.</summary>
    public void Report(DiagnosticDescriptor rule, Location place, params object[] arguments)
        => context.Findings.Report(rule, place, arguments);
}
