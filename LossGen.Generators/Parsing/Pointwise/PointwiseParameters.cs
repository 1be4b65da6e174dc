using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>Gives every parameter of a pointwise kernel its part, and checks that its type suits it.</summary>
internal sealed class PointwiseParameters
{
    private const string GradientSuffix = "Gradient";

    private readonly ParsingContext _context;
    private readonly IMethodSymbol _scalar;
    private readonly string? _first;
    private readonly string? _element;

    private PointwiseParameters(ParsingContext context, IMethodSymbol scalar)
    {
        (_context, _scalar) = (context, scalar);
        var tensors = scalar.Parameters.Where(IsSpan).Select(static p => p.Name).ToList();
        var elements = context.Method.Parameters
            .Where(p => tensors.Contains(p.Name))
            .Select(static p => TypeShape.Of(p.Type).Element)
            .Where(static keyword => ElementTypes.KindOf(keyword) is not null);
        (_first, _element) = (tensors.FirstOrDefault(), elements.FirstOrDefault());
    }

    public static IReadOnlyList<PointwiseParameter> Parse(ParsingContext context, IMethodSymbol scalar)
        => new PointwiseParameters(context, scalar).Parse();

    private List<PointwiseParameter> Parse()
    {
        CheckNames();
        var parameters = _context.Method.Parameters
            .Where(static p => p.Name.Length > 0)
            .Select(Parse)
            .OfType<PointwiseParameter>()
            .ToList();
        CheckRepeated(parameters);
        CheckMissing(parameters);
        return parameters;
    }

    private PointwiseParameter? Parse(IParameterSymbol parameter)
    {
        if (HasRole(parameter))
        {
            var rule = ParameterRoles.Of(_context, parameter, new(_context));
            var derived = rule?.Role == RoleKind.Gradient ? _first : "";
            return rule is null ? null : Checked(parameter, rule, PartOf(rule.Role), derived);
        }

        if (_scalar.Parameters.Any(p => p.Name == parameter.Name))
        {
            var role = TypeShape.Of(parameter.Type).IsSpan ? PointwiseRole.Tensor : PointwiseRole.Scalar;
            return Checked(parameter, PointwiseRoles.Operand, role, parameter.Name);
        }

        return GradientOf(parameter.Name) is { } of
            ? Checked(parameter, PointwiseRoles.Table.Of(RoleKind.Gradient), PointwiseRole.Gradient, of)
            : Unknown(parameter);
    }

    private static bool HasRole(IParameterSymbol parameter)
        => PointwiseRoles.Table.All.Any(rule => rule.Name == parameter.Name)
            || parameter.GetAttributes().Any(static a =>
                a.AttributeClass?.ToDisplayString() == KnownNames.KernelParameterAttribute);

    private static PointwiseRole PartOf(RoleKind role)
        => (PointwiseRole)Enum.Parse(typeof(PointwiseRole), role.ToString());

    private string? GradientOf(string name)
        => name.EndsWith(GradientSuffix, StringComparison.Ordinal)
            ? _scalar.Parameters.FirstOrDefault(p => p.Name + GradientSuffix == name)?.Name
            : null;

    private PointwiseParameter? Checked(IParameterSymbol parameter, RoleRule rule, PointwiseRole role, string? of)
    {
        ParameterTypes.Check(_context, parameter, rule, _element);
        if (role == PointwiseRole.Gradient && !IsTensor(of))
        {
            _context.Findings.Report(
                PointwiseRules.NothingToDerive,
                ParameterSyntaxes.NameOf(parameter, _context),
                parameter.Name,
                of ?? _scalar.Parameters[0].Name,
                _element ?? "float");
            return null;
        }

        var shape = TypeShape.Of(parameter.Type);
        return new()
        {
            Role = role,
            Name = Identifiers.Escape(parameter.Name),
            Of = of ?? "",
            ElementType = ElementTypes.ReadAs(shape.Element ?? ""),
            ForeignType = ElementTypes.IsForeign(shape.Element)
                ? ReferenceAliases.Of(_context.Method).Text(shape.ElementOf(parameter.Type), DisplayFormats.Written)
                : null,
            IsSpan = shape.IsSpan,
            IsTensor = shape.IsTensor,
        };
    }

    private PointwiseParameter? Unknown(IParameterSymbol parameter)
    {
        List<string> names =
        [
            .. _scalar.Parameters.Select(static p => p.Name),
            .. PointwiseRoles.Table.All.Select(static rule => rule.Name),
            .. _scalar.Parameters.Select(static p => p.Name + GradientSuffix),
        ];
        var meant = NearestName.Among(names, parameter.Name);
        _context.Findings.Report(
            PointwiseRules.UnknownParameter,
            ParameterSyntaxes.NameOf(parameter, _context),
            parameter.Name,
            _scalar.Name,
            meant is null ? $"write one of {string.Join(", ", names)}" : $"write '{meant}'");
        return null;
    }

    // Parameters of the scalar method are found by name, and so are roles.
    private void CheckNames()
    {
        foreach (var parameter in _scalar.Parameters
            .Where(static p => PointwiseRoles.Table.All.Any(rule => rule.Name == p.Name)))
        {
            _context.Findings.Report(
                PointwiseRules.NameOfRole,
                AttributeSyntaxes.LocationOf(_context.Attribute, _context.NameLocation, _context.Cancellation),
                parameter.Name,
                _scalar.Name);
        }
    }

    private void CheckRepeated(List<PointwiseParameter> parameters)
    {
        foreach (var same in parameters.GroupBy(static p => (p.Role, p.Of)).Where(static group => group.Count() > 1))
        {
            var (first, second) = (same.First(), same.Last());
            _context.Findings.Report(
                ParameterRules.RepeatedRole, _context.NameLocation, RoleNameOf(second), first.Name, second.Name);
        }
    }

    private static string RoleNameOf(PointwiseParameter parameter)
        => char.ToLowerInvariant(parameter.Role.ToString()[0]) + parameter.Role.ToString().Substring(1);

    private void CheckMissing(List<PointwiseParameter> parameters)
    {
        foreach (var parameter in _scalar.Parameters.Where(static p => !p.HasExplicitDefaultValue))
        {
            if (_context.Method.Parameters.All(own => own.Name != parameter.Name))
            {
                _context.Findings.Report(
                    PointwiseRules.MissingParameter,
                    _context.NameLocation,
                    _context.DisplayName,
                    parameter.Name,
                    _scalar.Name,
                    _element ?? "float");
            }
        }

        if (_first is null && _context.Findings.First is null)
        {
            _context.Findings.Report(
                PointwiseRules.NoTensor, _context.NameLocation, _context.DisplayName, _scalar.Name);
        }
    }

    private bool IsSpan(IParameterSymbol scalar)
        => _context.Method.Parameters.Any(own => own.Name == scalar.Name && TypeShape.Of(own.Type).IsSpan);

    private bool IsTensor(string? name) => name is not null && _scalar.Parameters.Any(p => p.Name == name && IsSpan(p));
}
