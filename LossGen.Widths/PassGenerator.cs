using System.Text;
using LossGen.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Widths;

/// <summary>
/// Adds the passes over a row that most kernels share, for the widths that kernels do not have themselves, as the
/// generator of kernels writes them.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PassGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterPostInitializationOutput(static output =>
        {
            foreach (var file in LibraryPassEmitter.Emit())
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
            }
        });
}
