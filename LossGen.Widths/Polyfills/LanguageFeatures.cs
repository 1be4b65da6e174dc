namespace System.Runtime.CompilerServices;

/// <summary>Makes the compiler accept records on netstandard2.0.</summary>
internal static class IsExternalInit;
