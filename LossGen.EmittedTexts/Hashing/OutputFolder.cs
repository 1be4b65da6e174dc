using System.Security.Cryptography;
using System.Text;
using LossGen.EmittedTexts.Sources;

namespace LossGen.EmittedTexts.Hashing;

/// <summary>A folder with all texts, so that those of two runs can be compared by <c>diff -r</c>.</summary>
internal sealed class OutputFolder(string root)
{
    // File systems end at 255 bytes; hint names, which have every parameter's type in them, do not.
    private const int LongestName = 150;

    /// <summary>Writes a batch: the emitted files, and beside them the declarations in a folder of their own.</summary>
    public void Write(string batch, BatchTexts texts)
    {
        var folder = Path.Combine(root, batch);
        Write(folder, texts.Emitted);
        Write(Path.Combine(folder, "declarations"), texts.Declarations);
    }

    private static void Write(string folder, IEnumerable<TextFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, Shortened(file.Name));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using StreamWriter writer = new(new FileStream(path, FileMode.CreateNew));
            writer.Write(file.Text);
        }
    }

    private static string Shortened(string name)
        => name.Length <= LongestName ? name : $"{name[..100]}~{Hash(name)[..12]}~{name[^30..]}";

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
