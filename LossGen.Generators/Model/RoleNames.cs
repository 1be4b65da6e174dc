namespace LossGen.Generators.Model;

/// <summary>The parameter names that give a role.</summary>
internal static class RoleNames
{
    /// <summary>The role's name in camel case: what a parameter is called that plays it.</summary>
    public static string Of(RoleKind role)
    {
        var name = role.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
