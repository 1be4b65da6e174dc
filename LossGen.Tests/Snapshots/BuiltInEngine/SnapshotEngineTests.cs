using System.Text;
using Xunit;

namespace LossGen.Tests.Snapshots.BuiltInEngine;

public sealed class SnapshotEngineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lossgen-snapshot-");
    private readonly List<(string Received, string Verified)> _shown = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_named_like_class_method_and_parameters()
    {
        var source = Path.Combine(_folder.FullName, "KernelSnapshotTests.cs");

        var plain = Snapshot.Beside(source, "Double", parameters: null, "cs");
        var wide = Snapshot.Beside(source, "Float", "Vector512", "cs");

        Assert.Equal(Path.Combine(_folder.FullName, "KernelSnapshotTests.Double.verified.cs"), plain.VerifiedPath);
        Assert.Equal(Path.Combine(_folder.FullName, "KernelSnapshotTests.Double.received.cs"), plain.ReceivedPath);
        Assert.Equal("KernelSnapshotTests.Float_Vector512.verified.cs", Path.GetFileName(wide.VerifiedPath));
    }

    [Fact]
    public async Task The_accepted_text_passes_and_leaves_no_received_file()
    {
        var snapshot = New();
        await File.WriteAllTextAsync(snapshot.VerifiedPath, "a\nb\n");
        await File.WriteAllTextAsync(snapshot.ReceivedPath, "left from an earlier run");

        await snapshot.Verify("a\nb\n");

        Assert.False(File.Exists(snapshot.ReceivedPath));
        Assert.Empty(_shown);
    }

    [Fact]
    public async Task A_checkout_with_other_line_ends_passes()
    {
        var snapshot = New();
        await File.WriteAllTextAsync(snapshot.VerifiedPath, "a\r\nb\r\n");

        await snapshot.Verify("a\nb\n");
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\nB\n")]
    [InlineData("a\nb\n\n")]
    [InlineData("a\nb \n")]
    [InlineData("")]
    public async Task Any_other_text_fails_is_received_and_is_shown(string text)
    {
        var snapshot = New();
        await File.WriteAllTextAsync(snapshot.VerifiedPath, "a\nb\n");

        await Assert.ThrowsAsync<SnapshotException>(() => snapshot.Verify(text));

        Assert.Equal(text, await File.ReadAllTextAsync(snapshot.ReceivedPath));
        Assert.Equal("a\nb\n", await File.ReadAllTextAsync(snapshot.VerifiedPath));
        Assert.Equal((snapshot.ReceivedPath, snapshot.VerifiedPath), Assert.Single(_shown));
    }

    [Fact]
    public async Task The_message_holds_the_difference_and_how_to_accept_it()
    {
        var snapshot = New();
        await File.WriteAllTextAsync(snapshot.VerifiedPath, "a\nb\n");

        var failure = await Assert.ThrowsAsync<SnapshotException>(() => snapshot.Verify("a\nc\n"));

        Assert.Contains("\n@@ -1,3 +1,3 @@\n a\n-b\n+c\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains(
            $"mv \"{snapshot.ReceivedPath}\" \"{snapshot.VerifiedPath}\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains(
            "LOSSGEN_ACCEPT_SNAPSHOTS=1 dotnet test -c Release --filter Snapshot", failure.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_missing_or_empty_verified_file_fails(bool empty)
    {
        var snapshot = New();
        if (empty)
        {
            await File.WriteAllTextAsync(snapshot.VerifiedPath, string.Empty);
        }

        var failure = await Assert.ThrowsAsync<SnapshotException>(() => snapshot.Verify(string.Empty));

        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(snapshot.ReceivedPath));
    }

    [Fact]
    public async Task Accepting_writes_UTF8_without_a_byte_order_mark()
    {
        var snapshot = New(accept: true);
        await File.WriteAllTextAsync(snapshot.ReceivedPath, "left from an earlier run");

        await snapshot.Verify("Σ\n");

        Assert.Equal(Encoding.UTF8.GetBytes("Σ\n"), await File.ReadAllBytesAsync(snapshot.VerifiedPath));
        Assert.False(File.Exists(snapshot.ReceivedPath));
    }

    [Theory]
    [InlineData("", true, false)]
    [InlineData("DISPLAY", true, true)]
    [InlineData("WAYLAND_DISPLAY", true, true)]
    [InlineData("", false, true)]
    [InlineData("DISPLAY CI", true, false)]
    [InlineData("CI", false, false)]
    public void A_diff_tool_opens_only_where_somebody_sees_it(string variables, bool linux, bool expected)
    {
        var set = variables.Split(' ');

        var attended = DiffTool.IsAttended(name => set.Contains(name) ? "1" : null, linux, buildServer: false);

        Assert.Equal(expected, attended);
        Assert.False(DiffTool.IsAttended(_ => "1", linux, buildServer: true));
    }

    private Snapshot New(bool accept = false)
        => new(Path.Combine(_folder.FullName, "Class.Method"), "cs", accept, Show);

    private Task Show(string received, string verified)
    {
        _shown.Add((received, verified));
        return Task.CompletedTask;
    }
}
