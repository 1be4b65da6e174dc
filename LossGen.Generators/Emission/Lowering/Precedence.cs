namespace LossGen.Generators.Emission.Lowering;

/// <summary>How tightly the outermost operation of a text binds, loosest first.</summary>
internal enum Precedence
{
    Choice,
    Either,
    Both,
    Comparison,
    Sum,
    Product,
    Unary,
    Atom,
}
