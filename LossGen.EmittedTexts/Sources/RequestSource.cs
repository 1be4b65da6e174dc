namespace LossGen.EmittedTexts.Sources;

/// <summary>Where requests for kernels come from.</summary>
/// <param name="Name">The name of the source, and of its folder.</param>
/// <param name="Batches">Its requests, in an order that does not change.</param>
internal sealed record RequestSource(string Name, IEnumerable<RequestBatch> Batches);

/// <summary>Requests that are answered together.</summary>
/// <param name="Name">A name that no other batch of the source has: a relative path.</param>
/// <param name="Emit">Answers them.</param>
internal sealed record RequestBatch(string Name, Func<BatchTexts> Emit);

/// <summary>What was asked for and what was emitted.</summary>
/// <param name="Requests">How many kernels were asked for.</param>
/// <param name="Declarations">The files that ask for them; none where the planner is asked directly.</param>
/// <param name="Emitted">The emitted files.</param>
internal sealed record BatchTexts(int Requests, IReadOnlyList<TextFile> Declarations, IReadOnlyList<TextFile> Emitted);

/// <summary>A file.</summary>
/// <param name="Name">Its name, of emitted files the hint name.</param>
/// <param name="Text">Its text.</param>
internal sealed record TextFile(string Name, string Text);
