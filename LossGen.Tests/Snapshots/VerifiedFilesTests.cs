using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace LossGen.Tests.Snapshots;

/// <summary>The verified files as a whole: a stale one would go on being reviewed, and nothing would emit it.</summary>
public sealed class VerifiedFilesTests
{
    [Fact]
    public void Every_test_has_its_file_and_every_file_its_test()
    {
        var files = Directory.GetFiles(Folder(), "*.verified.*").Select(path => Path.GetFileName(path));

        Assert.Equal(VerifiedFiles.ExpectedBy(typeof(KernelSnapshotTests))
            .Concat(VerifiedFiles.ExpectedBy(typeof(FamilySnapshotTests))).Order(), files.Order());
    }

    [Fact]
    public void Every_file_is_UTF8_without_a_byte_order_mark_and_with_line_feeds()
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        Assert.All(Directory.GetFiles(Folder(), "*.verified.*"), path =>
        {
            var text = strict.GetString(File.ReadAllBytes(path));

            Assert.False(text.StartsWith('\uFEFF'), "a byte order mark");
            Assert.DoesNotContain('\r', text);
        });
    }

    private static string Folder([CallerFilePath] string sourceFile = "") => Path.GetDirectoryName(sourceFile)!;
}
