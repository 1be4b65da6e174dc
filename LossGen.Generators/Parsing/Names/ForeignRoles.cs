using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing.Names;

/// <summary>The roles that a name has elsewhere: in PyTorch, Keras, ML.NET, ONNX, JAX and Optax.</summary>
internal static class ForeignRoles
{
    // A name may stand in several rows: the type of the parameter decides, then the order of the rows.
    private static readonly ILookup<string, RoleKind> Roles = new (RoleKind Role, string Names)[]
    {
        (RoleKind.Logits, "input inputs score scores x pred preds ypred yhat prediction student studentlogits"),
        (RoleKind.LogProbabilities, "input inputs logprob logprobs logsoftmax logp pred preds ypred yhat"),
        (RoleKind.Probabilities, "prob probs softmax p input inputs pred preds ypred yhat"),
        (RoleKind.Targets, "label labels target ytrue y groundtruth gt truth classindices classids classidx"),
        (RoleKind.TargetProbabilities, "label labels target ytrue y q onehot softlabels softtargets targetprobs"),
        (RoleKind.Hidden, "hiddenstates hiddenstate features embeddings input inputs x"),
        (RoleKind.Weight, "weights w lmhead lmheadweight classifier linweight"),
        (RoleKind.Bias, "biases linbias"),
        (RoleKind.HiddenGradient, "gradhidden hiddengrad dhidden gradinput dx"),
        (RoleKind.WeightGradient, "gradweight weightgrad dweight dw"),
        (RoleKind.BiasGradient, "gradbias biasgrad dbias db"),
        (RoleKind.Features, "hiddensize infeatures numfeatures embeddingsize"),
        (RoleKind.TeacherLogits, "teacher teacherscores teacheroutput"),
        (RoleKind.Gradient, "grad grads dlogits dx dinput gradinput gradlogits logitsgrad"),
        (RoleKind.OutputGradient, "gradoutput outputgrad gradout dy dloss doutput upstream upstreamgradient"),
        (RoleKind.Losses, "loss rowlosses rowloss perrowloss unreducedloss"),
        (RoleKind.ClassWeights, "weight weights classweight alpha"),
        (RoleKind.SampleWeights, "sampleweight exampleweight exampleweights rowweight rowweights mask where"),
        (RoleKind.Classes, "numclasses numclass nclasses nclass numlabels vocabsize vocabularysize c"),
        (RoleKind.LabelSmoothing, "smoothing"),
        (RoleKind.IgnoreIndex, "ignoreid ignorelabel ignoredindex padid padtokenid paddingidx paddingindex"),
        (RoleKind.LogitScale, "scale inversetemperature"),
        (RoleKind.LogitSoftcap, "softcap cap logitsoftcapping finallogitsoftcapping"),
        (RoleKind.ZLoss, "zlossweight zlosscoefficient zlossmultiplier lsesquarescale"),
        (RoleKind.PolyEpsilon, "epsilon"),
        (RoleKind.FocalGamma, "gamma"),
        (RoleKind.Temperature, "t tau temp"),
        (RoleKind.HardWeight, "alpha hardlossweight"),
        (RoleKind.LogSumExp, "lse logz lognormalizer"),
        (RoleKind.Predictions, "pred preds prediction argmax"),
        (RoleKind.Correct, "accuracy hits numcorrect"),
        (RoleKind.Divisor, "normalizer normalization denominator avgfactor numitemsinbatch numtokens"),
        (RoleKind.TotalWeight, "weightsum normalizer"),
        (RoleKind.SequenceLength, "seqlen sequencelen"),
        (RoleKind.TargetShift, "shift"),
        (RoleKind.RowStride, "stride ld"),
        (RoleKind.InnerSize, "inner spatial spatialsize"),
        (RoleKind.CancellationToken, "token cancellation ct"),
    }.SelectMany(static row => row.Names.Split(' ').Select(name => (Name: name, row.Role)))
        .ToLookup(static row => row.Name, static row => row.Role, StringComparer.Ordinal);

    private static readonly ILookup<string, RoleKind> Own = Enum.GetValues(typeof(RoleKind)).Cast<RoleKind>()
        .ToLookup(static role => Plain(RoleNames.Of(role)), StringComparer.Ordinal);

    /// <summary>The role that has the name itself, written in another style.</summary>
    public static IEnumerable<RoleKind> Styled(string name) => Own[Plain(name)];

    /// <summary>What a name may mean, the likeliest first.</summary>
    public static IEnumerable<RoleKind> Of(string name) => Styled(name).Concat(Roles[Plain(name)]);

    /// <summary>
    /// A name without what styles differ in: that of <c>label_smoothing</c> and of <c>LabelSmoothing</c>.
    /// </summary>
    public static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();
}
