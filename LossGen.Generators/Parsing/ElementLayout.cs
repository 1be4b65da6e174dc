using System.Globalization;
using System.Runtime.InteropServices;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Whether a type that has the name of an element type of 16 bits is one: it is read and written as its bits.
/// </summary>
internal static class ElementLayout
{
    private const int Expected = 2;

    /// <summary>Checks the element of a span, or a number.</summary>
    public static void Check(ParsingContext context, TypeShape shape, ITypeSymbol type, Location place)
    {
        if (shape is not { Element: { } name } || !(name == "BFloat16" || ElementTypes.IsForeign(name)))
        {
            return;
        }

        var element = shape.Kind == ShapeKind.Elements ? null : shape.ElementOf(type);
        if (element is not null && Flaw(element) is { } flaw)
        {
            context.Findings.Report(
                ElementRules.NotSixteenBits, place, element.ToDisplayString(), flaw, ElementTypes.ReadAs(name));
        }
    }

    private static string? Flaw(ITypeSymbol type)
    {
        if (!type.IsUnmanagedType)
        {
            return type.IsValueType ? "holds references" : "is no struct";
        }

        return IsStandIn(type) || SizeOf(type) is not { } size || size == Expected
            ? null
            : $"has {size.ToString(CultureInfo.InvariantCulture)} {(size == 1 ? "byte" : "bytes")}";
    }

    // In the framework's reference assemblies a field stands for the private ones, whatever their sizes.
    private static bool IsStandIn(ITypeSymbol type)
        => type.GetMembers("_dummyPrimitive").Length > 0
            && type.ContainingAssembly.GetAttributes().Any(static attribute
                => attribute.AttributeClass?.ToDisplayString()
                    == "System.Runtime.CompilerServices.ReferenceAssemblyAttribute");

    // Null where it is not known; the field of the largest alignment decides the whole.
    private static int? SizeOf(ITypeSymbol type) => Measure(type)?.Size;

    private static (int Size, int Alignment)? Measure(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            return Measure(underlying);
        }

        int? size = type.SpecialType switch
        {
            SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => 1,
            SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 2,
            SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
            SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double => 8,
            SpecialType.None when type is INamedTypeSymbol { Name: "Half" } half && NumericTypes.IsInSystem(half) => 2,
            _ => null,
        };
        return size is { } known ? (known, known)
            : type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } ? OfFields(type)
            : null;
    }

    private static (int Size, int Alignment)? OfFields(ITypeSymbol type)
    {
        var (end, size, alignment) = (0, 1, 1);
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic))
        {
            if (field.IsFixedSizeBuffer || Measure(field.Type) is not { } measured)
            {
                return null;
            }

            end = (OffsetOf(field) ?? Aligned(end, measured.Alignment)) + measured.Size;
            size = Math.Max(size, end);
            alignment = Math.Max(alignment, measured.Alignment);
        }

        return (Aligned(size, alignment), alignment);
    }

    private static int Aligned(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;

    private static int? OffsetOf(IFieldSymbol field) => field.GetAttributes()
        .Where(static attribute => attribute.AttributeClass?.Name == nameof(FieldOffsetAttribute))
        .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as int?)
        .FirstOrDefault();
}
