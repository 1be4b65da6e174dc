using System.IO.MemoryMappedFiles;

namespace Evaluate;

/// <summary>A tensor in a file as memory, of which the system reads what is touched.</summary>
internal sealed unsafe class MappedTensor : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _first;

    public MappedTensor(FileInfo file, TensorFile tensor, bool isWritten = false)
    {
        var access = isWritten ? MemoryMappedFileAccess.ReadWrite : MemoryMappedFileAccess.Read;
        _file = MemoryMappedFile.CreateFromFile(
            file.Open(FileMode.Open, isWritten ? FileAccess.ReadWrite : FileAccess.Read), null, 0, access,
            HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, access);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _first = start + _view.PointerOffset + tensor.Offset;
    }

    /// <summary>Some rows.</summary>
    public Span<T> Rows<T>(long first, int count, int classes)
        where T : unmanaged
        => new(_first + first * classes * sizeof(T), checked(count * classes));

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
